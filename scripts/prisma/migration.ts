// npm run migration -- NAME: writes the migration that brings the database to the schema, if one is needed.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { schemaDifference } from "./difference.ts";
import { migrationsDir, projectDir } from "./paths.ts";

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Usage: npm run migration -- NAME   (lower-case letters, digits and underscores)");
  process.exit(2);
}
const sql = await schemaDifference();
if (sql === null) {
  console.log("The migrations agree with the schema: nothing to write.");
} else {
  const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join(migrationsDir, `${timestamp}_${name}`, "migration.sql");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, sql);
  console.log(`Written: ${path.relative(projectDir, file)}. Read it, then run: npm run generate`);
}
