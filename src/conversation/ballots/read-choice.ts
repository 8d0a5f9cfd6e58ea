import type { Ballot, Choice } from "../../instruments/index.ts";
import { placeSaid } from "../said-number.ts";

export type Readable = Pick<Ballot, "method" | "options" | "rules">;

/** More letters are no answer to a ballot. */
const longestChoice = 60;

/**
 * What somebody has typed, if it is an answer to a ballot: a place or an option's words, "1 3", "2>1>3", "5 4 3".
 * @param labelsOf the words of an option, in every language that it may be read in
 */
export function readChoice(
  ballot: Readable,
  labelsOf: (key: string) => readonly string[],
  text: string,
): Choice | undefined {
  const said = text.normalize("NFKC").trim();
  if (said === "" || Array.from(said).length > longestChoice) return undefined;
  const keys = ballot.options.map(({ key }) => key);
  if (ballot.method === "score") return readScores(ballot, keys, said);
  const one = keyOf(keys, labelsOf, said);
  if (one) return [one];
  if (ballot.method === "yes-no" || ballot.method === "single") return undefined;
  const found = said
    .split(/[\s,;>、，；＞.]+/)
    .filter(Boolean)
    .map((part) => keyOf(keys, labelsOf, part));
  const isWhole = found.length > 0 && found.every((key) => key !== undefined) && new Set(found).size === found.length;
  return isWhole ? found.filter((key) => key !== undefined) : undefined;
}

function keyOf(keys: readonly string[], labelsOf: (key: string) => readonly string[], said: string) {
  const lower = said.toLowerCase().replace(/[。.!]$/, "");
  const named = keys.find((key) => labelsOf(key).some((label) => label.normalize("NFKC").toLowerCase() === lower));
  const place = placeSaid(said);
  return named ?? (place === undefined ? undefined : keys[place - 1]);
}

/** As many points as there are things to give them to, in their order: "5 4 3" or "543". */
function readScores({ rules }: Readable, keys: readonly string[], said: string): Choice | undefined {
  const { min, max } = rules.scores ?? { min: 1, max: 5 };
  const parts = said.split(/[\s,;、，；]+/).map((part) => part.replace(/分$/, ""));
  const isRun = parts.length === 1 && max < 10 && /^\d+$/.test(said) && said.length === keys.length;
  const points = (isRun ? [...said] : parts).map(Number);
  const areFit = points.every((n) => Number.isInteger(n) && n >= min && n <= max);
  if (!areFit || points.length !== keys.length) return undefined;
  return Object.fromEntries(keys.map((key, i) => [key, points[i] ?? 0]));
}
