export { addBallot, addRoll, releaseResults, startBallot, withdrawOption } from "./add-ballot.ts";
export * from "./ballot.ts";
export { electionRules, recallRules } from "./binding.ts";
export { castEnvelope, castVote } from "./cast.ts";
export { checkChoice, hasLeft } from "./choice.ts";
export { type Closing, type ClosingMeans, type ClosingStage, closeBallot, closeBallots, voidBallot } from "./close.ts";
export { countBallot } from "./count/count.ts";
export { drawLot } from "./count/lot.ts";
export type { CountInput, Votes } from "./count/tally.ts";
export { findReceipt } from "./find-receipt.ts";
export { type BallotKeys, type Given, openBallotKeys, tellers, tellersNeeded } from "./keys.ts";
export { laterWords } from "./later.ts";
export { type LookedUp, openLookedUp } from "./looked-up.ts";
export { maskedName } from "./masked-name.ts";
export { giveToOwner, ownerLines } from "./owners.ts";
export {
  enterPaper,
  type OnPaper,
  type PaperResult,
  type PaperRow,
  type PaperState,
  paperState,
  readPapers,
  witnessPaper,
} from "./paper.ts";
export { appointProxy, electorsNamed, endProxy, type NamedElector, readElector } from "./proxies.ts";
export { type Publication, type PublishedVote, publicationText, readPublication } from "./publication.ts";
export { type ReceiptOf, receiptCode } from "./receipt.ts";
export { readReceiptText } from "./receipt-text.ts";
export * from "./roll.ts";
export { reaches } from "./rules.ts";
export { envelopeOpener, type SealedVote, type Secret, sealChoice } from "./seal.ts";
export { joinSecret, splitSecret } from "./shamir.ts";
export { looksLikeShare, readShareText, shareCharacters, shareLength } from "./share-text.ts";
export { ballotFromJson, ballotJsonSql, type Standing, standingsOf } from "./stand.ts";
export { type Tally, tallyOf } from "./tally.ts";
export { linesNamed, strikeNamed, withdrawBallot } from "./withdraw.ts";
