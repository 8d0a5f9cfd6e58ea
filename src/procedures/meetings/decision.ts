import { end, form, handler, procedure, stay, supervisor, tell, text, to, until } from "../engine/index.ts";

/** 会议决定: what a meeting has decided, with who does it and until when; its next meeting opens with what became of it. */
export const decision = procedure("decision", {
  release: 1,
  // Only a meeting opens one: see the action `decide` of meeting.ts.
  startedBy: handler,
  form: form({ words: text({ min: 2, max: 500 }), dueOn: text({ max: 10 }) }),
  firstStep: "given",
  begins: ({ dueOn }) => ({ handlerId: null, facts: { dueAt: `${String(dueOn)}T18:00:00+08:00` } }),
  steps: {
    given: {
      waitsFor: handler,
      within: until("dueAt"),
      entering: { tells: [tell(handler, "given", { offers: ["accept"] })] },
      overdue: { tells: [tell(handler, "late"), tell(supervisor, "late-over")] },
      actions: { accept: { by: handler, goes: to("doing") } },
    },
    doing: {
      waitsFor: handler,
      keepsClock: true,
      overdue: { tells: [tell(handler, "late"), tell(supervisor, "late-over")] },
      actions: {
        report: { by: handler, asks: form({ report: text({ min: 2, max: 500 }) }), goes: stay },
        finish: { by: handler, asks: form({ answer: text({ min: 2, max: 500 }) }), goes: end("done") },
      },
    },
  },
  outcomes: { done: {} },
  discloses: [],
});
