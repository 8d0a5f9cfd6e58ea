import {
  type Database,
  type Ids,
  inTransaction,
  type Keyed,
  type Locale,
  type Queryable,
  Refusal,
  sha256,
} from "../../foundation/index.ts";
import { catalogueImport } from "./catalogue.ts";
import { decode } from "./decode.ts";
import { directoryImport } from "./directory.ts";
import type { BodyTemplates, ImportKind } from "./kind.ts";
import { listsImport } from "./lists.ts";
import { ownersImport } from "./owners.ts";
import type { Plan, Progress } from "./plan.ts";
import { columnName } from "./problem.ts";
import { rosterImport } from "./roster.ts";
import { readCsv, readJson, type Table } from "./table.ts";

const kinds = {
  catalogue: catalogueImport,
  directory: directoryImport,
  roster: rosterImport,
  owners: ownersImport,
  lists: listsImport,
} as const;
export type ImportKindName = keyof typeof kinds;
export const importKinds = Object.keys(kinds) as ImportKindName[];

export interface Importing {
  db: Database;
  ids: Ids;
  keyed: Keyed;
  now: Date;
  templates: BodyTemplates;
  progress: Progress;
  /** What is there and not in the file is retired. */
  retireMissing?: boolean;
}

/** A file that was read, ready to be planned. */
export interface ImportFile {
  kind: ImportKindName;
  fileName: string;
  sha256: string;
  table: Table;
}

/** Reads a file whole. @throws Refusal when it is no text that we can read */
export function readImportFile(kind: ImportKindName, fileName: string, bytes: Uint8Array): ImportFile {
  const text = decode(bytes).replace(/^\ufeff/, "");
  const { columns, flatten }: ImportKind = kinds[kind];
  const isJson = /^\s*[[{]/.test(text);
  const table = isJson ? readJson(text, columns, flatten) : readCsv(text, columns);
  return { kind, fileName, sha256: sha256(bytes), table };
}

/** Checks all of a file and finds what it would change; changes nothing. */
export const planImport = (file: ImportFile, importing: Importing): Promise<Plan> =>
  inTransaction(importing.db, async (tx) => {
    await tx.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return plan(file, importing, tx);
  });

async function plan(file: ImportFile, importing: Importing, tx: Queryable): Promise<Plan> {
  const made = await kinds[file.kind].plan(file.table, { retireMissing: false, ...importing, tx });
  return { ...made, problems: made.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** One import at a time; the key is this project's own. */
const importLock = 5_465_056;

/**
 * Does what a plan said, all of it in one transaction, and records it.
 * @throws Refusal when another import is under way, or what is stored has changed since the plan was made
 */
export const applyImport = (
  file: ImportFile,
  shown: Pick<Plan, "fingerprint">,
  by: string,
  importing: Importing,
): Promise<void> =>
  inTransaction(importing.db, async (tx) => {
    const [lock] = await tx.query<{ got: boolean }>("SELECT pg_try_advisory_xact_lock($1) AS got", [importLock]);
    if (!lock?.got) throw new Refusal("import-busy");
    const now = await plan(file, { ...importing, progress: () => {} }, tx);
    if (now.problems.length > 0 || now.fingerprint !== shown.fingerprint) throw new Refusal("import-moved-on");
    await now.write(tx, importing.progress);
    const { kind, fileName, sha256: hash } = file;
    const run = { id: importing.ids.uuid(), at: importing.now, kind, fileName, sha256: hash, by, counts: now.counts };
    await tx.query(`INSERT INTO "ImportRun" SELECT * FROM jsonb_populate_record(NULL::"ImportRun", $1::jsonb)`, [
      JSON.stringify(run),
    ]);
  });

/** What a column of a kind of file is called towards a person. */
export const importColumn = (kind: ImportKindName, column: string, locale: Locale): string =>
  columnName(kinds[kind].columns, column, locale);

/** Whether a plan would change anything. */
export const changesNothing = ({ counts }: Plan): boolean => counts.added + counts.changed + counts.retired === 0;
