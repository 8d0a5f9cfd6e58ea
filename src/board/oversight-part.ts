import { html } from "hono/html";
import { type Database, formatDay } from "../foundation/index.ts";
import { historyOf, type ShownLine } from "../procedures/engine/index.ts";
import { foundIn, saidIn } from "../procedures/supervision/index.ts";
import type { PublicCase } from "./case-page.ts";
import type { Desk } from "./desk.ts";
import type { Html } from "./shell.ts";

/** What everybody may read of a question to the committee, or of what was watched over; of any other case, what watches over it. */
export interface PublicOversight {
  /** Of an interpellation: what was asked. */
  question: string | null;
  /** Of a supervision: the number of the case that it is about. */
  of: string | null;
  lines: ShownLine[];
  /** The votes on it. */
  ballots: string[];
  /** The matters of supervision on it, oldest first. */
  watches: { number: string; outcome: string | null; finding: string | null }[];
}

const sql = `SELECT CASE c.procedure WHEN 'interpellation' THEN c.form->>'question' END AS question,
    CASE c.procedure WHEN 'supervision' THEN c.form->>'of' END AS "of",
    (SELECT coalesce(jsonb_agg(k.number ORDER BY k.id), '[]') FROM "Case" k WHERE k."parentId" = c.id AND k.procedure = 'resolution') AS ballots,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('number', k.number, 'outcome', k.outcome, 'finding', k.facts->>'finding') ORDER BY k.id), '[]')
      FROM "Case" k WHERE k."parentId" = c.id AND k.procedure = 'supervision') AS watches
  FROM "Case" c WHERE c.id = $1`;

/** Undefined for a case of which there is nothing of the kind. */
export async function readPublicOversight(db: Database, { id }: PublicCase): Promise<PublicOversight | undefined> {
  const [row] = await db.query<Omit<PublicOversight, "lines">>(sql, [id], "public-oversight");
  if (!row || (row.question === null && row.of === null && row.watches.length === 0)) return undefined;
  const isItself = row.question !== null || row.of !== null;
  return { ...row, lines: isItself ? await historyOf(db, id) : [] };
}

/** The part of a case's page that is about a question to the committee, or about supervision. */
export function oversightPart(desk: Desk, found: PublicCase, oversight: PublicOversight): Html {
  const { say } = desk;
  const { question, of, lines, watches } = oversight;
  const report = of === null ? undefined : foundIn(lines);
  return html`<section>
${question === null ? "" : questionPart(desk, found, oversight, question)}
${of === null ? "" : html`<p>${say("supervision-field-of")}: ${caseLink(of)}</p>`}
${report ? html`<h2>${say("supervision-field-found")}</h2>${paragraphs(report)}` : ""}
${watches.map(({ number, outcome, finding }) => html`<p>${say("supervision-name")}: ${caseLink(number)} ${say(outcome ? `supervision-outcome-${outcome}` : "supervision-step-open")}${finding ? html` · ${say(`supervision-option-finding-${finding}`)}` : ""}</p>`)}
</section>`;
}

function questionPart(
  { say, reader, clock }: Desk,
  found: PublicCase,
  { lines, ballots }: PublicOversight,
  question: string,
): Html {
  const day = (at: Date) => formatDay(at, reader.locale, clock.now());
  const isLate = !found.outcome && found.step === "asked" && found.dueAt !== null && found.dueAt <= clock.now();
  const said = saidIn(lines);
  return html`<h2>${say("interpellation-field-question")}</h2>
${paragraphs(question)}
${isLate ? html`<p class="note">${say("board-oversight-late")}</p>` : ""}
${said.map(({ at, what, words }) => html`<h3>${say("oversight-said", { what, at: day(at), words: "" })}</h3>${paragraphs(words)}`)}
${ballots.map((number) => html`<p>${say("board-proposal-ballot")}${caseLink(number)}</p>`)}`;
}

const caseLink = (number: string): Html => html`<a href="/public/cases/${number}">${number}</a>`;

const paragraphs = (text: string): Html => html`${text.split("\n").map((line) => html`<p>${line}</p>`)}`;
