import type { Charter } from "../../city/index.ts";
import { addWorkingDays, shiftWorkingDays, workingDaysBetween } from "../../foundation/index.ts";
import type { CaseRow, ClockFacts, Facts } from "./case.ts";
import type { Step } from "./declare.ts";
import type { Limit, LimitBy, Until } from "./parts.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

interface Ticking {
  dueAt: Date | null;
  clock: ClockFacts;
}

/** The instant at which a limit that starts now is over. Working days end at 18:00 in Shanghai. */
export function limitEnd(limit: Limit | Until, charter: Charter, facts: Facts, from: Date): Date {
  if ("until" in limit) {
    const less = limit.lessDays ? charter.number(limit.lessDays) * dayMs : 0;
    return after(instantOfFact(limit.until, facts), -less);
  }
  const n = charter.number(limit.rule);
  if (limit.unit === "workingDays") return addWorkingDays(from, n);
  return after(from, n * (limit.unit === "days" ? dayMs : hourMs));
}

function instantOfFact(name: string, facts: Facts): Date {
  const value = String(facts[name]);
  const at = instantOf(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00+08:00` : value);
  if (Number.isNaN(at.getTime())) throw new Error(`the fact ${name} is no instant: ${value}`);
  return at;
}

/** The limit of a step for this case; undefined for a step without a deadline. */
function limitOf(within: Limit | LimitBy | Until | undefined, facts: Facts): Limit | Until | undefined {
  if (!within || "unit" in within || "until" in within) return within;
  const limit = within.limits[String(facts[within.fact])];
  if (!limit) throw new Error(`no limit for ${within.fact} = ${String(facts[within.fact])}`);
  return limit;
}

/** A fresh clock for a step that begins now. */
export function startClock(step: Step, charter: Charter, facts: Facts, now: Date): Ticking {
  const limit = limitOf(step.within, facts);
  const dueAt = limit ? limitEnd(limit, charter, facts, now) : null;
  const share = step.reminder && dueAt ? charter.number(step.reminder.afterShare) : undefined;
  // Before an instant that is over already nobody is asked.
  const followUpAt = step.followUp && limitEnd(step.followUp.after, charter, facts, now);
  const clock: ClockFacts = {
    startedAt: now.toISOString(),
    unit: limit && "unit" in limit ? limit.unit : "days",
    remindAt:
      share !== undefined && dueAt ? after(now, (dueAt.getTime() - now.getTime()) * share).toISOString() : undefined,
    overdueAt: step.overdue && dueAt ? dueAt.toISOString() : undefined,
    followUpAt: followUpAt && followUpAt > now ? followUpAt.toISOString() : undefined,
    lapseAt: step.lapses ? limitEnd(step.lapses.after, charter, facts, now).toISOString() : undefined,
  };
  return { dueAt, clock };
}

/** Stops the clock of the step that is left; a clock that stands still already goes on standing. */
export function pauseClock(row: CaseRow, now: Date): Facts["paused"] {
  const { clock, paused } = row.facts;
  const { step, handlerId, dueAt } = row;
  return paused ?? (clock && { step, handlerId, at: now.toISOString(), dueAt: dueAt?.toISOString() ?? null, clock });
}

/**
 * Starts a stopped clock again: everything ahead of it moves by as long as it stood still, in its own unit. What was
 * told before the pause is not told again, and an instant of the calendar does not move.
 */
export function resumeClock(step: Step, paused: NonNullable<Facts["paused"]>, now: Date): Ticking {
  const stoodFrom = instantOf(paused.at);
  const moved = (stamp: string, limit: { unit: Limit["unit"] } | Step["within"]): string => {
    if (limit && "until" in limit) return stamp;
    const isByWorkingDays = limit && "unit" in limit ? limit.unit === "workingDays" : false;
    const at = isByWorkingDays
      ? shiftWorkingDays(instantOf(stamp), workingDaysBetween(stoodFrom, now))
      : after(instantOf(stamp), now.getTime() - stoodFrom.getTime());
    return at.toISOString();
  };
  const { clock } = paused;
  const own = step.within && "until" in step.within ? step.within : clock;
  const dueAt = paused.dueAt === null ? null : instantOf(moved(paused.dueAt, own));
  return {
    dueAt,
    clock: {
      ...clock,
      startedAt: moved(clock.startedAt, own),
      remindAt: clock.remindAt && moved(clock.remindAt, own),
      overdueAt: clock.overdueAt && moved(clock.overdueAt, own),
      followUpAt: clock.followUpAt && moved(clock.followUpAt, step.followUp?.after),
      lapseAt: clock.lapseAt && moved(clock.lapseAt, step.lapses?.after),
    },
  };
}

/** The clock with the limit that the facts now say, counted from when it began. Only the deadline moves. */
export function extendClock(step: Step, charter: Charter, facts: Facts, old: ClockFacts, now: Date): Ticking {
  const { dueAt, clock } = startClock(step, charter, facts, instantOf(old.startedAt));
  const isAhead = (stamp: string | undefined) => stamp !== undefined && instantOf(stamp) > now;
  return {
    dueAt,
    clock: {
      ...old,
      unit: clock.unit,
      remindAt: isAhead(clock.remindAt) ? clock.remindAt : undefined,
      // Late by the new date as well, and told so already: once is enough.
      overdueAt: old.overdueAt || isAhead(clock.overdueAt) ? clock.overdueAt : undefined,
    },
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
    joinAt: undefined,
  };
}

export type Waking = "join" | "reminder" | "overdue" | "follow-up" | "lapse";
const wakings: [keyof ClockFacts, Waking][] = [
  ["joinAt", "join"],
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

/** True when the step's time is over, also before the clock has moved the case on: nothing is taken any more. */
export const hasLapsed = ({ facts }: Pick<CaseRow, "facts">, now: Date): boolean =>
  facts.clock?.lapseAt !== undefined && instantOf(facts.clock.lapseAt) <= now;

const after = (from: Date, ms: number): Date => instantOf(from.getTime() + ms);
const instantOf = (at: string | number): Date => new Date(at);
