import {
  body,
  type CaseRow,
  children,
  choice,
  days,
  end,
  files,
  form,
  type Guard,
  handler,
  instant,
  place,
  procedure,
  stay,
  tell,
  text,
  to,
  until,
  whole,
} from "../engine/index.ts";
import { begins } from "./begin.ts";
import { publish, publishAnew } from "./publish.ts";

const supervisors = body("affairs-supervision-committee");
const mostFiles = 6;
const kinds = ["general", "money", "work", "major"] as const;

/** What is published, of money with its figures in yuan. */
const content = {
  as: choice(kinds, { fixed: true }),
  text: text({ min: 4, max: 1000 }),
  income: whole({ when: ["as", "money"] }),
  spent: whole({ when: ["as", "money"] }),
  balance: whole({ when: ["as", "money"] }),
  photos: files({ max: mostFiles, found: true }),
};
/** Of what stands published, the lines that may be written anew. */
const lines = {
  as: choice(kinds, { fixed: true }),
  text: text({ min: 4, max: 1000, optional: true, found: true }),
  income: whole({ optional: true, found: true, when: ["as", "money"] }),
  spent: whole({ optional: true, found: true, when: ["as", "money"] }),
  balance: whole({ optional: true, found: true, when: ["as", "money"] }),
  photos: files({ max: mostFiles, found: true }),
};
const linesOf = ["text", "income", "spent", "balance", "photos"] as const;

/** Something of it is other than it stands. */
const saysOtherwise: Guard = {
  code: "disclosure-refusal-same",
  holds: (_c, { amended = {} }, answers) =>
    Object.keys(answers).length === 0 ||
    linesOf.some((name) => answers[name] !== undefined && String(answers[name]) !== String(amended[name])),
};

/** Where there is money there are figures, be they nought. */
const isNotMoney: Guard = { code: "disclosure-refusal-money", holds: ({ form: { as } }) => as !== "money" };

const overdue = { tells: [tell(handler, "late", { offers: ["publish"] }), tell(supervisors, "late-over")] };
const toPublish = { by: handler, asks: form(content), goes: to("published") };
const press = { by: supervisors, neverBy: handler, goes: stay, tells: [tell(handler, "pressed")] };
/** What is due by the list the clock opens; anything else that a committee has to disclose by itself is a major matter. */
const isMajor: Guard = { code: "disclosure-refusal-listed", holds: ({ form: { as } }) => as === "major" };

const correct = {
  by: handler,
  amends: true as const,
  guards: [saysOtherwise],
  asks: form({ ...lines, reason: text({ min: 2, max: 200 }) }),
  sets: ({ facts }: CaseRow) => ({ corrected: Number(facts.corrected ?? 0) + 1 }),
  effect: publishAnew,
  goes: stay,
  tells: [tell(supervisors, "corrected", { quotes: "reason" })],
};
const check = {
  by: supervisors,
  // Nobody supervises what they have published themselves, whatever other seat they hold.
  neverBy: handler,
  asks: form({ finding: choice(["fine", "wrong"]), words: text({ min: 2, max: 500, when: ["finding", "wrong"] }) }),
  sets: (_c: CaseRow, _world: unknown, { finding }: { finding?: unknown }) => ({ finding }),
  goes: stay,
  tells: [tell(handler, "checked", { quotes: "words" })],
};

/**
 * 居务公开: what a residents' committee has to disclose, due by the list and the charter; opened by the clock, of major
 * matters by the committee at once. Residents may object; a correction leaves what it corrects to be seen.
 */
export const disclosure = procedure("disclosure", {
  release: 1,
  startedBy: body("residents-committee"),
  form: form({
    as: choice(kinds, { fixed: true }),
    area: place({ fixed: true }),
    subject: text({ min: 2, max: 60 }),
    text: text({ min: 4, max: 1000, when: ["as", "major"] }),
    photos: files({ max: mostFiles, found: true, when: ["as", "major"] }),
  }),
  rules: [
    "disclosure.majorAtOnce",
    "disclosure.everyMonths",
    "disclosure.moneyEveryMonths",
    "disclosure.dueDays",
    "disclosure.keepYears",
  ],
  guards: [isMajor],
  firstStep: "due",
  alsoBeginsAt: ["at-once", "published"],
  begins,
  steps: {
    // A major matter, which is told as it comes to be due: there is no time to be reminded.
    "at-once": {
      waitsFor: handler,
      within: until("dueOn"),
      entering: { tells: [tell(handler, "at-once", { offers: ["publish"] })] },
      overdue,
      actions: { publish: toPublish, press },
    },
    due: {
      waitsFor: handler,
      within: until("dueOn"),
      followUp: {
        after: until("dueOn", "disclosure.remindDays"),
        tells: [tell(handler, "remind", { offers: ["publish"] })],
      },
      overdue,
      actions: {
        publish: toPublish,
        nothing: { by: handler, guards: [isNotMoney], sure: "disclosure-sure-nothing", goes: to("published") },
        press,
      },
    },
    published: {
      waitsFor: instant,
      entering: { effect: publish, tells: [tell(supervisors, "published", { offers: ["check"] })] },
      admits: [{ name: "objections", procedure: "disclosure-objection" }],
      lapses: { after: days("disclosure.objectionDays"), goes: to("settling") },
      actions: { correct, check },
    },
    // Until the last objection has its answer; then it stands in the archive.
    settling: {
      waitsFor: children("objections", "all", end("archived")),
      actions: { correct, check },
    },
  },
  outcomes: { archived: {} },
  childTells: { objections: { accepted: [tell(handler, "correct-now", { offers: ["correct"] })] } },
  discloses: ["as", "corrected"],
  shows: ["subject"],
});
