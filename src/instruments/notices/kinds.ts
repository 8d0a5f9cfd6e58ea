import { dayShifted } from "../../foundation/index.ts";

/** What a notice is. 'case': what a procedure tells those concerned about a case; all others go to many. */
export type NoticeKind = "case" | "information" | "meeting" | "statutory" | "emergency";

/** Kinds that a person may turn off. What the law wants everybody to be told, and what warns of danger, is not among them. */
export const optionalKinds: readonly NoticeKind[] = ["information", "meeting"];

/** Lower goes first; an answer has 1. */
export const casePriority = 5;

/**
 * From here on rows go to many: at the pace of their channel, and never twice where the first may have arrived. The
 * indexes of the ledger and the statements that claim from it have this number in their conditions.
 */
export const manyFrom = 6;

export const priorityOf: Record<NoticeKind, number> = {
  case: casePriority,
  emergency: manyFrom,
  statutory: 7,
  meeting: 7,
  information: 8,
};

/** 21:00 to 8:00 in China, in minutes of the day; for whoever has not chosen other hours. */
export const quietHours = { from: 21 * 60, until: 8 * 60 } as const;

/** When what is sent at an instant reaches those who keep the usual hours; undefined when that is at once. */
export function quietUntil(at: Date): Date | undefined {
  const [today, tomorrow] = [dayShifted(at, 0), dayShifted(at, 1)];
  const minute = (at.getTime() - today.getTime()) / minuteMs;
  if (minute >= quietHours.until && minute < quietHours.from) return undefined;
  const day = minute < quietHours.until ? today : tomorrow;
  return new Date(day.getTime() + quietHours.until * minuteMs);
}
const minuteMs = 60_000;

/**
 * What is for information comes together at 18:00 for those who want it so: after work, and early enough to ask back
 * before the quiet hours.
 */
export const digestMinute = 18 * 60;

/** So many rows of a notice go before another notice of its kind has its turn. */
export const rankSize = 50;
