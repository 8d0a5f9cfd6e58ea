import type { Locale, Say } from "../../foundation/index.ts";
import { type Answer, type CaseRow, labelKey, type Procedure, wordsShown } from "../../procedures/engine/index.ts";
import { shownTime } from "../questions/time.ts";

/** In whose words, and for whom, something is shown. */
export interface Reading {
  say: Say;
  locale: Locale;
  now: Date;
  isOwn: boolean;
}

/** What an applicant said besides the words themselves, each with what it is called: where, when, how many, how to be reached. */
export function saidBesides(
  { name, form }: Procedure,
  row: CaseRow,
  reading: Reading,
): [label: string, value: string][] {
  const shown = Object.entries(form).filter(([field, { read }]) => field === "where" || read);
  return shown.flatMap(([field, one]) => {
    const answer = row.form[field];
    return answer === undefined ? [] : [[reading.say(labelKey(name, field, one)), shownAs(row, answer, reading)]];
  });
}

function shownAs(row: CaseRow, answer: Answer, { say, locale, now, isOwn }: Reading): string {
  return wordsShown(row, Array.isArray(answer) ? shownTime(say, answer, locale, now) : String(answer), isOwn);
}
