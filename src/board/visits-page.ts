import { html } from "hono/html";
import { type CoverageCounts, committeesVisiting, coverageOf, coverageTotal } from "../instruments/index.ts";
import type { BoardOptions, Desk } from "./desk.ts";
import { freshFor } from "./fresh.ts";
import type { Html } from "./shell.ts";

const freshMs = 600_000;

interface VisitedCommunity {
  areaId: string;
  /** Undefined while nothing has been counted: the plan has only just begun. */
  counts?: CoverageCounts;
}

/** How far each committee's plans have come: totals alone, at most ten minutes old. */
const readCounts = freshFor(freshMs, async ({ db, clock }): Promise<Map<string, CoverageCounts>> => {
  const rows = Map.groupBy(await coverageOf(db, null, clock.now()), (row) => row.bodyId);
  return new Map([...rows].map(([bodyId, ofBody]) => [bodyId, coverageTotal(ofBody)]));
});

/** The communities in which a plan runs at this moment, with what was counted of it last. */
export async function readVisits(options: BoardOptions): Promise<VisitedCommunity[]> {
  const { db, city, clock } = options;
  const [bodyIds, counts] = await Promise.all([committeesVisiting(db, clock.now()), readCounts(options)]);
  return bodyIds.flatMap((bodyId) => {
    const areaId = city().bodies.get(bodyId)?.areaId;
    return areaId ? [{ areaId, counts: counts.get(bodyId) }] : [];
  });
}

/** 走访: of each community how many households its committee visits by a plan, and how many it has visited. */
export function visitsPage({ say, city }: Desk, communities: readonly VisitedCommunity[]): Html {
  const named = communities.map((c) => ({ ...c, name: city().areas.get(c.areaId)?.name ?? "" }));
  return html`<h1>${say("board-visits-title")}</h1>
<p class="lead">${say("board-visits-what")}</p>
${named.length === 0 ? html`<p class="note">${say("board-visits-none")}</p>` : ""}
<dl class="facts">${named.map(
    ({ name, counts }) =>
      html`<div><dt>${name}</dt><dd>${counts ? say("board-visits-line", { ...counts }) : say("board-visits-begun")}</dd></div>`,
  )}</dl>`;
}
