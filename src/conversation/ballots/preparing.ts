import { type Button, tellers } from "../../instruments/index.ts";
import { ballotSubject, hasTellers, isBallotRehearsal } from "../../procedures/ballots/index.ts";
import { actionsFor, type CaseRow, casesById, isApplicant } from "../../procedures/engine/index.ts";
import { button, procedureOf, type Turn } from "../turn.ts";

const rollSql = `SELECT r.id, r."isElector" FROM (SELECT c.id, b."opensAt", EXISTS (SELECT 1 FROM "Elector" e
      WHERE e."ballotId" = b.id AND e."personId" = $2 AND e."struckAt" IS NULL) AS "isElector"
    FROM "Ballot" b JOIN "Case" c ON c.id = b.id
    WHERE b."startedAt" IS NULL AND b."countedAt" IS NULL AND c.outcome IS NULL AND c.step = 'roll') r
  WHERE $1 OR r."isElector" ORDER BY r."opensAt", r.id LIMIT 200`;

/**
 * Ballots whose roll lies open (名册公示) and in which the person has a part: begun by them, theirs to be teller of, or
 * soon theirs to vote in.
 */
export async function preparingFor(turn: Turn): Promise<CaseRow[]> {
  const { db } = turn.means;
  if (turn.person.seats.length === 0 && !turn.person.isVerified) return [];
  const found = await db.query<{ id: string; isElector: boolean }>(
    rollSql,
    [turn.person.seats.length > 0, turn.person.id],
    "ballots-on-roll",
  );
  const rows = await casesById(
    db,
    found.map(({ id }) => id),
  );
  const votes = new Set(found.filter(({ isElector }) => isElector).map(({ id }) => id));
  return rows.filter((row) => votes.has(row.id) || isApplicant(row, turn.person.id) || isTellers(turn, row));
}

/** They keep a share of its key, or may come to. */
export const isTellers = (turn: Turn, row: CaseRow): boolean =>
  row.personIds.includes(turn.person.id) || mayBeTeller(turn, row);

const mayBeTeller = (turn: Turn, row: CaseRow): boolean => tellerAction(turn, row) !== undefined;

/** By which action they come forward: as members of a body, or from the roll where those are too few. */
function tellerAction(turn: Turn, row: CaseRow): string | undefined {
  const may = actionsFor(procedureOf(turn, row.procedure), row, turn.actor, turn.world);
  return ["teller", "teller-from-roll"].find((action) => may.some(([name]) => name === action));
}

/** A line for each of them, with what it waits for. */
export const preparingLines = (turn: Turn, rows: readonly CaseRow[]): Button[][] =>
  rows.map((row) => [lineOf(turn, row)]);

function lineOf(turn: Turn, row: CaseRow): Button {
  const there = row.personIds.length;
  const n = row.personIds.indexOf(turn.person.id) + 1;
  const hasKeyToTake = n > 0 && turn.means.keys.share(row.id, n) !== undefined;
  const waits = hasKeyToTake ? "key" : hasTellers(row) && there < tellers ? "tellers" : "opening";
  const args = {
    ...{ waits, there, kind: row.procedure, subject: ballotSubject(row.form) },
    rehearsal: isBallotRehearsal(row, turn.world),
  };
  return button(turn, "ballots-line-roll", { do: "ballot-refresh", caseId: row.id }, args);
}

/** 我来监票, and the papers of a body too small to enter them alone: for who may without having called the vote. */
export function volunteerButtons(turn: Turn, row: CaseRow, isOnRoll: boolean): Button[][] {
  const able = tellerAction(turn, row);
  const teller = able === "teller-from-roll" && !isOnRoll ? undefined : able;
  const may = actionsFor(procedureOf(turn, row.procedure), row, turn.actor, turn.world).map(([name]) => name);
  const papers = ["paper", "paper-lines", "witness"].filter((action) => may.includes(action));
  const line = [...(teller ? [teller] : []), ...papers].map((action) =>
    button(turn, `${row.procedure}-action-${action}`, { do: "act", caseId: row.id, action, version: row.version }),
  );
  return line.length > 0 ? [line] : [];
}
