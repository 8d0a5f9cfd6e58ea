import type { Change, Database } from "../../foundation/index.ts";
import type { BallotResult } from "./ballot.ts";

/** What stands for the result of a ballot that nobody counts. */
const nothing: BallotResult = {
  ...{ outcome: "void", electors: 0, cast: 0, invalid: 0, abstained: 0, totals: {}, winners: [], warnings: [] },
};

/**
 * Whoever holds a ballot takes it back: nothing more is cast, nothing is ever counted, and what was cast is gone unread. The
 * keys of a secret one are destroyed by the sweep. The commit throws Conflict when it was counted meanwhile.
 */
export function withdrawBallot(change: Change, { ballotId, now }: { ballotId: string; now: Date }): void {
  change.update({
    table: "Ballot",
    where: { id: ballotId, countedAt: null },
    set: { closedAt: now, countedAt: now, result: nothing as object },
    expect: 1,
  });
  change.remove({ table: "Envelope", where: { ballotId } });
  change.remove({ table: "OpenVote", where: { ballotId } });
}

/** A vote that was under way when its ballot was taken back may have come just after: it goes as well. */
export async function sweepWithdrawn(db: Database, now: Date): Promise<void> {
  for (const table of ["Envelope", "OpenVote"]) {
    const sql = `DELETE FROM "${table}" WHERE "ballotId" = ANY(ARRAY(
      SELECT id FROM "Ballot" WHERE result->>'outcome' = 'void' AND "countedAt" > $1))`;
    await db.query(sql, [new Date(now.getTime() - sweptMs)], `sweep-withdrawn-${table}`);
  }
}

/** A turn ends within seconds; so much for a process that was down. */
const sweptMs = 24 * 3_600_000;

/** How many lines of a roll have a name. */
export async function linesNamed(db: Pick<Database, "query">, ballotId: string, name: string): Promise<number> {
  const sql = `SELECT count(*)::int AS n FROM "Elector" WHERE "ballotId" = $1 AND name = $2 AND "struckAt" IS NULL`;
  const [found] = await db.query<{ n: number }>(sql, [ballotId, name], "lines-named");
  return found?.n ?? 0;
}

/** Takes the one line of a roll with a name off it; of two of the same name neither. */
export function strikeNamed(
  change: Change,
  { ballotId, name, now, reason }: { ballotId: string; name: string; now: Date; reason: string },
): void {
  change.update({
    table: "Elector",
    where: { ballotId, name, struckAt: null },
    set: { struckAt: now, reason },
    whereSql: () =>
      `(SELECT count(*) FROM "Elector" o WHERE o."ballotId" = t."ballotId" AND o.name = t.name AND o."struckAt" IS NULL) = 1`,
  });
}
