import { type Addressed, type Charter, type City, readAddressed, refusalBy } from "../../city/index.ts";
import { isSealed, Refusal } from "../../foundation/index.ts";
import { type Answer, type Answers, type Form, type FormField, isAsked, isOptional } from "./form.ts";

/** What answers are held against: the charter of the case, and what exists. */
export interface Bounds {
  charter: Charter;
  city: City;
}

/**
 * The answers that count: those to questions that the form asks, each of its kind and within its limits. What else was
 * given, such as an answer to a question that a later answer made idle, is left out.
 * @throws Refusal when an answer is missing or does not fit.
 */
export function requireAnswers(form: Form, answers: Answers, bounds: Bounds): Answers {
  const taken: Answers = {};
  for (const [name, field] of Object.entries(form)) {
    if (!isAsked(field, taken)) continue;
    const answer = answers[name];
    if (answer !== undefined) taken[name] = fitting(field, answer, bounds);
    else if (!isOptional(field)) throw new Refusal("form-incomplete");
  }
  return taken;
}

function fitting(field: FormField, answer: Answer, { charter, city }: Bounds): Answer {
  switch (field.kind) {
    case "text":
      return fittingText(field, answer);
    case "choice":
      return among(field.options.includes(String(answer)), answer, "choice-none");
    case "score":
      return fittingScore(field, answer);
    case "whole":
      return fittingNumber(answer, field.min ?? 0, field.max ?? Number.MAX_SAFE_INTEGER);
    case "money":
      return fittingMoney(answer, field.cap, charter);
    case "date":
      return among(isDay(answer), answer, "date-none");
    case "moment":
      return among(isInstant(answer), answer, "moment-unreadable");
    case "time":
      return fittingTime(field, answer);
    case "audience":
      return among(isAddressed(field, readAddressed(String(answer))), answer, "audience-none");
    case "phone":
      return among(typeof answer === "string" && isSealed(answer), answer, "phone-none");
    case "files":
      return fittingFiles(field, answer);
    case "list":
      return fittingList(field, answer);
    case "place":
      return among(city.areas.has(String(answer)), answer, "place-none");
    case "body":
      return among(field.kinds.includes(city.bodies.get(String(answer))?.kind ?? ""), answer, "body-none");
    case "listed":
      return among(isListed(field, String(answer), city), answer, "listed-none");
    case "rule":
      return among(
        Object.values(charter.rules).some(({ name }) => name === answer),
        answer,
        "rule-none",
      );
    case "rule-value":
      if (Array.isArray(answer)) throw new Refusal("rule-value-kind");
      return answer;
    case "item":
      return among(city.items.get(String(answer))?.retiredAt === null, answer, "item-none");
  }
}

const isListed = (
  { list, kinds, beside }: { list: string; kinds?: readonly string[]; beside: string },
  answer: string,
  city: City,
): boolean => {
  const entry = city.listed.get(answer);
  if (!entry) return answer === beside;
  return entry.list === list && entry.retiredAt === null && (kinds?.includes(entry.kind) ?? true);
};

const isAddressed = ({ among: only }: { among?: "owners" }, addressed: Addressed | undefined): boolean =>
  addressed !== undefined && (only === undefined || addressed.to === only);

function among(isKnown: boolean, answer: Answer, code: string): string {
  if (typeof answer !== "string" || !isKnown) throw new Refusal(code);
  return answer;
}

/** Lengths are in code points, as people count them. */
function fittingText({ min = 1, max }: { min?: number; max: number }, answer: Answer): string {
  const length = typeof answer === "string" ? Array.from(answer).length : 0;
  if (typeof answer !== "string" || length < min) throw new Refusal("text-too-short");
  if (length > max) throw new Refusal("text-too-long", { length, max });
  return answer;
}

/** About then, a day, and an hour of it: each but the day may be left out. */
const dayMeant = /^~?\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;

function fittingTime({ max }: { max: number }, answer: Answer): string[] {
  const [said, from, ...others] = Array.isArray(answer) ? answer : [];
  if (!Array.isArray(answer) || others.length > 0 || (from !== undefined && !dayMeant.test(from)))
    throw new Refusal("time-only");
  return [fittingText({ max }, said ?? ""), ...(from === undefined ? [] : [from])];
}

function fittingNumber(answer: Answer, min: number, max: number): number {
  if (!isWhole(answer)) throw new Refusal("number-none");
  if (answer > max) throw new Refusal("number-too-large", { max });
  if (answer < min) throw new Refusal("number-too-small", { min });
  return answer;
}

function fittingMoney(answer: Answer, cap: string, charter: Charter): number {
  const most = charter.number(cap);
  if (isWhole(answer) && answer > most) throw refusalBy(charter, cap, "money-too-large", { max: most });
  return fittingNumber(answer, 0, most);
}

function fittingScore({ from, to }: { from: number; to: number }, answer: Answer): number {
  if (!isWhole(answer) || answer < from || answer > to) throw new Refusal("score-range", { from, to });
  return answer;
}

function fittingFiles({ max }: { max: number }, answer: Answer): string[] {
  if (!Array.isArray(answer) || !answer.every((id) => typeof id === "string")) throw new Refusal("files-only");
  if (answer.length > max) throw new Refusal("files-too-many", { max });
  return answer;
}

/** In code points, of each. */
export const longestOfList = 40;

function fittingList({ min, max }: { min: number; max: number }, answer: Answer): string[] {
  if (!Array.isArray(answer) || answer.length < min) throw new Refusal("list-too-few", { min });
  if (answer.length > max) throw new Refusal("list-too-many", { max });
  const isFit = answer.every((one) => one.trim() !== "" && Array.from(one).length <= longestOfList);
  if (!isFit) throw new Refusal("list-too-long", { max: longestOfList });
  if (new Set(answer).size < answer.length) throw new Refusal("list-twice");
  return answer;
}

const isWhole = (answer: Answer): answer is number => typeof answer === "number" && Number.isSafeInteger(answer);

/** What is written as an instant: ISO 8601. */
export const isInstant = (answer: unknown): answer is string =>
  typeof answer === "string" && /^\d{4}-\d\d-\d\dT/.test(answer) && !Number.isNaN(new Date(answer).getTime());

/** `2026-11-30`; false for a 31 April. */
function isDay(answer: Answer): boolean {
  if (typeof answer !== "string" || !/^\d{4}-\d\d-\d\d$/.test(answer)) return false;
  const at = new Date(`${answer}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(answer);
}
