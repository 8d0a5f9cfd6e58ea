import { bodyIn, end, files, form, handler, procedure, tell, text, workingDays } from "../engine/index.ts";

const supervisors = bodyIn("supervisorId");

/** 调阅材料: what a supervising body asks of the one that handles a case, answered in words or with files, in time. */
export const supervisionPapers = procedure("supervision-papers", {
  release: 1,
  // Opened by a supervision alone: nobody is the handler of a case that is not there yet.
  startedBy: handler,
  form: form({ words: text({ min: 2, max: 1000 }) }),
  firstStep: "asked",
  begins: (_answers, _world, parent) => ({
    handlerId: null,
    // Whose case it is, and whom it is about, answer nothing about it.
    aboutBodyId: parent?.aboutBodyId ?? undefined,
    aboutPersonIds: parent?.aboutPersonIds,
    facts: {
      of: parent?.facts.of,
      supervisorId: parent?.handlerId,
      watched: parent?.facts.watched,
      readers: [parent?.handlerId ?? []].flat(),
    },
  }),
  tells: [tell(handler, "asked", { quotes: "words", offers: ["hand-over"] })],
  steps: {
    asked: {
      waitsFor: handler,
      within: workingDays("supervision.answerDays"),
      reminder: {
        afterShare: "supervision.remindShare",
        tells: [tell(handler, "due-soon", { offers: ["hand-over"] })],
      },
      overdue: { tells: [tell(handler, "late", { offers: ["hand-over"] }), tell(supervisors, "late-over")] },
      actions: {
        "hand-over": {
          by: handler,
          asks: form({ answer: text({ min: 2, max: 3000 }), photos: files({ max: 10 }) }),
          goes: end("handed-over"),
        },
        withdraw: { by: supervisors, goes: end("withdrawn"), tells: [tell(handler, "withdrawn")], minor: true },
      },
    },
  },
  outcomes: { "handed-over": {}, withdrawn: {}, over: { tells: [tell(handler, "over")] } },
  superseded: "over",
  discloses: [],
});
