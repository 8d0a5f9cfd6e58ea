import {
  type Action,
  again,
  applicant,
  choice,
  date,
  end,
  form,
  type Guard,
  handler,
  opensChild,
  score,
  signers,
  stay,
  tell,
  text,
  to,
} from "../engine/index.ts";
import { proposers } from "./change.ts";
import { residentsCommittee, workingCommittee } from "./committee.ts";
import { isDayAhead } from "./milestone.ts";

const hasMilestone: Guard = {
  code: "proposal-refusal-no-milestone",
  holds: ({ facts }) => Number(facts.milestones ?? 0) > 0,
};

/** 加一步: what is done by when; each step is a case of the residents' committee, with its own clock and report. */
export const addMilestone: Action = {
  by: handler,
  asks: form({ what: text({ min: 2, max: 300 }), dueOn: date() }),
  guards: [isDayAhead],
  sets: ({ facts }) => ({ milestones: Number(facts.milestones ?? 0) + 1 }),
  goes: stay,
  effect: opensChild("milestones", "milestone", ({ handlerId }, _world, { what, dueOn }) => ({
    form: { words: what, dueOn },
    handlerId,
  })),
};

/** 公布计划. */
export const publishPlan: Action = {
  by: handler,
  guards: [hasMilestone],
  goes: to("executing"),
  tells: [tell(applicant, "planned"), tell(signers, "planned"), tell(workingCommittee, "planned-over")],
};

/** 监督报告. */
export const report: Action = {
  by: handler,
  asks: form({ finding: choice(["done", "partly", "not-done"]), found: text({ min: 2, max: 2000 }) }),
  sets: (_c, _world, { finding }) => ({ finding }),
  goes: to("appraising"),
  tells: [
    tell(applicant, "reported", { quotes: "found", offers: ["appraise", "unsatisfied"] }),
    tell(signers, "reported-signers", { quotes: "found", offers: ["rate"] }),
  ],
};

/** 退回补做, by who supervises. */
export const sendBack: Action = {
  by: handler,
  asks: form({ reason: text({ min: 2, max: 500 }) }),
  sets: () => ({ milestones: 0, again: "yes" }),
  goes: again("planning"),
  tells: [
    tell(applicant, "sent-back", { quotes: "reason" }),
    tell(residentsCommittee, "sent-back-here", { quotes: "reason" }),
  ],
};

/** 评价: what the proposers say of it in the end. */
export const appraise: Action = {
  by: proposers,
  asks: form({ score: score(1, 5), remark: text({ max: 1000, optional: true }) }),
  sets: (_c, _world, answers) => ({ score: answers.score }),
  goes: end("completed"),
  tells: [
    tell(residentsCommittee, "appraised", { quotes: "remark" }),
    tell(workingCommittee, "appraised", { quotes: "remark" }),
  ],
};

const isFirstTime: Guard = { code: "proposal-refusal-back-once", holds: ({ facts }) => facts.wentBack !== "yes" };

/** 不满意: back to who carries it out, once. */
export const unsatisfied: Action = {
  by: proposers,
  guards: [isFirstTime],
  asks: form({ reason: text({ min: 2, max: 500 }) }),
  sets: () => ({ wentBack: "yes", milestones: 0, again: "yes" }),
  goes: again("planning"),
  tells: [
    tell(workingCommittee, "unsatisfied-over", { quotes: "reason" }),
    tell(residentsCommittee, "unsatisfied-here", { quotes: "reason" }),
    tell(signers, "unsatisfied-signers", { quotes: "reason" }),
  ],
};
