/** Where a person would break off: after a line, a sentence, a word. */
const ends = [/\n/g, /[。！？；…][”’」』）]*|[.!?;]["')\]]*(?=\s)/g, /\s/g];

/**
 * How much of `text` goes before a break, at most `limit` UTF-16 units: to the end of a line, else of a sentence, else
 * of a word, unless that wastes half of the room. Never between the halves of a character.
 */
export function breakAt(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  for (const end of ends) {
    const found = [...text.slice(0, limit + 1).matchAll(end)].map((match) => match.index + match[0].length);
    const at = found.findLast((place) => place <= limit) ?? 0;
    if (at > limit / 2) return at;
  }
  return isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
