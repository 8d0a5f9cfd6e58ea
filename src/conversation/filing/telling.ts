import { dotPhones, ownNamePhrase, ownNamesIn } from "../../city/index.ts";

/** What in a text tells who wrote it. Identity numbers are masked before a text gets this far, down to their ends. */
export type Telling = "phone" | "name" | "identity";

const maskedIdentity = /\d\*{16}[\dXx]/;

/** What in a text tells who wrote it; `name` is theirs where it is known. */
export function findTelling(text: string, name: string | null): Telling[] {
  const hasPhone = dotPhones(text) !== text;
  const hasName = ownNamesIn(text).length > 0 || isNamed(text, name);
  return [
    ...(hasPhone ? (["phone"] as const) : []),
    ...(hasName ? (["name"] as const) : []),
    ...(maskedIdentity.test(text) ? (["identity"] as const) : []),
  ];
}

const isNamed = (text: string, name: string | null): name is string =>
  name !== null && name.length >= 2 && text.includes(name);

const phrases = [
  /(?:我的?)?(?:联系)?(?:电话|手机|号码|方式|tel|phone){0,4}号?(?:是|为|[:：])?\s{0,9}•••/giu,
  /(?:我的?)?(?:身份证)?号?码?(?:是|为|[:：])?\s{0,9}\d\*{16}[\dXx]/giu,
  ownNamePhrase,
];

/** A clause in which no more is left than this, without what tells, said nothing else. */
const fewLetters = 6;

/** The text without what tells who wrote it: clauses that say nothing else go whole. */
export function withoutTelling(text: string, name: string | null): string {
  // Each clause with what parts it from the next.
  const clauses = dotPhones(text).match(/[^，,。；;！!\n]*(?:[，,。；;！!\n]+|$)/g) ?? [];
  const kept = clauses.flatMap((clause) => {
    const phrased = phrases.reduce((rest, phrase) => rest.replace(phrase, ""), clause);
    const rest = isNamed(phrased, name) ? phrased.replaceAll(name, "") : phrased;
    if (rest === clause) return [clause];
    return (rest.match(/[\p{L}\p{N}]/gu) ?? []).length > fewLetters ? [rest] : [];
  });
  return kept
    .join("")
    .replace(/(?<![，,；;\s])[，,；;\s]+$/u, "")
    .trim();
}
