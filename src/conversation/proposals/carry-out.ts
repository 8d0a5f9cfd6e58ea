import type { Command } from "../commands.ts";
import { shareSigned } from "../signing/share.ts";
import type { Turn } from "../turn.ts";
import { beginProposal } from "./begin.ts";
import { beginAmendment } from "./change.ts";
import { showProposals } from "./list.ts";
import { meetAbout } from "./meet.ts";
import { mergeProposal } from "./merge.ts";

type ProposalCommand = Extract<Command, { do: "proposals" | `proposal-${string}` }>;

export const isAboutProposal = (command: Command): command is ProposalCommand =>
  command.do === "proposals" || command.do.startsWith("proposal-");

/** Carries out what the buttons about proposals ask for. */
export async function carryOutProposal(turn: Turn, command: ProposalCommand): Promise<void> {
  switch (command.do) {
    case "proposals":
      return showProposals(turn, command.page);
    case "proposal-new":
      return beginProposal(turn, command);
    case "proposal-share":
      return shareSigned(turn, command.caseId);
    case "proposal-amend":
      return beginAmendment(turn, command.caseId);
    case "proposal-merge":
      return mergeProposal(turn, command.caseId, command.into);
    case "proposal-meet":
      return meetAbout(turn, command.caseId, command.kind);
  }
}
