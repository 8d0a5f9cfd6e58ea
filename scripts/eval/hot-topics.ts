// What would have been warned of: a year of real messages, gathered and heated as in a community, by its usual numbers.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readDemoCity } from "../../prisma/demo/read.ts";
import { heatOf } from "../../src/instruments/index.ts";
import { gistOf, nearestTwin, type SettingOf, subjectsOf } from "../../src/understanding/index.ts";
import { dateOf, readLines } from "./data.ts";
import type { Folders, Group } from "./figure.ts";

interface StreamMessage {
  id: string | number;
  user: string;
  title?: string;
  text: string;
  time: string;
}

interface Dated extends StreamMessage {
  at: Date;
}

/** As many days and cases back as the program looks by its usual charter. */
const days = 30;
const mostCompared = 300;
const dayMs = 86_400_000;

export const hotTopics: Group = {
  names: ["hot-topics-warned", "hot-topics-known-warned", "hot-topics-known-purity"],
  measure({ learn, test }: Folders) {
    const folder = test ?? learn;
    const stream =
      readLines<StreamMessage>(folder, "messages", "stream.jsonl") ??
      readLines<StreamMessage>(learn, "messages", "stream.jsonl");
    const file = path.join(folder, "messages", "stream-clusters.json");
    if (!stream || !existsSync(file)) return hotTopics.names.map((name) => ({ name }));
    const clusters: (string | number)[][] = JSON.parse(readFileSync(file, "utf8"));
    return figuresOf(stream, clusters);
  },
};

/** A topic as it came to be, with what it was at its hottest. */
interface Topic {
  members: Dated[];
  peak: number;
}

function figuresOf(stream: readonly StreamMessage[], clusters: readonly (string | number)[][]) {
  const rules = charterNumbers();
  const topics = gather(inOrder(stream), rules.halfLifeDays);
  const warned = topics.filter(({ peak }) => peak >= rules.warnHeat);
  const known = clusters.map((cluster) => new Set(cluster.map(String)));
  const isKnown = ({ id }: Dated) => known.some((cluster) => cluster.has(String(id)));
  const ofKnown = warned.filter(({ members }) => 2 * members.filter(isKnown).length > members.length);
  // A cluster is to be warned of when, gathered without a fault, it would have become hot enough.
  const due = known.filter(
    (cluster) =>
      peakOf(inOrder(stream.filter(({ id }) => cluster.has(String(id)))), rules.halfLifeDays) >= rules.warnHeat,
  );
  const found = due.filter((cluster) =>
    ofKnown.some(({ members }) => members.some(({ id }) => cluster.has(String(id)))),
  );
  const inWarned = ofKnown.flatMap(({ members }) => members);
  const share = inWarned.filter(isKnown).length / Math.max(1, inWarned.length);
  return [
    {
      name: "hot-topics-warned",
      value: warned.length,
      note: `of ${topics.length} topics of two or more; ${warned.map(({ members }) => members.length).join(", ")} messages`,
    },
    {
      name: "hot-topics-known-warned",
      value: found.length,
      reference: due.length,
      note: `of ${known.length} known clusters so many become hot enough`,
    },
    { name: "hot-topics-known-purity", value: share, note: "of the messages in those topics, in the known cluster" },
  ];
}

/** The numbers of the usual charter. */
function charterNumbers(): { halfLifeDays: number; warnHeat: number } {
  const { charter } = readDemoCity();
  return {
    halfLifeDays: Number(charter["hot.halfLifeDays"]?.value),
    warnHeat: Number(charter["hot.warnHeat"]?.value),
  };
}

const inOrder = (stream: readonly StreamMessage[]): Dated[] =>
  stream
    .map((one) => ({ ...one, at: dateOf(one.time) }))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || String(a.id).localeCompare(String(b.id)));

/** Each joins the topic of the earlier one that it is likest to, as the program does. */
function gather(all: readonly Dated[], halfLifeDays: number): Topic[] {
  const subjects = subjectsOf(readDemoCity().duties.flatMap(({ words }) => words.map(([word]) => word)));
  const gists = all.map(({ title = "", text }) => gistOf(`${title}\n${text.trim()}`));
  const topicOf: Dated[][] = [];
  for (const [i, one] of all.entries()) {
    const since = one.at.getTime() - days * dayMs;
    let start = i;
    while (start > 0 && i - start < mostCompared && (all[start - 1]?.at.getTime() ?? 0) > since) start -= 1;
    const from = start;
    const joined = Int32Array.from(gists.slice(from, i).flatMap((gist) => [gist.length, ...gist]));
    const settingOf: SettingOf = (n) => ({
      place: "open",
      daysApart: (one.at.getTime() - (all[from + n]?.at.getTime() ?? 0)) / dayMs,
    });
    const nearest = nearestTwin(gists[i] ?? [], joined, subjects, settingOf);
    const topic = (nearest && topicOf[from + nearest.place]) ?? [];
    topic.push(one);
    topicOf.push(topic);
  }
  return [...new Set(topicOf)]
    .filter((members) => members.length > 1)
    .map((members) => ({ members, peak: peakOf(members, halfLifeDays) }));
}

/** How hot a topic was when it was hottest: each person counts once, when they last wrote. */
function peakOf(members: readonly Dated[], halfLifeDays: number): number {
  const last = new Map<string, Date>();
  return members.reduce((peak, { user, at }) => {
    last.set(user, at);
    return Math.max(peak, heatOf([...last.values()], at, halfLifeDays));
  }, 0);
}
