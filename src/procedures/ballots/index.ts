export { appraisal } from "./appraisal.ts";
export { askedOf as ballotSubject, type VoteKind, voteKinds } from "./asked.ts";
export { poll } from "./poll.ts";
export { isBallotRehearsal } from "./rehearsal.ts";
export { resolution } from "./resolution.ts";
export { rollObjection } from "./roll-objection.ts";
export { survey } from "./survey.ts";
export { hasTellers } from "./tellers.ts";
