import path from "node:path";

export const projectDir = path.resolve(import.meta.dirname, "../..");
export const schemaDir = path.join(projectDir, "prisma");
export const clientDir = path.join(schemaDir, "client");
export const migrationsDir = path.join(schemaDir, "migrations");
