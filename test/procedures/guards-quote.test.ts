import { expect, test } from "vitest";
import { readAllWords } from "../../src/app.ts";
import { locales } from "../../src/foundation/index.ts";
import type { Guard, Procedure } from "../../src/procedures/engine/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { type GuardSource, guardSources } from "./guards.ts";

const sources = guardSources();

const guardsOf = ({ guards = [], steps }: Procedure): readonly Guard[] => [
  ...guards,
  ...Object.values(steps).flatMap(({ actions }) => Object.values(actions).flatMap((action) => action.guards ?? [])),
];
const declared = [...procedures.values()].flatMap(guardsOf);

const named = ({ code, file }: GuardSource): string => `${code} (${file})`;

test("every guard that a procedure declares is among those whose source is read", () => {
  const known = new Set(sources.map(({ code }) => code));
  expect(declared.map(({ code }) => code).filter((code) => !known.has(code))).toEqual([]);
  expect(sources.filter(({ reads }) => reads).length).toBeGreaterThan(20);
});

test("a guard that reads a rule of the charter quotes it when it refuses", () => {
  expect(sources.filter(({ reads, quotes }) => reads && !quotes).map(named)).toEqual([]);
});

test("the words of a refusal that quotes a clause say it, in both languages", () => {
  const words = readAllWords();
  const marked = {
    clause: "〔clause〕",
    number: "N",
    value: 1,
    when: "W",
    from: "D",
    until: "D",
    procedure: "proposal",
    short: 1,
  };
  const silent = declared
    .filter(({ quotes }) => quotes)
    .flatMap(({ code }) =>
      locales
        .filter((locale) => !words.say(locale)(code, marked).includes(marked.clause))
        .map((locale) => `${code} ${locale}`),
    );
  expect([...new Set(silent)]).toEqual([]);
});
