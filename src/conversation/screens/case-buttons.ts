import type { Button } from "../../instruments/index.ts";
import { aboutOf, type CaseRow, mayRead } from "../../procedures/engine/index.ts";
import { button, type Turn } from "../turn.ts";
import { statusOf } from "./case-words.ts";

/** Cases behind a figure, each a button; what one may not read in full is shown by its number alone. */
export const caseButtons = (turn: Turn, rows: readonly CaseRow[]): Button[][] =>
  rows.map((row) => {
    const about = mayRead(row, turn.actor, turn.world.city) ? aboutOf(row) : "";
    const args = { number: row.number, status: statusOf(turn, row), about };
    return [button(turn, "cases-line", { do: "case", caseId: row.id }, args)];
  });
