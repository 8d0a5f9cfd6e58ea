import {
  body,
  date,
  end,
  files,
  form,
  type Guard,
  handler,
  procedure,
  stay,
  tell,
  text,
  to,
  until,
} from "../engine/index.ts";

const supervising = body("working-committee");

const dayEnds = (day: unknown): string => `${String(day)}T18:00:00+08:00`;

/** Nothing can be done by a day that is over. */
export const isDayAhead: Guard = {
  code: "proposal-refusal-day",
  holds: (_c, { now }, { dueOn }) => dueOn === undefined || new Date(dayEnds(dueOn)) > now,
};

/** 执行步骤: one step of what the residents' committee carries out, with its day and its report. */
export const milestone = procedure("milestone", {
  release: 1,
  // Only a proposal opens one.
  startedBy: handler,
  form: form({ words: text({ min: 2, max: 300 }), dueOn: text({ max: 10 }) }),
  firstStep: "doing",
  begins: ({ dueOn }, _world, parent) => ({
    handlerId: null,
    facts: { dueOn, dueEnds: dayEnds(dueOn), of: parent?.number },
  }),
  steps: {
    doing: {
      waitsFor: handler,
      within: until("dueEnds"),
      overdue: { tells: [tell(handler, "late"), tell(supervising, "late-over")] },
      actions: {
        complete: {
          by: handler,
          asks: form({ report: text({ min: 2, max: 1000 }), photos: files({ max: 6 }) }),
          goes: end("done"),
        },
        // The newest is shown with the step, on the proposal.
        progress: {
          by: handler,
          asks: form({ report: text({ min: 2, max: 500 }) }),
          sets: (_c, _world, { report }) => ({ progress: report }),
          goes: stay,
        },
        postpone: {
          by: handler,
          asks: form({ dueOn: date(), reason: text({ min: 2, max: 300 }) }),
          guards: [isDayAhead],
          sets: (_c, _world, { dueOn }) => ({ dueOn, dueEnds: dayEnds(dueOn) }),
          // The same step, with the clock of the new day.
          goes: to("doing"),
          tells: [tell(supervising, "postponed", { quotes: "reason" })],
          minor: true,
        },
        drop: {
          by: handler,
          asks: form({ reason: text({ min: 2, max: 300 }) }),
          goes: end("dropped"),
          tells: [tell(supervising, "dropped", { quotes: "reason" })],
          minor: true,
        },
      },
    },
  },
  outcomes: { done: {}, dropped: {} },
  discloses: [],
});
