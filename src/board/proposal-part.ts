import { html } from "hono/html";
import { type Database, formatDay } from "../foundation/index.ts";
import { scoresOf } from "../instruments/index.ts";
import { clauseOf, proposalLines, type ReadProposal, readProposal, wayOf } from "../procedures/proposals/index.ts";
import type { PublicCase } from "./case-page.ts";
import type { Desk } from "./desk.ts";
import type { Html } from "./shell.ts";
import { type PublicSigning, passOnPart, progressPart } from "./signing-part.ts";

/** What everybody may know of a proposal: its text, how many signed, how it came and where it stands; of nobody a name. */
export interface PublicProposal {
  read: ReadProposal;
  signing: PublicSigning;
  scores: { n: number; mean: number };
  /** What the working committee found in the end. */
  report?: string;
}

const reportSql = `SELECT p.data->>'found' AS found FROM "CaseEvent" e JOIN "CaseEventPayload" p ON p."eventId" = e.id
  WHERE e."caseId" = $1 AND e.action = 'report' ORDER BY e.seq DESC LIMIT 1`;

export async function readPublicProposal(db: Database, signing: PublicSigning): Promise<PublicProposal> {
  const { row } = signing;
  const [report] = await db.query<{ found: string | null }>(reportSql, [row.id], "supervision-report");
  return {
    read: await readProposal(db, row),
    signing,
    scores: await scoresOf(db, row.id),
    report: report?.found ?? undefined,
  };
}

/** The part of a case's page that is about a proposal. `link`: the address of the page, for the QR code. */
export function proposalPart(desk: Desk, found: PublicCase, proposal: PublicProposal, link: string): Html {
  const { say } = desk;
  const { read, signing } = proposal;
  return html`<section class="proposal">
<h2>${String(read.lines.subject)}</h2>
${progressPart(desk, signing)}
<dl class="facts">${proposalLines.flatMap((line) => (read.lines[line] === undefined ? [] : [html`<div><dt>${say(`proposal-field-${line}`)}</dt><dd>${String(read.lines[line])}</dd></div>`]))}</dl>
${tracePart(desk, found, read)}
<h3>${say("board-proposal-way")}</h3>
<ol class="way">${wayOf(found).map(({ step, state }) => html`<li class="is-${state}">${say(`proposal-step-${step}`)}${state === "here" ? html` <strong>${say("board-proposal-here")}</strong>` : ""}</li>`)}</ol>
${milestonesPart(desk, read)}
${endPart(desk, found, proposal)}
${found.outcome ? "" : passOnPart(desk, signing, link)}
</section>`;
}

const caseLink = (number: string) => html`<a href="/public/cases/${number}">${number}</a>`;

/** Where it comes from, what became of its text, and the cases in which that was decided. */
function tracePart({ say, reader, clock }: Desk, { facts, outcome }: PublicCase, read: ReadProposal): Html {
  const lines = [
    ...(typeof facts.from === "string" ? [html`${say("board-proposal-from")}${caseLink(facts.from)}`] : []),
    ...(outcome === "merged" ? [html`${say("board-proposal-into")}${caseLink(String(facts.into))}`] : []),
    ...read.splits.map(({ number }) => html`${say("board-proposal-split")}${caseLink(number)}`),
    ...read.changes.map(
      ({ at, part, number }) =>
        html`${formatDay(at, reader.locale, clock.now())} ${say("board-proposal-changed", { part: say(`proposal-field-${part}`), by: number ?? "", how: number ? "amendment" : "edit" })}`,
    ),
    ...read.meetings.map(
      ({ number }) => html`${say("board-proposal-meeting")}<a href="/public/meetings/${number}">${number}</a>`,
    ),
    ...read.ballots.map(({ number }) => html`${say("board-proposal-ballot")}${caseLink(number)}`),
  ];
  return lines.length > 0 ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : html``;
}

/** What is done by when, and what became of it. */
function milestonesPart({ say }: Desk, { milestones }: ReadProposal): Html {
  if (milestones.length === 0) return html``;
  const line = ({ row, words }: ReadProposal["milestones"][number]) => {
    const state = row.outcome ? `milestone-outcome-${row.outcome}` : `milestone-step-${row.step}`;
    const report = row.outcome === "done" && typeof words?.report === "string" ? words.report : "";
    return html`<li>${String(row.form.words)} (${String(row.facts.dueOn)}): ${say(state)}${report ? html`<br>${report}` : ""}</li>`;
  };
  return html`<h3>${say("board-proposal-plan")}</h3><ul>${milestones.map(line)}</ul>`;
}

/** Why it was refused, what the supervision found, and what those who wanted it say. */
function endPart({ say, reader }: Desk, { facts }: PublicCase, { report, scores }: PublicProposal): Html {
  const clause = clauseOf({ facts }, reader.locale);
  const { score, finding } = facts;
  return html`${clause ? html`<p>${say("proposals-label-clause")}: ${clause}</p>` : ""}
${report ? html`<h3>${say("board-proposal-report")}</h3><p>${typeof finding === "string" ? html`<strong>${say(`proposal-option-finding-${finding}`)}</strong> ` : ""}${report}</p>` : ""}
${typeof score === "number" || scores.n > 0 ? html`<p>${typeof score === "number" ? say("proposals-score-own", { score }) : ""} ${scores.n > 0 ? say("proposals-score-signers", { n: scores.n, mean: scores.mean.toFixed(1) }) : ""}</p>` : ""}`;
}
