import { html } from "hono/html";
import { eventOf } from "../conversation/index.ts";
import { type Database, formatInstant } from "../foundation/index.ts";
import { calendarFile, findMeeting, type Meeting } from "../instruments/index.ts";
import { type CaseRow, loadCase } from "../procedures/engine/index.ts";
import { agendaOf, isRehearsal } from "../procedures/meetings/index.ts";
import type { Desk } from "./desk.ts";
import { lotPart } from "./lot-part.ts";
import type { Html } from "./shell.ts";

/** What anybody may read of a meeting: who was invited and who said what before the minutes were confirmed is not in it. */
export interface PublicMeeting {
  row: CaseRow;
  meeting: Meeting;
}

export async function findPublicMeeting(db: Database, number: string): Promise<PublicMeeting | undefined> {
  if (!/^[A-Z0-9-]{3,40}$/.test(number)) return undefined;
  const row = (await loadCase(db, { number }))?.row;
  const meeting = row?.procedure === "meeting" ? await findMeeting(db, row.id) : undefined;
  return row && meeting && { row, meeting };
}

/** When, where, how to take part; afterwards the minutes. */
export function meetingPage(desk: Desk, { row, meeting }: PublicMeeting): Html {
  const { say, city, clock, reader } = desk;
  const { form, facts, handlerId, outcome, step, number } = row;
  const at = formatInstant(new Date(String(facts.heldAt)), reader.locale, clock.now());
  const minutes = reader.locale === "en" ? (meeting.minutesEn ?? meeting.minutes) : meeting.minutes;
  const lines: [string, string][] = [
    [say("meeting-field-kind"), say(`meeting-option-kind-${String(form.kind)}`)],
    [say("meeting-field-body"), (handlerId && city().bodies.get(handlerId)?.name) || ""],
    [say("meeting-field-heldAt"), at],
    [say("meeting-field-venue"), String(facts.venue)],
    ...(outcome ? [] : [[say("meeting-field-how"), String(form.how)] satisfies [string, string]]),
  ];
  return html`<p class="kicker">${number}</p>
<h1>${say("rehearsal-mark", { rehearsal: isRehearsal(row, { city: city() }) })}${String(form.subject)}</h1>
<p class="state ${outcome ? "is-ended" : "is-open"}">${say(outcome ? `meeting-outcome-${outcome}` : `meeting-step-${step}`)}</p>
<dl class="facts">${lines.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<ol>${agendaOf(row).map((item) => html`<li>${item}</li>`)}</ol>
${lotPart(desk, { row, meeting })}
${meeting.publishedAt && minutes ? html`<h2>${say("meeting-minutes")}</h2>${minutes.split("\n").map((line) => html`<p>${line}</p>`)}` : ""}
<ul class="links"><li><a href="/public/meetings/${number}.ics">${say("meeting-calendar")}</a></li></ul>`;
}

/** The calendar file of a meeting, as it stands now. */
export const meetingCalendar = ({ row }: PublicMeeting, now: Date): string => calendarFile(eventOf(row, now));
