import type { z } from "zod";
import type { Turn } from "../turn.ts";

/** Asks the model about this message; undefined where there is none, or nothing usable came: the built-in way answers. */
export async function askModel<Reply>(
  turn: Turn,
  prompt: string,
  schema: z.ZodType<Reply>,
  given: Record<string, unknown>,
): Promise<Reply | undefined> {
  const { means, person, inboxId, world } = turn;
  const names = [...(person.name ? [person.name] : []), ...world.city.members.map((member) => member.name)];
  return means.model?.ask({ prompt, schema, given, personId: person.id, inboxId, names });
}
