import { workingDaysBetween } from "../../foundation/index.ts";
import {
  type CaseRow,
  isRehearsalCase,
  type Procedure,
  type ShownLine,
  type StoodBack,
  separatedFrom,
  stepOf,
} from "../../procedures/engine/index.ts";
import { isCorrected } from "../notices/standing.ts";
import type { Turn } from "../turn.ts";

/** The step, or how it ended, in words. */
export function statusOf(turn: Turn, row: CaseRow): string {
  const status = turn.say(
    row.outcome ? `${row.procedure}-outcome-${row.outcome}` : `${row.procedure}-step-${row.step}`,
  );
  return isCorrected(row) ? turn.say("ledger-status-corrected", { status }) : status;
}

/** 模拟, before the words about a case that binds nobody; "" for any other. */
export const rehearsalMark = (turn: Turn, row: CaseRow, procedure: Procedure): string =>
  turn.say("rehearsal-mark", { rehearsal: isRehearsalCase(procedure, row, turn.world.city) });

/** Its number and where it stands; and that it binds nobody, where it does not. */
export const titleOf = (turn: Turn, procedure: Procedure, row: CaseRow): string =>
  rehearsalMark(turn, row, procedure) + turn.say("case-title", { number: row.number, status: statusOf(turn, row) });

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

/** Who stood back from an act so that another did it, with the reason; nothing where nobody did. */
export function whoStoodBack(turn: Turn, { words }: Pick<ShownLine, "words">): string {
  const back = Array.isArray(words?.stoodBack) ? (words.stoodBack as StoodBack[]) : [];
  const each = back.map(({ name, why, bodyId }) =>
    turn.say("case-line-stood-back", { name, why, body: turn.world.city.body(bodyId).name }),
  );
  return each.join("");
}

/** Why somebody who sits in the body that a case waits for is offered nothing: they stand back from the matter. */
export function whyStandingBack(
  turn: Pick<Turn, "say" | "world" | "person" | "actor">,
  procedure: Procedure,
  row: CaseRow,
): string {
  const actions = row.outcome ? [] : Object.values(stepOf(procedure, row.step).actions);
  const side = actions.flatMap((action) => separatedFrom(action, row, turn.actor, turn.world) ?? [])[0];
  if (!side) return "";
  const { city } = turn.world;
  const { clause, clauseEn } = city.charter(row.charterId).rule("supervision.recusal");
  return turn.say("case-two-sides", {
    ...{ number: row.number, why: side.why, body: city.body(side.bodyId).name },
    clause: turn.person.locale === "en" ? clauseEn : clause,
  });
}
