/** The share of a text's letter pairs that its sources have too; 0 for a text without any. */
export function sharedPairs(text: string, sources: string): number {
  const [said, known] = [pairs(text), new Set(pairs(sources))];
  return said.length > 0 ? said.filter((pair) => known.has(pair)).length / said.length : 0;
}

function pairs(text: string): string[] {
  const letters = Array.from(text.toLowerCase().replace(/[\p{P}\p{S}\s]/gu, ""));
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}
