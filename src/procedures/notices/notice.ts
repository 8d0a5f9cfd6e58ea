import { cancelNotice } from "../../instruments/index.ts";
import {
  agreement,
  applicant,
  audienceBy,
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
  procedure,
  type Sends,
  stay,
  text,
  to,
  until,
} from "../engine/index.ts";
import { isAhead, isByName, isSomebody, isStillTheirs, mayBeAddressed, saysOtherwise } from "./guards.ts";
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

const sends: Sends = {
  to: "to",
  message: messageFor,
  shows: ["body", ...lines],
  // An emergency waits for nobody: minutes count, and the history says who sent it.
  alone: ({ kind }) => kind === "emergency",
};
const guards = [mayBeAddressed, isStillTheirs, isSomebody, isAhead];
/** To many it goes only when somebody else agrees. */
const large = agreement(sends, { agreed: to("sent"), guards, quotes: "text" });

/** 通知: a member of a body writes to those whom the body may address. */
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
  sends,
  guards: [...guards, large.canBeAgreed],
  firstStep: "waiting",
  alsoBeginsAt: ["sent", "waiting-above"],
  begins: (answers, world) => ({
    handlerId: String(answers.body),
    ...large.begins(answers, world),
    facts: noticeFacts(answers, world),
  }),

  steps: {
    ...large.steps,
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
