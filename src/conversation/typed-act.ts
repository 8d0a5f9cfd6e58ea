import type { Button } from "../instruments/index.ts";
import { isRecused, loadCase, separatedFrom, stepOf } from "../procedures/engine/index.ts";
import { type Command, commandOf } from "./commands.ts";
import { draftInHand } from "./state.ts";
import { procedureOf, type Turn } from "./turn.ts";

/**
 * What an action is called, typed below a case by somebody who has no button for it because they stand back from the matter:
 * they are told so, with the reason, as if they had pressed it.
 */
export async function typedAct(turn: Turn, said: string): Promise<Command | undefined> {
  const caseId = caseShown(turn.state.prompt?.buttons ?? []);
  if (!caseId || turn.person.seats.length === 0 || draftInHand(turn.state)) return undefined;
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (!row || row.outcome) return undefined;
  const procedure = procedureOf(turn, row.procedure);
  const { actor, world } = turn;
  const found = Object.entries(stepOf(procedure, row.step).actions).find(
    ([name, action]) =>
      turn.say(`${procedure.name}-action-${name}`) === said &&
      (isRecused(action, row, actor, world.city) || separatedFrom(action, row, actor, world) !== undefined),
  );
  return found && { do: "act", caseId, action: found[0], version: row.version };
}

/** The case that the last message is about. */
function caseShown(buttons: readonly Button[]): string | undefined {
  for (const one of buttons) {
    const command = commandOf(one);
    if (command && "caseId" in command && typeof command.caseId === "string") return command.caseId;
  }
  return undefined;
}
