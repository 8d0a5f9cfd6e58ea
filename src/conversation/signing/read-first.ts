import type { CaseRow } from "../../procedures/engine/index.ts";
import { readProposal } from "../../procedures/proposals/index.ts";
import type { Command } from "../commands.ts";
import { isProposal } from "../proposals/read.ts";
import { showCase } from "../screens/case-card.ts";
import { procedureOf, type Turn } from "../turn.ts";
import { offersToSign } from "./card.ts";
import { markOf } from "./mark.ts";
import { signingOf } from "./read.ts";

/**
 * Nothing is signed unread: whoever presses 联署 in a list, in an old notice, or beside a text that was written anew since, is
 * shown it as it reads now, with the button. False where it was read, and where they could not sign anyway: the refusal says why.
 */
export async function showsTextFirst(
  turn: Turn,
  row: CaseRow,
  command: Extract<Command, { do: "act" }>,
): Promise<boolean> {
  if (command.action !== "sign" || !procedureOf(turn, row.procedure).signing || row.outcome) return false;
  const text = isProposal(row) ? (await readProposal(turn.means.db, row)).lines : row.form;
  if (command.read === markOf(text)) return false;
  if (!(await offersToSign(turn, row, await signingOf(turn, row)))) return false;
  const note = turn.say(command.read ? "signing-text-changed" : "signing-text-first", { procedure: row.procedure });
  await showCase(turn, row.id, { note });
  return true;
}
