import type { Ballot, Choice } from "../../instruments/index.ts";
import { placeSaid } from "../said-number.ts";

export type Readable = Pick<Ballot, "method" | "options" | "rules">;

/** What a button alone chooses: an option, or none of them. */
export const pickedBy = (pick: string): string[] => (pick === "" ? [] : [pick]);

/** More letters are no answer to a ballot. */
const longestChoice = 60;

/**
 * What somebody has typed, if it is an answer to a ballot: a place or an option's words, "1 3", "2>1>3", "5 4 3", with or
 * without a word of choosing before it.
 * @param labelsOf the words of an option, in every language that it may be read in
 */
export function readChoice(
  ballot: Readable,
  labelsOf: (key: string) => readonly string[],
  text: string,
): Choice | undefined {
  const words = chosenWords(text);
  return readAs(ballot, labelsOf, text) ?? (words === undefined ? undefined : readAs(ballot, labelsOf, words));
}

const choosing =
  /^(?:我(?:要|想|就|还是)?)?(?:改成|改为|改投|改选|改|换成|换|选择|选|投给|投|还是选?)\s*[“"「]?(.+?)[”"」]?(?:一票|吧|了)?[。.!]?$/s;
const choosingEn =
  /^(?:i\s+)?(?:(?:want|would like|'d like)\s+(?:to\s+)?)?(?:change\s+(?:it\s+|my vote\s+)?to|switch to|choose|pick|select|vote(?:\s+for)?)\s+(.+?)[.!]?$/is;

/** "改成周日", "我选第二个", "I choose Sunday": what is chosen; undefined where no word of choosing is. */
export function chosenWords(text: string): string | undefined {
  const said = text.normalize("NFKC").trim();
  return (choosing.exec(said) ?? choosingEn.exec(said))?.[1]?.trim();
}

/** A blank vote: whoever casts it takes part, and chooses nobody. */
const noneOfThem = /^(?:都不选|空白票?|none(?: of them)?|blank)[。.!]?$/i;

function readAs(ballot: Readable, labelsOf: (key: string) => readonly string[], text: string): Choice | undefined {
  const said = text.normalize("NFKC").trim();
  if (said === "" || Array.from(said).length > longestChoice) return undefined;
  const keys = ballot.options.map(({ key }) => key);
  const isOfPicks = ballot.method === "single" || ballot.method === "multiple";
  if (isOfPicks && noneOfThem.test(said)) return [];
  if (ballot.method === "score") return readScores(ballot, keys, said);
  const one = keyOf(keys, labelsOf, said);
  if (one) return [one];
  if (ballot.method === "yes-no" || ballot.method === "single") return undefined;
  const found = said
    .split(/[\s,;>、，；＞.]+/)
    .filter(Boolean)
    .map((part) => keyOf(keys, labelsOf, part));
  const isWhole = found.length > 0 && found.every((key) => key !== undefined) && new Set(found).size === found.length;
  // A paper with more than there are seats is void: sealed, it would be found out only when it is counted.
  return isWhole && found.length <= (ballot.rules.most ?? found.length)
    ? found.filter((key) => key !== undefined)
    : undefined;
}

function keyOf(keys: readonly string[], labelsOf: (key: string) => readonly string[], said: string) {
  const lower = said.toLowerCase().replace(/[。.!]$/, "");
  const named = keys.find((key) => labelsOf(key).some((label) => label.normalize("NFKC").toLowerCase() === lower));
  const place = placeSaid(said) ?? englishPlace(lower);
  return named ?? (place === undefined ? undefined : keys[place - 1]);
}

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

/** "the first one", "option 2", "number 3". */
function englishPlace(said: string): number | undefined {
  const number = /^(?:option|number|no\.?|#)\s*(\d{1,2})$/.exec(said)?.[1];
  const ordinal = /^(?:the\s+)?([a-z]+)(?:\s+(?:one|option))?$/.exec(said)?.[1];
  const place = number ? Number(number) : ordinals.indexOf(ordinal ?? "") + 1;
  return place || undefined;
}

/** Nothing but numbers, with what may stand between them. */
export const isNumbers = (text: string): boolean =>
  /^\s*\d{1,9}分?(?:\s*[\s,;>、，；＞.]\s*\d{1,2}分?)*\s*$/.test(text.normalize("NFKC"));

/** Why numbers are no answer to a ballot, and of scores what of them can be kept. */
export interface NumbersFault {
  /** `whole`: of a secret ballot, where none is kept. */
  why: "few" | "many" | "range" | "place" | "one" | "most" | "whole";
  said: number;
  part: Record<string, number>;
}

export function numbersFault({ method, options, rules }: Readable, text: string): NumbersFault {
  const { min, max } = rules.scores ?? { min: 1, max: 5 };
  const parts = text.normalize("NFKC").match(/\d+/g) ?? [];
  // "43" are two marks where a mark has one figure.
  const isRun = method === "score" && parts.length === 1 && max < 10 && (parts[0] ?? "").length > 1;
  const numbers = (isRun ? [...(parts[0] ?? "")] : parts).map(Number);
  const said = numbers.length;
  if (method === "yes-no" || method === "single") return { why: said > 1 ? "one" : "place", said, part: {} };
  if (method !== "score") return { why: rules.most ? "most" : "place", said, part: {} };
  // A single one is meant for the thing that is being asked about.
  if (said === 1 && options.length > 1) return { why: "range", said, part: {} };
  if (said > options.length) return { why: "many", said, part: {} };
  const given = options.flatMap(({ key }, i): [string, number][] => {
    const n = numbers[i];
    return n !== undefined && n >= min && n <= max ? [[key, n]] : [];
  });
  return { why: given.length < said ? "range" : "few", said, part: Object.fromEntries(given) };
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
