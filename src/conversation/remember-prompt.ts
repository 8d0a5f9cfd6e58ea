import { type Button, buttonsOf, type Sending } from "../instruments/index.ts";
import { commandOf } from "./commands.ts";
import { pageFrom } from "./pages.ts";
import { isTalking } from "./talk/hear.ts";
import type { Turn } from "./turn.ts";

/** Keeps what the newest answer asks, so that a label or a number can be typed for it. */
export function rememberPrompt(turn: Turn, rows: Sending[]): void {
  const last = rows.findLast((r) => buttonsOf(r.payload).length > 0);
  if (!last && turn.keepsPrompt) return;
  const { addressId } = turn;
  // To a person a number is said, whatever buttons there are.
  const takesNumbers = turn.takesNumbers && !isTalking(turn);
  if (last && !takesNumbers) last.payload = { ...last.payload, takesNumbers };
  const buttons = last ? buttonsOf(last.payload) : [];
  const shows = last && (last.payload.shows ?? pageFrom(turn, last.payload, 0));
  if (last && shows) last.payload = { ...last.payload, shows };
  if (last) rememberCase(turn, last.id, buttons);
  turn.state.prompt = last && { deliveryId: last.id, addressId, buttons, takesNumbers, shows };
}

/** A list of several is about none of them; an answer without any leaves what was shown before. */
function rememberCase(turn: Turn, deliveryId: string, buttons: Button[]): void {
  const shown = new Set(buttons.map(commandOf).flatMap((c) => (c && "caseId" in c ? [c.caseId] : [])));
  const [id] = shown;
  if (id) turn.state.caseShown = shown.size === 1 ? { id, deliveryId, at: turn.world.now.toISOString() } : undefined;
}
