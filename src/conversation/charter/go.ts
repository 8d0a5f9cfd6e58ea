import type { Command } from "../commands.ts";
import type { Turn } from "../turn.ts";
import { beginChange } from "./propose.ts";
import { showCharter } from "./show.ts";

/** A button or a word about the charter: to read it, or to propose a change of it. */
export async function goCharter(turn: Turn, command: Extract<Command, { do: "charter" }>): Promise<void> {
  if (command.propose) await beginChange(turn, command);
  else showCharter(turn, command);
}
