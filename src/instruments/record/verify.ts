import type { Database } from "../../foundation/index.ts";
import { canonicalJson } from "../../foundation/index.ts";
import { chainStart, type Line, lineHash, wordsHash } from "./event.ts";
import { type Leaf, type Root, rootHash } from "./roots.ts";

/** What a check of the whole history found; no faults means that it is whole. */
export interface Verdict {
  cases: number;
  lines: number;
  roots: number;
  faults: string[];
  last?: Root;
}

type StoredLine = Omit<Line, "words"> & {
  id: string;
  payloadHash: string | null;
  prevHash: string;
  hash: string;
  salt: string | null;
  data: { rewrites?: object } | null;
};

/**
 * Recomputes every chain and every root, and compares the cases themselves with their last line.
 * @param saved a root kept elsewhere: a database rewritten together with its chains and roots no longer leads to it.
 */
export async function verifyHistory(db: Database, saved?: Pick<Root, "n" | "root">): Promise<Verdict> {
  const faults: string[] = [];
  const hashes = new Map<string, string>();
  const { cases, lines } = await verifyChains(db, faults, hashes);
  const { roots, last } = await verifyRoots(db, faults, hashes, saved);
  return { cases, lines, roots, faults, last };
}

const page = 500;

async function verifyChains(db: Database, faults: string[], hashes: Map<string, string>) {
  let cases = 0;
  let lines = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const sql = `SELECT id, number, version, step, outcome, round, "handlerId", "dueAt", form, facts FROM "Case" WHERE id > $1 ORDER BY id LIMIT ${page}`;
    const rows = await db.query<StoredCase>(sql, [after]);
    if (rows.length === 0) break;
    after = rows.at(-1)?.id ?? after;
    const stored = await db.query<StoredLine & { caseId: string }>(
      `SELECT e.*, p.salt, p.data FROM "CaseEvent" e LEFT JOIN "CaseEventPayload" p ON p."eventId" = e.id WHERE e."caseId" = ANY($1) ORDER BY e."caseId", e.seq`,
      [rows.map((r) => r.id)],
    );
    const byCase = Map.groupBy(stored, (line) => line.caseId);
    for (const row of rows) faults.push(...faultsOfCase(row, byCase.get(row.id) ?? [], hashes));
    cases += rows.length;
    lines += stored.length;
  }
  const orphans = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM "CaseEvent" e WHERE NOT EXISTS (SELECT 1 FROM "Case" c WHERE c.id = e."caseId")`,
  );
  if (orphans[0]?.n) faults.push(`${orphans[0].n} line(s) of history without their case`);
  return { cases, lines };
}

interface StoredCase {
  id: string;
  number: string;
  version: number;
  step: string;
  outcome: string | null;
  round: number;
  handlerId: string | null;
  dueAt: Date | null;
  form: object;
  facts: Record<string, unknown>;
}

function faultsOfCase(row: StoredCase, lines: StoredLine[], hashes: Map<string, string>): string[] {
  const faults: string[] = [];
  let prevHash = chainStart;
  for (const [index, line] of lines.entries()) {
    if (line.seq !== index + 1) faults.push(`${row.number}: line ${index + 1} is missing`);
    if (line.prevHash !== prevHash) faults.push(`${row.number}: line ${line.seq} does not follow the one before`);
    if (lineHash(line) !== line.hash) faults.push(`${row.number}: line ${line.seq} was changed`);
    if (line.salt !== null && line.data && wordsHash(line.salt, line.data) !== line.payloadHash) {
      faults.push(`${row.number}: the words of line ${line.seq} were changed`);
    }
    hashes.set(`${row.id} ${line.seq}`, line.hash);
    prevHash = line.hash;
  }
  const first = lines[0];
  const last = lines.at(-1);
  if (!last) return [...faults, `${row.number}: no history`];
  if (last.seq !== row.version || last.toStep !== (row.outcome ?? row.step) || !isAsTold(row, lines)) {
    faults.push(`${row.number}: the case is not where its history says`);
  }
  // What was written anew since stands in the words of the line that did so.
  const written = Object.assign({}, first?.data, ...lines.map(({ data }) => data?.rewrites));
  if (first?.data && canonicalJson(written) !== canonicalJson(row.form))
    faults.push(`${row.number}: what was filed was changed`);
  return faults;
}

/** Whether what the lines say of body, deadline, round and facts, the newest line first, is what the case has. */
function isAsTold({ handlerId, dueAt, outcome, round, facts }: StoredCase, lines: StoredLine[]): boolean {
  const told: Record<string, unknown> = Object.assign({}, ...lines.map((line) => line.facts));
  const held: Record<string, unknown> = { ...facts, handlerId, dueAt, outcome, round };
  return Object.keys(told).every((name) => canonicalJson(told[name] ?? null) === canonicalJson(held[name] ?? null));
}

async function verifyRoots(
  db: Database,
  faults: string[],
  hashes: Map<string, string>,
  saved?: Pick<Root, "n" | "root">,
) {
  const roots = await db.query<Root>(`SELECT * FROM "HistoryRoot" ORDER BY n`);
  let prevRoot = chainStart;
  for (const [index, root] of roots.entries()) {
    const leaves = await db.query<Leaf>(`SELECT "caseId", seq, hash FROM "HistoryLeaf" WHERE "rootN" = $1`, [root.n]);
    if (root.n !== index + 1) faults.push(`root ${index + 1} is missing`);
    for (const leaf of leaves) {
      const hash = hashes.get(`${leaf.caseId} ${leaf.seq}`);
      const line = `root ${root.n}: line ${leaf.seq} of the case with the id ${leaf.caseId}`;
      // Of a case that is gone the root knows nothing but the id, by which a backup knows it.
      if (hash === undefined) faults.push(`${line} is gone`);
      else if (hash !== leaf.hash) faults.push(`${line} is not what it held`);
    }
    const computed = rootHash(prevRoot, root.n, root.at, leaves);
    if (root.prevRoot !== prevRoot || computed !== root.root || leaves.length !== root.leaves)
      faults.push(`root ${root.n} was changed`);
    prevRoot = root.root;
  }
  if (saved) {
    const same = roots.find((r) => r.n === saved.n);
    if (!same) faults.push(`the saved root ${saved.n} is not here`);
    else if (same.root !== saved.root)
      faults.push(`root ${saved.n} is not the one that was saved: history was rewritten`);
  }
  return { roots: roots.length, last: roots.at(-1) };
}
