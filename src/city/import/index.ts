export type { BodyTemplates } from "./kind.ts";
export type { Example, Note, Plan, Progress } from "./plan.ts";
export type { Problem } from "./problem.ts";
export * from "./run.ts";
