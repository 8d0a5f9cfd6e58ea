import {
  applicant,
  body,
  end,
  form,
  handler,
  procedure,
  tell,
  text,
  verifiedResident,
  workingDays,
} from "../engine/index.ts";

const supervisors = body("affairs-supervision-committee");
const answer = form({ answer: text({ min: 2, max: 1000 }) });

/** 公开异议: a resident says that what was disclosed is wrong or not enough; the committee has to answer. */
export const disclosureObjection = procedure("disclosure-objection", {
  release: 1,
  startedBy: verifiedResident,
  form: form({ words: text({ min: 2, max: 500 }) }),
  firstStep: "asked",
  begins: (_answers, _world, parent) => ({
    handlerId: parent?.handlerId ?? null,
    facts: { subject: parent?.facts.subject, of: parent?.number },
  }),
  steps: {
    asked: {
      waitsFor: handler,
      within: workingDays("disclosure.answerDays"),
      entering: { tells: [tell(handler, "asked", { quotes: "words", offers: ["accept", "explain"] })] },
      overdue: { tells: [tell(handler, "late"), tell(supervisors, "late-over"), tell(applicant, "late-own")] },
      actions: {
        accept: {
          by: handler,
          neverBy: applicant,
          asks: answer,
          goes: end("accepted"),
          tells: [tell(applicant, "accepted", { quotes: "answer" })],
        },
        explain: {
          by: handler,
          neverBy: applicant,
          asks: answer,
          goes: end("explained"),
          tells: [tell(applicant, "explained", { quotes: "answer" })],
        },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
  },
  outcomes: { accepted: {}, explained: {}, withdrawn: { tells: [tell(handler, "withdrawn")] } },
  discloses: [],
});
