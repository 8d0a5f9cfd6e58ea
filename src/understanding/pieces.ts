/** A title or a first sentence says what and where, the rest tells the story: about so many characters. */
export const openingLength = 40;

/** The first sentence of a text, or as much of it as tells what it is about. */
export const openingOf = (text: string): string => text.slice(0, endOfOpening(text));

/** Where it ends. */
export function endOfOpening(text: string): number {
  const stop = text.search(/[\n。！？!?]|(?<=\S)\s/);
  return stop > 0 && stop < openingLength ? stop : openingLength;
}

/** The runs of Chinese letters, and the Latin words and numbers, of a text in lower case. */
export const runsOf = (text: string): string[] => text.match(/[\p{Script=Han}]+|[a-z0-9]+/gu) ?? [];

/** Whether a run or piece is a Latin word or a number. */
export const isLatin = (run: string): boolean => /^[a-z0-9]/.test(run);

/** What texts can share: pairs of Chinese letters, and whole Latin words and numbers. */
export const piecesOf = (text: string): string[] =>
  runsOf(text).flatMap((run) => (isLatin(run) ? [run] : pairsOf(run)));

const pairsOf = (run: string): string[] => Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
