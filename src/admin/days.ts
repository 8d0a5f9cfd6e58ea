import { UsageError } from "./desk.ts";

const dayMs = 86_400_000;

/** The first instant of a day in China. */
export function dayIn(text: string, option: string): Date {
  const at = new Date(`${text}T00:00:00+08:00`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime());
  // 2026-02-30 is read as 2 March by some engines and refused by others.
  const again = isDay ? new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) : "";
  if (again !== text) throw new UsageError(`--${option} is a day such as 2026-12-31`);
  return at;
}

/** A term: from the beginning of --from (by default now) to the end of --until (by default open). */
export function termOf({ from, until }: { from?: string; until?: string }, now: Date) {
  const startsAt = from === undefined ? now : dayIn(from, "from");
  const endsAt = until === undefined ? null : new Date(dayIn(until, "until").getTime() + dayMs);
  if (endsAt && endsAt <= startsAt) throw new UsageError("--until is before the term begins");
  return { startsAt, endsAt };
}

/** `2026-11-23`, in China. */
export const dayText = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
/** The last day of a term that ends at an instant. */
export const lastDayText = (endsAt: Date | null): string => (endsAt ? dayText(new Date(endsAt.getTime() - 1)) : "open");
