export { addLine, chainStart, type Line } from "./event.ts";
export * from "./roots.ts";
export * from "./verify.ts";
