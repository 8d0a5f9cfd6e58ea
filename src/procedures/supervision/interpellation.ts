import {
  type Action,
  applicant,
  ballotOf,
  body,
  type CaseRow,
  children,
  choice,
  days,
  end,
  files,
  form,
  type Guard,
  handler,
  namedPersons,
  place,
  procedure,
  putToVote,
  questionOf,
  stay,
  tell,
  text,
  to,
  unlessPassed,
  whenUndecided,
  workingDays,
} from "../engine/index.ts";

const assembly = body("representatives-assembly");
const committee = body("residents-committee");
const workingCommittee = body("working-committee");
/** Whose question it is: who asked it, and those who have joined since. */
const askers = [applicant, namedPersons] as const;
const toAskers = (what: string, quotes?: string) => askers.map((one) => tell(one, what, { quotes }));

/** Who answers, who sees to it and who decides in the end are there. */
const hasBodies: Guard = {
  code: "interpellation-refusal-no-bodies",
  holds: ({ areaId }, { city }) =>
    ["residents-committee", "working-committee", "representatives-assembly"].every(
      (kind) => city.bodyFor(areaId, kind) !== undefined,
    ),
};
/** The committee has had its days. */
const isOverdue: Guard = {
  code: "interpellation-refusal-early",
  holds: ({ dueAt }, { now }) => dueAt !== null && dueAt <= now,
  quotes: () => "interpellation.answerDays",
};
/** Once more is once. */
const isNotAnsweredAgain: Guard = {
  code: "interpellation-refusal-answered-again",
  holds: ({ facts }) => facts.answeredAgain !== "yes",
};

/** It is heard where the assembly meets, and by enough. */
const isInAssembly: Guard = {
  code: "interpellation-refusal-no-meeting",
  holds: (_c, { assembly: held }) => held !== null,
};
const areEnough: Guard = {
  code: "interpellation-refusal-quorum",
  holds: (_c, { assembly: held }) => !held || held.short === 0,
  says: (_c, { assembly: held }) => ({ short: held?.short ?? 0 }),
  quotes: () => "assembly.quorumShare",
};

/** 附议: another representative makes the question theirs as well, each once; nobody joins a question to themselves. */
const join: Action = {
  ...{ by: assembly, neverBy: [...askers, handler], names: "actor", goes: stay, holdsOn: true },
  sets: ({ facts }) => ({ signed: Number(facts.signed) + 1 }),
};
const isLast = ({ facts }: CaseRow) => Number(facts.signed) + 1 >= Number(facts.needed);
const withdraw = {
  by: applicant,
  sure: "interpellation-sure-withdraw",
  goes: end("withdrawn"),
  minor: true,
} as const;

/** The motion on which the assembly votes; who is for it is satisfied. */
const asked = ({ form: { question }, number }: CaseRow) =>
  questionOf(`居委会的答复令人满意：${String(question)}`, number);

/**
 * 质询: a representative's question, which the residents' committee has to answer within the charter's days and for
 * everybody to read. Whoever asked says whether the answer satisfies; if not, the next meeting of the assembly opens with
 * it and hears the committee once more, or its members vote in chat: either ends it.
 */
export const interpellation = procedure("interpellation", {
  release: 1,
  startedBy: assembly,
  form: form({ area: place({ fixed: true }), question: text({ min: 5, max: 1000, noTime: true }) }),
  rules: ["interpellation.coSigners"],
  guards: [hasBodies],
  firstStep: "asked",
  alsoBeginsAt: ["signing"],
  begins: ({ area }, { city, now }) => {
    const needed = city.charterFor(String(area), now).number("interpellation.coSigners");
    const readers = [assembly, workingCommittee].flatMap(({ kind }) => city.bodyFor(String(area), kind)?.id ?? []);
    return {
      handlerId: city.bodyFor(String(area), "residents-committee")?.id ?? null,
      step: needed > 0 ? "signing" : "asked",
      facts: { signed: 0, ...(needed > 0 ? { needed } : {}), readers },
    };
  },
  steps: {
    // Only where the charter wants others beside the one who asks.
    signing: {
      waitsFor: applicant,
      entering: { tells: [tell(assembly, "to-sign", { quotes: "question", offers: ["sign"] })] },
      lapses: {
        after: days("interpellation.signDays"),
        goes: end("too-few"),
        tells: toAskers("too-few"),
      },
      actions: {
        sign: { ...join, or: { when: isLast, goes: to("asked"), tells: [] } },
        withdraw,
      },
    },
    asked: {
      waitsFor: committee,
      within: workingDays("interpellation.answerDays"),
      entering: {
        tells: [
          tell(handler, "asked", { quotes: "question", offers: ["answer"] }),
          tell(assembly, "asked-others", { quotes: "question", offers: ["support"] }),
          tell(workingCommittee, "asked-over", { quotes: "question" }),
          // Who is told so is not asked to join.
          ...toAskers("asked-own"),
        ],
      },
      reminder: {
        afterShare: "interpellation.remindShare",
        tells: [tell(handler, "due-soon", { offers: ["answer"] })],
      },
      overdue: {
        tells: [
          tell(handler, "late", { offers: ["answer"] }),
          tell(workingCommittee, "late-over"),
          tell(applicant, "late-own", { offers: ["bring"] }),
          tell(namedPersons, "late-joined"),
        ],
      },
      actions: {
        answer: {
          by: handler,
          neverBy: askers,
          asks: form({ answer: text({ min: 2, max: 3000 }), photos: files({ max: 6 }) }),
          goes: to("answered"),
          tells: [
            tell(applicant, "answered", { quotes: "answer", shows: "photos", offers: ["satisfied", "unsatisfied"] }),
            tell(namedPersons, "answered-joined", { quotes: "answer", shows: "photos" }),
          ],
        },
        support: join,
        // No answer in time is no answer that satisfies.
        bring: {
          by: applicant,
          guards: [isOverdue],
          sets: () => ({ unanswered: "yes" }),
          goes: to("scheduling"),
          tells: [tell(committee, "brought", { offers: ["answer-again"] }), tell(namedPersons, "brought-joined")],
        },
        withdraw: { ...withdraw, tells: [tell(committee, "withdrawn")] },
      },
    },
    answered: {
      waitsFor: applicant,
      // Silence means yes, by the charter.
      lapses: { after: days("interpellation.satisfiedDays"), goes: end("deemed") },
      actions: {
        satisfied: { by: applicant, goes: end("satisfied"), tells: [tell(handler, "satisfied")] },
        unsatisfied: {
          by: applicant,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: to("scheduling"),
          tells: [
            tell(committee, "unsatisfied", { quotes: "reason", offers: ["answer-again"] }),
            tell(namedPersons, "unsatisfied-joined", { quotes: "reason" }),
          ],
        },
      },
    },
    // Before the assembly: its next meeting opens with it, or the committee answers once more and the members vote in chat.
    scheduling: {
      waitsFor: workingCommittee,
      within: days("interpellation.assemblyDays"),
      entering: { tells: [tell(handler, "schedule", { offers: ["put-to-vote"] })] },
      reminder: {
        afterShare: "interpellation.remindShare",
        tells: [tell(handler, "schedule-soon", { offers: ["put-to-vote"] })],
      },
      overdue: {
        tells: [tell(handler, "schedule-late", { offers: ["put-to-vote"] }), tell(applicant, "schedule-late-own")],
      },
      actions: {
        "answer-again": {
          by: committee,
          neverBy: askers,
          asks: form({ answer: text({ min: 2, max: 3000 }), photos: files({ max: 6 }) }),
          guards: [isNotAnsweredAgain],
          sets: () => ({ answeredAgain: "yes" }),
          goes: stay,
          tells: [
            ...toAskers("answered-again", "answer"),
            tell(assembly, "answered-again", { quotes: "answer" }),
            tell(handler, "answered-again", { quotes: "answer", offers: ["put-to-vote"] }),
          ],
        },
        // Its next meeting opens with it: what the committee said there and what the assembly found is recorded at once.
        heard: {
          by: handler,
          guards: [isInAssembly, areEnough],
          asks: form({ said: text({ min: 2, max: 3000 }), finding: choice(["satisfied", "unsatisfied"]) }),
          sets: (_c, { assembly: held }, { finding }) => ({ finding, heardIn: held?.number }),
          goes: end("assembly-unsatisfied"),
          or: {
            when: (_c, _world, { finding }) => finding === "satisfied",
            goes: end("assembly-satisfied"),
            tells: [],
          },
        },
        "put-to-vote": putToVote("voting"),
        withdraw: { ...withdraw, tells: [tell(committee, "withdrawn"), tell(handler, "withdrawn")] },
      },
    },
    voting: {
      waitsFor: children("ballot", "lead", end("assembly-satisfied"), { counting: ["passed"] }),
      opens: [ballotOf(asked)],
      entering: { tells: toAskers("voting") },
      actions: {},
    },
  },
  outcomes: {
    satisfied: { tells: [tell(namedPersons, "ended-satisfied")] },
    deemed: { tells: [tell(applicant, "deemed"), tell(handler, "deemed-here")] },
    "assembly-satisfied": { tells: [...toAskers("voted-satisfied"), tell(committee, "voted-satisfied")] },
    "assembly-unsatisfied": {
      tells: [
        ...toAskers("voted-unsatisfied"),
        tell(committee, "voted-unsatisfied"),
        tell(body("street-office"), "voted-unsatisfied"),
      ],
    },
    "too-few": {},
    withdrawn: { tells: [tell(namedPersons, "withdrawn")] },
  },
  childTells: { ballot: whenUndecided([...toAskers("vote-again"), tell(committee, "vote-again")]) },
  childDoes: { ballot: unlessPassed({ at: "voting", rejected: "assembly-unsatisfied", undecided: "scheduling" }) },
  discloses: ["signed", "unanswered", "heardIn"],
  shows: ["question"],
});
