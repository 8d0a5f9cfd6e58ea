import {
  applicant,
  body,
  bodyIn,
  bodyOf,
  choice,
  date,
  end,
  endInRegister,
  form,
  handler,
  instant,
  listed,
  memberOf,
  money,
  place,
  procedure,
  street,
  type Tell,
  tell,
  text,
  to,
  until,
  whole,
  workingDays,
} from "../engine/index.ts";
import { begins, finds, placingKinds, pointsTo, promisedMore, taken, takenAgain } from "./begin.ts";
import { agreeMore, agreeRenewal, enterKind, enterTask, taskRegister } from "./effects.ts";
import {
  isCommunity,
  isDueAfterDecision,
  isDueWithin,
  isNotBarred,
  isNotTooLong,
  isPaidFor,
  isPayDayAhead,
} from "./guards.ts";

const department = bodyIn("fromId");
const committee = body("residents-committee");
const reason = form({ reason: text({ min: 2, max: 500 }) });
const refuse = {
  by: handler,
  neverBy: applicant,
  asks: reason,
  goes: end("refused"),
  tells: [tell(applicant, "refused", { quotes: "reason" }), tell(department, "refused", { quotes: "reason" })],
};
/** Whoever was to answer hears that there is nothing to answer any more. */
const withdraw = {
  by: [applicant, department],
  goes: end("withdrawn"),
  tells: [tell(handler, "withdrawn")],
  minor: true,
} as const;
/** By either side, with the reason for the other. */
const stop = {
  by: [committee, department],
  asks: reason,
  goes: end("stopped"),
  tells: [tell(committee, "stopped", { quotes: "reason" }), tell(department, "stopped", { quotes: "reason" })],
  minor: true,
} as const;
const late = (whom: typeof handler | typeof committee | typeof department): Tell[] => [
  tell(whom, "late"),
  tell(applicant, "late-own"),
];
const cap = { cap: "admission.mostMoney" };

/**
 * 社区工作准入: a department places a task with a community, with its basis, time and money. What the lists know the
 * community takes, or refuses by pointing to them; a new kind is approved above it first and enters the list.
 */
export const workAdmission = procedure("work-admission", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    body: bodyOf(placingKinds, { fixed: true }),
    entry: listed("work", { kinds: ["assist", "bought"], beside: "new" }),
    subject: text({ min: 2, max: 40, found: true }),
    area: place(),
    content: text({ min: 6, max: 500 }),
    basis: text({ min: 4, max: 200 }),
    staff: whole({ min: 0, max: 50 }),
    months: whole({ min: 1, max: 36 }),
    money: money(cap),
    payBy: date(),
  }),
  finds,
  guards: [isNotBarred, isCommunity, isPaidFor, isNotTooLong, isDueAfterDecision],
  rules: ["admission.longestMonths", "admission.approvedBy"],
  firstStep: "community",
  alsoBeginsAt: ["street"],
  begins,
  steps: {
    street: {
      waitsFor: body("street-office"),
      within: workingDays("admission.newKindDays"),
      entering: { tells: [tell(handler, "new-kind", { quotes: "content", offers: ["agree"] })] },
      overdue: { tells: late(handler) },
      actions: {
        agree: { by: handler, neverBy: applicant, goes: to("above"), tells: [tell(applicant, "agreed")] },
        refuse,
        withdraw,
      },
    },
    above: {
      waitsFor: bodyIn("approverId"),
      within: workingDays("admission.newKindDays"),
      entering: { tells: [tell(handler, "new-kind", { offers: ["approve"] })] },
      overdue: { tells: late(handler) },
      actions: {
        approve: {
          by: handler,
          neverBy: applicant,
          asks: form({ list: choice(["assist", "bought"]), conditions: text({ max: 200, optional: true }) }),
          sets: (_c, _world, { list }) => ({ list }),
          effect: enterKind,
          goes: to("community"),
          tells: [tell(applicant, "listed"), tell(street, "listed")],
        },
        refuse,
        withdraw,
      },
    },
    community: {
      waitsFor: committee,
      within: workingDays("admission.answerDays"),
      entering: { tells: [tell(committee, "placed", { quotes: "content", offers: ["take", "decline"] })] },
      overdue: { tells: late(committee) },
      actions: {
        take: {
          by: committee,
          neverBy: applicant,
          guards: [isPayDayAhead],
          sets: taken,
          effect: enterTask,
          goes: to("running"),
          tells: [tell(applicant, "taken"), tell(department, "taken")],
        },
        decline: {
          by: committee,
          neverBy: applicant,
          asks: form({
            entry: listed("work", { beside: "unlisted" }),
            reason: text({ min: 2, max: 500 }),
          }),
          sets: pointsTo,
          goes: end("declined"),
          tells: [
            tell(applicant, "declined", { quotes: "reason" }),
            tell(department, "declined", { quotes: "reason" }),
          ],
        },
        withdraw,
      },
    },
    running: {
      waitsFor: instant,
      followUp: {
        after: until("endsAt", "admission.renewDays"),
        tells: [tell(department, "ending", { offers: ["renew"] }), tell(committee, "ending-own")],
      },
      lapses: { after: until("endsAt"), goes: end("over") },
      actions: {
        more: {
          by: department,
          asks: form({ money: money(cap), payBy: date(), why: text({ min: 2, max: 200 }) }),
          guards: [isPaidFor, isDueWithin],
          sets: (_c, _world, answers) => ({ asked: answers.money, askedPayBy: answers.payBy }),
          goes: to("more"),
          tells: [tell(committee, "more", { quotes: "why", offers: ["accept-more", "decline-more"] })],
        },
        renew: {
          by: department,
          asks: form({ months: whole({ min: 1, max: 36 }), money: money(cap), payBy: date() }),
          guards: [isPaidFor, isNotTooLong, isDueWithin],
          sets: (_c, _world, answers) => ({
            asked: answers.money,
            askedPayBy: answers.payBy,
            askedMonths: answers.months,
          }),
          goes: to("renewal"),
          tells: [tell(committee, "renewal", { offers: ["accept-renewal", "decline-renewal"] })],
        },
        stop,
      },
    },
    more: {
      waitsFor: committee,
      lapses: { after: until("endsAt"), goes: end("over") },
      actions: {
        "accept-more": {
          by: committee,
          guards: [isPayDayAhead],
          sets: promisedMore,
          effect: agreeMore,
          goes: to("running"),
          tells: [tell(department, "more-accepted")],
        },
        "decline-more": {
          by: committee,
          asks: reason,
          goes: to("running"),
          tells: [tell(department, "more-declined", { quotes: "reason" })],
        },
      },
    },
    renewal: {
      waitsFor: committee,
      within: until("endsAt"),
      lapses: { after: until("endsAt"), goes: end("over") },
      actions: {
        "accept-renewal": {
          by: committee,
          guards: [isPayDayAhead],
          sets: takenAgain,
          effect: agreeRenewal,
          goes: to("running"),
          tells: [tell(department, "renewed")],
        },
        "decline-renewal": {
          by: committee,
          asks: reason,
          goes: to("running"),
          tells: [tell(department, "renewal-declined", { quotes: "reason" })],
        },
      },
    },
  },
  outcomes: {
    over: { effect: endInRegister(taskRegister), tells: [tell(department, "over"), tell(committee, "over")] },
    stopped: { effect: endInRegister(taskRegister) },
    refused: {},
    declined: {},
    withdrawn: {},
  },
  childTells: { payments: { paid: [tell(department, "paid")] } },
  discloses: ["list", "months", "money"],
  shows: ["subject", "content", "basis", "staff"],
});
