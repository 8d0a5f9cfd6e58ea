export { findHandlers, type Handlers } from "./find.ts";
export { isNotHurried } from "./guards.ts";
export { jointPart } from "./joint-part.ts";
export * from "./learning/index.ts";
export { request } from "./request.ts";
