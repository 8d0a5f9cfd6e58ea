import { dotPhones, ownNamesIn } from "../../city/index.ts";
import type { CaseRow } from "./case.ts";

/**
 * The applicant's words as they are shown: of an anonymous case without phones, which would say who it is. The
 * applicant, and who filed it for them, read them as written.
 */
export const wordsShown = ({ isAnonymous }: Pick<CaseRow, "isAnonymous">, words: string, isOwn: boolean): string =>
  isAnonymous && !isOwn ? dotPhones(words) : words;

/**
 * What others wrote about an anonymous case, such as its answer, as its followers read it: without phones, and without
 * the name that the applicant gave in their own words, when filing or since, which whoever answers may have used.
 */
export function wordsForFollowers(
  row: Pick<CaseRow, "isAnonymous" | "form">,
  words: string,
  saidSince: readonly string[] = [],
): string {
  if (!row.isAnonymous) return words;
  const own = [String(row.form.words ?? ""), ...saidSince];
  return own.flatMap(ownNamesIn).reduce((shown, name) => shown.replaceAll(name, "•••"), dotPhones(words));
}
