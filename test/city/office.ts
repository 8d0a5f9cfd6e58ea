import {
  applyImport,
  type Importing,
  type ImportKindName,
  type Plan,
  type Problem,
  planImport,
  publishCatalogue,
  readImportFile,
} from "../../src/city/index.ts";
import { bodyTemplates, writeDistrict } from "../../src/demo/index.ts";
import { type Database, fixedIds, type Ids, keyed, openDatabase } from "../../src/foundation/index.ts";
import { masterKey, monday } from "../app.ts";
import { freshDatabase } from "../database.ts";

/** The demo district as an office has it before it brings its files. */
export interface Office {
  db: Database;
  url: string;
  ids: Ids;
  keyed: ReturnType<typeof keyed>;
  now: Date;
  importing(more?: Partial<Importing>): Importing;
  /** What a file would do. */
  plan(kind: ImportKindName, file: string | Uint8Array, more?: Partial<Importing>): Promise<Plan>;
  /** Imports a file, which has to be without fault. */
  take(kind: ImportKindName, file: string | Uint8Array, more?: Partial<Importing>): Promise<Plan>;
  /** `3 department nobody-decides` for every fault of a file. */
  faults(kind: ImportKindName, file: string | Uint8Array, more?: Partial<Importing>): Promise<string[]>;
  count(table: string, where?: string): Promise<number>;
  close(): Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const now = new Date(monday);
  const database = await freshDatabase({
    name: "office",
    seed: async (url) => {
      const db = openDatabase(url, 2);
      await writeDistrict(db, fixedIds("office-seed"), { demo: true, keyCheck: "test", now });
      await publishCatalogue(db, now);
      await db.close();
    },
  });
  const db = openDatabase(database.url, 4);
  const keys = keyed(masterKey);
  const ids = fixedIds("office");
  const bytesOf = (file: string | Uint8Array) => (typeof file === "string" ? Buffer.from(file) : file);
  const office: Office = {
    db,
    url: database.url,
    ids,
    keyed: keys,
    now,
    importing: (more) => ({ db, ids, keyed: keys, now, templates: bodyTemplates(), progress: () => {}, ...more }),
    plan: (kind, file, more) => planImport(readImportFile(kind, `test.${kind}`, bytesOf(file)), office.importing(more)),
    async take(kind, file, more) {
      const read = readImportFile(kind, `test.${kind}`, bytesOf(file));
      const plan = await planImport(read, office.importing(more));
      if (plan.problems.length > 0) throw new Error(plan.problems.map(textOf).join("\n"));
      await applyImport(read, plan, "tester", office.importing(more));
      return plan;
    },
    faults: async (kind, file, more) => (await office.plan(kind, file, more)).problems.map(textOf),
    async count(table, where = "true") {
      const [row] = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}" WHERE ${where}`);
      return row?.n ?? 0;
    },
    async close() {
      await db.close();
      await database.drop();
    },
  };
  return office;
}

const textOf = ({ line, column, fault }: Problem) =>
  [line, column, fault].filter((part) => part !== undefined).join(" ");
