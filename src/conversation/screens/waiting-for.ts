import { casesLeftToAbove, casesWaitingFor, stepsForBodies } from "../../procedures/engine/index.ts";
import { chosenBody } from "../joining/hats.ts";
import type { Turn } from "../turn.ts";

/** What waits for the person's bodies, or for the one that they have chosen, most urgent first. */
export async function waitingFor(turn: Turn, limit: number, offset: number) {
  const { db, procedures } = turn.means;
  const steps = stepsForBodies(procedures);
  const bodyId = chosenBody(turn);
  const seats = turn.person.seats.filter((seat) => !bodyId || seat.bodyId === bodyId);
  const left = await casesLeftToAbove(db, { actor: { ...turn.actor, seats }, steps }, turn.world);
  const query = { personId: turn.person.id, at: turn.world.now, steps, bodyId, left, limit, offset };
  return casesWaitingFor(db, query);
}
