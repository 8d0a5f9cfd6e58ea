import { ballotSubject, isBallotRehearsal } from "../../procedures/ballots/index.ts";
import { actionsFor, type CaseRow, casesById } from "../../procedures/engine/index.ts";
import { act } from "../begin-act.ts";
import type { Command } from "../commands.ts";
import { isSaid } from "../said-words.ts";
import { homeRow } from "../screens/menu.ts";
import { button, procedureOf, replyWith, type Turn } from "../turn.ts";

const openSql = `SELECT c.id FROM "Ballot" b JOIN "Case" c ON c.id = b.id
  WHERE b."startedAt" IS NOT NULL AND b."closedAt" IS NULL AND c.outcome IS NULL ORDER BY b."closesAt", c.id LIMIT 200`;

/** "提醒未答的人", wherever it is typed: who has not answered the one ballot of theirs that is open, or which. False for all else. */
export async function hearRemind(turn: Turn, text: string): Promise<boolean> {
  if (turn.person.seats.length === 0 || !isSaid(turn.means.words, "ballots-said-remind", text)) return false;
  const [only, ...others] = await toRemind(turn);
  const meetings = [button(turn, "menu-meetings", { do: "meetings" }), ...homeRow(turn)];
  if (!only) replyWith(turn, "ballots-none-to-remind", {}, [meetings]);
  else if (others.length === 0) await act(turn, remind(only));
  else {
    const lines = [only, ...others].map((row) => {
      const args = {
        kind: row.procedure,
        subject: ballotSubject(row.form),
        rehearsal: isBallotRehearsal(row, turn.world),
      };
      return [button(turn, "ballots-line-remind", remind(row), args)];
    });
    replyWith(turn, "ballots-remind-which", {}, [...lines, meetings]);
  }
  return true;
}

async function toRemind(turn: Turn): Promise<CaseRow[]> {
  const { db } = turn.means;
  const found = await db.query<{ id: string }>(openSql, [], "ballots-open");
  const rows = await casesById(
    db,
    found.map(({ id }) => id),
  );
  return rows.filter((row) =>
    actionsFor(procedureOf(turn, row.procedure), row, turn.actor, turn.world).some(([name]) => name === "remind"),
  );
}

const remind = ({ id: caseId, version }: CaseRow): Extract<Command, { do: "act" }> => ({
  do: "act",
  caseId,
  action: "remind",
  version,
});
