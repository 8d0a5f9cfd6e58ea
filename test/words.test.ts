import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";
import { readDemoCity } from "../prisma/demo/read.ts";
import { readAllWords } from "../src/app.ts";
import { headRoles } from "../src/city/index.ts";
import { questions } from "../src/conversation/questions/index.ts";
import { locales } from "../src/foundation/index.ts";
import { type Procedure, wordsOf } from "../src/procedures/engine/index.ts";
import { procedures } from "../src/procedures/index.ts";

const src = path.join(import.meta.dirname, "../src");
const below = (ending: string) =>
  readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, text: readFileSync(path.join(src, name), "utf8") }));

const code = below(".ts");
const words = readAllWords();
const keys = { zh: words.keys("zh-CN"), en: words.keys("en") };

test("every key is there in both languages", () => {
  expect(keys.zh.toSorted()).toEqual(keys.en.toSorted());
});

test("every key that the code names has words", () => {
  const named = /(?:\bsay\(|Refusal\(|(?:replyWith|button)\(\s*turn,|\bagain:|\bcode:)\s*"([a-z]+-[a-z0-9-]*)"/g;
  const missing = code.flatMap(({ name, text }) =>
    [...text.matchAll(named)].flatMap(([, key = ""]) => (words.has(key) ? [] : [`${name}: ${key}`])),
  );
  expect(missing).toEqual([]);
});

test("what a declaration and the demo's data need has words", () => {
  const city = readDemoCity();
  const roles = new Set([...headRoles, ...city.people.flatMap((p) => p.appointments.map((a) => a.role))]);
  const needed = [
    ...[...procedures.values()].flatMap(wordsOf),
    ...[...roles].map((role) => `role-${role}`),
    ...Object.keys(questions).map((kind) => `field-${kind}`),
    ...["left", "late"].flatMap((key) => ["days", "hours", "minutes"].map((unit) => `time-${key}-${unit}`)),
    ...["join", "link"].map((purpose) => `${purpose}-code-wrong`),
  ];
  expect(needed.filter((key) => !words.has(key))).toEqual([]);
});

test("no key is unused", () => {
  const literals = new Set(
    code.flatMap(({ text }) => [...text.matchAll(/"([a-z][a-z0-9-]*)"/g)].map(([, key]) => key)),
  );
  const referred = new Set(
    below(".ftl").flatMap(({ text }) => [...text.matchAll(/\{ ([a-z]+-[a-z0-9-]*) \}/g)].map(([, key]) => key)),
  );
  const families = code.flatMap(({ text }) => templatesOf(text));
  const declared = new Set([...procedures.values()].flatMap((p) => [...wordsOf(p), ...furtherWordsOf(p)]));
  const isProcedures = (key: string) => [...procedures.keys()].some((name) => key.startsWith(`${name}-`));
  const isUsed = (key: string) =>
    literals.has(key) ||
    referred.has(key) ||
    (isProcedures(key) ? declared.has(key) : families.some((family) => family.test(key)));
  expect(keys.zh.filter((key) => !isUsed(key))).toEqual([]);
});

/** Keys made up in the code, such as `role-${role}`; those made up of variables alone say nothing. */
function templatesOf(text: string): RegExp[] {
  return [...text.matchAll(/`((?:[a-z0-9-]|\$\{[^`{}]*\})+)`/g)].flatMap(([, template = ""]) => {
    const fixed = template.replace(/\$\{[^}]*\}/g, "\0");
    const isTelling = fixed !== template && fixed.replace(/[\0-]/g, "").length >= 4 && !fixed.startsWith("\0-");
    return isTelling || fixed === "\0-code-wrong" ? [new RegExp(`^${fixed.replaceAll("\0", "[a-zA-Z0-9-]+")}$`)] : [];
  });
}

/**
 * Words that a procedure may bring besides those that it must: what was filed, what was done, what an action asks of an anonymous case,
 * until when somebody has to agree, who may begin it, what its answers and facts are called.
 */
function furtherWordsOf(procedure: Procedure): string[] {
  const actions = Object.values(procedure.steps).flatMap((step) => Object.entries(step.actions));
  const facts = procedure.discloses.flatMap((fact) => [
    `${procedure.name}-field-${fact}`,
    ...keys.zh.filter((key) => key.startsWith(`${procedure.name}-option-${fact}-`)),
  ]);
  const done = actions.flatMap(([name, action]) => [
    `${procedure.name}-done-${name}`,
    ...Object.keys(action.asks ?? {}).flatMap((field) => [
      `${procedure.name}-field-${field}`,
      `${procedure.name}-ask-${name}-${field}-anonymous`,
    ]),
  ]);
  const by = procedure.sends?.agreedBy ? [`${procedure.name}-second-by`] : [];
  return [...facts, ...done, ...by, `${procedure.name}-filed`, `${procedure.name}-not-yours`];
}

test("what can be said of the things that we cannot take is said of each", () => {
  const kinds = ["sticker", "voice", "video", "location", "contact", "too-large", "file-type", "other"];
  for (const locale of locales) {
    const said = kinds.map((what) => words.say(locale)("cannot-take", { what }));
    expect(new Set(said).size).toBe(kinds.length);
  }
});

interface Entry {
  file: string;
  id: string;
  variables: string[];
}

/** The messages of the files of one language, with the variables that each uses. */
function entriesOf(locale: string): Entry[] {
  return below(`.${locale}.ftl`).flatMap(({ name, text }) =>
    new FluentResource(text).body.flatMap((message) =>
      [["", message.value] as const, ...Object.entries(message.attributes)].map(([attribute, value]) => ({
        file: name.replace(`.${locale}.ftl`, ""),
        id: attribute ? `${message.id}.${attribute}` : message.id,
        variables: [...new Set(variablesIn(value))].sort(),
      })),
    ),
  );
}

function variablesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(variablesIn);
  if (typeof node !== "object" || node === null) return [];
  if ("type" in node && node.type === "var" && "name" in node) return [String(node.name)];
  return Object.values(node).flatMap(variablesIn);
}

test("both languages use the same variables, in files of the same name", () => {
  // What a body's duty is an office writes in Chinese: an English reader is spared it.
  const spared = new Set(["whose-job", "request-because-words"]);
  const chinese = entriesOf("zh-CN").map((entry) =>
    spared.has(entry.id) ? { ...entry, variables: entry.variables.filter((name) => name !== "duty") } : entry,
  );
  expect(entriesOf("en").toSorted(byId)).toEqual(chinese.toSorted(byId));
});
const byId = (a: Entry, b: Entry) => (a.id < b.id ? -1 : 1);

test("Chinese has Chinese punctuation", () => {
  const wrong =
    /\p{Script=Han}[,;:?!()"'](?:\p{Script=Han}|\s*$|\s*\{)|[}）”][,;:?!](?:\p{Script=Han}|\s*$)|\p{Script=Han}\.(?:\s|$)/u;
  const lines = below(".zh-CN.ftl").flatMap(({ name, text }) =>
    text
      .split("\n")
      .flatMap((line, i) => (wrong.test(line.replace(/^[a-z0-9-]+ = /, "")) ? [`${name}:${i + 1} ${line}`] : [])),
  );
  expect(lines).toEqual([]);
});
