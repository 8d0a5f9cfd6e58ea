import { createHash } from "node:crypto";
import { canonicalJson, type Queryable } from "../../foundation/index.ts";
import type { Problem } from "./problem.ts";

export interface Counts {
  added: number;
  changed: number;
  unchanged: number;
  retired: number;
}

/** One thing that would change, to show. The words are `import-example-<how>`. */
export interface Example {
  how: "added" | "changed" | "retired" | "restored" | "renamed-body" | "new-body";
  /** The name of the thing; for what is personal only its line is given. */
  what?: string;
  line?: number;
  column?: string;
  before?: string;
  after?: string;
}

/** Something to know before saying yes. The words are `import-note-<code>`. */
export interface Note {
  code: string;
  args: Record<string, string | number>;
}

/** Called as work goes on; `of` is how many there are in all. */
export type Progress = (phase: "check" | "write", done: number, of: number) => void;

/** What an import will do, ready to be shown and then written. */
export interface Plan {
  problems: Problem[];
  counts: Counts;
  examples: Example[];
  /** How many more there are, which are not shown. */
  unshown: number;
  notes: Note[];
  /** Two plans with the same one do the same. */
  fingerprint: string;
  write(tx: Queryable, progress: Progress): Promise<void>;
}

/** Tells the progress of writing as rows are done. */
export function counting(of: number, progress: Progress): (rows: number) => void {
  let done = 0;
  return (rows) => {
    done += rows;
    progress("write", done, of);
  };
}

const shownOfEach = 8;

/** Counts what a plan does, and keeps a few examples of each. */
export class Tally {
  readonly counts: Counts = { added: 0, changed: 0, unchanged: 0, retired: 0 };
  readonly examples: Example[] = [];
  unshown = 0;
  private readonly hash = createHash("sha256");

  note(as: keyof Counts | undefined, ...examples: Example[]): void {
    if (as) this.counts[as] += 1;
    for (const example of examples) {
      this.hash.update(canonicalJson(example));
      const alike = this.examples.filter((e) => e.how === example.how).length;
      if (alike < shownOfEach) this.examples.push(example);
      else this.unshown += 1;
    }
  }

  get fingerprint(): string {
    return this.hash.copy().update(canonicalJson(this.counts)).digest("hex");
  }
}

/** How many rows go into one statement: small enough for its time limit, large enough to be quick. */
const batchSize = 2_000;

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += batchSize) yield rows.slice(from, from + batchSize);
}

type Table =
  | "Area"
  | "Body"
  | "CatalogueItem"
  | "ListEntry"
  | "Household"
  | "HouseholdMember"
  | "PropertyUnit"
  | "PropertyOwner";
const quoted = (names: readonly string[], prefix = "") => names.map((name) => `${prefix}"${name}"`).join(", ");

/** Adds rows in bulk; columns that a row does not name are NULL. */
export async function insertRows(
  tx: Queryable,
  table: Table,
  rows: readonly object[],
  done: (rows: number) => void,
): Promise<void> {
  const columns = quoted([...new Set(rows.flatMap((row) => Object.keys(row)))]);
  for (const batch of batches(rows)) {
    const sql = `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`;
    await tx.query(sql, [JSON.stringify(batch)]);
    done(batch.length);
  }
}

/** Sets columns of rows by their id in bulk; every row names the same columns. */
export async function updateRows(
  tx: Queryable,
  table: Table,
  rows: readonly { id: string }[],
  done: (rows: number) => void,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== "id");
  const set = columns.map((name) => `"${name}" = r."${name}"`).join(", ");
  for (const batch of batches(rows)) {
    const sql = `UPDATE "${table}" t SET ${set} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) r WHERE t.id = r.id`;
    await tx.query(sql, [JSON.stringify(batch)]);
    done(batch.length);
  }
}
