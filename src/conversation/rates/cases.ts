import { formatMonth, type Month } from "../../foundation/index.ts";
import { casesAgainst, type RateName } from "../../instruments/index.ts";
import { casesById } from "../../procedures/engine/index.ts";
import type { Command } from "../commands.ts";
import { caseButtons } from "../screens/case-buttons.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { countedIn, mayOpenCases } from "./scope.ts";

const perPage = 8;

interface Behind {
  body: { id: string; name: string };
  month: Month;
  rate: RateName;
  page: number;
}

/** The cases that a figure counts as not good, each a button; for those who may open them. */
export async function listCases(turn: Turn, { body, month, rate, page }: Behind): Promise<void> {
  const back: Command = { do: "rates", body: body.id, month: month.name };
  const foot = [button(turn, "rates-back", back), ...homeRow(turn)];
  if (!mayOpenCases(turn, body.id)) return replyWith(turn, "rates-cases-not-yours", {}, [foot]);
  const found = await casesAgainst(turn.means.db, rate, body.id, countedIn(turn, month), {
    limit: perPage,
    offset: page * perPage,
  });
  const rows = await casesById(turn.means.db, found.caseIds);
  const lines = caseButtons(turn, rows);
  const to = (p: number): Command => ({ ...back, against: rate, page: p });
  const pages = [
    ...(page > 0 ? [button(turn, "page-before", to(page - 1))] : []),
    ...((page + 1) * perPage < found.total ? [button(turn, "page-after", to(page + 1))] : []),
  ];
  const args = { count: found.total, body: body.name, month: formatMonth(month, turn.person.locale) };
  replyWith(turn, `rates-cases-${rate}`, args, [...lines, ...(pages.length > 0 ? [pages] : []), foot]);
}
