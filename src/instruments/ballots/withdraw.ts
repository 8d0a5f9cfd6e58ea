import type { Change } from "../../foundation/index.ts";
import type { BallotResult } from "./ballot.ts";

/** What stands for the result of a ballot that nobody counts. */
const nothing: BallotResult = {
  ...{ outcome: "void", electors: 0, cast: 0, invalid: 0, abstained: 0, totals: {}, winners: [], warnings: [] },
};

/**
 * Whoever holds a ballot takes it back: nothing more is cast, and nothing is ever counted. The keys of a secret one are
 * destroyed by the sweep, and nobody can open its envelopes then.
 */
export function withdrawBallot(change: Change, { ballotId, now }: { ballotId: string; now: Date }): void {
  change.update({
    table: "Ballot",
    where: { id: ballotId, countedAt: null },
    set: { closedAt: now, countedAt: now, result: nothing as object },
    expect: 1,
  });
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
