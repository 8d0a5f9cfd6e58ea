import { locales, type Words } from "../foundation/index.ts";

/** What people say for something, in whichever language: the words of a key, which stand with `|` between them. */
export const saidWords = (words: Words, key: string): string[] =>
  locales.flatMap((locale) => words.say(locale)(key).split("|"));

/** Whether a message says just that, however it is written. */
export const isSaid = (words: Words, key: string, text: string): boolean =>
  saidWords(words, key).includes(
    text
      .normalize("NFKC")
      .trim()
      .toLowerCase()
      .replace(/[。.!]$/, ""),
  );
