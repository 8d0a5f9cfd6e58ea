import { type Limits, type Rate, rateOf } from "../foundation/index.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What one person, one address and one body do, counted. */
export interface Paces {
  turns: Rate;
  acts: Rate;
  bodyActs: Rate;
  files: Rate;
  filingsPerDay: number;
  codesPerHour: number;
}

export const pacesOf = (
  { turnsPerMinute, actsPerHour, bodyActsPerHour, filesPerHour, filingsPerDay, codesPerHour }: Limits,
  now: () => Date,
): Paces => ({
  turns: rateOf(now, turnsPerMinute, minuteMs),
  acts: rateOf(now, actsPerHour, hourMs),
  bodyActs: rateOf(now, bodyActsPerHour, hourMs),
  files: rateOf(now, filesPerHour, hourMs),
  filingsPerDay,
  codesPerHour,
});
