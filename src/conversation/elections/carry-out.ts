import type { Command } from "../commands.ts";
import type { Turn } from "../turn.ts";
import { moveRecall, nominate, objectToResult, recommend } from "./begin.ts";
import { showCandidates } from "./candidates.ts";

type ElectionCommand = Extract<Command, { do: `election-${string}` }>;

export const isAboutElection = (command: Command): command is ElectionCommand => command.do.startsWith("election-");

/** Carries out what the buttons about elections ask for. */
export async function carryOutElection(turn: Turn, command: ElectionCommand): Promise<void> {
  switch (command.do) {
    case "election-nominate":
      return nominate(turn, command.caseId);
    case "election-recommend":
      return recommend(turn, command.caseId);
    case "election-object":
      return objectToResult(turn, command.caseId);
    case "election-recall":
      return moveRecall(turn, command.by);
    case "election-candidates":
      return showCandidates(turn, command.caseId);
  }
}
