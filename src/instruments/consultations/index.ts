export * from "./answer.ts";
export * from "./gathered.ts";
