import { z } from "zod";
import { placeIn } from "../../city/index.ts";
import { holdsLink } from "../../instruments/index.ts";
import type { FormField } from "../../procedures/engine/index.ts";
import { fieldsOf, fillFound, writtenIn } from "../fields.ts";
import { isAboutSubject } from "../helping/fields.ts";
import { questions } from "../questions/index.ts";
import type { Asked, Taken } from "../questions/question.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";
import { askModel } from "./ask.ts";

/** Whose job it is, who is meant and what a body tells whom is not read out of words by a model. */
const readable: readonly FormField["kind"][] = ["text", "choice", "place", "date", "moment", "time", "whole", "money"];
/** Fewer letters answer one question and no other. */
const fewest = 8;

/**
 * Fills what a message of somebody who begins to file already says besides. Each value stands in their words, or is an
 * option of the question, and is taken as if it had been typed there; they read and confirm it with the rest. Once a draft.
 */
export async function fillForm(turn: Turn, draft: Draft): Promise<void> {
  const message = writtenIn(turn, draft);
  if (!turn.means.model || draft.read || !("file" in draft.purpose) || !message) return;
  if (Array.from(message).length < fewest) return;
  draft.read = [];
  // Which questions there are depends on what it is.
  fillFound(turn, draft);
  const open = fieldsOf(turn, draft).filter((asked) => mayBeRead(turn, draft, asked, message));
  const [first, ...others] = open.map(({ name }) => name);
  if (!first) return;
  const field = z.enum([first, ...others]);
  const schema = z.object({ answers: z.array(z.object({ field, value: z.string() })) });
  const fields = open.map(({ name, ask, field }) => ({
    field: name,
    asks: ask,
    options: field.kind === "choice" ? field.options : [],
  }));
  const reply = await askModel(turn, "fill-form.v1", schema, { message, fields });
  for (const { field: name, value } of reply?.answers ?? []) {
    const asked = open.find((one) => one.name === name);
    const taken = asked && takenFrom(turn, asked, value, message);
    if (!taken || !("taken" in taken) || draft.read.includes(name)) continue;
    draft.answers[name] = taken.taken;
    draft.read.push(name);
  }
}

function mayBeRead(turn: Turn, { said }: Draft, { name, field }: Asked, message: string): boolean {
  if (!readable.includes(field.kind) || field.fixed || field.repeats || said.includes(name) || isAboutSubject(name))
    return false;
  // A name of the directory in the words is surer than any reading of them.
  return field.kind !== "place" || placeIn(turn.world.city, message) === undefined;
}

function takenFrom(turn: Turn, asked: Asked, value: string, message: string): Taken | undefined {
  const question = questions[asked.field.kind];
  if (asked.field.kind === "choice") return question.fromButton?.(turn, asked, value);
  const words = value.trim();
  return words !== "" && message.includes(words) && !holdsLink(words)
    ? question.fromText(turn, asked, words)
    : undefined;
}
