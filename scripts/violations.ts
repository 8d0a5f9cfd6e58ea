import type { Gate } from "./gates.ts";

/** A breach of one gate: files to write or change, and words that the gate must say about it. */
export interface Violation {
  gate: Gate;
  name: string;
  edits: Record<string, string | ((before: string) => string)>;
  says: string;
}

const one = "export const one = 1;\n";
const useOne = (from: string): string => `import { one } from "${from}";\n\nexport const two = one + one;\n`;

/** An import across rooms that a rule of the gate `arrows` forbids. */
function arrow(rule: string, from: string, to: string, extra: Record<string, string> = {}): Violation {
  const relative = `${"../".repeat(from.split("/").length - 2)}${to.replace("src/", "")}`;
  return {
    gate: "arrows",
    name: rule,
    edits: { [to]: one, [from]: useOne(relative), ...extra },
    says: `${rule}: ${from}`,
  };
}

/** What `npm run gates:prove` plants; every gate needs at least one. */
export const violations: Violation[] = [
  {
    gate: "format",
    name: "a line out of shape",
    edits: { "src/foundation/planted.ts": "export const  one = 1\n" },
    says: "planted.ts",
  },
  {
    gate: "format",
    name: "imports out of order",
    edits: {
      "src/foundation/planted.ts":
        'import "node:path";\n\nimport { z } from "zod";\nimport { a } from "b";\n\nexport const both = [z, a];\n',
    },
    says: "planted.ts",
  },
  {
    gate: "lint",
    name: "any",
    edits: { "src/foundation/planted.ts": "export const one: any = 1;\n" },
    says: "noExplicitAny",
  },
  {
    gate: "lint",
    name: "a promise that nobody waits for",
    edits: {
      "src/foundation/planted.ts":
        "async function wait(): Promise<void> {}\n\nexport function go(): void {\n  wait();\n}\n",
    },
    says: "noFloatingPromises",
  },
  ...["new Date()", "Date.now()", "Math.random()"].map(
    (use): Violation => ({
      gate: "lint",
      name: `${use} outside the foundation`,
      edits: { "src/city/planted.ts": `export const one = ${use};\n` },
      says: "runtime-only",
    }),
  ),
  arrow("arrows-of-foundation", "src/foundation/planted.ts", "src/city/planted.ts"),
  arrow("arrows-of-understanding", "src/understanding/planted.ts", "src/instruments/planted.ts"),
  arrow("arrows-of-procedures-engine", "src/procedures/engine/planted.ts", "src/procedures/planted/index.ts"),
  arrow("arrows-of-board", "src/board/planted.ts", "src/channels/planted.ts"),
  arrow("door-of-foundation", "src/city/planted.ts", "src/foundation/planted.ts"),
  arrow("door-of-procedures", "src/conversation/planted.ts", "src/procedures/engine/planted.ts"),
  arrow("field-knows-only-engine", "src/procedures/planted/index.ts", "src/procedures/planted-too/index.ts"),
  {
    gate: "arrows",
    name: "prisma-as-types-only",
    edits: { "src/city/planted.ts": 'export { Prisma } from "../../prisma/client/client.ts";\n' },
    says: "prisma-as-types-only: src/city/planted.ts",
  },
  {
    gate: "arrows",
    name: "no-cycles",
    edits: {
      "src/city/planted.ts": 'import type { Two } from "./planted-too.ts";\n\nexport type One = Two[];\n',
      "src/city/planted-too.ts": 'import type { One } from "./planted.ts";\n\nexport type Two = One[];\n',
    },
    says: "no-cycles: src/city/planted",
  },
  {
    gate: "arrows",
    name: "a tool that sees no module",
    edits: {
      "scripts/arrows.ts": (before) =>
        before.replace("validate: true,", 'validate: true, exclude: { path: "[.]ts$" },'),
    },
    says: "blind",
  },
  {
    gate: "unused",
    name: "a file that nothing uses",
    edits: { "src/foundation/planted.ts": one },
    says: "src/foundation/planted.ts",
  },
  {
    gate: "unused",
    name: "an export that nothing uses",
    edits: { "scripts/prisma/paths.ts": (before) => `${before}export const planted = 1;\n` },
    says: "planted",
  },
  {
    gate: "unused",
    name: "a dependency that nothing uses",
    edits: {
      "package.json": (before) => before.replace('"dependencies": {', '"dependencies": {\n    "planted": "1.0.0",'),
    },
    says: "planted",
  },
  {
    gate: "types",
    name: "a text where a number belongs",
    edits: { "src/foundation/planted.ts": 'export const one: number = "1";\n' },
    says: "planted.ts(1,14): error TS2322",
  },
  {
    gate: "types",
    name: "syntax that Node cannot strip",
    edits: { "src/foundation/planted.ts": "export enum Planted {\n  One,\n}\n" },
    says: "planted.ts(1,13): error TS1294",
  },
  {
    gate: "fresh",
    name: "a generated client edited by hand",
    edits: { "prisma/client/models.ts": (before) => `${before}// planted\n` },
    says: "prisma/client is not what the schema gives",
  },
  {
    gate: "fresh",
    name: "a migration that leads elsewhere",
    edits: { "prisma/migrations/9999_planted/migration.sql": 'ALTER TABLE "Person" ADD COLUMN "planted" TEXT;\n' },
    says: 'DROP COLUMN "planted"',
  },
];
