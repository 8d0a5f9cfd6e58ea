import type { Database } from "../../foundation/index.ts";
import { householdsSql } from "./turn-order.ts";

/** How far the plans that run have come in a courtyard, in households; the four states make up the total. */
export interface Coverage extends CoverageCounts {
  bodyId: string;
  areaId: string;
}

/** Households by how they stand. */
export interface CoverageCounts {
  total: number;
  visited: number;
  due: number;
  overdue: number;
  declined: number;
}

const stateCount = (state: string) => `count(*) FILTER (WHERE state = '${state}')::int AS ${state}`;

const coverageSql = `WITH ${householdsSql} SELECT "bodyId", "areaId", count(*)::int AS total, ${["visited", "due", "overdue", "declined"].map(stateCount).join(", ")}
  FROM household GROUP BY "bodyId", "areaId" ORDER BY "areaId"`;

/** The coverage of the plans of some committees, or of all (null), by courtyard. Who visited is nowhere in it. */
export const coverageOf = (db: Database, bodyIds: string[] | null, now: Date): Promise<Coverage[]> =>
  db.query<Coverage>(coverageSql, [now, bodyIds, null], "visit-coverage");

/** Several courtyards as one. */
export const coverageTotal = (rows: readonly CoverageCounts[]): CoverageCounts => {
  const sum = (of: keyof CoverageCounts) => rows.reduce((all, row) => all + row[of], 0);
  return {
    total: sum("total"),
    visited: sum("visited"),
    due: sum("due"),
    overdue: sum("overdue"),
    declined: sum("declined"),
  };
};
