export type { BodyTemplates } from "./kind.ts";
export type { Example, Note, Plan, Progress } from "./plan.ts";
export type { Problem } from "./problem.ts";
export { phoneIn } from "./roster-cells.ts";
export * from "./run.ts";
