import type { Button } from "../../instruments/index.ts";
import { aboutOf, type CaseRow, casesById, casesOf } from "../../procedures/engine/index.ts";
import { textsAbout } from "../../understanding/index.ts";
import { act } from "../begin-act.ts";
import { showCase } from "../screens/case-card.ts";
import { statusOf } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { openProposals, placesOf, showProposals } from "./list.ts";
import { isProposal } from "./read.ts";

const looked = 20;

/** "我的提案怎么样了", "垃圾房的提案到哪一步了": that proposal; of several, those. */
export async function showProposalsMeant(turn: Turn, about: string): Promise<void> {
  const own = (await casesOf(turn.means.db, turn.person.id, looked, 0)).filter(isProposal);
  const here = about === "" ? [] : (await openProposals(turn, placesOf(turn))).rows;
  const others = here.filter(({ id }) => !own.some((row) => row.id === id));
  const meant = about === "" ? own : textsAbout(about, [...own, ...others], textOf);
  const [only] = meant;
  if (!only) return showProposals(turn);
  if (meant.length === 1) return showCase(turn, only.id);
  choose(turn, "proposals-which", meant, (row) => ({ do: "case", caseId: row.id }));
}

const textOf = ({ form }: CaseRow): string => `${String(form.subject ?? "")} ${String(form.words ?? "")}`;

/** "我不想联署了": of what they have signed and may leave; of several, which. */
export async function unsignSaid(turn: Turn): Promise<void> {
  const sql = `SELECT c.id FROM "Signature" s JOIN "Case" c ON c.id = s."caseId" WHERE s."personId" = $1 AND s."endedAt" IS NULL
    AND c.procedure = 'proposal' AND c.outcome IS NULL AND c."applicantId" IS DISTINCT FROM $1 ORDER BY s."signedAt" DESC LIMIT 6`;
  const found = await turn.means.db.query<{ id: string }>(sql, [turn.person.id], "proposals-signed");
  const ids = found.map(({ id }) => id);
  const rows = await casesById(turn.means.db, ids);
  const [only] = rows;
  const leave = (row: CaseRow) => ({
    ...{ do: "act" as const, caseId: row.id },
    ...{ action: "unsign", version: row.version },
  });
  if (!only) return replyWith(turn, "proposals-none-signed", {}, [[proposalsButton(turn), ...homeRow(turn)]]);
  if (rows.length === 1) return act(turn, leave(only));
  choose(turn, "proposals-which-unsign", rows, leave);
}

const proposalsButton = (turn: Turn): Button => button(turn, "proposals-button", { do: "proposals" });

function choose(turn: Turn, key: string, rows: CaseRow[], command: (row: CaseRow) => Button["command"]): void {
  const lines = rows.map((row): Button[] => {
    const args = { number: row.number, status: statusOf(turn, row), about: aboutOf(row) };
    return [{ label: turn.say("cases-line", args), command: command(row) }];
  });
  replyWith(turn, key, {}, [...lines, [proposalsButton(turn), ...homeRow(turn)]]);
}
