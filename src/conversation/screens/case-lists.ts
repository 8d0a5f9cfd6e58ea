import { type Button, rowsOf } from "../../instruments/index.ts";
import { aboutOf, type CaseRow, casesOf, helperOf } from "../../procedures/engine/index.ts";
import type { Command } from "../commands.ts";
import { batchButtons } from "../desk/batch.ts";
import { streetButtons } from "../desk/street.ts";
import { isClerk } from "../joining/desk-station.ts";
import { chosenSeat, chosenSeats, seatName } from "../joining/hats.ts";
import { asCorrected } from "../notices/standing.ts";
import { waitingButton } from "../talk/look.ts";
import { button, procedureOf, replyWith, type Turn } from "../turn.ts";
import { visitButtons } from "../visits/who.ts";
import { statusOf, timeLeft } from "./case-words.ts";
import { homeRow } from "./menu.ts";
import { waitingFor } from "./waiting-for.ts";

const perPage = 8;

/** 我的事项: what the person filed, newest first. */
export async function showMyCases(turn: Turn, page: number): Promise<void> {
  const { db } = turn.means;
  const rows = await asCorrected(db, await casesOf(db, turn.person.id, perPage + 1, page * perPage));
  const label = (row: CaseRow) => {
    const isHelped = helperOf(row) === turn.person.id;
    const isOwn = isHelped || row.applicantId === turn.person.id;
    // Of a case that one only follows the words are somebody else's.
    const isSigned = procedureOf(turn, row.procedure).signing !== undefined;
    const about = isOwn || isSigned ? aboutOf(row, true) : "";
    const line = turn.say("cases-line", { number: row.number, status: statusOf(turn, row), about });
    if (isHelped) return turn.say("helping-mark", { line });
    if (!isOwn && isSigned) return turn.say("signing-mark", { procedure: row.procedure, line });
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
  const { rows, total } = await waitingFor(turn, perPage, page * perPage);
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
    ...communityButtons(turn),
    ...(turn.person.seats.length > 1 ? [[seats]] : []),
    [...counter, ...verify, ...homeRow(turn)],
  ];
}

/** What those read who lead, supervise or serve a community: what is due there, and what it discloses. */
function communityButtons(turn: Turn): Button[][] {
  const { bodies } = turn.world.city;
  const isTheirs = chosenSeats(turn).some(({ bodyId }) => communityKinds.includes(bodies.get(bodyId)?.kind ?? ""));
  if (!isTheirs) return [];
  return [
    [button(turn, "morning-button", { do: "morning" }), button(turn, "disclosures-button", { do: "disclosures" })],
  ];
}
const communityKinds = [
  "residents-committee",
  "affairs-supervision-committee",
  "working-committee",
  "party-organisation",
];

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
