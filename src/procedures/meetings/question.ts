import {
  applicant,
  choice,
  end,
  followers,
  form,
  handler,
  procedure,
  tell,
  text,
  until,
  verifiedResident,
} from "../engine/index.ts";

/** 书面提问、书面意见: said to a meeting in advance or during it. A question gets an answer or a reason why not. */
export const meetingQuestion = procedure("meeting-question", {
  release: 1,
  startedBy: verifiedResident,
  form: form({
    as: choice(["question", "statement"], { fixed: true }),
    words: text({ min: 2, max: 500 }),
  }),
  firstStep: "asked",
  alsoBeginsAt: ["noted"],
  begins: ({ as }, _world, parent) => ({
    handlerId: parent?.handlerId ?? null,
    step: as === "statement" ? "noted" : "asked",
    facts: { as, keptAt: parent?.facts.staleAt },
  }),
  steps: {
    asked: {
      waitsFor: handler,
      within: until("keptAt"),
      overdue: { tells: [tell(handler, "late", { offers: ["answer", "decline"] }), tell(applicant, "late-own")] },
      actions: {
        answer: {
          by: handler,
          neverBy: applicant,
          asks: form({ answer: text({ min: 2, max: 1000 }) }),
          goes: end("answered"),
          tells: [
            tell(applicant, "answered", { quotes: "answer" }),
            tell(followers, "answered-others", { quotes: "answer" }),
          ],
        },
        decline: {
          by: handler,
          neverBy: applicant,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: end("declined"),
          tells: [
            tell(applicant, "declined", { quotes: "reason" }),
            tell(followers, "declined-others", { quotes: "reason" }),
          ],
        },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
    // Nobody has to do anything with it: it is read to the meeting and stands in the minutes.
    noted: {
      waitsFor: applicant,
      lapses: { after: until("keptAt"), goes: end("kept") },
      actions: { withdraw: { by: applicant, goes: end("withdrawn"), minor: true } },
    },
  },
  outcomes: { answered: {}, declined: {}, withdrawn: {}, kept: {} },
  discloses: [],
});
