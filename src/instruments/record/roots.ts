import { Change, type Database, sha256 } from "../../foundation/index.ts";
import { chainStart } from "./event.ts";

export interface Root {
  n: number;
  at: Date;
  leaves: number;
  prevRoot: string;
  root: string;
}
export interface Leaf {
  caseId: string;
  seq: number;
  hash: string;
}

/** A root covers the heads that moved and, through the root before it, all others. Leaves are sorted by case. */
export function rootHash(prevRoot: string, n: number, at: Date, leaves: Leaf[]): string {
  const sorted = [...leaves].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  const body = sorted.map((l) => `${l.caseId} ${l.seq} ${l.hash}`).join("\n");
  return sha256(`${prevRoot}\n${n}\n${at.toISOString()}\n${body}`);
}

/** Gathers the heads of all cases that moved since the last root; undefined when none did. */
export async function gatherRoot(db: Database, now: Date): Promise<Root | undefined> {
  const [last] = await db.query<Root>(`SELECT * FROM "HistoryRoot" ORDER BY n DESC LIMIT 1`);
  // The newest line of each case that no root holds yet; lines that commit later go into the next root.
  const leaves = await db.query<Leaf>(
    `SELECT DISTINCT ON (e."caseId") e."caseId", e.seq, e.hash FROM "CaseEvent" e
     WHERE NOT EXISTS (SELECT 1 FROM "HistoryLeaf" l WHERE l."caseId" = e."caseId" AND l.seq >= e.seq)
     ORDER BY e."caseId", e.seq DESC`,
  );
  if (leaves.length === 0) return undefined;
  const n = (last?.n ?? 0) + 1;
  const prevRoot = last?.root ?? chainStart;
  const root: Root = { n, at: now, leaves: leaves.length, prevRoot, root: rootHash(prevRoot, n, now, leaves) };
  const change = new Change().insert("HistoryRoot", { ...root });
  change.insert("HistoryLeaf", ...leaves.map(({ caseId, seq, hash }) => ({ rootN: n, caseId, seq, hash })));
  // Another process may have gathered this one.
  return (await change.commitUnlessDone(db)) ? root : undefined;
}

export const lastRoots = (db: Database, limit: number): Promise<Root[]> =>
  db.query<Root>(`SELECT * FROM "HistoryRoot" ORDER BY n DESC LIMIT $1`, [limit]);
