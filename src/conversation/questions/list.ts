import { rowsOf } from "../../instruments/index.ts";
import { type FormField, longestOfList } from "../../procedures/engine/index.ts";
import { optionsSaid } from "../../understanding/index.ts";
import type { Turn } from "../turn.ts";
import { type Asked, answerButton, type Question, type Taken } from "./question.ts";

/** Several short texts in one message: one to a line, or with / 、 ； between them. */
export const listQuestion: Question = {
  takesNumbers: true,
  buttons(turn, asked) {
    const usual = asked.field.kind === "list" ? (asked.field.usual ?? []) : [];
    const named = saidList(turn, asked);
    return rowsOf(
      [
        ...(named ? [answerButton(asked, named.join("/"), said)] : []),
        ...usual.map((name) => answerButton(asked, asked.option(name), name)),
      ],
      1,
    );
  },
  fromText: (_turn, asked, text) => taken(asked.field, listIn(text)),
  fromButton(turn, asked, value) {
    const named = value === said ? saidList(turn, asked) : undefined;
    if (named) return taken(asked.field, named);
    const isUsual = asked.field.kind === "list" && asked.field.usual?.includes(String(value));
    return isUsual ? taken(asked.field, listIn(asked.option(String(value)))) : { again: "choice-none" };
  },
  show: (turn, _asked, answer) => shownList(turn, Array.isArray(answer) ? answer : []),
};

/** The button's value for what an earlier answer names. */
const said = "said";

/** "周六还是周日大扫除？" names its own options: they are offered, and never taken unasked. */
function saidList({ say }: Turn, { field, draft }: Asked): string[] | undefined {
  const words = field.kind === "list" && field.saidIn ? draft.answers[field.saidIn] : undefined;
  const named = optionsSaid(String(words ?? ""));
  return named === "yes-no" ? listIn(say("list-yes-no")) : named && [...named];
}

const shownList = ({ say }: Turn, list: string[]): string =>
  list.map((text, i) => say("list-line", { place: String(i + 1), text })).join(say("list-between"));

/** What a message lists. Lines go before signs: an option may well hold one. */
export function listIn(text: string): string[] {
  const lines = text.split("\n");
  const parts = lines.length > 1 ? lines : text.split(/[/／、；;|]/);
  return parts.map((part) => part.replace(/^\s*(?:\d{1,2}|[A-Ia-i])\s*[.．、)）]\s*/, "").trim()).filter(Boolean);
}

function taken(field: FormField, found: string[]): Taken {
  if (field.kind !== "list") throw new Error("not a list");
  const { min, max } = field;
  if (found.length < min) return { again: "list-too-few", args: { min } };
  if (found.length > max) return { again: "list-too-many", args: { max }, isHeard: true };
  if (found.some((one) => Array.from(one).length > longestOfList))
    return { again: "list-too-long", args: { max: longestOfList }, isHeard: true };
  if (new Set(found).size < found.length) return { again: "list-twice", isHeard: true };
  return { taken: found };
}
