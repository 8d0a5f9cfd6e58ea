import { html } from "hono/html";
import type { Database } from "../foundation/index.ts";
import { orderOf } from "../instruments/index.ts";
import { appraisalSaid, isReported, lotOfAppraisal, scoresIn } from "../procedures/appraisals/index.ts";
import { type CaseRow, childCasesOf } from "../procedures/engine/index.ts";
import type { PublicCase } from "./case-page.ts";
import type { Desk } from "./desk.ts";
import type { Html } from "./shell.ts";

/** What everybody may know of an appraisal: its lot, what each was given on average, the report and the account. */
export interface PublicAppraisal {
  ballots: CaseRow[];
  lot: Awaited<ReturnType<typeof lotOfAppraisal>>;
  said: Awaited<ReturnType<typeof appraisalSaid>>;
}

/** Undefined for any other case. */
export async function readPublicAppraisal(
  db: Database,
  found: Pick<PublicCase, "id" | "procedure" | "round">,
): Promise<PublicAppraisal | undefined> {
  if (found.procedure !== "work-appraisal") return undefined;
  const ballots = (await childCasesOf(db, found.id, "ballots")).map((child) => child.row);
  return {
    ballots: ballots.filter(({ facts }) => Number(facts.ofRound ?? 1) === found.round),
    lot: await lotOfAppraisal(db, found.id),
    said: await appraisalSaid(db, found.id),
  };
}

/** The part of a case's page that is about an appraisal. */
export function appraisalPart({ say }: Desk, found: PublicCase, { ballots, lot, said }: PublicAppraisal): Html {
  const { lotHash } = found.facts;
  const scores = isReported(found) ? ballots.flatMap(scoresIn) : [];
  const line = ({ name, n, mean }: (typeof scores)[number]) =>
    html`<li>${say("ballot-line-score", { text: name, mean: mean.toFixed(1), n })}</li>`;
  return html`<section class="appraisal">
${scores.length > 0 ? html`<ul>${scores.map(line)}</ul>` : ""}
${said.reply ? html`<p>${say("work-appraisals-reply", { text: said.reply })}</p>` : ""}
${said.report ? html`<p>${say("work-appraisals-report", { text: said.report })}</p>` : ""}
${said.heard ? html`<p>${say("work-appraisals-heard", said.heard)}</p>` : ""}
<ul class="links">${ballots.map(({ number, form }) => html`<li><a href="/public/cases/${number}">${say(`work-appraisals-ballot-${String(form.about)}`)}</a></li>`)}</ul>
${
  lot
    ? html`<h3>${say("board-lot-title")}</h3><p>${say("work-appraisals-lot", { pool: lot.tags.length, count: lot.count })}</p>
<dl class="facts">${typeof lotHash === "string" ? html`<div><dt>${say("board-lot-hash")}</dt><dd>${lotHash}</dd></div>` : ""}<div><dt>${say("board-lot-seed")}</dt><dd>${lot.seed}</dd></div></dl>
<details><summary>${say("board-lot-list")}</summary><ol>${orderOf({ ...lot, pool: [] }).map(({ tag }, i) => html`<li>${i < lot.count ? html`<strong>${tag}</strong>` : tag}</li>`)}</ol></details>`
    : ""
}
</section>`;
}
