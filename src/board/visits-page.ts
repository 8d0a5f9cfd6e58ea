import { html } from "hono/html";
import { type CoverageCounts, coverageOf, coverageTotal } from "../instruments/index.ts";
import type { Desk } from "./desk.ts";
import { freshFor } from "./fresh.ts";
import type { Html } from "./shell.ts";

const freshMs = 600_000;

interface CommunityCoverage extends CoverageCounts {
  areaId: string;
}

/** How far each community's plans have come: totals alone, at most ten minutes old. */
export const readVisits = freshFor(freshMs, async ({ db, city, clock }): Promise<CommunityCoverage[]> => {
  const rows = Map.groupBy(await coverageOf(db, null, clock.now()), (row) => row.bodyId);
  return [...rows].flatMap(([bodyId, ofBody]) => {
    const areaId = city().bodies.get(bodyId)?.areaId;
    return areaId ? [{ areaId, ...coverageTotal(ofBody) }] : [];
  });
});

/** 走访: of each community how many households its committee visits by a plan, and how many it has visited. */
export function visitsPage({ say, city }: Desk, communities: readonly CommunityCoverage[]): Html {
  const named = communities.map((c) => ({ ...c, name: city().areas.get(c.areaId)?.name ?? "" }));
  return html`<h1>${say("board-visits-title")}</h1>
<p class="lead">${say("board-visits-what")}</p>
${named.length === 0 ? html`<p class="note">${say("board-visits-none")}</p>` : ""}
<dl class="facts">${named.map(
    ({ name, total, visited, overdue }) =>
      html`<div><dt>${name}</dt><dd>${say("board-visits-line", { total, visited, overdue })}</dd></div>`,
  )}</dl>`;
}
