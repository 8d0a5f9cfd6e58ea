import type { Database } from "../../foundation/index.ts";

/** The signatures of one day under a case. */
export interface DayOfSigning {
  /** Such as 2026-11-23, in China. */
  day: string;
  signed: number;
  /** Of these, by people who had been verified for so few days only. */
  fresh: number;
}

/**
 * The signatures that stand, by the day on which they were given. `freshDays`: so many days or fewer after somebody was
 * verified count as fresh. For who judges whether accounts were bought: matters, never names.
 */
export function signingRate(db: Database, caseId: string, freshDays: number): Promise<DayOfSigning[]> {
  const sql = `SELECT to_char(s."signedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day, count(*)::int AS signed,
      count(*) FILTER (WHERE p."verifiedAt" > s."signedAt" - make_interval(days => $2))::int AS fresh
    FROM "Signature" s JOIN "Person" p ON p.id = s."personId"
    WHERE s."caseId" = $1 AND s."endedAt" IS NULL AND p."verifiedAt" IS NOT NULL GROUP BY 1 ORDER BY 1`;
  return db.query<DayOfSigning>(sql, [caseId, freshDays], "signing-rate");
}
