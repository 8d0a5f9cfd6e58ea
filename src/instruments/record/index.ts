export { addLine, chainStart, type Line, lineHash, wordsHash } from "./event.ts";
export { markFiled } from "./filed.ts";
export * from "./roots.ts";
export * from "./verify.ts";
