import { electionRules } from "../../instruments/index.ts";
import {
  applicant,
  days,
  end,
  form,
  handler,
  procedure,
  supervisor,
  tell,
  text,
  verifiedResident,
} from "../engine/index.ts";
import { isOnList } from "./signing.ts";

const reason = form({ reason: text({ min: 2, max: 500 }) });

/** 选举结果异议: a voter says that the result is wrong; the street decides, and where it agrees nobody takes a seat. */
export const resultObjection = procedure("result-objection", {
  release: 1,
  startedBy: verifiedResident,
  form: form({ words: text({ min: 5, max: 1000 }) }),
  counts: (_answers, _world, parentId) => ({ kind: "electors", ballotId: String(parentId) }),
  binds: electionRules,
  guards: [isOnList],
  firstStep: "review",
  begins: (_answers, { city }, parent) => ({
    handlerId: (parent && city.bodyFor(parent.areaId, "street-office")?.id) ?? null,
    facts: {},
  }),
  tells: [tell(handler, "filed", { quotes: "words", offers: ["uphold", "reject"] })],
  steps: {
    review: {
      waitsFor: handler,
      within: days("election.objectionAnswerDays"),
      overdue: { tells: [tell(handler, "late", { offers: ["uphold", "reject"] }), tell(supervisor, "late-above")] },
      actions: {
        uphold: {
          by: handler,
          neverBy: applicant,
          asks: reason,
          goes: end("upheld"),
          tells: [tell(applicant, "upheld", { quotes: "reason" })],
        },
        reject: {
          by: handler,
          neverBy: applicant,
          asks: reason,
          goes: end("rejected"),
          tells: [tell(applicant, "rejected", { quotes: "reason" })],
        },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
  },
  outcomes: { upheld: {}, rejected: {}, withdrawn: { tells: [tell(handler, "withdrawn")] }, dropped: {} },
  superseded: "dropped",
  discloses: [],
});
