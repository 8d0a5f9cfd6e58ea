import { readdirSync, readFileSync } from "node:fs";
import { plainText } from "../plain-text.ts";

/**
 * What a row of words does: names what services are about, names what is to be done, or tells when a special case is
 * meant: "注销" and "补办" are for those who say so; or means nothing and keeps what stands in it from being heard.
 */
export type SayingKind = "subject" | "act" | "narrow" | "nothing";

/** What people say, and by what words a catalogue of services calls it. */
export interface Saying {
  kind: SayingKind;
  said: Phrase[];
  called: string[];
}

/** Parts that all have to stand in a sentence, in whatever order; of each part any one word. A plain word is one part. */
export type Phrase = readonly (readonly string[])[];

const kinds: readonly SayingKind[] = ["subject", "act", "narrow", "nothing"];
const folder = new URL("./", import.meta.url);

const linesOf = (file: string): [left: string, right: string][] =>
  readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .filter((line) => line.includes(" = ") && !line.startsWith("#"))
    .map((line) => line.split(" = ") as [string, string]);

const families = new Map(linesOf("families.txt").map(([name, words]) => [name, words.split("、")]));

/**
 * Reads "爸妈+不在/走了": words that go together are joined by +, words of which any does are parted by /, and {老人}
 * stands for a family of words.
 */
function readPhrase(text: string): Phrase {
  return text.split("+").map((part) => part.split("/").flatMap(wordsOf));
}

const wordsOf = (word: string): string[] => families.get(/^\{(.+)\}$/.exec(word)?.[1] ?? "") ?? [plainText(word)];

/** A row of words: of a kind other than `act` they name what services are about. */
export const readSaying = (kind: string, said: readonly string[], called: string): Saying => ({
  kind: kinds.find((known) => known === kind) ?? "subject",
  said: said.map(readPhrase),
  called: called.split("、").map(plainText),
});

const readFile = (file: string): Saying[] =>
  linesOf(file).map(([said, called]) => readSaying(file.replace(/s?\.txt$/, ""), said.split("、"), called));

/** The words that come with the program; an office adds its own by `npm run import -- lists`. */
export const civicWords: readonly Saying[] = readdirSync(folder)
  .filter((file) => file.endsWith(".txt") && file !== "families.txt")
  .sort()
  .flatMap(readFile);
