import { html } from "hono/html";
import { formatInstant } from "../foundation/index.ts";
import { isRehearsalCase } from "../procedures/engine/index.ts";
import type { Desk } from "./desk.ts";
import { freshFor } from "./fresh.ts";
import type { Html } from "./shell.ts";

/** A meeting, or a vote on a matter. */
export interface Held {
  number: string;
  procedure: string;
  step: string;
  outcome: string | null;
  areaId: string;
  charterId: string;
  subject: string;
  /** Of a meeting when it is held; of a vote until when one votes. */
  at: Date;
}

const freshMs = 10_000;
/** Of the newest meetings and of the newest votes. */
const mostListed = 100;

/** Those about a matter: what is asked about a person stands on no list. */
const votes = ["resolution", "owners-decision", "poll", "survey"];

/** SQL over `c`: it has been sent, so that its subject is no secret. */
const sentSql = `c.step NOT IN ('waiting', 'waiting-above') AND coalesce(c.outcome, '') NOT IN ('returned', 'dropped')`;
const columns = `c.number, c.procedure, c.step, c.outcome, c."areaId", c."charterId"`;

/** Meetings and votes, the latest first, at most ten seconds old. */
export const readHeld = freshFor(freshMs, ({ db }) =>
  db.query<Held>(
    `SELECT * FROM (
      (SELECT ${columns}, c.form->>'subject' AS subject, (c.facts->>'heldAt')::timestamptz AS at
        FROM "Case" c JOIN "Meeting" m ON m.id = c.id WHERE c.procedure = 'meeting' AND ${sentSql} ORDER BY c."filedAt" DESC, c.id DESC LIMIT ${mostListed})
      UNION ALL (SELECT ${columns}, b.question, b."closesAt"
        FROM "Case" c JOIN "Ballot" b ON b.id = c.id WHERE c.procedure = ANY($1) AND ${sentSql} ORDER BY c."filedAt" DESC, c.id DESC LIMIT ${mostListed})
      ) x ORDER BY at DESC, number DESC`,
    [votes],
    "public-meetings",
  ),
);

/** 会议与投票: what is ahead, soonest first, then what is over. */
export function meetingsPage(desk: Desk, all: readonly Held[]): Html {
  const { say } = desk;
  const ahead = all.filter(({ outcome }) => !outcome).toReversed();
  const over = all.filter(({ outcome }) => outcome);
  const list = (some: readonly Held[]): Html => html`<ul class="list">${some.map((one) => item(desk, one))}</ul>`;
  return html`<h1>${say("board-meetings-title")}</h1>
<p class="lead">${say("board-meetings-what")}</p>
<h2>${say("board-meetings-ahead")}</h2>
${ahead.length > 0 ? list(ahead) : html`<p class="note">${say("board-meetings-none")}</p>`}
${over.length > 0 ? html`<h2>${say("board-meetings-over")}</h2>${list(over)}` : ""}`;
}

function item({ say, procedures, city, reader, clock }: Desk, one: Held): Html {
  const { number, procedure, step, outcome, areaId, subject } = one;
  const declared = procedures.get(procedure);
  const rehearsal = declared ? isRehearsalCase(declared, one, city()) : "no";
  const isMeeting = procedure === "meeting";
  const when = say("board-meetings-when", {
    kind: isMeeting ? "meeting" : "vote",
    isOver: outcome ? "yes" : "no",
    at: formatInstant(one.at, reader.locale, clock.now()),
  });
  const state = say(outcome ? `${procedure}-outcome-${outcome}` : `${procedure}-step-${step}`);
  return html`<li><h3><a href="/public/${isMeeting ? "meetings" : "cases"}/${number}">${say("rehearsal-mark", { rehearsal })}${subject}</a></h3>
<p><strong>${state}</strong> · ${when}</p>
<p><small>${say(`${procedure}-name`)} · ${city().placeName(areaId)} · ${number}</small></p></li>`;
}
