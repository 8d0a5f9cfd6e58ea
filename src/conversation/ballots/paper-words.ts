import { Refusal, type Words } from "../../foundation/index.ts";
import type { Ballot, Choice, PaperResult } from "../../instruments/index.ts";
import { saidWords } from "../said-words.ts";
import { optionLabels } from "./labels.ts";
import { type Readable, readChoice } from "./read-choice.ts";

/**
 * What two members type who have counted papers. Where one answer is chosen, how many have each: "12 3 1 0". Where a paper
 * says more, papers that are alike in a line each: "1 3 = 5", "2>1>3", "5 4 3 2张", "空白 1", "无效 1".
 *
 * @throws Refusal `ballot-refusal-paper-counts`, `ballot-refusal-owner-counts` or, with the line that cannot be read, `ballot-refusal-paper-line`
 */
export function readPaperWords(ballot: Readable & Pick<Ballot, "weights">, words: Words, text: string): PaperResult {
  if (ballot.weights === "heads-and-area") return ownersIn(ballot, text);
  return ballot.method === "yes-no" || ballot.method === "single"
    ? countsIn(ballot, text)
    : linesIn(ballot, words, text);
}

/** Papers for each answer in their order, then those that cannot be read. */
function countsIn({ options }: Pick<Ballot, "options">, text: string): PaperResult {
  const numbers = text.normalize("NFKC").match(/\d+/g)?.map(Number) ?? [];
  const isFit = numbers.length === options.length || numbers.length === options.length + 1;
  if (!isFit) throw new Refusal("ballot-refusal-paper-counts", { count: options.length });
  const votes = options.map(({ key }, i) => ({ choice: [key], count: numbers[i] ?? 0 }));
  return { votes, invalid: numbers[options.length] ?? 0 };
}

/** Of owners, heads and square metres for each answer in their order, then papers that cannot be read. */
function ownersIn({ options }: Pick<Ballot, "options">, text: string): PaperResult {
  const numbers =
    text
      .normalize("NFKC")
      .match(/\d+(?:\.\d{1,2})?(?!m)/g)
      ?.map(Number) ?? [];
  const isFit = numbers.length === options.length * 2 || numbers.length === options.length * 2 + 1;
  const isWhole = numbers.every((n, i) => (i % 2 === 1 && i < options.length * 2) || Number.isInteger(n));
  if (!isFit || !isWhole) throw new Refusal("ballot-refusal-owner-counts");
  const votes = options.map(({ key }, i) => ({
    choice: [key],
    count: numbers[i * 2] ?? 0,
    areaDm2: Math.round((numbers[i * 2 + 1] ?? 0) * 100),
  }));
  return { votes, invalid: numbers[options.length * 2] ?? 0 };
}

function linesIn(ballot: Readable, words: Words, text: string): PaperResult {
  const result: PaperResult = { votes: [], invalid: 0 };
  const lines = text.normalize("NFKC").split(/\n|[;；]/);
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const { said, count } = pileIn(line);
    const isNamed = (key: string) => saidWords(words, key).includes(said.toLowerCase());
    const choice = isNamed("ballot-paper-said-blank") ? nothingIn(ballot) : choiceIn(ballot, words, said);
    if (isNamed("ballot-paper-said-invalid")) result.invalid += count;
    else if (choice) result.votes.push({ choice, count });
    else throw new Refusal("ballot-refusal-paper-line", { n: i + 1, line: line.trim() });
  }
  return result;
}

/** A line and how many papers say so: after "=" or "x", or before "张" or "票"; one where nothing stands. */
function pileIn(line: string): { said: string; count: number } {
  const match = /^(.*?)\s*(?:[=x×*]\s*(\d{1,4})\s*[张票]?|\s(\d{1,4})\s*[张票])\s*$/iu.exec(line);
  const [, said = line, after, before] = match ?? [];
  return { said: said.trim(), count: Number(after ?? before ?? 1) };
}

/** Points with a dash where a paper gives none. */
function pointsIn({ options }: Readable, said: string): Choice | undefined {
  const parts = said.split(/[\s,、]+/);
  const given = options.flatMap(({ key }, i) => (parts[i] === "-" ? [] : [[key, Number(parts[i])] as const]));
  return parts.length === options.length && parts.includes("-") ? Object.fromEntries(given) : undefined;
}

/** Of several choices none is before another: whoever has read them out in another order has entered the same. */
function choiceIn(ballot: Readable, words: Words, said: string): Choice | undefined {
  const points = ballot.method === "score" ? pointsIn(ballot, said) : undefined;
  const choice = points ?? readChoice(ballot, (key) => optionLabels(words, ballot, key), said);
  if (!Array.isArray(choice) || ballot.method === "ranking") return choice;
  return ballot.options.map(({ key }) => key).filter((key) => choice.includes(key));
}

const nothingIn = ({ method }: Readable): Choice => (method === "score" ? {} : []);
