import { cancelNotice } from "../../instruments/index.ts";
import {
  type Answers,
  applicant,
  audienceBy,
  type Begin,
  bodyOf,
  type CaseRow,
  choice,
  date,
  type Effect,
  end,
  form,
  handler,
  memberOf,
  moment,
  namedPersons,
  needsSecond,
  type Party,
  procedure,
  type Step,
  stay,
  supervisor,
  tell,
  text,
  to,
  until,
  type World,
  whoAgrees,
  workingDays,
} from "../engine/index.ts";
import { canBeAgreed, isAhead, isByName, isSomebody, isStillTheirs, mayBeAddressed, saysOtherwise } from "./guards.ts";
import { lines, messageFor } from "./message.ts";
import { noticeFacts, sendCorrection, sendNotice } from "./send.ts";

const kinds = ["information", "meeting", "statutory", "emergency"] as const;
const whoSends = [
  "service-station",
  "residents-committee",
  "party-organisation",
  "affairs-supervision-committee",
  "working-committee",
  "representatives-assembly",
  "street-office",
  "department",
  "civil-affairs",
  "self-government-authority",
  "district-office",
  "zone-committee",
] as const;

/** With all that was still to come of it: further runs, and corrections that wait for the morning. */
const takeBack: Effect = ({ id }, { now }, change) => {
  cancelNotice(change, { noticeId: id, now });
  change.update({ table: "Notice", where: { correctsId: id, cancelledAt: null }, set: { cancelledAt: now } });
};

/** Where it begins: sent, or with those who have to agree. */
function beginsAt(answers: Answers, world: World): Pick<Begin, "step" | "personIds"> {
  if (!needsSecond(answers, world)) return { step: "sent" };
  // The body has a single member: those above it are asked, by name, since the notice does not lie with them.
  if (whoAgrees(world) === "above") return { step: "waiting-above", personIds: [...(world.others?.above ?? [])] };
  return { step: "waiting" };
}

/** A large notice waits for somebody else to agree. `asked` are those of `by` who are told that it waits. */
const agreement = (by: Party, asked: Party): Step => ({
  waitsFor: asked,
  within: workingDays("notice.agreeDays"),
  entering: { tells: [tell(asked, "asked", { quotes: "text", offers: ["approve", "return"] })] },
  actions: {
    approve: {
      by,
      // Two pairs of eyes.
      neverBy: applicant,
      guards: [mayBeAddressed, isStillTheirs, isSomebody, isAhead],
      goes: to("sent"),
      tells: [tell(applicant, "approved")],
    },
    return: {
      by,
      neverBy: applicant,
      asks: form({ reason: text({ min: 2, max: 500 }) }),
      goes: end("returned"),
      tells: [tell(applicant, "returned", { quotes: "reason" })],
    },
    drop: { by: applicant, goes: end("cancelled"), minor: true },
  },
});

/** 通知: a member of a body writes to those whom the body may address; to many only when somebody else agrees. */
export const notice = procedure("notice", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    body: bodyOf(whoSends, { fixed: true }),
    kind: choice(kinds),
    to: audienceBy("body"),
    subject: text({ min: 2, max: 60 }),
    text: text({ min: 2, max: 1000 }),
    // Nobody can come to a meeting of which they do not know when, where and how.
    heldAt: moment({ when: ["kind", "meeting"] }),
    venue: text({ min: 2, max: 100, when: ["kind", "meeting"] }),
    how: text({ min: 2, max: 200, when: ["kind", "meeting"] }),
    asks: choice(["yes", "no"], { found: true, when: ["kind", "information", "meeting", "statutory"] }),
    when: choice(["now", "later", "weekly", "monthly"], {
      found: true,
      when: ["kind", "information", "meeting", "statutory"],
    }),
    sendAt: moment({ when: ["when", "later", "weekly", "monthly"] }),
    until: date({ optional: true, when: ["when", "weekly", "monthly"] }),
  }),
  finds: ({ kind, when }) => ({
    answers: { asks: kind === "information" ? "no" : "yes", ...(kind === "emergency" || !when ? { when: "now" } : {}) },
    reasons: {},
  }),
  sends: { to: "to", message: messageFor, shows: ["body", ...lines] },
  guards: [mayBeAddressed, isStillTheirs, isSomebody, isAhead, canBeAgreed],
  firstStep: "waiting",
  alsoBeginsAt: ["sent", "waiting-above"],
  begins: (answers, world) => ({
    handlerId: String(answers.body),
    // An emergency waits for nobody: minutes count, and the history says who sent it.
    ...beginsAt(answers, world),
    facts: noticeFacts(answers, world),
  }),

  steps: {
    waiting: agreement(handler, handler),
    "waiting-above": agreement(supervisor, namedPersons),
    // Nothing waits for the body any more: it is on nobody's list of work.
    sent: {
      waitsFor: applicant,
      entering: { effect: sendNotice },
      lapses: { after: until("openUntil"), goes: end("closed") },
      actions: {
        resend: { by: handler, goes: stay },
        correct: {
          by: handler,
          amends: true,
          guards: [saysOtherwise],
          asks: form({
            kind: choice(kinds, { fixed: true }),
            text: text({ min: 2, max: 1000, optional: true, found: true }),
            subject: text({ min: 2, max: 60, optional: true, found: true }),
            heldAt: moment({ optional: true, found: true, when: ["kind", "meeting"] }),
            venue: text({ min: 2, max: 100, optional: true, found: true, when: ["kind", "meeting"] }),
            how: text({ min: 2, max: 200, optional: true, found: true, when: ["kind", "meeting"] }),
          }),
          sets: ({ facts }: CaseRow) => ({ corrected: Number(facts.corrected ?? 0) + 1 }),
          goes: stay,
          effect: sendCorrection,
        },
        // Those who have answered, to be written to again.
        "keep-list": {
          by: handler,
          guards: [isByName],
          asks: form({ name: text({ min: 2, max: 30 }) }),
          confirm: false,
          goes: stay,
          minor: true,
        },
        cancel: {
          by: handler,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: end("cancelled"),
          effect: takeBack,
          minor: true,
        },
      },
    },
  },
  outcomes: { returned: {}, cancelled: {}, closed: {} },
  discloses: [],
});
