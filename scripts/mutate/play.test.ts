import path from "node:path";
import { expect, test } from "vitest";
import type { Procedure } from "../../src/procedures/engine/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { playGolden } from "../../test/conversations/golden.ts";
import { allMutants } from "./mutants.ts";
import { fittingFirst, storiesFor } from "./stories.ts";

const { MUTANTS = "", STORIES = "", MOST = "" } = process.env;
const wanted = new Set(MUTANTS.split(",").map(Number));
const most = Number(MOST) || Number.POSITIVE_INFINITY;
const declared = procedures as Map<string, Procedure>;
const known = [...declared.values()];

/** Longer than any conversation takes: one that hangs is noticed too. */
const playMs = 60_000;

for (const [number, mutant] of allMutants().entries()) {
  if (!wanted.has(number)) continue;
  test(mutant.name, { timeout: 3_600_000 }, async () => {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ `${mutant.file}?mutant=${number}`);
    const changed = Object.values(module).find((made): made is Procedure =>
      known.some(({ name, steps }) => isObject(made) && made.name === name && typeof made.steps === typeof steps),
    );
    if (!changed) throw new Error(`${mutant.file} declares no procedure of ours`);
    const stories = fittingFirst(storiesFor(new RegExp(STORIES)), changed.name, mutant.name);
    const story = await firstToNotice(changed, stories);
    console.log(story ? `noticed   ${mutant.name}  (${path.basename(story, ".txt")})` : `SURVIVED  ${mutant.name}`);
    expect(story).toBeDefined();
  });
}

const isObject = (made: unknown): made is Record<string, unknown> => typeof made === "object" && made !== null;

/** The first of the conversations that is another one with a changed declaration. */
async function firstToNotice(changed: Procedure, stories: readonly string[]): Promise<string | undefined> {
  const before = known.find(({ name }) => name === changed.name);
  if (!before) throw new Error(`no procedure ${changed.name}`);
  for (const story of stories.slice(0, most)) {
    declared.set(changed.name, changed);
    const isSame = await isAsWritten(story).finally(() => declared.set(changed.name, before));
    if (isSame) continue;
    // Of what was red before nobody knows what it would notice.
    if (await wasGreen(story)) return story;
    throw new Error(`${path.basename(story)} is red without any mutant; run: npm test`);
  }
  return undefined;
}

async function isAsWritten(story: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, playMs, false);
  });
  const played = playGolden(story).then(
    ({ written, expected }) => written === expected,
    () => false,
  );
  return await Promise.race([played, late]).finally(() => clearTimeout(timer));
}

const green = new Map<string, Promise<boolean>>();
function wasGreen(story: string): Promise<boolean> {
  const found = green.get(story) ?? isAsWritten(story);
  green.set(story, found);
  return found;
}
