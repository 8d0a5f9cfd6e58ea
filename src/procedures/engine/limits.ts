import type { Charter } from "../../city/index.ts";
import { addWorkingDays, shiftWorkingDays, workingDaysBetween } from "../../foundation/index.ts";
import type { CaseRow, ClockFacts, Facts } from "./case.ts";
import type { Limit, LimitBy, Step } from "./declare.ts";

const hourMs = 3_600_000;

/** The instant at which a limit that starts now is over. Working days end at 18:00 in Shanghai. */
export function limitEnd(limit: Limit, charter: Charter, from: Date): Date {
  const n = charter.number(limit.rule);
  if (limit.unit === "workingDays") return addWorkingDays(from, n);
  return after(from, n * (limit.unit === "days" ? 24 : 1) * hourMs);
}

/** The limit of a step for this case; undefined for a step without a deadline. */
export function limitOf(within: Limit | LimitBy | undefined, facts: Facts): Limit | undefined {
  if (!within || "unit" in within) return within;
  const limit = within.limits[String(facts[within.fact])];
  if (!limit) throw new Error(`no limit for ${within.fact} = ${String(facts[within.fact])}`);
  return limit;
}

/** A fresh clock for a step that begins now. */
export function startClock(
  step: Step,
  charter: Charter,
  facts: Facts,
  now: Date,
): { dueAt: Date | null; clock: ClockFacts } {
  const limit = limitOf(step.within, facts);
  const dueAt = limit ? limitEnd(limit, charter, now) : null;
  return { dueAt, clock: clockFor(step, charter, now, dueAt, limit?.unit ?? "days") };
}

/** Stops the clock of the step that is left. */
export function pauseClock(row: CaseRow, now: Date): Facts["paused"] {
  const { clock } = row.facts;
  return clock && { step: row.step, at: now.toISOString(), dueAt: row.dueAt?.toISOString() ?? null, clock };
}

/** Starts a stopped clock again: its deadline moves by as long as it stood still, in its own unit. */
export function resumeClock(
  step: Step,
  charter: Charter,
  paused: NonNullable<Facts["paused"]>,
  now: Date,
): { dueAt: Date | null; clock: ClockFacts } {
  const at = instantOf(paused.at);
  const before = paused.dueAt === null ? null : instantOf(paused.dueAt);
  const moved = (due: Date) =>
    paused.clock.unit === "workingDays"
      ? shiftWorkingDays(due, workingDaysBetween(at, now))
      : after(due, now.getTime() - at.getTime());
  const dueAt = before && moved(before);
  const clock = { ...clockFor(step, charter, now, dueAt, paused.clock.unit), startedAt: paused.clock.startedAt };
  // What was told before the pause is not told again.
  if (!paused.clock.remindAt) clock.remindAt = undefined;
  if (!paused.clock.overdueAt) clock.overdueAt = undefined;
  return { dueAt, clock };
}

function clockFor(step: Step, charter: Charter, now: Date, dueAt: Date | null, unit: Limit["unit"]): ClockFacts {
  const share = step.reminder && dueAt ? charter.number(step.reminder.afterShare) : undefined;
  return {
    startedAt: now.toISOString(),
    unit,
    remindAt:
      share !== undefined && dueAt ? after(now, (dueAt.getTime() - now.getTime()) * share).toISOString() : undefined,
    overdueAt: step.overdue && dueAt ? dueAt.toISOString() : undefined,
    followUpAt: step.followUp ? limitEnd(step.followUp.after, charter, now).toISOString() : undefined,
    lapseAt: step.lapses ? limitEnd(step.lapses.after, charter, now).toISOString() : undefined,
  };
}

/** A clock carried into another step: what that step does not declare is dropped. */
export function clockThatGoesOn(step: Step, clock: ClockFacts | undefined): ClockFacts | undefined {
  if (!clock) return undefined;
  return {
    ...clock,
    remindAt: step.reminder ? clock.remindAt : undefined,
    overdueAt: step.overdue ? clock.overdueAt : undefined,
    followUpAt: step.followUp ? clock.followUpAt : undefined,
    lapseAt: step.lapses ? clock.lapseAt : undefined,
  };
}

export type Waking = "reminder" | "overdue" | "follow-up" | "lapse";
const wakings: [keyof ClockFacts, Waking][] = [
  ["remindAt", "reminder"],
  ["overdueAt", "overdue"],
  ["followUpAt", "follow-up"],
  ["lapseAt", "lapse"],
];

/** What the clock does next, and when. */
export function nextWaking(clock: ClockFacts | undefined): { wakeAt: Date | null; wakeFor: Waking | null } {
  let next: { wakeAt: Date | null; wakeFor: Waking | null } = { wakeAt: null, wakeFor: null };
  for (const [key, wakeFor] of wakings) {
    const at = clock?.[key];
    if (at && (!next.wakeAt || instantOf(at) < next.wakeAt)) next = { wakeAt: instantOf(at), wakeFor };
  }
  return next;
}

/** The clock without the waking that was just served. */
export function withoutWaking(clock: ClockFacts, waking: Waking): ClockFacts {
  const key = wakings.find(([, w]) => w === waking)?.[0];
  return key ? { ...clock, [key]: undefined } : clock;
}

const after = (from: Date, ms: number): Date => instantOf(from.getTime() + ms);
const instantOf = (at: string | number): Date => new Date(at);
