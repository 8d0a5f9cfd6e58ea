import { bodyOf, end, form, handler, instant, memberOf, procedure, text, to, until } from "../engine/index.ts";
import { whoConsults } from "./consultation.ts";
import { tellContributors } from "./effects.ts";
import { isAskersOwn, isNewName } from "./guards.ts";

const reason = form({ reason: text({ min: 2, max: 500 }) });
const dropped = { by: handler, sure: "consultation-theme-sure-drop", goes: end("dropped"), minor: true } as const;

/**
 * 意见主题: what several people said to a consultation, or one alone, under one name; it gets one response with its reason.
 * What was put to a theme that is given up waits for another.
 */
export const consultationTheme = procedure("consultation-theme", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({ body: bodyOf(whoConsults, { fixed: true }), name: text({ min: 2, max: 40, noTime: true }) }),
  guards: [isAskersOwn, isNewName],
  firstStep: "collecting",
  alsoBeginsAt: ["responding"],
  begins: (_answers, { now }, parent) => {
    const { closesAt, answerBy } = parent?.facts ?? {};
    return {
      handlerId: parent?.handlerId ?? null,
      ...(new Date(String(closesAt)) <= now ? { step: "responding" } : {}),
      facts: { closesAt, answerBy, subject: parent?.form.subject, of: parent?.number },
    };
  },
  steps: {
    // People may still say something else until the close.
    collecting: {
      waitsFor: instant,
      lapses: { after: until("closesAt"), goes: to("responding") },
      actions: { "drop-early": dropped },
    },
    responding: {
      waitsFor: handler,
      within: until("answerBy"),
      actions: {
        adopt: { by: handler, asks: reason, goes: end("adopted") },
        "adopt-partly": { by: handler, asks: reason, goes: end("partly") },
        decline: { by: handler, asks: reason, goes: end("declined") },
        drop: dropped,
      },
    },
  },
  outcomes: {
    adopted: { effect: tellContributors },
    partly: { effect: tellContributors },
    declined: { effect: tellContributors },
    dropped: {},
  },
  // A consultation that is called off has no themes any more.
  superseded: "dropped",
  discloses: [],
  shows: ["name"],
});
