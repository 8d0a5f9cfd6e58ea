import type { Turn } from "../turn.ts";
import { showCase } from "./case-card.ts";
import { waitingFor } from "./waiting-for.ts";

/** So far down the list the case that is open is looked for. */
const mostWaiting = 200;

/**
 * The case that waits next after the one shown last, or the first where that one waits no more. False where none was shown
 * or no other waits: the list says it all then.
 */
export async function showNextWaiting(turn: Turn): Promise<boolean> {
  const { caseShown, prompt } = turn.state;
  if (!caseShown || prompt?.deliveryId !== caseShown.deliveryId) return false;
  const { rows, total } = await waitingFor(turn, mostWaiting, 0);
  const at = rows.findIndex(({ id }) => id === caseShown.id);
  const next = at < 0 ? rows[0] : rows[at + 1];
  if (!next || next.id === caseShown.id) return false;
  const place = rows.indexOf(next) + 1;
  await showCase(turn, next.id, { note: turn.say("todo-next", { place, total }) });
  return true;
}
