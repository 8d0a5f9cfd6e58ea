export { findJob } from "./find.ts";
export { isNotHurried } from "./guards.ts";
export { jointPart } from "./joint-part.ts";
export { request } from "./request.ts";
