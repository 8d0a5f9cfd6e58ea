import { Refusal } from "../../foundation/index.ts";
import { type Button, type CoverageCounts, coverageOf, coverageTotal } from "../../instruments/index.ts";
import { casesOfBodies } from "../../procedures/engine/index.ts";
import { keepBars } from "../keep-chart.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { committeeSeats, watchingSeats } from "./who.ts";

/** Places on a page, and in its picture. */
const perPage = 6;

interface Covered extends CoverageCounts {
  name: string;
}

/**
 * 走访覆盖: the committee and those who supervise it see it by courtyard, the street the total of each community. Who
 * visited how many is shown to nobody.
 */
export async function showCoverage(turn: Turn, page: number): Promise<void> {
  const places = await placesCovered(turn);
  const plans = await planButtons(turn);
  const foot = [button(turn, "menu-todo", { do: "todo", page: 0 }), ...homeRow(turn)];
  if (places.length === 0) {
    return reply(turn, { text: turn.say("visits-coverage-none"), buttons: [...plans, foot] });
  }
  const shown = places.slice(page * perPage, (page + 1) * perPage);
  const to = (key: string, p: number) => button(turn, key, { do: "visits", go: { to: "coverage", page: p } });
  const pages = [
    ...(page > 0 ? [to("page-before", page - 1)] : []),
    ...((page + 1) * perPage < places.length ? [to("page-after", page + 1)] : []),
  ];
  const title = turn.say("visits-coverage-title");
  reply(turn, {
    title,
    text: [
      turn.say("visits-coverage-total", { ...coverageTotal(places) }),
      shown.map((place) => turn.say("visits-coverage-line", { ...place })).join("\n"),
      turn.say("visits-coverage-how"),
    ].join("\n\n"),
    files: [await keepBars(turn, "visits.png", chartOf(turn, title, shown))],
    buttons: [...plans, ...(pages.length > 0 ? [pages] : []), foot],
  });
}

/** By courtyard for a community's own bodies; by community for a street. @throws Refusal for anybody else */
async function placesCovered(turn: Turn): Promise<Covered[]> {
  const { city, now } = turn.world;
  const seats = [...committeeSeats(turn), ...watchingSeats(turn)];
  const bodies = seats.map((seat) => city.body(seat.bodyId));
  if (bodies.length === 0) throw new Refusal("visits-not-yours");
  const near = bodies.filter((b) => b.kind !== "street-office");
  const own = near.flatMap((b) => city.bodyFor(b.areaId, "residents-committee")?.id ?? []);
  if (own.length > 0) {
    const rows = await coverageOf(turn.means.db, [...new Set(own)], now);
    return rows.map((row) => ({ ...row, name: city.areas.get(row.areaId)?.name ?? "" }));
  }
  const paths = bodies.map((b) => city.area(b.areaId).path);
  const below = [...city.bodies.values()].filter(
    (b) => b.kind === "residents-committee" && paths.some((path) => city.area(b.areaId).path.startsWith(path)),
  );
  const ids = below.map((b) => b.id);
  const rows = Map.groupBy(await coverageOf(turn.means.db, ids, now), (row) => row.bodyId);
  return below.flatMap(({ id, areaId }) => {
    const ofBody = rows.get(id);
    return ofBody ? [{ ...coverageTotal(ofBody), name: city.area(areaId).name }] : [];
  });
}

function chartOf(turn: Turn, title: string, places: Covered[]) {
  const states = ["visited", "due", "overdue"] as const;
  return {
    title,
    groups: places.map(({ name }) => (name.length > 6 ? `${name.slice(0, 5)}…` : name)),
    series: states.map((state) => ({
      name: turn.say(`visits-state-${state}`),
      values: places.map((place) => place[state] / place.total),
    })),
    unknown: "—",
  };
}

/** The plans that run, for the committee. */
async function planButtons(turn: Turn): Promise<Button[][]> {
  const bodyIds = committeeSeats(turn).map((seat) => seat.bodyId);
  if (bodyIds.length === 0) return [];
  const rows = await casesOfBodies(turn.means.db, { procedure: "visit-plan", bodyIds, limit: 3 });
  return rows
    .filter((row) => !row.outcome)
    .map(({ id, number }) => [button(turn, "visits-plan-open", { do: "case", caseId: id }, { number })]);
}
