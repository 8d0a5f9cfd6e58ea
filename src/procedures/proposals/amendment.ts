import {
  applicant,
  ballotOf,
  body,
  children,
  days,
  end,
  form,
  handler,
  isOfPlace,
  namedPersons,
  place,
  procedure,
  putToVote,
  questionOf,
  tell,
  text,
  to,
  unlessPassed,
  verifiedResident,
  whenUndecided,
  workingDays,
} from "../engine/index.ts";
import { otherWords } from "./lines.ts";

/** 修改意见: a resident offers other words for a line of a proposal; its proposers take them, or the assembly decides. */
export const amendment = procedure("amendment", {
  release: 1,
  startedBy: verifiedResident,
  guards: [isOfPlace],
  form: form({ area: place({ fixed: true }), ...otherWords }),
  firstStep: "offered",
  begins: ({ part }, _world, parent) => ({
    handlerId: null,
    personIds: parent?.applicantId ? [parent.applicantId] : [],
    facts: { of: parent?.number, part },
  }),
  tells: [tell(namedPersons, "offered", { quotes: "words", offers: ["adopt", "decline"] })],
  steps: {
    offered: {
      waitsFor: namedPersons,
      within: days("proposal.amendmentAnswerDays"),
      // Nobody answers: whoever offered it may have it decided.
      lapses: {
        after: days("proposal.amendmentAnswerDays"),
        goes: to("declined"),
        tells: [tell(applicant, "unanswered", { offers: ["insist"] })],
      },
      actions: {
        adopt: { by: namedPersons, neverBy: applicant, goes: end("accepted") },
        decline: {
          by: namedPersons,
          neverBy: applicant,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: to("declined"),
          tells: [tell(applicant, "declined", { quotes: "reason", offers: ["insist"] })],
        },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
    declined: {
      waitsFor: applicant,
      lapses: { after: days("proposal.amendmentAnswerDays"), goes: end("declined") },
      actions: {
        insist: { by: applicant, goes: to("scheduling") },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
    scheduling: {
      waitsFor: body("working-committee"),
      within: workingDays("proposal.admissibilityDays"),
      entering: { tells: [tell(handler, "insisted", { offers: ["put-to-vote"] })] },
      overdue: { tells: [tell(handler, "late"), tell(applicant, "late-own")] },
      actions: {
        "put-to-vote": putToVote("voting"),
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
    voting: {
      waitsFor: children("ballot", "lead", end("accepted"), { counting: ["passed"] }),
      opens: [ballotOf(({ form: { words }, facts }) => questionOf(String(words), String(facts.of)))],
      actions: {},
    },
  },
  outcomes: {
    accepted: { tells: [tell(applicant, "accepted"), tell(namedPersons, "voted-in")] },
    declined: {},
    rejected: { tells: [tell(applicant, "rejected"), tell(namedPersons, "rejected")] },
    withdrawn: { tells: [tell(namedPersons, "withdrawn")] },
    over: { tells: [tell(applicant, "over")] },
  },
  childTells: {
    ballot: whenUndecided([tell(applicant, "vote-again"), tell(namedPersons, "vote-again")]),
  },
  childDoes: { ballot: unlessPassed({ at: "voting", rejected: "rejected", undecided: "scheduling" }) },
  superseded: "over",
  discloses: [],
});
