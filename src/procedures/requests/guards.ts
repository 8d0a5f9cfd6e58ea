import { isStaffed } from "../../city/index.ts";
import { type Answers, type CaseRow, type Guard, keptFrom } from "../engine/index.ts";

/** Passing a case to the body that has it would hide a delay as a change of hands. */
export const isAnotherBody: Guard = {
  code: "request-refusal-same-body",
  holds: (c, _world, answers) => answers.body !== c.handlerId,
};

/** What nobody could take up would lie there unseen. */
const somebodyIn = (bodyOf: (answers: Answers) => unknown): Guard => ({
  code: "request-refusal-nobody-there",
  holds(c, { city, now }, answers) {
    const bodyId = bodyOf(answers);
    // Who must not have it at all is refused as such.
    if (typeof bodyId !== "string" || keptFrom(city, c.aboutBodyId, bodyId)) return true;
    return isStaffed(city, bodyId, now);
  },
  says: (_c, { city }, answers) => ({ body: city.bodies.get(String(bodyOf(answers)))?.name ?? "" }),
});
export const isSomebodyThere = somebodyIn(({ body }) => body);
export const isSomebodyInPart = somebodyIn(({ joint }) => joint);

/** 退回 needs somebody to go back to. */
export const hasPreviousHandler: Guard = {
  code: "request-refusal-nobody-before",
  holds: (c) => (c.facts.passedBy ?? []).length > 0,
};

/** Only items that the catalogue says are decided by a department go up, from the station that has them, and only once. */
export const hasDepartment: Guard = {
  code: "request-refusal-no-department",
  holds: (c, { city }) =>
    typeof c.facts.departmentId === "string" &&
    c.handlerId !== null &&
    city.bodies.get(c.handlerId)?.kind === "service-station",
};

/** The longer limit for complex matters is given once; danger and cut-offs have none. */
export const isNotExtended: Guard = {
  code: "request-refusal-extended",
  holds: (c) => c.facts.urgency === "general",
};

const dayMs = 86_400_000;

/** Once a day is heard; more often is no longer listened to. */
export const isNotHurried: Guard = {
  code: "request-refusal-hurried",
  holds: ({ facts }, { now }) =>
    typeof facts.hurriedAt !== "string" || now.getTime() - new Date(facts.hurriedAt).getTime() >= dayMs,
};

/** 协办 is for others than the lead, and never for the body that the request complains about or those near it. */
export const mayBeJoint: Guard = {
  code: "request-refusal-not-joint",
  holds: (c, { city }, { joint }) =>
    typeof joint !== "string" || (joint !== c.handlerId && !keptFrom(city, c.aboutBodyId, joint)),
};

/** Parts that were asked for and have no end yet; how each ended is a fact of the request. */
const openParts = ({ facts }: CaseRow): number =>
  (facts.joint ?? []).length - Object.keys(facts).filter((name) => name.startsWith("child:")).length;

/** The resident gets one answer, for all: not before the others have given theirs. */
export const partsAreIn: Guard = { code: "request-refusal-parts-out", holds: (c) => openParts(c) === 0 };

/** Going on without the others makes sense only while something is out. */
export const partsAreOut: Guard = { code: "request-refusal-parts-in", holds: (c) => openParts(c) > 0 };

/** Below the charter's age a guardian reports with them, or for them; danger waits for nobody. */
export const isOldEnough: Guard = {
  code: "request-refusal-age",
  holds: (c, { city, age }) =>
    c.helperId !== null ||
    c.facts.urgency === "danger" ||
    age === undefined ||
    age >= city.charter(c.charterId).number("person.reportMinAge"),
  quotes: () => "person.reportMinAge",
};

/** A complaint about a body needs one above it. */
export const hasBodyAbove: Guard = {
  code: "request-refusal-nobody-above",
  holds: (c) => c.aboutBodyId === null || c.handlerId !== null,
};
