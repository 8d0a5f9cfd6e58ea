import { dayShifted } from "../../foundation/index.ts";

const closingMs = 18 * 3_600_000;

/** When so many days after the end of a month are over (ISO 8601). */
export const closingAfter = (monthEnds: Date, days: number): string =>
  new Date(dayShifted(monthEnds, days - 1).getTime() + closingMs).toISOString();
