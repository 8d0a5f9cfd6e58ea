// Is it the same as another: clusters of real messages that are about one thing each, among all of the stream.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gistOf, rankTwins, type SettingOf } from "../../src/understanding/index.ts";
import { dateOf, readLines } from "./data.ts";
import type { Folders, Group } from "./figure.ts";

interface StreamMessage {
  id: string | number;
  title?: string;
  text: string;
  time: string;
}

/** What the reference search gets on the two known clusters: 0.97 and 0.89. */
const reference = 0.93;

export const twins: Group = {
  names: ["twins-map"],
  measure(folders) {
    const stream = streamOf(folders);
    const clusters = clustersOf(folders.test ?? folders.learn);
    if (!stream || !clusters) return [{ name: "twins-map", reference }];
    const known = new Set(stream.map(({ id }) => String(id)));
    const precisions = clusters
      .map((cluster) => cluster.map(String).filter((id) => known.has(id)))
      .filter((cluster) => cluster.length > 1)
      .map((cluster) => precisionOf(cluster, stream));
    const note = precisions.map((one) => one.toFixed(3)).join(", ");
    return [{ name: "twins-map", value: meanOf(precisions), reference, note }];
  },
};

/** The folder to measure on may bring its own stream; else its clusters are of the known one. */
const streamOf = ({ learn, test }: Folders): StreamMessage[] | undefined =>
  (test === undefined ? undefined : readLines<StreamMessage>(test, "messages", "stream.jsonl")) ??
  readLines<StreamMessage>(learn, "messages", "stream.jsonl");

function clustersOf(folder: string): (string | number)[][] | undefined {
  const file = path.join(folder, "messages", "stream-clusters.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** Each of a cluster searches for the others among the whole stream: the mean of their average precisions. */
function precisionOf(cluster: readonly string[], stream: readonly StreamMessage[]): number {
  const gists = stream.map(({ title = "", text }) => gistOf(`${title}\n${text.trim()}`));
  const times = stream.map(({ time }) => dateOf(time).getTime());
  const ids = stream.map(({ id }) => String(id));
  return meanOf(
    cluster.map((id) => {
      const own = ids.indexOf(id);
      // The messages have no places.
      const settingOf: SettingOf = (n) => ({
        place: "open",
        daysApart: ((times[own] ?? 0) - (times[n] ?? 0)) / 86_400_000,
      });
      // As at a filing it is not among those that are searched.
      const joined = Int32Array.from(gists.flatMap((gist, n) => (n === own ? [0] : [gist.length, ...gist])));
      const found = rankTwins(gists[own] ?? [], joined, settingOf).map(({ place }) => ids[place] ?? "");
      return averagePrecision(found, new Set(cluster.filter((other) => other !== id)));
    }),
  );
}

/** The mean, over what is wanted, of the share of wanted ones up to each; 0 for one that was not found. */
function averagePrecision(found: readonly string[], wanted: ReadonlySet<string>): number {
  let hits = 0;
  let sum = 0;
  for (const [n, id] of found.entries()) {
    if (!wanted.has(id)) continue;
    hits += 1;
    sum += hits / (n + 1);
  }
  return sum / Math.max(1, wanted.size);
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
