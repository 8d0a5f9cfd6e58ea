import { addRoll } from "../../instruments/index.ts";
import {
  type Action,
  again,
  type CaseRow,
  children,
  days,
  type Effect,
  end,
  form,
  handler,
  instant,
  moment,
  type Step,
  stay,
  supervisor,
  tell,
  text,
  to,
  until,
  type World,
} from "../engine/index.ts";
import { calendarOf, daysToVote, hoursOf } from "./calendar.ts";
import { electorateOf, isRehearsal } from "./electorate.ts";
import {
  areAllDecided,
  dayLies,
  hasRoundLeft,
  isEnough,
  isExtendedEnough,
  isPublishedInTime,
  isPutOffEnough,
  isRoundLeft,
  isSomebodyElected,
  isSoon,
  isTooFew,
} from "./guards.ts";
import { electedLines, listed, planLines, residents, seatArgs, tellMany } from "./notices.ts";
import { ballotsToOpen } from "./posts.ts";
import { takeOffice } from "./take-office.ts";

const reason = form({ reason: text({ min: 2, max: 500 }) });
const quoted = (_c: unknown, _world: unknown, { reason: why }: { reason?: unknown }) => ({ quote: String(why) });

/** The committee gives it up, and everybody reads why. */
const callOff: Action = {
  by: handler,
  asks: reason,
  goes: end("called-off"),
  effect: tellMany("elections-notice-called-off", residents, quoted),
  minor: true,
};

/** The voter list (选民名单) is drawn from the directory; it has the id of the case. */
const publishList: Effect = (c, world, change, answers) => {
  const { city, now } = world;
  const { id, districtId, areaId, handlerId, charterId, facts, form } = c;
  if (!handlerId) throw new Error(`${c.number}: an election has its committee`);
  addRoll(change, {
    ...{ id, now, charter: city.charter(charterId), districtId, areaId, bodyId: handlerId, kind: "election" },
    ...{ question: String(form.subject), electorate: electorateOf(facts.mode, c, city), masksNames: true },
    ...{ opensAt: new Date(String(facts.opensAt)), closesAt: new Date(String(facts.closesAt)) },
    isRehearsal: isRehearsal(c, city),
  });
  tellMany("elections-notice-listed", residents)(c, world, change, answers);
};

/** Until then one may object to the result. */
const objectionsEnd = ({ charterId }: CaseRow, { city, now }: World): string =>
  new Date(now.getTime() + city.charter(charterId).number("election.resultObjectionDays") * 86_400_000).toISOString();

const objections = [{ name: "objections", procedure: "roll-objection" }];
const nominations = ["nomination", "recommendation"].map((procedure) => ({ name: "nominations", procedure }));

/** Nominations go on, and the vote is put off by as much: all days follow from the new one. */
const extend: Action = {
  by: handler,
  asks: form({ day: moment() }),
  earliest: (c, { city, now }) => {
    const charter = city.charter(c.charterId);
    return { day: dayLies(charter, "election.uncontested", now, daysToVote(charter)) };
  },
  guards: [isTooFew, isExtendedEnough],
  sets: (c, { city }, { day }) => ({
    ...calendarOf(city.charter(c.charterId), new Date(String(day))),
    // The list stands.
    ...{ listAt: c.facts.listAt, objectUntil: c.facts.objectUntil, nominateAt: c.facts.nominateAt },
    isExtended: true,
  }),
  goes: again("nominating"),
};

/** The day is put off; what has been done stands. */
const putOff: Action = {
  by: handler,
  asks: form({ day: moment() }),
  earliest: (c, { city, now }) => ({ day: dayLies(city.charter(c.charterId), "election.candidatesDays", now) }),
  guards: [isPutOffEnough],
  sets: (c, { city }, { day }) => {
    const { candidatesAt, opensAt, closesAt } = calendarOf(city.charter(c.charterId), new Date(String(day)));
    return { candidatesAt, opensAt, closesAt };
  },
  goes: stay,
  effect: tellMany("elections-notice-put-off", residents),
  minor: true,
};

export const steps: Readonly<Record<string, Step>> = {
  announced: {
    waitsFor: instant,
    entering: {
      effect: tellMany("elections-notice-announced", residents, (c) => ({
        quote: planLines(c.facts as unknown as Parameters<typeof planLines>[0]),
        args: seatArgs(c.form),
      })),
    },
    lapses: { after: until("listAt"), goes: to("listed") },
    actions: { "call-off": callOff },
  },
  listed: {
    waitsFor: instant,
    entering: { effect: publishList },
    admits: objections,
    lapses: { after: until("objectUntil"), goes: to("correcting") },
    actions: { "call-off": callOff },
  },
  // Objections are decided; nobody makes new ones.
  correcting: {
    waitsFor: instant,
    lapses: { after: until("nominateAt"), goes: to("nominating") },
    actions: { "call-off": callOff },
  },
  nominating: {
    waitsFor: instant,
    // What was changed in the list is published with it.
    entering: {
      effect: (c, world, change, answers) => {
        const key = c.facts.isExtended === true ? "elections-notice-extended" : "elections-notice-nominate";
        tellMany(key, listed)(c, world, change, answers);
      },
    },
    admits: nominations,
    lapses: { after: until("nominateUntil"), goes: to("checking") },
    actions: { "call-off": callOff },
  },
  checking: {
    waitsFor: handler,
    within: until("candidatesAt"),
    entering: { tells: [tell(handler, "checking", { offers: ["publish"] })] },
    overdue: { tells: [tell(handler, "late", { offers: ["put-off"] }), tell(supervisor, "late-above")] },
    actions: {
      publish: {
        by: handler,
        guards: [areAllDecided, isEnough, isPublishedInTime],
        goes: to("voting"),
      },
      extend,
      "put-off": putOff,
      "call-off": callOff,
    },
  },
  voting: {
    waitsFor: children("ballots", "all", to("result"), { counting: ["elected"], otherwise: to("undecided") }),
    opens: [{ name: "ballots", procedure: "election", forms: ballotsToOpen }],
    actions: { "call-off": callOff },
  },
  // Too few took part, votes are equal, or too few are elected.
  undecided: {
    waitsFor: handler,
    within: days("election.secondRoundDays"),
    entering: {
      tells: [
        tell(handler, "undecided", { offers: ["vote-again", "conclude"], when: hasRoundLeft }),
        tell(handler, "undecided-last", { offers: ["conclude", "fail"], when: (c, world) => !hasRoundLeft(c, world) }),
      ],
    },
    overdue: { tells: [tell(supervisor, "undecided-above")] },
    actions: {
      "vote-again": {
        by: handler,
        asks: form({ day: moment() }),
        guards: [isRoundLeft, isSoon],
        sets: (c, { city }, { day }) => ({
          ...hoursOf(city.charter(c.charterId), new Date(String(day))),
          rounds: Number(c.facts.rounds) + 1,
        }),
        goes: again("voting"),
        effect: tellMany("elections-notice-vote-again", residents),
      },
      conclude: { by: handler, guards: [isSomebodyElected], goes: to("result") },
      fail: {
        by: handler,
        asks: reason,
        goes: end("failed"),
        effect: tellMany("elections-notice-failed", residents, quoted),
        minor: true,
      },
    },
  },
  result: {
    waitsFor: instant,
    entering: {
      effect: tellMany("elections-notice-result", residents, (c, world) => ({
        quote: electedLines(c, world),
        args: { until: { at: objectionsEnd(c, world) } },
      })),
    },
    admits: [{ name: "result-objections", procedure: "result-objection" }],
    lapses: { after: days("election.resultObjectionDays"), goes: to("settling") },
    actions: {},
  },
  // Nobody takes a seat while an objection is open; with one that is upheld the others have nothing left to decide.
  settling: {
    waitsFor: children("result-objections", "any", end("annulled"), {
      counting: ["upheld"],
      otherwise: to("handover"),
    }),
    actions: {},
  },
  handover: {
    waitsFor: handler,
    within: days("election.handoverDays"),
    entering: { effect: takeOffice, tells: [tell(handler, "handover", { offers: ["handed-over"] })] },
    overdue: {
      tells: [tell(handler, "handover-late", { offers: ["handed-over"] }), tell(supervisor, "handover-above")],
    },
    actions: {
      "handed-over": {
        by: handler,
        asks: form({ words: text({ min: 2, max: 1000 }) }),
        goes: end("completed"),
        effect: tellMany("elections-notice-completed", residents),
      },
    },
  },
};
