import { gistOf } from "../../understanding/index.ts";
import {
  type Action,
  type Answers,
  applicant,
  type Begin,
  ballotOf,
  bodyOf,
  byAnswer,
  type CaseRow,
  children,
  choice,
  days,
  type Edge,
  end,
  form,
  handler,
  isOldEnough,
  memberOf,
  place,
  procedure,
  putToVote,
  questionOf,
  signers,
  stay,
  tell,
  text,
  to,
  unlessPassed,
  until,
  verifiedResident,
  type World,
  whenUndecided,
  workingDays,
} from "../engine/index.ts";
import { againRule, looking, signUntilAfterLook } from "./again.ts";
import { edit, goOn, split, withdraw } from "./change.ts";
import { admit, groundRules, hasBodies, refuse, residentsCommittee, workingCommittee } from "./committee.ts";
import { addMilestone, appraise, publishPlan, report, sendBack, unsatisfied } from "./execution.ts";
import { comesBack } from "./merge.ts";
import { isOwnBody, nameOf, proposingBodies } from "./proposer.ts";
import { isOfPlaceAsResident, proposerKinds, rate, sign, signaturesNeeded, signUntil } from "./signing.ts";

function begin({ as, body, words, area }: Answers, world: World, parent?: CaseRow): Begin {
  const { city, now, signing, failed, givenBack } = world;
  const charter = parent ? city.charter(parent.charterId) : city.charterFor(String(area), now);
  const needed = signaturesNeeded(as, charter);
  // A part that was split off has the signatures of the whole.
  const signed = needed === 0 ? 0 : parent ? Math.max(1, signing?.count ?? 1) : 1;
  return {
    handlerId: null,
    // Of one that needs no signatures the committee says at once whether it is admitted.
    step: signed >= needed ? "admissibility" : failed ? "looking" : "signing",
    gist: gistOf(String(words)),
    facts: {
      ...{ as, needed, signed, changes: 0, again: "no", wentBack: "no" },
      signUntil: failed ? signUntilAfterLook(charter, now) : signUntil(charter, now),
      ...(failed ? { like: failed } : {}),
      ...(as === "party" || as === "courtyard" ? { proposerId: body } : {}),
      ...(parent ? { from: parent.number } : {}),
      ...(givenBack ? { was: givenBack.numbers[0], stoodAs: givenBack.numbers, tookIn: givenBack.tookIn } : {}),
    },
  };
}

/** A wish to make one of two may be answered while others can still join. */
const merging = { name: "merging", procedure: "proposal-merge" };
const open = ["signing", "admissibility", "amending"] as const;

/**
 * Another proposal has become part of this one, with those who signed it; they are told by that one's end.
 * `reached`: where it goes when there are enough signatures by that.
 */
const takeIn = (reached?: Edge): Action => ({
  by: applicant,
  isSaid: true,
  sets: ({ facts }, { signing }) => ({
    signed: signing?.count ?? facts.signed,
    tookIn: Number(facts.tookIn ?? 0) + 1,
  }),
  goes: stay,
  ...(reached
    ? {
        or: {
          when: ({ facts }: CaseRow, { signing }: World) => (signing?.count ?? 0) >= Number(facts.needed),
          goes: reached,
          tells: [tell(applicant, "enough")],
        },
      }
    : {}),
  tells: [tell(signers, "took-in", { offers: ["unsign"] })],
});

/**
 * 提案: drafted, co-signed, admitted, amended, deliberated, voted on, carried out, supervised, appraised. Each side has its
 * part: residents propose, the assembly decides, its working committee judges and supervises, the residents' committee executes.
 */
export const proposal = procedure("proposal", {
  release: 1,
  startedBy: byAnswer("as", {
    resident: verifiedResident,
    representative: memberOf("body"),
    party: memberOf("body"),
    courtyard: memberOf("body"),
  }),
  form: form({
    as: choice(proposerKinds, { fixed: true }),
    body: bodyOf(proposingBodies, { fixed: true, when: ["as", "representative", "party", "courtyard"] }),
    area: place({ fixed: true }),
    words: text({ min: 5, max: 2000, noTime: true }),
    measure: text({ min: 2, max: 2000, noTime: true }),
    whom: text({ min: 2, max: 300, noTime: true }),
    cost: text({ min: 1, max: 200, optional: true }),
    subject: text({ min: 2, max: 40, found: true }),
  }),
  finds: ({ words }) => ({ answers: words ? { subject: nameOf(String(words)) } : {}, reasons: {} }),
  twins: { days: "proposal.twinDays", isAsked: () => true, isPublic: true },
  guards: [isOwnBody, isOfPlaceAsResident, isOldEnough, hasBodies],
  rules: [
    ...groundRules,
    ...[
      "proposal.coSigners",
      "proposal.coSignersOfRepresentative",
      "proposal.coSignersOfBody",
      "proposal.coSignMinAge",
    ],
    ...[againRule, "proposal.newAccountDays", "proposal.regainDays", "proposal.signDays", "proposal.twinDays"],
  ],
  firstStep: "signing",
  alsoBeginsAt: ["looking", "admissibility"],
  begins: begin,
  // One that had been merged into another goes on by itself: its proposer and its signers hear so.
  tells: [
    tell(applicant, "given-back", { when: comesBack }),
    tell(signers, "given-back-signers", { when: comesBack, offers: ["unsign"] }),
  ],
  signing: { text: [], lapsesBy: "proposal.signDays", checkedBy: workingCommittee },

  steps: {
    looking: { ...looking, actions: { ...looking.actions, withdraw } },
    signing: {
      waitsFor: applicant,
      followUp: { after: until("signUntil", "proposal.signRemindDays"), tells: [tell(applicant, "sign-soon")] },
      lapses: {
        after: until("signUntil"),
        goes: end("too-few"),
        tells: [tell(applicant, "too-few"), tell(signers, "too-few")],
      },
      admits: [merging],
      actions: {
        ...sign(to("admissibility")),
        edit,
        split,
        "take-in": takeIn(to("admissibility")),
        withdraw,
      },
    },
    admissibility: {
      waitsFor: workingCommittee,
      within: workingDays("proposal.admissibilityDays"),
      entering: { tells: [tell(handler, "arrived", { offers: ["admit", "refuse"] })] },
      overdue: { tells: [tell(handler, "admit-late"), tell(applicant, "admit-late-own")] },
      lapses: {
        after: workingDays("proposal.deemedDays"),
        goes: to("amending"),
        tells: [tell(applicant, "deemed"), tell(signers, "admitted-signers"), tell(handler, "deemed-here")],
      },
      admits: [merging],
      actions: { admit, refuse, ...sign(undefined, { short: to("signing") }), "take-in": takeIn(), withdraw },
    },
    amending: {
      waitsFor: applicant,
      lapses: { after: days("proposal.amendmentDays"), goes: to("settling") },
      admits: [{ name: "amendments", procedure: "amendment" }, merging],
      actions: {
        edit,
        "go-on": goOn,
        ...sign(undefined, { short: to("regaining") }),
        split,
        "take-in": takeIn(),
        withdraw,
      },
    },
    // It was admitted, and people left since: a few days to find others.
    regaining: {
      waitsFor: applicant,
      lapses: {
        after: until("signUntil"),
        goes: end("too-few"),
        tells: [tell(applicant, "too-few"), tell(signers, "too-few")],
      },
      actions: { ...sign(to("amending"), { told: "enough-again" }), withdraw },
    },
    // What was offered is answered or decided before anybody deliberates on the text.
    settling: {
      waitsFor: children("amendments", "all", to("deliberating")),
      actions: { ...sign(undefined, { short: to("regaining") }), withdraw },
    },
    deliberating: {
      waitsFor: workingCommittee,
      within: workingDays("proposal.deliberationDays"),
      entering: {
        tells: [tell(handler, "deliberate", { offers: ["convene", "no-meeting"] }), tell(applicant, "deliberates")],
      },
      overdue: { tells: [tell(handler, "deliberate-late"), tell(applicant, "deliberate-late-own")] },
      admits: [{ name: "meeting", procedure: "meeting" }],
      actions: {
        // Leads to the form of the meeting: the meeting is filed under the proposal, and takes it on when its minutes are published.
        convene: { by: handler, goes: stay },
        "no-meeting": {
          by: handler,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: to("scheduling"),
          tells: [
            tell(applicant, "no-meeting", { quotes: "reason" }),
            tell(signers, "no-meeting", { quotes: "reason" }),
          ],
        },
        withdraw,
      },
    },
    scheduling: {
      waitsFor: workingCommittee,
      within: days("proposal.ballotDays"),
      entering: { tells: [tell(handler, "schedule", { offers: ["put-to-vote"] })] },
      overdue: { tells: [tell(handler, "schedule-late"), tell(applicant, "schedule-late-own")] },
      actions: { "put-to-vote": putToVote("voting"), withdraw },
    },
    voting: {
      waitsFor: children("ballot", "lead", to("planning"), { counting: ["passed"] }),
      entering: { tells: [tell(applicant, "voting"), tell(signers, "voting")] },
      opens: [ballotOf(({ form: { subject }, number }) => questionOf(String(subject), number))],
      actions: {},
    },
    planning: {
      waitsFor: residentsCommittee,
      within: workingDays("proposal.planDays"),
      entering: {
        tells: [tell(handler, "plan", { offers: ["milestone"] }), tell(applicant, "to-plan"), tell(signers, "to-plan")],
      },
      overdue: { tells: [tell(handler, "plan-late"), tell(workingCommittee, "plan-late-over")] },
      // Opened by who plans, not filed by anybody.
      admits: [{ name: "milestones", procedure: "milestone" }],
      actions: { milestone: addMilestone, "publish-plan": publishPlan },
    },
    executing: {
      waitsFor: children("milestones", "all", to("supervising")),
      within: days("proposal.executionDays"),
      overdue: { tells: [tell(handler, "execute-late"), tell(workingCommittee, "execute-late-over")] },
      actions: { milestone: addMilestone },
    },
    supervising: {
      waitsFor: workingCommittee,
      within: workingDays("proposal.supervisionDays"),
      entering: { tells: [tell(handler, "supervise", { offers: ["report", "send-back"] })] },
      overdue: { tells: [tell(handler, "supervise-late"), tell(applicant, "supervise-late-own")] },
      actions: { report, "send-back": sendBack },
    },
    appraising: {
      waitsFor: applicant,
      lapses: {
        after: days("proposal.appraisalDays"),
        goes: end("completed"),
        tells: [tell(applicant, "completed-own")],
      },
      actions: { appraise, unsatisfied, rate },
    },
  },

  outcomes: {
    completed: { tells: [tell(signers, "completed")] },
    refused: {},
    rejected: { tells: [tell(applicant, "rejected"), tell(signers, "rejected")] },
    "too-few": {},
    withdrawn: { tells: [tell(signers, "withdrawn")] },
    again: {},
    merged: { tells: [tell(signers, "merged")] },
  },
  childDoes: {
    amendments: {
      accepted: {
        at: ["amending", "settling", "regaining"],
        goes: stay,
        sets: ({ facts }) => ({ changes: Number(facts.changes ?? 0) + 1 }),
      },
    },
    merging: { accepted: { at: open, goes: end("merged"), sets: (_c, { form: { into } }) => ({ into }) } },
    meeting: { published: { at: "deliberating", goes: to("scheduling") } },
    ballot: unlessPassed({ at: "voting", rejected: "rejected", undecided: "scheduling" }),
  },
  childTells: {
    ballot: whenUndecided([
      tell(applicant, "vote-again", { quotes: "reason" }),
      tell(signers, "vote-again", { quotes: "reason" }),
    ]),
    amendments: { accepted: [tell(signers, "amended", { offers: ["unsign"] })] },
    milestones: {
      done: [
        tell(applicant, "step-done", { quotes: "report" }),
        tell(workingCommittee, "step-done", { quotes: "report" }),
      ],
      dropped: [tell(applicant, "step-dropped", { quotes: "reason" })],
    },
  },
  discloses: ["as", "signed", "needed"],
});
