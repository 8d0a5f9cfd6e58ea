export * from "./rate.ts";
export * from "./signature.ts";
