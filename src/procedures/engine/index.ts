export * from "./act.ts";
export * from "./administer.ts";
export * from "./agreement.ts";
export { longestOfList } from "./answers.ts";
export * from "./candidates.ts";
export * from "./case.ts";
export * from "./check.ts";
export * from "./declare.ts";
export * from "./diagram.ts";
export * from "./findings.ts";
export * from "./form.ts";
export { gistBytes, joinedGistsSql, packedGist, readGist, readJoinedGists } from "./gist.ts";
export * from "./help.ts";
export { casesLeftToAbove } from "./left-above.ts";
export { hasLapsed } from "./limits.ts";
export { motionOf } from "./motion.ts";
export { addNote, opensChild, startsCase } from "./move.ts";
export * from "./numbers.ts";
export * from "./open-due.ts";
export * from "./parts.ts";
export * from "./put-to-vote.ts";
export type { NamedResident, ReadBefore, TakenIn } from "./read-before.ts";
export * from "./register.ts";
export * from "./rehearsal.ts";
export { powerOf, type StoodBack, sideAgainst, standsBackNow } from "./separation.ts";
export * from "./shown-words.ts";
export {
  editsSigned,
  hasSigned,
  isOfPlace,
  isOldEnough,
  readFor,
  signs,
  unlessRead,
  withdrawsSigned,
} from "./signed.ts";
export * from "./stand.ts";
export * from "./store.ts";
export { aboutOf, type CaseCommand, isWorded } from "./tell.ts";
export * from "./waits.ts";
export * from "./wake.ts";
