export { committeeElection } from "./committee-election.ts";
export { nomination, recommendation } from "./nomination.ts";
export { plannedDays } from "./notices.ts";
export { candidatesOf, electedTo, type Post, postName, posts, seatsOf } from "./posts.ts";
export { recallMotion } from "./recall-motion.ts";
export { resultObjection } from "./result-objection.ts";
