import { Refusal } from "../../foundation/index.ts";
import type { Ballot, Choice } from "./ballot.ts";

type Asked = Pick<Ballot, "method" | "options" | "rules">;

/** What is wrong with a choice, if anything: the key of the words that say it, and what they need. */
export function choiceFault(
  ballot: Asked,
  choice: unknown,
): { code: string; args: Record<string, number> } | undefined {
  const { method, options, rules } = ballot;
  const known = new Set(options.map(({ key }) => key));
  const fault = (code: string, args: Record<string, number> = {}) => ({ code, args });
  if (method === "score") {
    const { min, max } = rules.scores ?? { min: 1, max: 5 };
    const isScore = (n: unknown) => typeof n === "number" && Number.isInteger(n) && n >= min && n <= max;
    if (!choice || typeof choice !== "object" || Array.isArray(choice)) return fault("ballot-choice-unknown");
    if (!Object.keys(choice).every((key) => known.has(key))) return fault("ballot-choice-unknown");
    return Object.values(choice).every(isScore) ? undefined : fault("ballot-score", { min, max });
  }
  if (!Array.isArray(choice)) return fault("ballot-choice-unknown");
  if (!choice.every((key) => known.has(key))) return fault("ballot-choice-unknown");
  if (new Set(choice).size < choice.length) return fault("ballot-choice-twice");
  const most = method === "yes-no" || method === "single" ? 1 : (rules.most ?? options.length);
  if (choice.length > most) return fault("ballot-too-many", { most });
  if (method === "yes-no" && choice.length === 0) return fault("ballot-choice-unknown");
  return undefined;
}

/** True when all that is chosen has withdrawn: such a vote is none, and its voter is still there to choose again. */
export function hasLeft({ options }: Pick<Ballot, "options">, choice: Choice): boolean {
  const chosen = Array.isArray(choice) ? choice : Object.keys(choice);
  return chosen.length > 0 && chosen.every((key) => options.some((one) => one.key === key && one.withdrawn));
}

/** @throws Refusal `ballot-choice-unknown`, `ballot-choice-twice`, `ballot-too-many` or `ballot-score` */
export function checkChoice(ballot: Asked, choice: Choice): void {
  const fault = choiceFault(ballot, choice);
  if (fault) throw new Refusal(fault.code, fault.args);
}

/** True when nothing is chosen. */
export const isAbstention = (choice: Choice): boolean =>
  Array.isArray(choice)
    ? choice.length === 0 || (choice.length === 1 && choice[0] === "abstain")
    : Object.keys(choice).length === 0;
