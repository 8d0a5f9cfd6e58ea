import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readDemoCity } from "../../prisma/demo/read.ts";
import type { Rule } from "../../src/city/index.ts";
import { meetingKinds } from "../../src/procedures/meetings/kinds.ts";

const src = path.join(import.meta.dirname, "../../src");
const rules = Object.entries(readDemoCity().charter as Record<string, Rule>);

/** The code of each file without its comments: what a comment names nobody reads. */
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.startsWith("demo"))
  .map((name) =>
    readFileSync(path.join(src, name), "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/(^|\s)\/\/.*$/gm, ""),
  );

const literals = (code: string): string[] => [...code.matchAll(/"([a-zA-Z.]+)"/g)].map(([, text = ""]) => text);

/** Names that are put together, such as `election.${rule}` with "listDays", where both stand in one file. */
const composed = files.flatMap((code) => {
  const beginnings = [...code.matchAll(/`([a-zA-Z]+\.(?:[a-zA-Z]+\.)*)\$\{[^}]*\}`/g)].map(([, start = ""]) => start);
  return beginnings.flatMap((start) => literals(code).map((end) => `${start}${end}`));
});
const ofMeetings = meetingKinds.flatMap((kind) => Object.values(kind.rules));
/** Of what is counted for a ballot of a kind, and what a visit that came to nothing puts off. */
const byKind = [
  ...["resolution", "election", "recall"].flatMap((kind) => [`ballot.${kind}.quorum`, `ballot.${kind}.majority`]),
  ...["absent", "declined"].map((result) => `visit.${result}Days`),
];
const read = new Set([...files.flatMap(literals), ...composed, ...ofMeetings, ...byKind]);

test("something goes by every rule of the charter, or it says why it is only there to be read", () => {
  expect(rules.filter(([key, { informs }]) => !informs && !read.has(key)).map(([key]) => key)).toEqual([]);
});

test("what is said to be there only to be read is read by nothing", () => {
  expect(rules.filter(([key, { informs }]) => informs && read.has(key)).map(([key]) => key)).toEqual([]);
  expect(rules.filter(([, { informs, informsEn }]) => (informs === undefined) !== (informsEn === undefined))).toEqual(
    [],
  );
});
