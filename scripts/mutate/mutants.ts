import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A declaration with one thing taken out of it. */
export interface Mutant {
  /** Such as `poll.ts:33 without the guard isAhead`, or `petition.ts:72 sign-last: without sets: signed`. */
  name: string;
  file: string;
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

const procedures = path.join(import.meta.dirname, "../../src/procedures");

/** Every mutant of every file that declares a procedure, in the order of the files. */
export function allMutants(): Mutant[] {
  const fields = readdirSync(procedures, { withFileTypes: true }).filter((d) => d.isDirectory() && d.name !== "engine");
  return fields
    .flatMap(({ name }) => readdirSync(path.join(procedures, name)).map((file) => path.join(procedures, name, file)))
    .filter((file) => file.endsWith(".ts") && !file.endsWith("index.ts"))
    .filter((file) => readFileSync(file, "utf8").includes("procedure("))
    .flatMap(mutantsOf);
}

function mutantsOf(file: string): Mutant[] {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const line = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const add = (what: string, node: ts.Node, instead = "") => {
    const end = instead === "" && text[node.end] === "," ? node.end + 1 : node.end;
    const action = actionAround(node);
    const name = `${path.basename(file)}:${line(node)} ${action ? `${action}: ` : ""}${what}`;
    found.push({ file, name, source: `${text.slice(0, node.getStart())}${instead}${text.slice(end)}` });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const name = node.name.getText().replaceAll('"', "");
      // An action may be called as a property is.
      if (isIn(node, "actions")) add(`without the action ${name}`, node);
      else if (removable.includes(name) && !holdsOne(node)) add(`without ${name}: ${short(node)}`, node);
      if (name === "by" && ts.isPropertyAssignment(node))
        add(`by anyone instead of ${short(node.initializer)}`, node.initializer, '({ party: "anyone" } as const)');
    }
    if (ts.isCallExpression(node) && node.expression.getText() === "tell" && ts.isArrayLiteralExpression(node.parent))
      add(`without ${short(node)}`, node);
    if (isNamedThing(node) && ts.isArrayLiteralExpression(node.parent) && isNamed(node.parent.parent, "guards"))
      add(`without the guard ${node.getText()}`, node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The action of whose declaration something is a part. */
function actionAround(node: ts.Node): string | undefined {
  for (let around = node.parent; around; around = around.parent)
    if (ts.isPropertyAssignment(around) && isIn(around, "actions")) return around.name.getText().replaceAll('"', "");
  return undefined;
}

/** Guards by themselves are taken out one by one: of a single one that is the same. */
const holdsOne = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) &&
  ts.isArrayLiteralExpression(node.initializer) &&
  node.initializer.elements.length === 1;
const isNamedThing = (node: ts.Node): boolean => ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
const isNamed = (node: ts.Node, name: string): boolean =>
  (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === name;
const isIn = (node: ts.Node, name: string): boolean =>
  ts.isObjectLiteralExpression(node.parent) && isNamed(node.parent.parent, name);
const short = (node: ts.Node): string => node.getText().replace(/\s+/g, " ").slice(0, 70);
