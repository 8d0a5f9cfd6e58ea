import type { Guard } from "../engine/index.ts";

/** Passing a case to the body that has it would hide a delay as a change of hands. */
export const isAnotherBody: Guard = {
  code: "request-refusal-same-body",
  holds: (c, _world, answers) => answers.body !== c.handlerId,
};

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

/** A complaint about a body needs one above it. */
export const hasBodyAbove: Guard = {
  code: "request-refusal-nobody-above",
  holds: (c) => c.aboutBodyId === null || c.handlerId !== null,
};
