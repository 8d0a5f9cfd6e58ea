import { procedureOf, type Turn } from "../turn.ts";

/** The bodies of a person's seats that may send notices. */
export function bodiesThatSend(turn: Turn): string[] {
  const { body } = procedureOf(turn, "notice").form;
  const kinds: readonly string[] = body?.kind === "body" ? body.kinds : [];
  const { city } = turn.world;
  const ids = new Set(turn.person.seats.map((seat) => seat.bodyId));
  return [...ids].filter((id) => kinds.includes(city.body(id).kind));
}
