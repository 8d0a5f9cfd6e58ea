import { tellers } from "../../instruments/index.ts";
import { formOf } from "../fields.ts";
import { tellersFor } from "../notices/read-before.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";

/** Why a secret ballot cannot be held by this body: said when it is chosen, not when it has been prepared. */
export async function whyFewTellers(turn: Turn, draft: Draft): Promise<string | undefined> {
  const { sends, form } = formOf(turn, draft).procedure;
  // Where it asks whom one likes, verified residents of the roll may come forward.
  if (!form.to?.fixed) return undefined;
  const there = sends && (await tellersFor(turn, sends, draft.answers));
  return there && there.all < tellers ? turn.say("ballot-refusal-few-tellers") : undefined;
}
