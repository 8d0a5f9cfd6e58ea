import {
  byFact,
  end,
  files,
  form,
  handler,
  handlerHead,
  hours,
  procedure,
  tell,
  text,
  workingDays,
} from "../engine/index.ts";

const isId = (id: string | null | undefined): id is string => typeof id === "string";

/** 协办: what the body that leads a request asks of another. It answers the lead, never the applicant. */
export const jointPart = procedure("joint-part", {
  release: 1,
  // Opened by a request alone: nobody is the handler of a case that is not there yet.
  startedBy: handler,
  form: form({ words: text({ min: 2, max: 2000 }) }),
  firstStep: "answering",
  begins: (_answers, { city }, parent) => {
    const lead = parent?.handlerId ? city.body(parent.handlerId) : undefined;
    const { urgency } = parent?.facts ?? {};
    return {
      handlerId: null,
      // Whose matter it is, or who it is about, does no part of it either.
      aboutBodyId: parent?.aboutBodyId ?? undefined,
      aboutPersonIds: [parent?.applicantId, parent?.helperId, ...(parent?.aboutPersonIds ?? [])].filter(isId),
      facts: { urgency, of: parent?.number, lead: lead?.name, isZone: lead?.kind === "zone-committee" || undefined },
    };
  },
  tells: [tell(handler, "arrived", { quotes: "words", offers: ["answer"] })],

  steps: {
    answering: {
      waitsFor: handler,
      // A part of what is urgent is as urgent as the whole.
      within: byFact("urgency", {
        danger: hours("request.dangerHours"),
        utility: hours("request.urgentHours"),
        general: workingDays("request.jointDays"),
        complex: workingDays("request.jointDays"),
      }),
      reminder: { afterShare: "request.remindShare", tells: [tell(handler, "due-soon", { offers: ["answer"] })] },
      overdue: { tells: [tell(handler, "overdue", { offers: ["answer"] }), tell(handlerHead, "overdue-head")] },
      actions: {
        answer: {
          by: handler,
          asks: form({ answer: text({ min: 2, max: 5000 }), photos: files({ max: 6 }) }),
          goes: end("answered"),
        },
        decline: {
          by: handler,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: end("declined"),
        },
      },
    },
  },

  outcomes: {
    answered: {},
    declined: {},
    dropped: { tells: [tell(handler, "dropped")] },
  },
  keptYears: "person.caseYears",
  discloses: [],
  superseded: "dropped",
});
