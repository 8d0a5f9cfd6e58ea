export { charterChange, meantValue, ruleCalled, whoProposes } from "./change.ts";
export * from "./rule-words.ts";
