export { findJob } from "./find.ts";
export { request } from "./request.ts";
