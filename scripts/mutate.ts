// `npm run mutate`: takes every action, guard, notice, permission and time limit out of the procedures' declarations,
// one at a time, and runs the conversations against each. A mutant that no test notices is a rule that nothing holds.
// `--list` names them; `--only "joint,without twins"` takes those whose name holds one of the pieces; `--stories "^1[1-4]"`
// runs only the conversations whose name fits: what survives these may be noticed by others.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import ts from "typescript";
import { startEmbedded } from "../src/foundation/embedded.ts";
import { createLogger } from "../src/foundation/log.ts";

const { values } = parseArgs({
  options: { only: { type: "string" }, stories: { type: "string" }, list: { type: "boolean" } },
});
const root = path.join(import.meta.dirname, "..");
const tests = ["test/conversations"];
const atOnce = 2;

interface Mutant {
  file: string;
  name: string;
  source: string;
}

/** Properties that are taken out whole, wherever they stand in a declaration. */
const removable = [
  "neverBy",
  "guards",
  "reminder",
  "overdue",
  "followUp",
  "lapses",
  "pauses",
  "keepsClock",
  "sets",
  "effect",
  "confirm",
  "hears",
  "finds",
  "asksAlso",
  "twins",
  "anonymity",
  "childTells",
  "superseded",
];

function mutantsOf(file: string): Mutant[] {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const line = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const add = (what: string, node: ts.Node, instead = "") => {
    const end = instead === "" && text[node.end] === "," ? node.end + 1 : node.end;
    const name = `${path.basename(file)}:${line(node)} ${what}`;
    found.push({ file, name, source: `${text.slice(0, node.getStart())}${instead}${text.slice(end)}` });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const name = node.name.getText().replaceAll('"', "");
      if (isIn(node, "actions")) add(`without the action ${name}`, node);
      if (removable.includes(name)) add(`without ${name}: ${short(node)}`, node);
      if (name === "by" && ts.isPropertyAssignment(node))
        add(`by anyone instead of ${short(node.initializer)}`, node.initializer, '({ party: "anyone" } as const)');
    }
    if (ts.isCallExpression(node) && node.expression.getText() === "tell" && ts.isArrayLiteralExpression(node.parent))
      add(`without ${short(node)}`, node);
    if (ts.isIdentifier(node) && ts.isArrayLiteralExpression(node.parent) && isNamed(node.parent.parent, "guards"))
      add(`without the guard ${node.text}`, node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isNamed = (node: ts.Node, name: string): boolean => ts.isPropertyAssignment(node) && node.name.getText() === name;
const isIn = (node: ts.Node, name: string): boolean =>
  ts.isObjectLiteralExpression(node.parent) && isNamed(node.parent.parent, name);
const short = (node: ts.Node): string => node.getText().replace(/\s+/g, " ").slice(0, 70);

/** Runs the tests with one file's text replaced; true when they noticed. */
function isNoticed(mutant: Mutant, folder: string, index: number, databaseUrl: string): Promise<boolean> {
  const replacement = path.join(folder, `${index}.ts`);
  writeFileSync(replacement, mutant.source);
  const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
  const args = [vitest, "run", "--config", "scripts/mutate.config.ts", "--bail", "1", "--reporter", "dot", ...tests];
  if (values.stories) args.push("-t", values.stories);
  const env = {
    ...process.env,
    MUTATED_FILE: mutant.file,
    MUTANT: replacement,
    TEST_DATABASE_URL: databaseUrl,
    CI: "",
    UPDATE: "",
  };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: "ignore" });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code !== 0)));
}

const fields = readdirSync(path.join(root, "src", "procedures"), { withFileTypes: true }).filter(
  (d) => d.isDirectory() && d.name !== "engine",
);
const declarations = fields.flatMap(({ name }) =>
  readdirSync(path.join(root, "src", "procedures", name))
    .filter((f) => f.endsWith(".ts") && f !== "index.ts")
    .map((f) => path.join(root, "src", "procedures", name, f))
    .filter((f) => readFileSync(f, "utf8").includes("procedure(")),
);
const pieces = values.only?.split(",") ?? [""];
const all = declarations.flatMap(mutantsOf).filter(({ name }) => pieces.some((piece) => name.includes(piece)));
if (values.list) for (const { name } of all) console.log(name);
else process.exitCode = await runAll();

async function runAll(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), "linli-mutants-"));
  const server = await startEmbedded({
    dataDir: folder,
    log: createLogger({ level: "silent" }),
    settings: { fsync: "off" },
  });
  const survivors: string[] = [];
  try {
    const [first] = declarations;
    const unchanged = { file: first ?? "", name: "unchanged", source: readFileSync(first ?? "", "utf8") };
    if (await isNoticed(unchanged, folder, all.length, server.url)) {
      console.log("the tests are red without any mutant; run: npm test");
      return 1;
    }
    const waiting = [...all.entries()];
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, mutant] = next;
        const noticed = await isNoticed(mutant, folder, index, server.url);
        console.log(`${noticed ? "noticed " : "SURVIVED"}  ${mutant.name}`);
        if (!noticed) survivors.push(mutant.name);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${all.length - survivors.length} of ${all.length} mutants were noticed`);
  for (const name of survivors) console.log(`survived: ${name}`);
  return survivors.length > 0 ? 1 : 0;
}
