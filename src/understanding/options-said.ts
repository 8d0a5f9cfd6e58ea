/** What a question itself offers as answers: the things that it names, or yes and no. */
export type OptionsSaid = readonly string[] | "yes-no";

/** More letters are a sentence rather than an option. */
const longestOption = 8;

/**
 * "周六还是周日大扫除？", "A、B还是C", "Saturday or Sunday?": what it names, each cut to what the others are like. "要不要…",
 * "是否…", "同意不同意", "…吗？": yes or no. Undefined where the words do not say.
 */
export function optionsSaid(question: string): OptionsSaid | undefined {
  const text = question.normalize("NFKC").trim();
  return namedIn(text) ?? englishIn(text) ?? (yesOrNo.test(text) ? "yes-no" : undefined);
}

const yesOrNo =
  /([\u4e00-\u9fff]{1,2})不\1|有没有|[是能可应]否|吗\s*[?？。]?$|^(?:should|shall|do|does|is|are|can|will|would|may)\b|\bor not\b|\bwhether\b/i;

/** The clause in which 还是 stands, split at it and, before it, at 、. */
function namedIn(text: string): string[] | undefined {
  const clause = text.split(/[,，。:：;；?？!！\n]/).find((part) => part.includes("还是"));
  const [before = "", after = "", more] = (clause ?? "").split("还是");
  if (!before || !after || more !== undefined) return undefined;
  const listed = before.split("、").map((part) => part.trim());
  const last = listed.at(-1) ?? "";
  const pair = alikeAround(last, after.trim());
  const options =
    listed.length === 1
      ? pair
      : // What leads up to the first of several is cut off as it is before 还是.
        [alikeAround(listed[0] ?? "", pair[0])[0], ...listed.slice(1, -1), ...pair];
  const isFit = options.every((one) => one.length > 0 && Array.from(one).length <= longestOption);
  return isFit && new Set(options).size === options.length ? options : undefined;
}

/**
 * The end of one text and the beginning of another that are built alike: as long, and with the first or the last letter in
 * common, such as 周六 and 周日, 上午 and 下午. Where nothing is alike, both as they stand.
 */
function alikeAround(before: string, after: string): [string, string] {
  const [left, right] = [Array.from(before), Array.from(after)];
  for (let length = 2; length <= Math.min(left.length, right.length); length += 1) {
    const [a, b] = [left.slice(-length), right.slice(0, length)];
    const isAlike = a[0] === b[0] || a.at(-1) === b.at(-1);
    if (isAlike && a.join("") !== b.join("")) return [withDigits(left, length), b.join("")];
  }
  return [before.replace(/^是/, ""), after];
}

/** The last letters; a number is not cut in two. */
function withDigits(letters: readonly string[], length: number): string {
  const isDigit = (at: number) => /\d/.test(letters[at] ?? "");
  let from = letters.length - length;
  while (from > 0 && isDigit(from) && isDigit(from - 1)) from -= 1;
  return letters.slice(from).join("");
}

/** "X or Y", "X, Y or Z": words that stand beside each other. */
function englishIn(text: string): string[] | undefined {
  const match = /(?<![a-z0-9:-])((?:[a-z0-9:-]{1,60}, )*)([a-z0-9:-]{1,60}),? or (?!not\b)([a-z0-9:-]+)/i.exec(text);
  if (!match) return undefined;
  const [, listed = "", one = "", other = ""] = match;
  return [...listed.split(", ").filter(Boolean), one, other];
}
