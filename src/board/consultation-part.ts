import { html } from "hono/html";
import { type Database, formatInstant } from "../foundation/index.ts";
import { type Contributions, contributionsTo, countByTheme } from "../instruments/index.ts";
import { questionsOf, type Theme, themesIn } from "../procedures/consultation/index.ts";
import { type CaseRow, casesById } from "../procedures/engine/index.ts";
import type { PublicCase } from "./case-page.ts";
import type { BoardOptions, Desk } from "./desk.ts";
import { freshFor } from "./fresh.ts";
import type { Html } from "./shell.ts";

const freshMs = 30_000;
const mostListed = 100;

/** What everybody may know of a consultation: the draft, how many have answered, the themes and their responses; of nobody a name. */
export interface PublicConsultation {
  row: CaseRow;
  said: Contributions;
  themes: Theme[];
  counts: Map<string, number>;
}

/** SQL: it has been sent, so that the draft is no secret. */
const publicSql = `(c.step IN ('open', 'gathering') OR c.outcome = 'answered')`;

/** Undefined for any other case, and for one that waits for somebody's agreement. */
export async function readPublicConsultation(
  db: Database,
  found: Pick<PublicCase, "id" | "procedure">,
): Promise<PublicConsultation | undefined> {
  if (found.procedure !== "consultation") return undefined;
  const [row] = await casesById(db, [found.id]);
  if (!row || (row.step !== "open" && row.step !== "gathering")) return undefined;
  return {
    row,
    said: await contributionsTo(db, row.id),
    themes: await themesIn(db, row.id),
    counts: await countByTheme(db, row.id),
  };
}

const lines = (text: string) => text.split("\n").map((line) => html`<p>${line}</p>`);

/** The part of a case's page that is about a consultation. */
export function consultationPart(desk: Desk, { row, said, themes, counts }: PublicConsultation): Html {
  const { say, reader, clock } = desk;
  const at = (value: Date) => formatInstant(value, reader.locale, clock.now());
  const { form, facts } = row;
  const isOpen = row.outcome === null && row.step === "open";
  const theme = ({ row: of, reason }: Theme) => html`<div><dt>${String(of.form.name)} (${counts.get(of.id) ?? 0})</dt>
<dd><strong>${say(of.outcome ? `consultation-theme-outcome-${of.outcome}` : `consultation-theme-step-${of.step}`)}</strong>${
    reason ? html`<br>${reason}` : ""
  }</dd></div>`;
  return html`<section class="consultation">
<h2>${String(form.subject)}</h2>
${lines(String(form.text))}
<ol>${questionsOf(form).map((question) => html`<li>${question}</li>`)}</ol>
<p>${say("consultations-closes", { at: at(new Date(String(facts.closesAt))) })}<br>${say("consultations-counts", { ...said })}</p>
${isOpen ? html`<p>${say("board-consultations-answer", { number: row.number })}</p>` : ""}
${isLate(desk, row) ? html`<p class="note">${say("board-consultations-late", { due: at(new Date(String(facts.answerBy))) })}</p>` : ""}
${themes.length > 0 ? html`<h3>${say("board-consultations-themes")}</h3><dl class="facts">${themes.map(theme)}</dl>` : ""}
${said.waiting > 0 ? html`<p>${say("board-consultations-no-theme", { count: said.waiting })}</p>` : ""}
</section>`;
}

const isLate = ({ clock }: Desk, { outcome, dueAt }: CaseRow): boolean =>
  outcome === null && dueAt !== null && dueAt <= clock.now();

/** All consultations, the newest first. */
export const readConsultations = freshFor(freshMs, async ({ db }: BoardOptions): Promise<CaseRow[]> => {
  const sql = `SELECT c.id FROM "Case" c WHERE c.procedure = 'consultation' AND ${publicSql}
    ORDER BY c."filedAt" DESC, c.id DESC LIMIT ${mostListed}`;
  const found = await db.query<{ id: string }>(sql, [], "public-consultations");
  return casesById(
    db,
    found.map(({ id }) => id),
  );
});

/** 征求意见: what departments and streets ask, and where each stands. */
export function consultationsPage(desk: Desk, all: readonly CaseRow[]): Html {
  const { say, city } = desk;
  const line = (row: CaseRow) => {
    const status = say(row.outcome ? `consultation-outcome-${row.outcome}` : `consultation-step-${row.step}`);
    const body = city().bodies.get(String(row.handlerId))?.name ?? "";
    return html`<li><a href="/public/cases/${row.number}">${String(row.form.subject)}</a> ${say("board-consultations-line", { body, status, isLate: isLate(desk, row) ? "yes" : "no" })}</li>`;
  };
  return html`<h1>${say("consultations-button")}</h1>
<p class="lead">${say("board-consultations-what")}</p>
${all.length === 0 ? html`<p class="note">${say("consultations-none")}</p>` : ""}
<ul class="links">${all.map(line)}</ul>`;
}
