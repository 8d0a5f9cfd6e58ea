export { againRule } from "./again.ts";
export { amendment } from "./amendment.ts";
export { proposalLines, withLine } from "./lines.ts";
export {
  type ListedProposal,
  listedProposals,
  type ProposalState,
  proposalStates,
  stateOfProposal,
} from "./listed.ts";
export { proposalMerge } from "./merge.ts";
export { milestone } from "./milestone.ts";
export { proposal } from "./proposal.ts";
export { bodyKindOf } from "./proposer.ts";
export { clauseOf, type ReadProposal, readProposal, wayOf } from "./read.ts";
export { signaturesNeeded } from "./signing.ts";
