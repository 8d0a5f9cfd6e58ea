import type { Button } from "../../instruments/index.ts";
import type { Answer, Earliest, FormField } from "../../procedures/engine/index.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";

/** One question of a form as it stands in a draft. */
export interface Asked {
  draft: Draft;
  name: string;
  field: FormField;
  /** The question's words. */
  ask: string;
  /** What the answer is called in the summary. */
  label: string;
  /** Of a moment: from when on it may lie. */
  readonly earliest?: Earliest;
  /** The words of an option of a choice. */
  option(value: string): string;
}

export type Taken =
  | { taken: Answer }
  /** Not an answer; `why` is a key of the words, said before the question is asked again. */
  | {
      again: string;
      args?: Record<string, string | number | undefined>;
      /** It was meant as the answer, though it cannot be taken. */
      isHeard?: true;
    }
  /** Several fit: choose. `heard`: the part of an answer that was said already, kept for when the rest is said. */
  | { choose: Button[][]; text: string; heard?: string };

/** How one kind of field is asked, taken and shown, on every channel. */
export interface Question {
  /** Buttons besides back, skip and cancel. */
  buttons?(turn: Turn, asked: Asked): Button[][];
  /** True where a typed "2" is an answer of its own rather than the second button. */
  takesNumbers?: boolean;
  /** An answer typed as text. */
  fromText(turn: Turn, asked: Asked, text: string): Taken;
  /** An answer by button, as its command brought it. */
  fromButton?(turn: Turn, asked: Asked, value: string | number): Taken;
  /** True for an answer that came with the beginning and that no other can take the place of. */
  isFixed?(answer: Answer | undefined): boolean;
  /** The answer as a person reads it. */
  show(turn: Turn, asked: Asked, answer: Answer): string;
}

export const answerButton = (asked: Asked, label: string, value: string | number): Button => ({
  label,
  command: { do: "answer", draft: asked.draft.id, field: asked.name, value },
});
