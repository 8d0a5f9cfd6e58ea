import { isNotOverSql } from "../../city/index.ts";
import { electionRules } from "../../instruments/index.ts";
import {
  type Answers,
  applicant,
  bodyOf,
  type CaseRow,
  choice,
  type Effect,
  editsSigned,
  end,
  form,
  type Guard,
  handler,
  instant,
  memberOf,
  namedPersons,
  procedure,
  type Step,
  signers,
  signs,
  tell,
  text,
  to,
  until,
  untilAbove,
  verifiedResident,
  type World,
  withdrawsSigned,
} from "../engine/index.ts";
import { isFree } from "./guards.ts";
import { type Post, posts, seatsOf } from "./posts.ts";
import { isOnList, isOnRoll } from "./signing.ts";

/** Exactly one verified resident of the community has that name. */
const isKnown: Guard = { code: "nomination-refusal-unknown", holds: (_c, { named }) => named?.length === 1 };
/** 年满十八周岁. */
const isAdult: Guard = {
  code: "nomination-refusal-minor",
  holds: (_c, { named }) => named?.[0]?.isAdult === true,
  quotes: () => "election.voterMinAge",
};
/** Nobody stands for two posts, nor is nominated twice. */
const isNew: Guard = {
  code: "nomination-refusal-again",
  holds: ({ personIds }, { siblings = [] }) =>
    !siblings.some(
      (row) =>
        row.personIds.includes(String(personIds[0])) &&
        isNominated(row) &&
        (row.outcome ?? "candidate") === "candidate",
    ),
};
const isNominated = ({ procedure }: CaseRow): boolean => procedure === "nomination" || procedure === "recommendation";
/** The election fills that post. */
const isOffered: Guard = {
  code: "nomination-refusal-post",
  holds: ({ facts }) => Number(facts.seats ?? 0) > 0,
};

/** A statement no longer than everybody else's may be. */
const isShortEnough: Guard = {
  code: "nomination-refusal-long",
  holds: (c, { city }, { statement }) =>
    Array.from(String(statement ?? "")).length <= city.charter(c.charterId).number("election.statementLetters"),
  quotes: () => "election.statementLetters",
};

/** Who is nominated, or whose close relative is, leaves the election committee: those of one household are taken for that. */
const leaveCommittee: Effect = ({ handlerId, personIds, charterId }, { city, now }, change) => {
  if (city.charter(charterId).rule("election.nomineeLeavesCommittee").value !== true) return;
  change.update({
    ...{ table: "Appointment", where: { bodyId: handlerId }, set: { endsAt: now } },
    whereSql: (
      param,
    ) => `${isNotOverSql(param(now))} AND (t."personId" = ${param(personIds[0])}::uuid OR t."personId" IN (
      SELECT o."personId" FROM "HouseholdMember" m JOIN "HouseholdMember" o ON o."householdId" = m."householdId" AND o."removedAt" IS NULL
      WHERE m."personId" = ${param(personIds[0])}::uuid AND m."removedAt" IS NULL))`,
  });
};

/** From the nominee's answer to their candidature. */
const fromAsking: Readonly<Record<string, Step>> = {
  asking: {
    // The nominee's to answer; nobody else has anything to do.
    waitsFor: instant,
    entering: { tells: [tell(namedPersons, "asked", { offers: ["accept", "decline"] })] },
    lapses: { after: untilAbove("candidatesAt"), goes: end("no-answer"), tells: [tell(applicant, "no-answer")] },
    actions: {
      accept: {
        by: namedPersons,
        asks: form({ statement: text({ min: 10, max: 1000 }) }),
        guards: [isShortEnough],
        goes: to("review"),
        effect: leaveCommittee,
        tells: [tell(applicant, "accepted")],
      },
      decline: { by: namedPersons, goes: end("declined"), tells: [tell(applicant, "declined")] },
    },
  },
  review: {
    waitsFor: handler,
    within: untilAbove("candidatesAt"),
    overdue: { tells: [] },
    entering: { tells: [tell(handler, "review", { offers: ["admit", "refuse"] })] },
    actions: {
      admit: {
        by: handler,
        neverBy: namedPersons,
        guards: [isFree],
        goes: to("standing"),
        tells: [tell(namedPersons, "admitted"), tell(applicant, "admitted-other")],
      },
      refuse: {
        by: handler,
        neverBy: namedPersons,
        asks: form({ reason: text({ min: 2, max: 500 }) }),
        goes: end("refused"),
        tells: [
          tell(namedPersons, "refused", { quotes: "reason" }),
          tell(applicant, "refused-other", { quotes: "reason" }),
        ],
      },
      "step-back": {
        by: namedPersons,
        goes: end("withdrawn"),
        tells: [tell(handler, "withdrawn"), tell(applicant, "withdrawn")],
        minor: true,
      },
    },
  },
  standing: {
    waitsFor: instant,
    // Whoever stands may step back until the vote is over.
    lapses: { after: untilAbove("closesAt"), goes: end("candidate") },
    actions: {
      "step-back": {
        by: namedPersons,
        sure: "nomination-sure-step-back",
        goes: end("withdrawn"),
        tells: [tell(handler, "stepped-back"), tell(applicant, "withdrawn")],
      },
    },
  },
};

const outcomes = { candidate: {}, declined: {}, "no-answer": {}, refused: {}, withdrawn: {}, dropped: {} };

/** Whoever signed for somebody who does not stand hears so. */
const overForSigners = { tells: [tell(signers, "over-signers")] };

const factsOf = ({ post }: Answers, { facts }: Pick<CaseRow, "facts">) => ({
  seats: seatsOf({ facts }, post as Post),
  ...{ nominateUntil: facts.nominateUntil, candidatesAt: facts.candidatesAt, closesAt: facts.closesAt, post },
});

/** Who is nominated, where it is clear who that is. */
const nominee = ({ named }: World): string[] => (named?.length === 1 ? named.map(({ personId }) => personId) : []);

const reasonsLength = { min: 2, max: 300 };

/** 居民提名: a voter names somebody for a post, others sign, the nominee agrees and the election committee checks them. */
export const nomination = procedure("nomination", {
  release: 1,
  startedBy: verifiedResident,
  form: form({ name: text({ min: 2, max: 30 }), post: choice(posts), reasons: text(reasonsLength) }),
  showsReaders: ["name", "reasons"],
  counts: (_answers, _world, parentId) => ({ kind: "electors", ballotId: String(parentId) }),
  names: "name",
  signing: { list: ({ parentId }) => parentId, text: ["name", "reasons"], checkedBy: handler, checkedAt: ["review"] },
  rules: ["proposal.newAccountDays"],
  binds: electionRules,
  guards: [isOnList, isOffered, isKnown, isAdult, isNew],
  firstStep: "signing",
  alsoBeginsAt: ["asking"],
  begins: (answers, world, parent) => {
    if (!parent) throw new Error("a nomination stands under its election");
    const needed = world.city.charter(parent.charterId).number("election.nominationSigners");
    return {
      ...{ handlerId: parent.handlerId, step: needed > 1 ? "signing" : "asking", personIds: nominee(world) },
      facts: { ...factsOf(answers, parent), needed, signed: 1 },
    };
  },
  steps: {
    signing: {
      waitsFor: applicant,
      lapses: {
        after: until("nominateUntil"),
        goes: end("too-few"),
        tells: [tell(applicant, "too-few"), tell(signers, "too-few-signers")],
      },
      actions: {
        ...signs({ guards: [isOnRoll], reached: to("asking") }),
        edit: editsSigned("reasons", reasonsLength),
        withdraw: withdrawsSigned,
      },
    },
    ...fromAsking,
  },
  outcomes: {
    ...outcomes,
    declined: overForSigners,
    "no-answer": overForSigners,
    refused: overForSigners,
    "too-few": {},
  },
  superseded: "dropped",
  discloses: ["post"],
});

/** 党组织推荐: the community's Party organisation recommends somebody, who agrees and is checked as anybody else. */
export const recommendation = procedure("recommendation", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    body: bodyOf(["party-organisation"], { fixed: true }),
    name: text({ min: 2, max: 30 }),
    post: choice(posts),
    reasons: text({ min: 2, max: 300 }),
  }),
  showsReaders: ["name", "reasons"],
  names: "name",
  binds: electionRules,
  guards: [isOffered, isKnown, isAdult, isNew],
  firstStep: "asking",
  begins: (answers, world, parent) => {
    if (!parent) throw new Error("a recommendation stands under its election");
    return { handlerId: parent.handlerId, personIds: nominee(world), facts: factsOf(answers, parent) };
  },
  steps: fromAsking,
  outcomes,
  superseded: "dropped",
  discloses: ["post"],
});
