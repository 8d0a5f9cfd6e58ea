import {
  type Audience,
  electionRules,
  type NoticeMessage,
  noticeRow,
  type QuotedLine,
  recallRules,
} from "../../instruments/index.ts";
import { type Answers, type CaseRow, type Effect, rehearsalOf, type World } from "../engine/index.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import { electedTo, postName, posts } from "./posts.ts";

/** Stands for the case in a message that is only previewed. */
const noCase = "00000000-0000-0000-0000-000000000000";

const rulesOf = (procedure: string) => (procedure === "recall-motion" ? recallRules : electionRules);

/** What is told to many about an election or a recall, under its title. */
function message(
  c: CaseRow,
  { city }: Pick<World, "city">,
  key: string,
  more: Partial<NoticeMessage> = {},
): NoticeMessage {
  const { charterId, procedure, form, facts, handlerId, number } = c;
  const instants = Object.entries(facts).filter(
    ([, value]) => typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value),
  );
  return {
    titleKey: procedure === "recall-motion" ? "recalls-notice-title" : "elections-notice-title",
    key,
    buttons: [{ key: "elections-look", command: { do: "case", caseId: c.id } }],
    ...more,
    args: {
      ...{ number, subject: String(form.subject ?? ""), name: String(form.name ?? ""), mode: String(facts.mode ?? "") },
      body: handlerId ? city.body(handlerId).name : "",
      rehearsal: rehearsalOf(city.charter(charterId), rulesOf(procedure)),
      ...Object.fromEntries(instants.map(([name, value]) => [name, { at: String(value) }])),
      ...more.args,
    },
  };
}

/** Everybody of an audience is told; what the law wants told cannot be turned off. */
export const tellMany =
  (
    key: string,
    whom: (c: CaseRow, world: World) => Audience,
    more?: (c: CaseRow, world: World, answers: Answers) => Partial<NoticeMessage>,
  ): Effect =>
  (c, world, change, answers) => {
    const { ids, now } = world;
    if (!c.handlerId || !c.applicantId) throw new Error(`${c.number}: nobody tells`);
    const row = { ids, now, kind: "statutory", bodyId: c.handlerId, createdBy: c.applicantId, caseId: c.id } as const;
    const said = message(c, world, key, more?.(c, world, answers));
    change.insert("Notice", noticeRow({ ...row, audience: whom(c, world), message: said }));
  };

/** All verified residents of the community. */
export const residents = ({ areaId }: CaseRow): Audience => ({ kind: "area", areaId });
/** Who stands on the voter list. */
export const listed = ({ id }: CaseRow): Audience => ({ kind: "electors", ballotId: id });

/** The days of an election's calendar, in their order. */
export const plannedDays = [
  "listAt",
  "objectUntil",
  "nominateAt",
  "nominateUntil",
  "candidatesAt",
  "opensAt",
  "closesAt",
] as const;

/** The calendar, a line for each day. */
export const planLines = (calendar: Calendar): QuotedLine[] =>
  plannedDays.map((name) => ({ key: `elections-plan-${name}`, args: { at: { at: calendar[name] } } }));

/** The announcement (选举公告) as it will be read: who is elected how and when, with the calendar. */
export function announcement(answers: Answers, { city, now }: Pick<World, "city" | "now">): NoticeMessage {
  const body = city.bodies.get(String(answers.body));
  const charter = body && city.charterFor(body.areaId, now);
  if (!body || !charter || !answers.day) throw new Error("an election needs its committee and its day");
  const facts = { ...calendarOf(charter, new Date(String(answers.day))), mode: answers.mode };
  const c = {
    id: noCase,
    procedure: "committee-election",
    charterId: charter.id,
    form: answers,
    facts,
    handlerId: body.id,
    number: "",
  };
  return message(c as unknown as CaseRow, { city }, "elections-notice-announced", {
    quote: planLines(facts),
    args: seatArgs(answers),
  });
}

export const seatArgs = ({ director, deputy, member }: Answers) => ({
  ...{ director: Number(director ?? 0), deputy: Number(deputy ?? 0), member: Number(member ?? 0) },
});

/** Who is elected to what. */
export const electedLines = (c: CaseRow, { city, children = [] }: World): QuotedLine[] =>
  posts.flatMap((post) =>
    electedTo(children, post).map(({ form }) => ({
      key: "elections-elected-line",
      args: { name: String(form.name), post: postName(city.charter(c.charterId), post) },
    })),
  );
