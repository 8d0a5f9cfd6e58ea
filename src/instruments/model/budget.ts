import { chinaDay, type Database } from "../../foundation/index.ts";

/** What one call has taken; tokens as the endpoint counts them. */
export interface Spent {
  inputTokens: number;
  outputTokens: number;
  milliseconds: number;
  isFailure: boolean;
}

// Both counters are moved only while they are under their limit, so that callers at once cannot pass it together.
const takeSql = `WITH person AS (
    INSERT INTO "ModelPersonDay" AS p (day, "personId", calls) VALUES ($1, $2, 1)
    ON CONFLICT (day, "personId") DO UPDATE SET calls = p.calls + 1 WHERE p.calls < $3 RETURNING 1)
  INSERT INTO "ModelDay" AS d (day, calls) SELECT $1::date, 1 FROM person
  ON CONFLICT (day) DO UPDATE SET calls = d.calls + 1 WHERE d.calls < $4 RETURNING 1 AS taken`;

/** Takes one call of a person's and the day's budget; false when either is used up. */
export async function takeCall(
  db: Database,
  now: Date,
  personId: string,
  most: { callsPerPerson: number; callsPerDay: number },
): Promise<boolean> {
  return (await db.query(takeSql, [chinaDay(now), personId, most.callsPerPerson, most.callsPerDay])).length > 0;
}

const spentSql = `UPDATE "ModelDay" SET failures = failures + $2, "inputTokens" = "inputTokens" + $3,
  "outputTokens" = "outputTokens" + $4, milliseconds = milliseconds + $5 WHERE day = $1`;

/** Notes what a call has taken, on the day on which it was begun. */
export async function noteSpent(db: Database, begunAt: Date, spent: Spent): Promise<void> {
  const { isFailure, inputTokens, outputTokens, milliseconds } = spent;
  await db.query(spentSql, [chinaDay(begunAt), isFailure ? 1 : 0, inputTokens, outputTokens, Math.round(milliseconds)]);
}

/** A day of `spending`. */
export interface DaySpent {
  day: string;
  calls: number;
  failures: number;
  inputTokens: number;
  outputTokens: number;
  milliseconds: number;
}

/** What the model has cost, the newest day first. */
export const spending = (db: Database, days: number): Promise<DaySpent[]> =>
  db.query<DaySpent>(
    `SELECT day::text, calls, failures, "inputTokens"::float8, "outputTokens"::float8, milliseconds::float8
      FROM "ModelDay" ORDER BY day DESC LIMIT $1`,
    [days],
  );

/** Yuan for tokens at a price; undefined without one. */
export const yuanFor = (
  tokens: { inputTokens: number; outputTokens: number },
  price: { in: number; out: number } | undefined,
): number | undefined => price && (tokens.inputTokens * price.in + tokens.outputTokens * price.out) / 1_000_000;
