import { workingDaysBetween } from "../../foundation/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import { isCorrected } from "../notices/standing.ts";
import type { Turn } from "../turn.ts";

/** The step, or how it ended, in words. */
export function statusOf(turn: Turn, row: CaseRow): string {
  const status = turn.say(
    row.outcome ? `${row.procedure}-outcome-${row.outcome}` : `${row.procedure}-step-${row.step}`,
  );
  return isCorrected(row) ? turn.say("ledger-status-corrected", { status }) : status;
}

/** From here on hours say nothing to anybody. */
const hoursTold = 48;

/** "剩2个工作日", "剩7天", "剩3小时", "超期3小时". */
export function timeLeft(turn: Turn, row: Pick<CaseRow, "dueAt" | "facts">): string {
  const { now } = turn.world;
  if (!row.dueAt) return "";
  const hours = Math.floor(Math.abs(row.dueAt.getTime() - now.getTime()) / 3_600_000);
  const isLate = row.dueAt <= now;
  const workingDays = isLate ? workingDaysBetween(row.dueAt, now) : workingDaysBetween(now, row.dueAt);
  const key = isLate ? "late" : "left";
  // A night is no time to work in: what is due tomorrow has one working day. What is late is told sooner by the hour.
  if (workingDays >= (isLate ? 2 : 1) && row.facts.clock?.unit === "workingDays")
    return turn.say(`time-${key}-days`, { days: workingDays });
  if (hours > hoursTold) return turn.say(`time-${key}-whole-days`, { days: Math.floor(hours / 24) });
  return hours >= 1 ? turn.say(`time-${key}-hours`, { hours }) : turn.say(`time-${key}-minutes`);
}
