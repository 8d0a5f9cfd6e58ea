import { expect, test } from "vitest";
import { readAllWords } from "../../src/app.ts";
import { readPaperWords } from "../../src/conversation/ballots/paper-words.ts";
import type { BallotMethod } from "../../src/instruments/index.ts";

const words = readAllWords();
const read = (method: BallotMethod, text: string) => {
  const options = ["歌舞班", "书法课", "棋牌室"].map((name, i) => ({ key: String(i + 1), name }));
  const rules = { scores: { min: 1, max: 5 } } as Parameters<typeof readPaperWords>[0]["rules"];
  return readPaperWords({ method, options, rules, weights: "none" }, words, text);
};
const entered = (invalid: number, ...votes: [choice: unknown, count: number][]) => ({
  invalid,
  votes: votes.map(([choice, count]) => ({ choice, count })),
});

test.each([
  ["single", "12 3 1", entered(0, [["1"], 12], [["2"], 3], [["3"], 1])],
  ["single", "１２，３，１，２", entered(2, [["1"], 12], [["2"], 3], [["3"], 1])],
  ["approval", "3 1 = 5\n2 x2\n空白 1张\n废票＝3", entered(3, [["1", "3"], 5], [["2"], 2], [[], 1])],
  ["approval", "棋牌室、歌舞班\nblank; spoilt = 2", entered(2, [["1", "3"], 1], [[], 1])],
  [
    "ranking",
    "2>1>3\n2 > 3 × 4\n书法课，歌舞班 2票",
    entered(0, [["2", "1", "3"], 1], [["2", "3"], 4], [["2", "1"], 2]),
  ],
  [
    "score",
    "5 4 3 = 2\n543\n5 - 1",
    entered(0, [{ 1: 5, 2: 4, 3: 3 }, 2], [{ 1: 5, 2: 4, 3: 3 }, 1], [{ 1: 5, 3: 1 }, 1]),
  ],
] as const)("papers of the kind %s: %s", (method, text, result) => {
  expect(read(method, text)).toEqual(result);
});

test.each([
  ["single", "12 3", "ballot-refusal-paper-counts", { count: 3 }],
  ["approval", "1 = 2\n\n4 = 1", "ballot-refusal-paper-line", { n: 3, line: "4 = 1" }],
  ["approval", "1 1", "ballot-refusal-paper-line", { n: 1, line: "1 1" }],
  ["score", "6 4 3", "ballot-refusal-paper-line", { n: 1, line: "6 4 3" }],
  ["score", "- 4", "ballot-refusal-paper-line", { n: 1, line: "- 4" }],
] as const)("papers of the kind %s cannot be read from: %s", (method, text, code, args) => {
  expect(() => read(method, text)).toThrow(expect.objectContaining({ code, args }));
});
