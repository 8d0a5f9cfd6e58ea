import type { BallotMethod } from "../../instruments/index.ts";
import type { Answers, CaseRow } from "../engine/index.ts";

/** Kinds of ballot: those that a body starts in chat, and what an election or a motion of recall opens. */
export const voteKinds = [
  ...(["poll", "resolution", "owners-decision", "appraisal", "survey"] as const),
  ...(["election", "recall"] as const),
] as const;
export type VoteKind = (typeof voteKinds)[number];

/** What is asked, in the words of who asks it. */
export const askedOf = ({ question, subject }: Answers): string => String(question ?? subject ?? "");

/** How one answers. */
export function methodOf(kind: VoteKind, { method }: Answers): BallotMethod {
  if (kind === "appraisal" || kind === "survey") return "score";
  return (method as BallotMethod | undefined) ?? (kind === "poll" ? "single" : "yes-no");
}

/** What one may choose, or what one gives points to; the three answers to a motion have words of their own. */
export function optionsOf(kind: VoteKind, answers: Answers): { key: string; name: string }[] {
  if (methodOf(kind, answers) === "yes-no") return ["yes", "no", "abstain"].map((key) => ({ key, name: "" }));
  const list = Array.isArray(answers.options) ? answers.options : [];
  return list.map((name, i) => ({ key: String(i + 1), name }));
}

/** Those that have not withdrawn since. */
export function standingOptions(kind: VoteKind, { form, facts }: Pick<CaseRow, "form" | "facts">) {
  const withdrawn: unknown[] = Array.isArray(facts.withdrawn) ? facts.withdrawn : [];
  return optionsOf(kind, form).filter(({ key }) => !withdrawn.includes(key));
}

/** Points given to persons are always secret, whatever else is. */
export const isSecretOf = (kind: VoteKind, { secrecy, about }: Answers): boolean =>
  secrecy === "secret" || kind === "election" || kind === "recall" || (kind === "appraisal" && about === "persons");

/** Whether one answer is chosen on a paper, so that a number for each answer says all. */
export const countsAnswersOf = ({ procedure, form }: Pick<CaseRow, "procedure" | "form">): boolean => {
  const method = methodOf(procedure as VoteKind, form);
  return method === "yes-no" || method === "single";
};
