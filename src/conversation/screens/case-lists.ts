import { workingDaysBetween } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { aboutOf, type CaseRow, casesOf, casesWaitingFor } from "../../procedures/engine/index.ts";
import type { Command } from "../commands.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { statusOf } from "./case-card.ts";

const perPage = 8;

/** 我的事项: what the person filed, newest first. */
export async function showMyCases(turn: Turn, page: number): Promise<void> {
  const rows = await casesOf(turn.means.db, turn.person.id, perPage + 1, page * perPage);
  const label = (row: CaseRow) =>
    turn.say("cases-line", { number: row.number, status: statusOf(turn, row), about: aboutOf(row) });
  if (rows.length === 0 && page === 0) {
    return replyWith(turn, "cases-none", {}, [
      [button(turn, "menu-report", { do: "file", procedure: "request" })],
      homeRow(turn),
    ]);
  }
  const more = rows.length > perPage;
  replyWith(turn, "cases-title", {}, [
    ...caseRows(rows.slice(0, perPage), label),
    ...pages(turn, page, more, (p) => ({ do: "cases", page: p })),
    homeRow(turn),
  ]);
}

/** 待办: what waits for the person's bodies, most urgent first, with the clock. */
export async function showTodo(turn: Turn, page: number): Promise<void> {
  const query = {
    personId: turn.person.id,
    at: turn.world.now,
    steps: handlerSteps(turn),
    limit: perPage,
    offset: page * perPage,
  };
  const { rows, total } = await casesWaitingFor(turn.means.db, query);
  if (rows.length === 0)
    return replyWith(turn, turn.person.seats.length > 0 ? "todo-none" : "todo-no-seat", {}, [homeRow(turn)]);
  const label = (row: CaseRow) =>
    turn.say("todo-line", { left: timeLeft(turn, row), number: row.number, about: aboutOf(row) });
  const late = rows.filter((r) => r.dueAt && r.dueAt < turn.world.now).length;
  const more = (page + 1) * perPage < total;
  const args = { total, late, page: page + 1, pages: Math.ceil(total / perPage) };
  replyWith(turn, "todo-title", args, [
    ...caseRows(rows, label),
    ...pages(turn, page, more, (p) => ({ do: "todo", page: p })),
    homeRow(turn),
  ]);
}

/** Every step, of every procedure, that waits for the body which has the case or for named persons. */
function handlerSteps(turn: Turn): string[] {
  return [...turn.means.procedures.values()].flatMap((p) =>
    Object.entries(p.steps)
      .filter(([, s]) => "party" in s.waitsFor && (s.waitsFor.party === "handler" || s.waitsFor.party === "persons"))
      .map(([name]) => `${p.name}/${name}`),
  );
}

const caseRows = (rows: CaseRow[], label: (row: CaseRow) => string): Button[][] =>
  rowsOf(
    rows.map((row): Button => ({ label: label(row), command: { do: "case", caseId: row.id } })),
    1,
  );

function pages(turn: Turn, page: number, more: boolean, to: (page: number) => Command): Button[][] {
  const row = [
    ...(page > 0 ? [button(turn, "page-before", to(page - 1))] : []),
    ...(more ? [button(turn, "page-after", to(page + 1))] : []),
  ];
  return row.length > 0 ? [row] : [];
}

export const homeRow = (turn: Turn): Button[] => [button(turn, "menu-home", { do: "menu" })];

/** "还剩2个工作日", "今天 18:00 到期", "超期3小时". */
export function timeLeft(turn: Turn, row: Pick<CaseRow, "dueAt" | "facts">): string {
  const { now } = turn.world;
  if (!row.dueAt) return "";
  const hours = Math.floor(Math.abs(row.dueAt.getTime() - now.getTime()) / 3_600_000);
  const isLate = row.dueAt < now;
  const workingDays = isLate ? workingDaysBetween(row.dueAt, now) : workingDaysBetween(now, row.dueAt);
  const key = isLate ? "late" : "left";
  if (workingDays >= 2 && row.facts.clock?.unit === "workingDays")
    return turn.say(`time-${key}-days`, { days: workingDays });
  return hours >= 1 ? turn.say(`time-${key}-hours`, { hours }) : turn.say(`time-${key}-minutes`);
}
