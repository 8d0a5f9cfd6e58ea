export * from "./heat.ts";
export * from "./read.ts";
export * from "./topic-case.ts";
