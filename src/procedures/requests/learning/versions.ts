import { type Change, type Database, inTransaction } from "../../../foundation/index.ts";
import { type Classifier, type Learned, type Scores, unpackClassifier } from "../../../understanding/index.ts";

import type { Learnt } from "./subjects.ts";

/** A version of what was learnt, without its weights. */
export interface Version {
  version: number;
  madeAt: Date;
  learntUntil: Date;
  learntFrom: { cases: number; history: number };
  scores: Scores;
  sureLead: number | null;
  isInUse: boolean;
  /** An administrator chose it to be in use, rather than training. */
  isChosen: boolean;
}

/** A version ready to answer. */
export interface Ready {
  version: number;
  classifier: Classifier;
  sureLead: number | null;
}

/** Besides the one in use: enough to go back a while, and the database stays small. */
const keptVersions = 10;

const listSql = `SELECT m.version, m."madeAt", m."learntUntil", m."learntFrom", m.scores, m."sureLead", u.version IS NOT NULL AS "isInUse",
    coalesce(u.by <> 'training', false) AS "isChosen"
  FROM "LearntModel" m LEFT JOIN "ModelInUse" u ON u.kind = m.kind AND u.version = m.version
  WHERE m.kind = $1 ORDER BY m.version`;
const inUseSql = `SELECT version FROM "ModelInUse" WHERE kind = $1`;
const bytesSql = `SELECT bytes, "sureLead" FROM "LearntModel" WHERE kind = $1 AND version = $2`;
const addSql = `INSERT INTO "LearntModel" (kind, version, "madeAt", "learntUntil", "learntFrom", scores, "sureLead", bytes)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING version`;
const useSql = `INSERT INTO "ModelInUse" (kind, version, since, by) VALUES ($1, $2, $3, $4)
  ON CONFLICT (kind) DO UPDATE SET version = EXCLUDED.version, since = EXCLUDED.since, by = EXCLUDED.by`;
const pruneSql = `DELETE FROM "LearntModel" m WHERE m.kind = $1 AND m.version <= $2
  AND NOT EXISTS (SELECT 1 FROM "ModelInUse" u WHERE u.kind = m.kind AND u.version = m.version)`;

/** All versions that are kept, oldest first. */
export const listVersions = (db: Pick<Database, "query">, learnt: Learnt = "handler"): Promise<Version[]> =>
  db.query<Version>(listSql, [learnt]);

/** The version in use where it is another than `known`; "none" where nothing is in use. */
export async function readInUse(
  db: Pick<Database, "query">,
  learnt: Learnt,
  known?: number,
): Promise<Ready | "same" | "none"> {
  const [now] = await db.query<{ version: number }>(inUseSql, [learnt]);
  if (!now) return "none";
  if (now.version === known) return "same";
  const [row] = await db.query<{ bytes: Buffer; sureLead: number | null }>(bytesSql, [learnt, now.version]);
  if (!row) return "none";
  return { version: now.version, classifier: unpackClassifier(row.bytes), sureLead: row.sureLead };
}

/** A version to keep. */
export interface NewVersion extends Pick<Version, "version" | "madeAt" | "learntUntil" | "learntFrom"> {
  learned: Learned;
  /** It answers from now on. */
  isUsed: boolean;
}

/** Keeps a version; false when another process has made one of this number meanwhile, and nothing was written. */
export const addVersion = (db: Database, learnt: Learnt, added: NewVersion): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const { version, madeAt, learntUntil, learntFrom, learned, isUsed } = added;
    const { scores, sureLead, bytes } = learned;
    const values = [learnt, version, madeAt, learntUntil, learntFrom, scores, sureLead, Buffer.from(bytes.buffer)];
    const rows = await tx.query(addSql, values);
    if (rows.length === 0) return false;
    if (isUsed) await tx.query(useSql, [learnt, version, madeAt, "training"]);
    await tx.query(pruneSql, [learnt, version - keptVersions]);
    return true;
  });

/** Puts a version that is kept in use, as one part of an act. */
export const useVersion = (
  change: Change,
  version: number,
  since: Date,
  by: string,
  learnt: Learnt = "handler",
): Change =>
  change.put({
    table: "ModelInUse",
    row: { kind: learnt, version, since, by },
    key: ["kind"],
    replacesIf: "true",
  });
