import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { procedures } from "../../src/procedures/index.ts";

const folder = path.join(import.meta.dirname, "../../src/procedures");
const binding = [...procedures.values()].filter(({ binds, name }) => binds || name === "roll-objection");

/** Each way in which a message is said: the whole one, and the one for where each letter has its price. */
function ways(file: string): { key: string; says: string }[] {
  const text = readFileSync(path.join(folder, file), "utf8");
  return [...text.matchAll(/^([a-z][\w-]*) =(.*(?:\n[ \t].*)*)/gm)].flatMap(([, key = "", body = ""]) =>
    body.split(/\n\s+\.\w+ =/).map((says) => ({ key, says })),
  );
}
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ftl"));

test.each(["zh-CN", "en"])("whatever is told of a vote that may bind nobody can say so, in %s", (locale) => {
  const told = files
    .filter((name) => name.endsWith(`.${locale}.ftl`))
    .flatMap(ways)
    .filter(({ key }) => binding.some(({ name }) => key.startsWith(`${name}-told-`)));
  expect(told.length).toBeGreaterThan(40);
  expect(told.filter(({ says }) => !says.includes("rehearsal")).map(({ key }) => key)).toEqual([]);
});
