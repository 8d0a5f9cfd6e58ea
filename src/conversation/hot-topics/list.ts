import type { Button, HotTopic } from "../../instruments/index.ts";
import { casesById } from "../../procedures/engine/index.ts";
import { shownHeat } from "../../procedures/warnings/index.ts";
import { chosenSeats } from "../joining/hats.ts";
import { keepBars } from "../keep-chart.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { namesOf, topicsSeen } from "./seen.ts";

/** Topics on a page, and in its picture. */
const perPage = 6;

/** 热点: what several people have in the person's area, or what lies with their body; the hottest first, with a picture. */
export async function showHotTopics(turn: Turn, page = 0): Promise<void> {
  const link = turn.means.publicPage("hot-topics");
  if (chosenSeats(turn).length === 0) return replyWith(turn, "hot-topics-not-yours", { link }, [homeRow(turn)]);
  const all = await topicsSeen(turn);
  const shown = all.slice(page * perPage, (page + 1) * perPage);
  const foot = [button(turn, "menu-rates", { do: "rates" }), ...homeRow(turn)];
  if (shown.length === 0) return replyWith(turn, "hot-topics-none", {}, [foot]);
  const names = await namesOf(turn, shown);
  const warned = await underWarning(turn, shown);
  const title = turn.say("hot-topics-title");
  const lines = shown.map((topic, i): Button[] => {
    const args = { name: names[i] ?? "", people: topic.people, heat: shownHeat(topic.heat) };
    const key = warned.has(topic.id) ? "hot-topics-line-warned" : "hot-topics-line";
    return [button(turn, key, { do: "hot-topic", topic: topic.id }, args)];
  });
  const pages = [
    ...(page > 0 ? [button(turn, "page-before", { do: "hot-topics", page: page - 1 })] : []),
    ...((page + 1) * perPage < all.length ? [button(turn, "page-after", { do: "hot-topics", page: page + 1 })] : []),
  ];
  const chart = keepBars(turn, "hot-topics.png", {
    title,
    groups: names.map(shortName),
    series: [{ name: turn.say("hot-topics-heat"), values: shown.map(({ heat }) => shownHeat(heat)) }],
    unknown: "—",
    isCounted: true,
  });
  reply(turn, {
    title,
    text: turn.say("hot-topics-text", { count: all.length, warned: warned.size }),
    files: [await chart],
    buttons: [...lines, ...(pages.length > 0 ? [pages] : []), foot],
  });
}

/** Those of which an early warning is open. */
async function underWarning(turn: Turn, topics: readonly HotTopic[]): Promise<Set<string>> {
  const warnings = await casesById(
    turn.means.db,
    topics.flatMap(({ warningId }) => warningId ?? []),
  );
  const open = new Set(warnings.flatMap(({ id, outcome }) => (outcome ? [] : [id])));
  return new Set(topics.flatMap(({ id, warningId }) => (warningId && open.has(warningId) ? [id] : [])));
}

/** Under a bar there is room for a few letters. */
const shortName = (name: string): string => (name.length > 7 ? `${name.slice(0, 6)}…` : name);
