export * from "./ballots/index.ts";
export * from "./meetings/index.ts";
export * from "./notices/index.ts";
export * from "./rates/index.ts";
export * from "./record/index.ts";
export * from "./visits/index.ts";
