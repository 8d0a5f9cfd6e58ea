import { html } from "hono/html";
import type { Procedure } from "../procedures/engine/index.ts";
import type { BoardOptions, Desk } from "./desk.ts";
import { electionsUnderWay, type UnderWay } from "./elections-list.ts";
import { freshFor } from "./fresh.ts";
import type { Html } from "./shell.ts";

export interface Counts {
  open: number;
  /** Answered: whoever asked may still say that it is not solved. */
  answered: number;
  finished: number;
}

const countsSql = `SELECT count(*) FILTER (WHERE outcome IS NULL AND NOT s.is)::int AS open,
    count(*) FILTER (WHERE outcome IS NULL AND s.is)::int AS answered, count(*) FILTER (WHERE outcome IS NOT NULL)::int AS finished
  FROM "Case" c, LATERAL (SELECT c.procedure || '/' || c.step = ANY($1) AS is) s WHERE "parentId" IS NULL`;

const freshMs = 10_000;

/** Open and finished cases, at most ten seconds old. */
export const countCases = freshFor(freshMs, async (options): Promise<Counts> => {
  const [counts] = await options.db.query<Counts>(countsSql, [answeredSteps(options)]);
  return counts ?? { open: 0, answered: 0, finished: 0 };
});

const answeredSteps = ({ procedures }: BoardOptions): string[] =>
  [...procedures.values()].flatMap((procedure) =>
    Object.keys(procedure.steps)
      .filter((step) => isAnswered(procedure, step))
      .map((step) => `${procedure.name}/${step}`),
  );

/** Whether a step waits for the applicant after an answer: one that waits for more from them pauses the clock. */
export function isAnswered(procedure: Procedure | undefined, name: string): boolean {
  const step = procedure?.steps[name];
  return step !== undefined && "party" in step.waitsFor && step.waitsFor.party === "applicant" && !step.pauses;
}

/** What this is, how much is under way, and where to look further. */
export function frontPage(desk: Desk, { open, answered, finished }: Counts, elections: readonly UnderWay[]): Html {
  const { say, procedures, city } = desk;
  return html`<h1>${say("board-front-title")}</h1>
<p class="lead">${say("board-front-what")}</p>
${city().demo ? html`<p class="note">${say("board-front-demo")}</p>` : ""}
<dl class="numbers">
  <div><dt>${say("board-front-open")}</dt><dd>${open}</dd></div>
  <div><dt>${say("board-front-answered")}</dt><dd>${answered}</dd></div>
  <div><dt>${say("board-front-finished")}</dt><dd>${finished}</dd></div>
</dl>
${findForm({ say })}
${electionsUnderWay(desk, elections)}
<h2>${say("board-catalogue-title")}</h2>
<ul class="links"><li><a href="/public/catalogue">${say("board-front-to-catalogue")}</a></li></ul>
<h2>${say("board-proposals-title")}</h2>
<ul class="links"><li><a href="/public/proposals">${say("board-front-to-proposals")}</a></li></ul>
<h2>${say("board-meetings-title")}</h2>
<ul class="links"><li><a href="/public/meetings">${say("board-front-to-meetings")}</a></li></ul>
<h2>${say("board-charter-kicker")}</h2>
<ul class="links"><li><a href="/public/charter">${say("board-front-to-charter")}</a></li></ul>
<h2>${say("board-front-procedures")}</h2>
<details><summary>${say("board-front-to-procedures", { count: procedures.size })}</summary>
<ul class="links">${[...procedures.values()].map(
    ({ name }) => html`<li><a href="/public/procedures/${name}">${say(`${name}-name`)}</a></li>`,
  )}</ul></details>
<h2>${say("board-disclosures-title")}</h2>
<ul class="links"><li><a href="/public/disclosures">${say("board-front-to-disclosures")}</a></li>
<li><a href="/public/work">${say("board-front-to-work")}</a></li>
<li><a href="/public/consultations">${say("board-front-to-consultations")}</a></li></ul>
<h2>${say("board-visits-title")}</h2>
<ul class="links"><li><a href="/public/visits">${say("board-front-to-visits")}</a></li></ul>
<h2>${say("board-hot-title")}</h2>
<ul class="links"><li><a href="/public/hot-topics">${say("board-front-to-hot")}</a></li></ul>
<h2>${say("board-roots-title")}</h2>
<p>${say("board-front-roots")}</p>
<ul class="links"><li><a href="/public/roots">${say("board-front-to-roots")}</a></li></ul>`;
}

/** The look-up by number, also offered where a number was not found. */
export const findForm = (
  { say }: Pick<Desk, "say">,
  number = "",
): Html => html`<form class="find" action="/public/cases">
  <label for="number">${say("board-find-label")}</label>
  <div class="row">
    <input id="number" name="number" value="${number}" placeholder="JJ-2026-000123" autocomplete="off" autocapitalize="characters" maxlength="40" required>
    <button>${say("board-find")}</button>
  </div>
</form>`;
