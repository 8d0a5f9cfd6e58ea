import { entriesOf, type ListEntry } from "../../city/index.ts";
import { addWorkingDays, chinaDay, dayShifted, monthsAfter } from "../../foundation/index.ts";
import type { Answers, CaseRow, Guard, World } from "../engine/index.ts";

/** A community is asked, not a courtyard of it nor all of a street. */
export const isCommunity: Guard = {
  code: "work-admission-refusal-area",
  holds: ({ areaId }, { city }) => city.areas.get(areaId)?.kind === "community",
};

/** Work that is placed with a community is paid for: it is not done for free any more. */
export const isPaidFor: Guard = {
  code: "work-admission-refusal-free",
  holds: (_c, _world, { money }) => money === undefined || Number(money) > 0,
};

const longest = "admission.longestMonths";
export const isNotTooLong: Guard = {
  code: "work-admission-refusal-long",
  holds: ({ charterId }, { city }, { months }) =>
    months === undefined || Number(months) <= city.charter(charterId).number(longest),
  quotes: () => longest,
};

const answerDays = "admission.answerDays";

/** The day by which the community has answered; of a new kind also the street and who approves it. */
function decidedBy({ facts, charterId }: CaseRow, { city, now }: World): Date {
  const charter = city.charter(charterId);
  const approvals = facts.list === "new" ? 2 * charter.number("admission.newKindDays") : 0;
  return addWorkingDays(now, approvals + charter.number(answerDays));
}

const isBetween = (payBy: unknown, { from, until }: Record<"from" | "until", string>): boolean =>
  payBy === undefined || (String(payBy) >= from && String(payBy) <= until);

/** The time for which work is placed begins with the decision. */
function afterDecision(c: CaseRow, world: World, { months }: Answers): Record<"from" | "until", string> {
  const decided = decidedBy(c, world);
  return { from: chinaDay(decided), until: chinaDay(monthsAfter(decided, Number(months ?? 0))) };
}

/** What is promised with a request is due after the decision on it, and within the time for which the work is placed. */
export const isDueAfterDecision: Guard = {
  code: "work-admission-refusal-pay-by",
  holds: (c, world, answers) => isBetween(answers.payBy, afterDecision(c, world, answers)),
  quotes: () => answerDays,
  says: afterDecision,
};

/** From now on, until the work ends, as it is asked for. */
function untilItEnds({ facts }: CaseRow, { now }: World, { months }: Answers): Record<"from" | "until", string> {
  const until = monthsAfter(new Date(String(facts.endsAt)), Number(months ?? 0));
  return { from: chinaDay(now), until: chinaDay(until) };
}

/** More money for work that is done already is due until it ends. */
export const isDueWithin: Guard = {
  code: "work-admission-refusal-pay-within",
  holds: (c, world, answers) => answers.payBy === undefined || isBetween(answers.payBy, untilItEnds(c, world, answers)),
  says: untilItEnds,
};

const promisedBy = ({ facts, form }: CaseRow): string => String(facts.askedPayBy ?? form.payBy);

/** Who decides late takes no promise that would be broken at once. */
export const isPayDayAhead: Guard = {
  code: "work-admission-refusal-pay-past",
  holds: (c, { now }) => promisedBy(c) >= chinaDay(now),
  says: (c) => ({ payBy: promisedBy(c) }),
};

const undecided = ["community", "more", "renewal"];

/** Whether a promise waits for its answer whose day is over already: the card says why it cannot be agreed to. */
export const isPromiseStale = (c: CaseRow, world: World): boolean =>
  c.procedure === "work-admission" && !c.outcome && undecided.includes(c.step) && !isPayDayAhead.holds(c, world, {});

const barred = ["forbidden", "self"];

/** The entry of the lists, of what is not placed with a community, whose name or other name a new kind of work has. */
const barredBy = ({ facts }: CaseRow, { city }: World): ListEntry | undefined =>
  facts.list === "new"
    ? entriesOf(city, "work", barred).find(({ name, aliases }) =>
        [name, ...aliases].some((called) => isNamedIn(called, String(facts.subject))),
      )
    : undefined;

/** A taxi is no tax: Latin words count whole. */
const isNamedIn = (called: string, text: string): boolean => {
  const word = called.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(/^[\x20-\x7e]+$/.test(called) ? `\\b${word}\\b` : word, "i").test(text);
};

/** What the lists keep out of a community does not come in as something new. */
export const isNotBarred: Guard = {
  code: "work-admission-refusal-barred",
  holds: (c, world) => barredBy(c, world) === undefined,
  says(c, world): Record<string, string> {
    const entry = barredBy(c, world);
    if (!entry) return {};
    const { code, name, content, kind } = entry;
    return { entry: `${code} ${name}`, basis: content.basis?.zh ?? "", kind };
  },
};

/** What of the promised money is not there yet. */
export const restOf = ({ facts }: Pick<CaseRow, "facts">): number => Number(facts.money) - Number(facts.paid);

/** One payment as the community wrote it down. */
export interface Payment {
  amount: number;
  /** 2026-11-23 */
  on: string;
  voucher: string;
}
export const paymentsOf = ({ facts }: Pick<CaseRow, "facts">): readonly Payment[] =>
  (facts.payments as Payment[] | undefined) ?? [];

/** More than what was promised needs a new agreement; the whole rest has a button of its own. */
export const isPart: Guard = {
  code: "work-payment-refusal-part",
  holds: (c, _world, { amount }) => amount === undefined || (Number(amount) > 0 && Number(amount) < restOf(c)),
  says: (c) => ({ rest: restOf(c) }),
};

export const isPast: Guard = {
  code: "work-payment-refusal-day",
  holds: (_c, { now }, { on }) => on === undefined || String(on) <= chinaDay(now),
};

/** Two members may write down the same payment; its voucher tells. */
export const isNewVoucher: Guard = {
  code: "work-payment-refusal-twice",
  holds: (c, _world, { voucher }) => paymentsOf(c).every((paid) => paid.voucher !== voucher),
  says: (_c, _world, { voucher }) => ({ voucher: String(voucher) }),
};

export const isLate: Guard = {
  code: "work-payment-refusal-not-late",
  holds: ({ dueAt }, { now }) => dueAt !== null && dueAt <= now,
};

const between = "admission.pressDays";
export const isNotPressedJustNow: Guard = {
  code: "work-payment-refusal-pressed",
  holds: ({ facts, charterId }, { city, now }) =>
    facts.pressedAt === undefined ||
    now >= dayShifted(new Date(String(facts.pressedAt)), city.charter(charterId).number(between)),
  quotes: () => between,
};
