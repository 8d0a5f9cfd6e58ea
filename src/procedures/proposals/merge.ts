import {
  applicant,
  type CaseRow,
  days,
  end,
  form,
  type Guard,
  namedPersons,
  place,
  procedure,
  tell,
  text,
  verifiedResident,
} from "../engine/index.ts";

const isThere: Guard = {
  code: "proposal-refusal-merge",
  holds: ({ personIds }) => personIds.length > 0,
};

/** A proposal that had been merged into another goes on by itself: `was` is the one that it had gone into. */
export const comesBack = ({ facts }: CaseRow): boolean => facts.was !== undefined;

/** Whoever was asked hears that there is nothing to answer any more. */
const told = { tells: [tell(namedPersons, "gone")] };

/** 并案: the proposer of one asks that of another to make one of both; whoever signed the first is told and goes along. */
export const proposalMerge = procedure("proposal-merge", {
  release: 1,
  startedBy: verifiedResident,
  guards: [isThere],
  form: form({
    area: place({ fixed: true }),
    into: text({ max: 40, fixed: true }),
    words: text({ min: 2, max: 500 }),
  }),
  firstStep: "asked",
  begins: ({ into }, { merging }, parent) => ({
    handlerId: null,
    personIds: merging?.applicantId ? [merging.applicantId] : [],
    facts: {
      ...{ of: parent?.number, ofSubject: parent?.form.subject },
      ...{ into, intoSubject: merging?.form.subject },
    },
  }),
  tells: [tell(namedPersons, "asked", { quotes: "words", offers: ["agree", "decline"] })],
  steps: {
    asked: {
      waitsFor: namedPersons,
      within: days("proposal.mergeDays"),
      lapses: { after: days("proposal.mergeDays"), goes: end("unanswered"), tells: [tell(applicant, "unanswered")] },
      actions: {
        // The signatures go over together with it: the conversation reads them and both proposals.
        agree: { by: namedPersons, goes: end("accepted"), tells: [tell(applicant, "accepted")] },
        decline: {
          by: namedPersons,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: end("declined"),
          tells: [tell(applicant, "declined", { quotes: "reason" })],
        },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
  },
  outcomes: { accepted: {}, declined: {}, unanswered: {}, withdrawn: told, over: told },
  superseded: "over",
  discloses: [],
});
