import type { Button } from "../../instruments/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import { nameOfOversight, oversightOf } from "../../procedures/supervision/index.ts";
import { statusOf } from "../screens/case-words.ts";
import { communityOfPerson } from "../screens/community.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { askingSeat } from "./begin.ts";

const perPage = 6;

/** 质询与监督 of one's community, what is under way first; and asking, for who may. */
export async function showOversight(turn: Turn, page = 0): Promise<void> {
  const community = communityOfPerson(turn);
  if (!community) return replyWith(turn, "oversight-no-home", {}, [homeRow(turn)]);
  const query = { areaId: community.id, limit: perPage + 1, offset: page * perPage };
  const found = await oversightOf(turn.means.db, query);
  const to = (p: number) => ({ do: "oversight" as const, page: p });
  const pages = [
    ...(page > 0 ? [button(turn, "page-before", to(page - 1))] : []),
    ...(found.length > perPage ? [button(turn, "page-after", to(page + 1))] : []),
  ];
  const link = turn.means.publicPage(`oversight/${community.id}`);
  reply(turn, {
    title: turn.say("oversight-title", { community: community.name }),
    text: turn.say(found.length > 0 ? "oversight-list" : "oversight-none", { link }),
    buttons: [
      ...found.slice(0, perPage).map((row): Button[] => [lineOf(turn, row)]),
      ...(pages.length > 0 ? [pages] : []),
      ...(askingSeat(turn) ? [[button(turn, "oversight-ask", { do: "oversight-ask" })]] : []),
      homeRow(turn),
    ],
  });
}

const lineOf = (turn: Turn, row: CaseRow): Button => ({
  label: turn.say("oversight-line", { status: statusOf(turn, row), about: nameOfOversight(row) }),
  command: { do: "case", caseId: row.id },
});
