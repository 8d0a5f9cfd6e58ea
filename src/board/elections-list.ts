import { html } from "hono/html";
import { formatDay } from "../foundation/index.ts";
import { isRehearsalCase } from "../procedures/engine/index.ts";
import type { Desk } from "./desk.ts";
import { freshFor } from "./fresh.ts";
import type { Html } from "./shell.ts";

/** An election or a motion of recall that is under way. */
export interface UnderWay {
  number: string;
  procedure: string;
  step: string;
  areaId: string;
  charterId: string;
  /** What the election is called; of a recall nothing: nobody's name stands on a list. */
  subject: string | null;
  /** When one votes, where it is known. */
  opensAt: string | null;
}

const freshMs = 10_000;
/** More than so many are folded: in a year of elections there is one in each community. */
const shown = 6;

/** Elections and recalls under way, the newest first, at most ten seconds old. */
export const readElectionsUnderWay = freshFor(freshMs, ({ db }) =>
  db.query<UnderWay>(
    `SELECT number, procedure, step, "areaId", "charterId", facts->>'opensAt' AS "opensAt",
        CASE WHEN procedure = 'committee-election' THEN form->>'subject' END AS subject
      FROM "Case" WHERE procedure = ANY($1) AND outcome IS NULL ORDER BY "filedAt" DESC, id LIMIT 200`,
    [["committee-election", "recall-motion"]],
    "elections-under-way",
  ),
);

/** 正在进行的选举和罢免, of one community or of all; nothing where there is none. */
export function electionsUnderWay(desk: Desk, all: readonly UnderWay[], areaId?: string): Html {
  const { say } = desk;
  const here = all.filter((one) => !areaId || one.areaId === areaId);
  if (here.length === 0) return html``;
  const list = (some: readonly UnderWay[]): Html =>
    html`<ul class="links">${some.map((one) => html`<li><a href="/public/cases/${one.number}">${lineOf(desk, one)}</a></li>`)}</ul>`;
  const rest = here.slice(shown);
  const more = say("board-elections-more", { count: rest.length });
  return html`<h2>${say("board-elections-title")}</h2>
${list(here.slice(0, shown))}${rest.length > 0 ? html`<details><summary>${more}</summary>${list(rest)}</details>` : ""}`;
}

function lineOf({ say, procedures, city, reader, clock }: Desk, one: UnderWay): string {
  const procedure = procedures.get(one.procedure);
  return say("board-elections-line", {
    rehearsal: procedure ? isRehearsalCase(procedure, one, city()) : "no",
    name: one.subject ?? say(`${one.procedure}-name`),
    place: city().placeName(one.areaId),
    state: say(`${one.procedure}-step-${one.step}`),
    number: one.number,
    on: one.opensAt ? formatDay(new Date(one.opensAt), reader.locale, clock.now()) : "",
    votes: one.opensAt ? "known" : "unknown",
  });
}
