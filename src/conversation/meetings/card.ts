import { seatIn } from "../../city/index.ts";
import { formatInstant } from "../../foundation/index.ts";
import { type Button, handChoices, type InviteeState, type Outgoing, rowsOf } from "../../instruments/index.ts";
import { actionsFor, type CaseRow, type Procedure } from "../../procedures/engine/index.ts";
import { agendaOf, invitesOrganisationsAlone, isRehearsal, kindOf } from "../../procedures/meetings/index.ts";
import type { Command } from "../commands.ts";
import { spacedDigits } from "../joining/code-words.ts";
import type { Reader } from "../notices/reader.ts";
import { whyStandingBack } from "../screens/case-words.ts";
import { decisionLine, heardLine } from "./minutes.ts";
import { openQuestions } from "./questions-of.ts";
import { type MeetingView, openPoll } from "./view.ts";

/** Members of the body that called it lead it. */
export const isLed = ({ actor }: Pick<Reader, "actor">, { row }: Pick<MeetingView, "row">): boolean =>
  seatIn(actor.seats, row.handlerId) !== undefined;

/** The card of a meeting: for those who lead it how it stands, for everybody when and where, and their own answer. */
export function meetingCard(reader: Reader, procedure: Procedure, view: MeetingView, note?: string): Outgoing {
  const { row } = view;
  const isLeader = isLed(reader, view);
  const own = isLeader ? leaderLines(reader, view) : ownLines(reader, view);
  return {
    title: cardTitle(reader, row),
    text: [
      [note, whyStandingBack(reader, procedure, row)].filter(Boolean).join("\n"),
      [...whenLines(reader, row), ...lotLines(reader, view)].join("\n"),
      own.join("\n"),
      pollLines(reader, view).join("\n"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    quote: quoteOf(reader, view),
    buttons: [...(isLeader ? leaderButtons(reader, procedure, view) : guestButtons(reader, view)), foot(reader)],
  };
}

function quoteOf({ say, person }: Reader, { row, minutes }: MeetingView): string {
  const isShown = row.step === "minutes" || row.step === "second" || row.outcome === "published";
  if (isShown && minutes) return minutes[person.locale];
  const items = agendaOf(row).map((text, i) => say("meeting-line-item", { n: i + 1, text }));
  return [String(row.form.subject), ...items].join("\n");
}

/** The number with where it stands; and that it is a rehearsal, where it is. */
export function cardTitle({ say, world }: Reader, row: CaseRow): string {
  const status = say(row.outcome ? `${row.procedure}-outcome-${row.outcome}` : `${row.procedure}-step-${row.step}`);
  const mark = say("rehearsal-mark", { rehearsal: isRehearsal(row, world) });
  return `${mark}${say("case-title", { number: row.number, status })}`;
}

/** What, by whom, when, where and how. */
export function whenLines({ say, person, world }: Reader, row: CaseRow): string[] {
  const line = (key: string, value: string) => say("summary-line", { label: say(key), value });
  const at = formatInstant(new Date(String(row.facts.heldAt)), person.locale, world.now);
  const body = row.handlerId ? world.city.body(row.handlerId).name : "";
  return [
    line("meeting-field-kind", say(`meeting-option-kind-${String(row.form.kind)}`)),
    line("meeting-field-body", body),
    line("meeting-field-heldAt", at),
    line("meeting-field-venue", String(row.facts.venue)),
    ...(row.outcome ? [] : [line("meeting-field-how", String(row.form.how))]),
  ];
}

const lotLines = ({ say }: Reader, { meeting }: MeetingView): string[] =>
  meeting.seed ? [say("meeting-lot", { pool: meeting.poolSize })] : [];

function leaderLines(reader: Reader, view: MeetingView): string[] {
  const { say, world } = reader;
  const { row, meeting, attendance, counted, needed, code, questions, decisions, heard, before } = view;
  const asked = questions.filter((q) => q.as === "question");
  const stated = questions.length - asked.length;
  const short = needed - counted;
  const isHeld = row.step === "held";
  const item = agendaOf(row)[Number(row.facts.item) - 1];
  const lines = (all: MeetingView["before"]) => all.map((d) => decisionLine(say, world.city, d.row, d.words));
  return [
    say("meeting-answers", {
      ...attendance,
      slots: meeting.slots ?? 0,
      invite: invitesOrganisationsAlone(row.form) ? "organisations" : "people",
    }),
    ...(row.step === "called" ? movingLine(reader, view) : []),
    ...organisationLines(reader, view),
    ...(isHeld ? [say("meeting-code", { code: spacedDigits(code) })] : []),
    ...(isHeld || row.step === "minutes"
      ? [say("meeting-present", { present: counted, needed, short }), ...proxyLine(reader, view)]
      : []),
    ...(isHeld && before.length > 0 ? [say("meeting-before"), ...lines(before)] : []),
    ...(isHeld && heard.length > 0 ? [say("meeting-heard"), ...heard.map((c) => heardLine(say, c))] : []),
    ...(isHeld && item ? [say("meeting-item", { n: Number(row.facts.item), text: item })] : []),
    ...(questions.length > 0
      ? [say("meeting-asked", { asked: asked.length, open: openQuestions(questions).length, stated })]
      : []),
    ...(decisions.length > 0 ? [say("meeting-decided"), ...lines(decisions)] : []),
  ];
}

function movingLine({ say, person, world }: Reader, { moving }: MeetingView): string[] {
  if (!moving) return [];
  const at = formatInstant(new Date(String(moving.facts.heldAt)), person.locale, world.now);
  return [say("meeting-moving", { at, venue: String(moving.facts.venue) })];
}

const organisationsShown = 10;

/** The social organisations that are invited, each with its answer. */
function organisationLines({ say }: Reader, { organisations }: MeetingView): string[] {
  return [
    ...organisations
      .slice(0, organisationsShown)
      .map(({ name, state, isPresent }) => say("meeting-organisation", { name, state: isPresent ? "here" : state })),
    ...(organisations.length > organisationsShown
      ? [say("meeting-organisations-more", { count: organisations.length - organisationsShown })]
      : []),
  ];
}

/** Those whose proxy is there: whether the charter counts them, in its own words. */
function proxyLine({ say, person }: Reader, { attendance, proxyRule }: MeetingView): string[] {
  if (!proxyRule || attendance.byProxy === 0) return [];
  const clause = person.locale === "en" ? proxyRule.clauseEn : proxyRule.clause;
  const counts = proxyRule.value === true ? "yes" : "no";
  return [say("meeting-by-proxy", { count: attendance.byProxy, counts, clause })];
}

function ownLines({ say }: Reader, { row, mine, decisions, tag }: MeetingView): string[] {
  if (row.outcome || row.step === "minutes" || row.step === "second") return [];
  const state: InviteeState | "here" | "none" = mine ? (mine.checkedInAt ? "here" : mine.state) : "none";
  return [
    say("meeting-mine", { state, proxy: mine?.proxyName ?? "" }),
    ...(mine?.organisation ? [say("meeting-mine-organisation", { name: mine.organisation })] : []),
    ...(tag ? [say("meeting-tag", { tag })] : []),
    ...(decisions.length > 0 ? [say("meeting-decided-count", { count: decisions.length })] : []),
  ];
}

function pollLines({ say }: Reader, view: MeetingView): string[] {
  const poll = openPoll(view);
  return poll ? [say("meeting-poll", { question: poll.question, ...poll.hands })] : [];
}

const make =
  ({ say }: Reader) =>
  (key: string, command: Command, args?: Record<string, number>): Button => ({ label: say(key, args), command });

function leaderButtons(reader: Reader, procedure: Procedure, view: MeetingView): Button[][] {
  const { row, questions } = view;
  const { id: caseId, version } = row;
  const one = make(reader);
  const enough = view.counted >= view.needed;
  // What the number of those there decides is offered accordingly.
  const isOffered: Record<string, boolean> = { next: enough, again: !enough };
  const acts = actionsFor(procedure, row, reader.actor, reader.world)
    .filter(([name]) => isOffered[name] ?? true)
    .map(([action]) => one(`meeting-action-${action}`, { do: "act", caseId, action, version }));
  const heard = row.step === "held" ? view.heard : [];
  const asked = heard.map((c) => [
    { label: reader.say("meeting-heard-open", { number: c.number }), command: { do: "case", caseId: c.id } as Command },
  ]);
  const look = [
    ...(row.outcome ? [] : [one("ledger-refresh", { do: "meeting", caseId })]),
    ...(row.step === "held" ? [one("meeting-roll", { do: "meeting-roll", caseId, page: 0 })] : []),
    ...(questions.length > 0
      ? [one("meeting-questions", { do: "meeting-questions", caseId }, { count: questions.length })]
      : []),
    one("meeting-calendar", { do: "meeting-calendar", caseId }),
  ];
  return [...asked, ...rowsOf(look, 2), ...rowsOf(acts, 2), ...(view.mine ? answerButtons(reader, view) : [])];
}

function answerButtons(reader: Reader, view: MeetingView): Button[][] {
  const { row, mine } = view;
  const { id: caseId } = row;
  const one = make(reader);
  if (!mine || mine.state === "replaced") return [];
  const answer = (name: "attend" | "decline" | "proxy") =>
    one(`invite-answer-${name}`, { do: "meeting-answer", caseId, answer: name, sequence: Number(row.facts.sequence) });
  const isComing = mine.state === "attending" || mine.state === "waiting";
  const answers = [
    ...(isComing ? [] : [answer("attend")]),
    ...(mine.state === "declined" ? [] : [answer("decline")]),
    ...(kindOf(row.form.kind).mayProxy && mine.state !== "proxy" ? [answer("proxy")] : []),
  ];
  const poll = openPoll(view);
  if (row.step === "held" && !mine.checkedInAt) return [[one("meeting-check-in", { do: "meeting-check-in", caseId })]];
  if (poll)
    return [handChoices.map((choice) => one(`hands-${choice}`, { do: "meeting-hand", caseId, poll: poll.n, choice }))];
  return row.step === "called" ? [answers] : [];
}

function guestButtons(reader: Reader, view: MeetingView): Button[][] {
  const { row, questions } = view;
  const { id: caseId } = row;
  const one = make(reader);
  const isOpen = row.step === "called" || row.step === "held";
  const ask = isOpen
    ? [
        one("meeting-ask", { do: "meeting-ask", caseId, as: "question" }),
        one("meeting-state", { do: "meeting-ask", caseId, as: "statement" }),
      ]
    : [];
  const look = [
    ...(questions.length > 0
      ? [one("meeting-questions", { do: "meeting-questions", caseId }, { count: questions.length })]
      : []),
    ...(row.step === "called" || row.outcome === "cancelled"
      ? [one("meeting-calendar", { do: "meeting-calendar", caseId })]
      : []),
  ];
  return [...answerButtons(reader, view), ...rowsOf(ask, 2), ...rowsOf(look, 2)].filter((line) => line.length > 0);
}

/** Where one goes from a meeting. */
export const foot = (reader: Reader): Button[] => [
  make(reader)("menu-meetings", { do: "meetings" }),
  make(reader)("menu-home", { do: "menu" }),
];
