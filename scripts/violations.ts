import type { Gate } from "./gates.ts";

/** A breach of one gate: files to write or change, and words that the gate must say about it. */
export interface Violation {
  gate: Gate;
  name: string;
  edits: Record<string, string | ((before: string) => string)>;
  /** Names what was planted, so that nothing else can have said it. */
  says: string;
  /** It hides others, and is planted without them. */
  isAlone?: boolean;
}

const one = "export const one = 1;\n";
const useOne = (from: string): string => `import { one } from "${from}";\n\nexport const two = one + one;\n`;

/** An import across rooms that a rule of the gate `arrows` forbids; `planted` in the paths becomes a name of its own. */
function arrow(rule: string, fromPath: string, toPath: string): Violation {
  const [from = "", to = ""] = [fromPath, toPath].map((file) => file.replace("planted", `planted-${rule}`));
  const relative = `${"../".repeat(from.split("/").length - 2)}${to.replace("src/", "")}`;
  return {
    gate: "arrows",
    name: rule,
    edits: { [to]: one, [from]: useOne(relative) },
    says: `${rule}: ${from}`,
  };
}

/** What `npm run gates:prove` plants; every gate needs at least one. */
export const violations: Violation[] = [
  {
    gate: "format",
    name: "a line out of shape",
    edits: { "src/foundation/planted-shape.ts": "export const  one = 1\n" },
    says: "src/foundation/planted-shape.ts",
  },
  {
    gate: "format",
    name: "imports out of order",
    edits: {
      "src/foundation/planted-order.ts":
        'import "node:path";\n\nimport { z } from "zod";\nimport { a } from "b";\n\nexport const both = [z, a];\n',
    },
    says: "src/foundation/planted-order.ts",
  },
  {
    gate: "lint",
    name: "any",
    edits: { "src/foundation/planted-any.ts": "export const one: any = 1;\n" },
    says: "planted-any.ts:1:19 lint/suspicious/noExplicitAny",
  },
  {
    gate: "lint",
    name: "a promise that nobody waits for",
    edits: {
      "src/foundation/planted-promise.ts":
        "async function wait(): Promise<void> {}\n\nexport function go(): void {\n  wait();\n}\n",
    },
    says: "planted-promise.ts:4:3 lint/nursery/noFloatingPromises",
  },
  ...["new Date()", "Date.now()", "Math.random()"].map(
    (use, i): Violation => ({
      gate: "lint",
      name: `${use} outside the foundation`,
      edits: { [`src/city/planted-use-${i}.ts`]: `export const one = ${use};\n` },
      says: `src/city/planted-use-${i}.ts:1:20 plugin`,
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
    edits: { "src/city/planted-client.ts": 'export { Prisma } from "../../prisma/client/client.ts";\n' },
    says: "prisma-as-types-only: src/city/planted-client.ts",
  },
  {
    gate: "arrows",
    name: "no-cycles",
    edits: {
      "src/city/planted-one.ts": 'import type { Two } from "./planted-two.ts";\n\nexport type One = Two[];\n',
      "src/city/planted-two.ts": 'import type { One } from "./planted-one.ts";\n\nexport type Two = One[];\n',
    },
    says: "no-cycles: src/city/planted-",
  },
  {
    gate: "arrows",
    name: "a tool that sees no module",
    edits: {
      "scripts/arrows.ts": (before) =>
        before.replace("validate: true,", 'validate: true, exclude: { path: "[.]ts$" },'),
    },
    says: "blind",
    isAlone: true,
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
    edits: { "scripts/prisma/paths.ts": (before) => `${before}export const plantedExport = 1;\n` },
    says: "plantedExport",
  },
  {
    gate: "unused",
    name: "a dependency that nothing uses",
    edits: {
      "package.json": (before) =>
        before.replace('"dependencies": {', '"dependencies": {\n    "planted-dependency": "1.0.0",'),
    },
    says: "planted-dependency",
  },
  {
    gate: "types",
    name: "a text where a number belongs",
    edits: { "src/foundation/planted-number.ts": 'export const one: number = "1";\n' },
    says: "planted-number.ts(1,14): error TS2322",
  },
  {
    gate: "types",
    name: "syntax that Node cannot strip",
    edits: { "src/foundation/planted-enum.ts": "export enum Planted {\n  One,\n}\n" },
    says: "planted-enum.ts(1,13): error TS1294",
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
