import { type Button, rowsOf } from "../../instruments/index.ts";
import {
  aboutOf,
  type CaseRow,
  casesOf,
  casesWaitingFor,
  helperOf,
  stepsForBodies,
} from "../../procedures/engine/index.ts";
import type { Command } from "../commands.ts";
import { batchButtons } from "../desk/batch.ts";
import { streetButtons } from "../desk/street.ts";
import { isClerk } from "../joining/desk-station.ts";
import { chosenBody, chosenSeat, seatName } from "../joining/hats.ts";
import { asCorrected } from "../notices/standing.ts";
import { waitingButton } from "../talk/look.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { visitButtons } from "../visits/who.ts";
import { statusOf, timeLeft } from "./case-words.ts";
import { homeRow } from "./menu.ts";

const perPage = 8;

/** 我的事项: what the person filed, newest first. */
export async function showMyCases(turn: Turn, page: number): Promise<void> {
  const { db } = turn.means;
  const rows = await asCorrected(db, await casesOf(db, turn.person.id, perPage + 1, page * perPage));
  const label = (row: CaseRow) => {
    const isHelped = helperOf(row) === turn.person.id;
    const isOwn = isHelped || row.applicantId === turn.person.id;
    // Of a case that one only follows the words are somebody else's.
    const about = isOwn ? aboutOf(row, true) : "";
    const line = turn.say("cases-line", { number: row.number, status: statusOf(turn, row), about });
    if (isHelped) return turn.say("helping-mark", { line });
    return isOwn ? line : turn.say("twin-mark", { line });
  };
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
    steps: stepsForBodies(turn.means.procedures),
    bodyId: chosenBody(turn),
    limit: perPage,
    offset: page * perPage,
  };
  const { rows, total } = await casesWaitingFor(turn.means.db, query);
  if (rows.length === 0)
    return replyWith(turn, turn.person.seats.length > 0 ? "todo-none" : "todo-no-seat", {}, await todoFoot(turn));
  const label = (row: CaseRow) =>
    turn.say("todo-line", {
      left: timeLeft(turn, row),
      number: row.number,
      about: aboutOf(row),
      urgency: String(row.facts.urgency ?? ""),
    });
  const late = rows.filter((r) => r.dueAt && r.dueAt <= turn.world.now).length;
  const more = (page + 1) * perPage < total;
  const args = { total, late, page: page + 1, pages: Math.ceil(total / perPage) };
  replyWith(turn, "todo-title", args, [
    ...caseRows(rows, label),
    ...pages(turn, page, more, (p) => ({ do: "todo", page: p })),
    ...batchButtons(turn, rows),
    ...(await todoFoot(turn)),
  ]);
}

/** What a member does besides the cases: another seat's work, and for clerks residents who come to the counter. */
async function todoFoot(turn: Turn): Promise<Button[][]> {
  const seat = chosenSeat(turn);
  const label = seat ? turn.say("seat-now", { seat: seatName(turn, seat) }) : turn.say("me-seat");
  const seats: Button = { label, command: { do: "joining", go: { to: "seats" } } };
  const verify = isClerk(turn) ? [button(turn, "counter-verify", { do: "joining", go: { to: "desk" } })] : [];
  const counter = isClerk(turn)
    ? [button(turn, "helping-counter-button", { do: "helping", go: { to: "counter" } })]
    : [];
  const waiting = isClerk(turn) ? await waitingButton(turn) : [];
  return [
    ...(waiting.length > 0 ? [waiting] : []),
    ...streetButtons(turn),
    ...visitButtons(turn),
    ...(turn.person.seats.length > 1 ? [[seats]] : []),
    [...counter, ...verify, ...homeRow(turn)],
  ];
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
