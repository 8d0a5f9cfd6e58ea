import { dotPhones } from "../../city/index.ts";
import type { CaseRow } from "./case.ts";

/**
 * The applicant's words as they are shown: of an anonymous case without phones, which would say who it is. The
 * applicant, and who filed it for them, read them as written.
 */
export const wordsShown = ({ isAnonymous }: Pick<CaseRow, "isAnonymous">, words: string, isOwn: boolean): string =>
  isAnonymous && !isOwn ? dotPhones(words) : words;
