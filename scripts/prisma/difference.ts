import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { type DiffTarget, SchemaEngine } from "@prisma/schema-engine-wasm";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { migrationsDir, schemaDir } from "./paths.ts";

/**
 * The SQL that brings a database with all migrations to the schema; null when they agree.
 * What Prisma's schema cannot say (functions, triggers, checks, partial indexes, sequences) does not count.
 * Throws when a migration fails on an empty database or the schema is invalid.
 */
export async function schemaDifference(): Promise<string | null> {
  const database = new PGlite();
  try {
    for (const file of migrationFiles()) await apply(database, file);
    const files = globSync(path.join(schemaDir, "*.prisma"))
      .sort()
      .map((file) => ({ path: file, content: readFileSync(file, "utf8") }));
    return await difference(database, files);
  } finally {
    await database.close();
  }
}

function migrationFiles(): string[] {
  return existsSync(migrationsDir) ? globSync(path.join(migrationsDir, "*/migration.sql")).sort() : [];
}

async function apply(database: PGlite, file: string): Promise<void> {
  try {
    await database.exec(readFileSync(file, "utf8"));
  } catch (error) {
    // Without its cause, which would print the whole migration.
    throw new Error(`${path.basename(path.dirname(file))} fails on an empty database: ${error}`);
  }
}

async function difference(database: PGlite, files: { path: string; content: string }[]): Promise<string | null> {
  const datamodels = files.map((file): [string, string] => [file.path, file.content]);
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database));
  const engine = await SchemaEngine.new({ datamodels }, () => {}, factory);
  const from: DiffTarget = { tag: "schemaDatasource", files, configDir: schemaDir };
  const to: DiffTarget = { tag: "schemaDatamodel", files };
  const filters = { externalTables: [], externalEnums: [] };
  const result = await engine.diff({ from, to, script: true, exitCode: true, filters });
  return result.exitCode === 0 ? null : (result.stdout ?? "");
}
