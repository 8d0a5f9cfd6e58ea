import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");
const folder = path.join(root, "test/conversations");
const words = path.join(root, "src/procedures");

/** The conversations whose file's name fits. */
export const storiesFor = (fits: RegExp): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".txt") && fits.test(file))
    .map((file) => path.join(folder, file));

/** Words of what a mutant is about by name count for more than all others of its procedure. */
const aboutIt = 100;

/**
 * The same with those first that show most of a procedure's own words, and before all the words of what the mutant's name
 * names, such as an action; of two alike the shorter. The first of them notice nearly everything that any of them does.
 */
export function fittingFirst(stories: readonly string[], procedure: string, mutant: string): string[] {
  const named = new Set(mutant.match(/[a-z]+(-[a-z]+)*/g));
  const own = ownWords(procedure).map(({ key, piece }) => {
    const of = /^(?:action|told|done|outcome)-(.+)$/.exec(key.slice(procedure.length + 1))?.[1];
    return { piece, weight: of && named.has(of) ? aboutIt : 1 };
  });
  const rank = (story: string) => {
    const text = readFileSync(story, "utf8");
    const shown = own.reduce((sum, { piece, weight }) => sum + (text.includes(piece) ? weight : 0), 0);
    return { story, shown, length: text.length };
  };
  return stories
    .map(rank)
    .toSorted((a, b) => b.shown - a.shown || a.length - b.length)
    .map(({ story }) => story);
}

/** What people read of this procedure and of no other, in all languages. */
function ownWords(procedure: string): { key: string; piece: string }[] {
  const pieces = readdirSync(words, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ftl"))
    .flatMap((file) => readFileSync(path.join(words, file), "utf8").split("\n"))
    .flatMap((line) => {
      const [, key, text = ""] = /^([\w-]+) = (.*)$/.exec(line) ?? [];
      return key ? text.split(/\{[^}]*\}/).map((piece) => ({ key, piece: piece.trim() })) : [];
    });
  const isOwn = (key: string) => key.startsWith(`${procedure}-`);
  const others = new Set(pieces.filter(({ key }) => !isOwn(key)).map(({ piece }) => piece));
  return pieces.filter(({ key, piece }) => isOwn(key) && piece.length > 1 && !others.has(piece));
}
