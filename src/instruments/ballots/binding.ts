/** By which rules of the charter an election is voted on in chat and decided: while one is only usual it is a rehearsal. */
export const electionRules = [
  ...["election.chatVoteAllowed", "election.modes", "ballot.election.quorum", "ballot.election.majority"],
  ...["election.turnoutRepresentatives", "election.secondRoundShare", "election.tie", "election.roundsMost"],
  ...["election.objectionDays", "ballot.majorityOf", "ballot.mayChange"],
] as const;

/** The same of a recall. */
export const recallRules = [
  ...["election.chatVoteAllowed", "ballot.recall.quorum", "ballot.recall.majority", "recall.votersShare"],
  ...["recall.representativesShare", "recall.replyDays", "ballot.majorityOf", "ballot.mayChange"],
] as const;
