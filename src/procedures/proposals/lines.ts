import { type Answers, choice, text } from "../engine/index.ts";

/** The lines of a proposal that may be written anew; its name stays, so that everybody knows it again. */
export const proposalLines = ["words", "measure", "whom", "cost"] as const;

/** Which line of it in which other words: what its proposers write anew, and what somebody offers. */
export const otherWords = {
  part: choice(proposalLines),
  words: text({ min: 2, max: 2000 }),
  why: text({ min: 2, max: 300, optional: true }),
};

/** The text as it reads once a line of it has been changed. */
export const withLine = (lines: Answers, { part, words }: Answers): Answers =>
  proposalLines.some((line) => line === part) && words !== undefined ? { ...lines, [String(part)]: words } : lines;
