import { describe, expect, test } from "vitest";
import { readChoice } from "../../src/conversation/ballots/read-choice.ts";
import type { BallotMethod } from "../../src/instruments/index.ts";

describe("what is typed as a choice", () => {
  const keys = ["1", "2", "3"];
  const names: Record<string, string[]> = { 1: ["周六"], 2: ["周日"], 3: ["Monday", "周一"] };
  const read = (method: BallotMethod, text: string) => {
    const options = keys.map((key) => ({ key, name: names[key]?.[0] ?? "" }));
    const rules = { scores: { min: 1, max: 5 } } as Parameters<typeof readChoice>[0]["rules"];
    return readChoice({ method, options, rules }, (key) => names[key] ?? [], text);
  };
  test.each([
    ["single", "2", ["2"]],
    ["single", "选2", ["2"]],
    ["single", "２。", ["2"]],
    ["single", "周日", ["2"]],
    ["single", "monday", ["3"]],
    ["single", "1 3", undefined],
    ["single", "4", undefined],
    ["single", "周日吧", undefined],
    ["multiple", "1 3", ["1", "3"]],
    ["multiple", "周六、周日", ["1", "2"]],
    ["multiple", "1 1", undefined],
    ["ranking", "2>1>3", ["2", "1", "3"]],
    ["ranking", "2 > 1", ["2", "1"]],
    ["score", "5 4 3", { 1: 5, 2: 4, 3: 3 }],
    ["score", "543", { 1: 5, 2: 4, 3: 3 }],
    ["score", "5 4", undefined],
    ["score", "6 4 3", undefined],
  ] as const)("%s: %s", (method, text, choice) => {
    expect(read(method, text)).toEqual(choice);
  });
});
