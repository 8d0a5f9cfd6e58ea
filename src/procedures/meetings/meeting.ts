import {
  type Answers,
  again,
  agreement,
  audienceBy,
  bodyOf,
  type CaseRow,
  choice,
  date,
  end,
  files,
  form,
  handler,
  memberOf,
  moment,
  nthName,
  opensChild,
  procedure,
  repeated,
  type Sends,
  stay,
  supervisor,
  tell,
  text,
  to,
  until,
  type World,
  whole,
  workingDays,
} from "../engine/index.ts";
import { tellCancelled, tellMoved, tellNotHeld, whenAndWhere } from "./call.ts";
import { meetingBodies, organisationFields, place } from "./fields.ts";
import {
  afterNotice,
  afterNoticeOrLater,
  hasItem,
  hasNextItem,
  hasPoll,
  isAgainInTime,
  isAgreedInTime,
  isCalledInTime,
  isDay,
  isDueAhead,
  isMovedInTime,
  isSomebodyThere,
  lastCall,
  mayCall,
  mayInvite,
} from "./guards.ts";
import { invitations, listRule } from "./kind.ts";
import { kindOf, meetingKinds } from "./kinds.ts";
import { openPoll } from "./poll.ts";
import { drawnBy, invitedBy, mostWays, waysOf } from "./ways.ts";

const moved = ({ facts }: CaseRow, heldAt: unknown, venue: unknown) => ({
  ...whenAndWhere(heldAt ?? facts.heldAt, venue ?? facts.venue),
  sequence: Number(facts.sequence) + 1,
});

/** Asked again, this says that nobody else is invited. */
const nobodyElse = "enough";

/** The ways that the charter allows for the kind, in the order in which they are offered; all while there is none. */
function waysAllowed({ body, kind }: Answers, { city, now }: Pick<World, "city" | "now">): readonly string[] {
  if (!body || !kind) return invitations;
  const allowed = listRule(city.charterFor(city.body(String(body)).areaId, now), kindOf(kind).rules.invites);
  return invitations.filter((way) => allowed.includes(way));
}

/** Of these the ways that are left the `n`th time: one draws a lot once, and invites all representatives at once. */
function waysToInvite(answers: Answers, world: Pick<World, "city" | "now">, n = 1): readonly string[] {
  const others = waysOf(answers).filter((_, at) => at !== n - 1);
  const isUsed = (way: string): boolean =>
    way === "organisations"
      ? fieldsLeft(answers, n).length === 0
      : way !== "people" && others.some((other) => other.way === way);
  return [...waysAllowed(answers, world).filter((way) => !isUsed(way)), ...(n > 1 ? [nobodyElse] : [])];
}

/** The fields whose organisations are not invited yet, but for the `n`th time. */
function fieldsLeft(answers: Answers, n: number): readonly string[] {
  const taken = waysOf(answers).flatMap(({ field }, at) => (at === n - 1 || !field ? [] : [field]));
  return organisationFields.filter((field) => !taken.includes(field));
}

/** What there is no choice about is not asked. */
function findWays(answers: Answers, world: Pick<World, "city" | "now">): Answers {
  const [only, ...others] = waysToInvite(answers, world);
  const first: Answers = only && others.length === 0 ? { invite: only } : {};
  const n = waysOf({ ...answers, ...first }).length + 1;
  const left = n > 1 && n <= mostWays ? waysToInvite({ ...answers, ...first }, world, n) : [];
  return { ...first, ...(left.length === 1 ? { [nthName("invite", n)]: nobodyElse } : {}) };
}

const sends: Sends = {
  to: "to",
  audience: invitedBy,
  draws: drawnBy,
  shows: [],
  agreedBy: ({ body, kind, heldAt }, { city, now }) =>
    lastCall(city.charterFor(city.body(String(body)).areaId, now), kind, heldAt),
};
/** Nobody is invited, drawn or reminded before somebody else has agreed: see `completeCall` of the conversation. */
const large = agreement(sends, {
  agreed: to("called"),
  guards: [mayCall, mayInvite, isAgreedInTime],
  quotes: "agenda",
  dropped: "dropped",
});

/**
 * 会议: called, invited to, held, minuted. What the six kinds do not share is in a file each (talk.ts, hearing.ts …) and in
 * the charter; a question in advance, a wish for a meeting and what becomes of a decision are procedures of their own.
 */
export const meeting = procedure("meeting", {
  release: 1,
  startedBy: memberOf("body"),
  rules: [...meetingKinds.flatMap(({ rules }) => Object.values(rules)), "meeting.remindHours", "meeting.lotAnswerDays"],
  form: form({
    body: bodyOf(meetingBodies, { fixed: true }),
    kind: choice(
      meetingKinds.map(({ name }) => name),
      { fixed: true },
    ),
    subject: text({ min: 2, max: 60, noTime: true }),
    agenda: text({ min: 2, max: 1000, noTime: true }),
    ...repeated(
      {
        invite: choice(invitations, { found: true }),
        to: audienceBy("body", { when: ["invite", "people", "lot"] }),
        field: choice(organisationFields, { when: ["invite", "organisations"] }),
        draw: whole({ min: 1, max: 1000, when: ["invite", "lot"] }),
      },
      { most: mostWays, ends: nobodyElse },
    ),
    // Nobody can come to a meeting of which they do not know when, where and how.
    heldAt: moment(),
    venue: text(place),
    how: text({ min: 2, max: 200 }),
    slots: whole({ min: 1, max: 10_000, optional: true }),
    papers: files({ max: 10 }),
  }),
  finds: (answers, world) => ({ answers: findWays(answers, world), reasons: {} }),
  offers: { invite: waysToInvite, field: (answers, _world, n) => fieldsLeft(answers, n) },
  earliest: ({ body, kind }, { city, now }) => ({
    heldAt: afterNotice(city.charterFor(city.body(String(body)).areaId, now), kind, now),
  }),
  sends,
  guards: [mayCall, mayInvite, isCalledInTime, large.canBeAgreed],
  firstStep: "waiting",
  alsoBeginsAt: ["called", "waiting-above"],
  begins: (answers, world) => ({
    handlerId: String(answers.body),
    ...large.begins(answers, world),
    facts: { kind: answers.kind, ...whenAndWhere(answers.heldAt, answers.venue), sequence: 0, item: 0, polls: 0 },
  }),

  steps: {
    ...large.steps,
    called: {
      waitsFor: handler,
      within: until("heldAt"),
      // A day later it is clear that it was not held.
      lapses: { after: until("staleAt"), goes: end("not-held"), tells: [tell(handler, "not-held")] },
      admits: [
        { name: "question", procedure: "meeting-question" },
        // Of a large meeting another time or place waits for somebody else to agree; it stands as it is meanwhile.
        { name: "move", procedure: "meeting-move" },
      ],
      actions: {
        open: { by: handler, guards: [isDay], goes: to("held"), drops: "move" },
        move: {
          by: handler,
          asks: form({ heldAt: moment({ optional: true }), venue: text({ ...place, optional: true }) }),
          earliest: (c, { city, now }) => ({
            heldAt: afterNoticeOrLater(city.charter(c.charterId), c.form.kind, c.facts.heldAt, now),
          }),
          guards: [isMovedInTime],
          sets: (c, _world, { heldAt, venue }) => moved(c, heldAt, venue),
          // The same step, with the clock of the new time.
          goes: to("called"),
          effect: tellMoved,
        },
        // Also of a large meeting nobody is asked: who waits before a closed door is worse off than who hears of it in vain.
        cancel: {
          by: handler,
          tells: [tell(handler, "cancelled", { quotes: "reason" })],
          asks: form({ reason: text({ min: 2, max: 200 }) }),
          sets: ({ facts }) => ({ sequence: Number(facts.sequence) + 1 }),
          goes: end("cancelled"),
          minor: true,
        },
      },
    },
    held: {
      waitsFor: handler,
      // Nobody has closed it: without that it has no minutes.
      followUp: {
        after: until("staleAt"),
        tells: [tell(handler, "not-closed", { offers: ["close"] }), tell(supervisor, "minutes-late-over")],
      },
      admits: [{ name: "question", procedure: "meeting-question" }],
      actions: {
        next: {
          by: handler,
          guards: [hasNextItem],
          sets: ({ facts }) => ({ item: Number(facts.item) + 1, poll: undefined }),
          goes: stay,
        },
        poll: {
          by: handler,
          guards: [hasItem],
          asks: form({ question: text({ min: 2, max: 200 }), named: choice(["named", "counted"]) }),
          sets: ({ facts }) => ({ polls: Number(facts.polls) + 1, poll: Number(facts.polls) + 1 }),
          goes: stay,
          effect: openPoll,
        },
        "close-poll": { by: handler, guards: [hasPoll], sets: () => ({ poll: undefined }), goes: stay },
        decide: {
          by: handler,
          guards: [hasItem, isDueAhead, isSomebodyThere],
          asks: form({ words: text({ min: 2, max: 500 }), doneBy: bodyOf(meetingBodies), dueOn: date() }),
          goes: stay,
          effect: opensChild("decision", "decision", (_c, _world, { words, doneBy, dueOn }) => ({
            form: { words, dueOn },
            handlerId: String(doneBy),
          })),
        },
        close: { by: handler, sets: () => ({ poll: undefined }), goes: to("minutes") },
        // Too few came: it is called again, to all who were invited.
        again: {
          by: handler,
          asks: form({ heldAt: moment() }),
          earliest: (c, { city, now }) => ({ heldAt: afterNotice(city.charter(c.charterId), c.form.kind, now) }),
          guards: [isAgainInTime],
          sets: (c, _world, { heldAt }) => ({ ...moved(c, heldAt, undefined), item: 0 }),
          goes: again("called"),
          effect: tellMoved,
          minor: true,
        },
      },
    },
    minutes: {
      waitsFor: handler,
      within: workingDays("meeting.minutesDays"),
      overdue: {
        tells: [tell(handler, "minutes-late", { offers: ["confirm"] }), tell(supervisor, "minutes-late-over")],
      },
      actions: {
        // Who called it comes first, for as long as the days last and they may: see `confirm` of the conversation.
        confirm: { by: handler, goes: to("second"), tells: [tell(handler, "second")] },
        correct: { by: handler, asks: form({ text: text({ min: 10, max: 8000 }) }), goes: stay },
      },
    },
    // Two pairs of eyes; whoever corrects it is followed by two again.
    second: {
      waitsFor: handler,
      keepsClock: true,
      overdue: { tells: [tell(handler, "minutes-late"), tell(supervisor, "minutes-late-over")] },
      actions: {
        "confirm-second": { by: handler, goes: end("published") },
        "correct-again": { by: handler, asks: form({ text: text({ min: 10, max: 8000 }) }), goes: to("minutes") },
      },
    },
  },
  outcomes: {
    published: {},
    returned: {},
    dropped: {},
    "not-held": { effect: tellNotHeld },
    cancelled: { effect: tellCancelled },
  },
  childDoes: {
    move: {
      agreed: {
        at: "called",
        goes: to("called"),
        sets: (c, { form }) => moved(c, form.heldAt, form.venue),
        effect: tellMoved,
      },
    },
  },
  childTells: { decision: { done: [tell(handler, "decision-done", { quotes: "answer" })] } },
  discloses: ["kind"],
});
