import { html } from "hono/html";
import { type Database, formatDay } from "../foundation/index.ts";
import { renderLines } from "../instruments/index.ts";
import { isRehearsalCase, motionOf } from "../procedures/engine/index.ts";
import { ballotPart, type PublicBallot } from "./ballot-part.ts";
import type { Desk } from "./desk.ts";
import { findForm, isAnswered } from "./front.ts";
import type { Html } from "./shell.ts";

/** What is read of a case for strangers: the form, the persons and the words are not even asked for. */
export interface PublicCase {
  id: string;
  number: string;
  procedure: string;
  step: string;
  outcome: string | null;
  round: number;
  handlerId: string | null;
  areaId: string;
  charterId: string;
  facts: Record<string, unknown>;
  filedAt: Date;
  dueAt: Date | null;
  endedAt: Date | null;
}

// A meeting that waits for somebody's agreement is not public yet.
const caseSql = `SELECT id, number, procedure, step, outcome, round, "handlerId", "areaId", "charterId", facts, "filedAt", "dueAt", "endedAt"
  FROM "Case" c WHERE number = $1
    AND (procedure <> 'meeting' OR EXISTS (SELECT 1 FROM "Meeting" m WHERE m.id = c.id))`;

export async function findPublicCase(db: Database, number: string): Promise<PublicCase | undefined> {
  if (!/^[A-Z0-9-]{3,40}$/.test(number)) return undefined;
  const [found] = await db.query<PublicCase>(caseSql, [number], "public-case");
  return found;
}

/** What is public of a case besides: its ballot; what only its procedure has, with what of it is not public. */
export interface Parts {
  ballot?: PublicBallot;
  own?: { part: Html; private: string };
  /** What watches over it. */
  oversight?: Html;
}

export function casePage(desk: Desk, found: PublicCase, { ballot, own, oversight }: Parts = {}): Html {
  const { say, procedures } = desk;
  const isDone = found.outcome !== null || isAnswered(procedures.get(found.procedure), found.step);
  const rows = rowsOf(desk, found).filter(([, value]) => value !== undefined);
  return html`<p class="kicker">${say(`${found.procedure}-name`)}</p>
<h1 class="number">${rehearsalMark(desk, found, ballot)}${found.number}</h1>
<p class="state ${isDone ? "is-ended" : "is-open"}">${stateOf(desk, found)}</p>
<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${motionPart(desk, found)}
${ballot ? ballotPart(desk, found.number, ballot) : ""}
${own?.part ?? ""}
${oversight ?? ""}
<p class="note">${say(own?.private ?? "board-case-private")}</p>
<ul class="links">${found.procedure === "proposal" ? html`<li><a href="/public/proposals?area=${found.areaId}">${say("board-proposal-to-list")}</a></li>` : ""}${found.procedure === "meeting" ? html`<li><a href="/public/meetings/${found.number}">${say("meeting-open")}</a></li>` : ""}<li><a href="/public/procedures/${found.procedure}">${say("board-case-to-procedure")}</a></li></ul>`;
}

/** A change of the charter in words, on its own page and on that of its ballot. */
function motionPart({ say, reader, clock }: Desk, { facts }: PublicCase): Html {
  const words = renderLines(motionOf(facts), reader.locale, say, clock.now());
  return words ? html`<ul>${words.split("\n").map((line) => html`<li>${line}</li>`)}</ul>` : html``;
}

/** 模拟, where what the case brings about binds nobody. */
function rehearsalMark({ say, procedures, city }: Desk, found: PublicCase, ballot?: PublicBallot): string {
  const procedure = procedures.get(found.procedure);
  const isOfBallot = ballot?.ballot.rules.isRehearsal === true;
  const isOfCase = procedure !== undefined && isRehearsalCase(procedure, found, city()) === "yes";
  return say("rehearsal-mark", { rehearsal: isOfBallot || isOfCase ? "yes" : "no" });
}

function stateOf({ say }: Desk, { procedure, step, outcome }: PublicCase): string {
  return say(outcome ? `${procedure}-outcome-${outcome}` : `${procedure}-step-${step}`);
}

function rowsOf(desk: Desk, found: PublicCase): [string, string | undefined][] {
  const { say, city, clock, reader } = desk;
  const day = (at: Date | null) => (at ? formatDay(at, reader.locale, clock.now()) : undefined);
  const body = found.handlerId ? city().bodies.get(found.handlerId)?.name : undefined;
  return [
    ...disclosed(desk, found),
    [say("board-case-body"), body],
    [say("board-case-area"), areaOf(desk, found.areaId)],
    [say("board-case-filed"), day(found.filedAt)],
    [say("board-case-due"), found.outcome ? undefined : day(found.dueAt)],
    [say("board-case-ended"), day(found.endedAt)],
    [say("board-case-round"), found.round > 1 ? String(found.round) : undefined],
  ];
}

/** A courtyard or a building would say who asked: nothing below the community is shown. */
function areaOf({ city }: Desk, areaId: string): string | undefined {
  const shown = new Set(["community", "street", "district"]);
  return city()
    .chain(areaId)
    .find((area) => shown.has(area.kind))?.name;
}

/** The facts that the procedure discloses and for which there are words, in its order. */
function disclosed({ say, words, procedures }: Desk, { procedure, facts }: PublicCase): [string, string][] {
  const wordsFor = (...keys: string[]) => keys.find((key) => words.has(key));
  return (procedures.get(procedure)?.discloses ?? []).flatMap((name): [string, string][] => {
    const value = facts[name];
    const label = wordsFor(`${procedure}-field-${name}`, `board-fact-${name}`);
    if (!label || (typeof value !== "string" && typeof value !== "number")) return [];
    if (typeof value === "number") return [[say(label), String(value)]];
    const option = wordsFor(`${procedure}-option-${name}-${value}`, `board-fact-${name}-${value}`);
    return option ? [[say(label), say(option)]] : [];
  });
}

/** For a number or a page that is not there: what may be wrong with it, and another try. */
export function casesUnknownPage({ say }: Desk, number = ""): Html {
  return html`<h1>${say(number ? "board-case-unknown" : "board-missing-title")}</h1>
<p class="lead">${say(number ? "board-case-unknown-next" : "board-missing-next")}</p>
${findForm({ say }, number.slice(0, 40))}`;
}
