import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { locales, Refusal } from "../../../src/foundation/index.ts";
import { requireAnswers } from "../../../src/procedures/engine/answers.ts";
import {
  type Answer,
  type Answers,
  bodyOf,
  choice,
  date,
  type FormField,
  files,
  form,
  item,
  money,
  place,
  score,
  text,
  time,
  whole,
} from "../../../src/procedures/engine/index.ts";
import { type Stage, startStage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage([], { "walk.cap": 5000 });
});
afterAll(() => stage.test.close());

const take = (fields: Record<string, FormField>, answers: Answers): Answers | Refusal => {
  const { city } = stage;
  try {
    return requireAnswers(fields, answers, { city, charter: city.charterFor(stage.community, stage.test.clock.now()) });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};
const codeOf = (field: FormField, answer: Answer) => {
  const taken = take({ q: field }, { q: answer });
  return taken instanceof Refusal ? taken.code : "taken";
};

describe("an answer is held against its question where the change is made", () => {
  const nobody = "00000000-0000-4000-8000-000000000000";
  const cases: [string, FormField, Answer, string][] = [
    ["text of the shortest length", text({ min: 2, max: 4 }), "路灯", "taken"],
    ["text of the longest length, in code points", text({ max: 4 }), "😀𠮷👍🏽", "taken"],
    ["a text too long", text({ max: 4 }), "😀𠮷👍🏽!", "text-too-long"],
    ["a text too short", text({ min: 2, max: 4 }), "路", "text-too-short"],
    ["no text at all", text({ max: 4 }), "", "text-too-short"],
    ["a number for a text", text({ max: 4 }), 12, "text-too-short"],
    ["a choice", choice(["a", "b"]), "b", "taken"],
    ["a choice that is not offered", choice(["a", "b"]), "c", "choice-none"],
    ["a list for a choice", choice(["a", "b"]), ["a"], "choice-none"],
    ["a score", score(1, 5), 5, "taken"],
    ["a score above", score(1, 5), 6, "score-range"],
    ["a score between", score(1, 5), 2.5, "score-range"],
    ["a score as text", score(1, 5), "5", "score-range"],
    ["a whole number", whole({ min: 1, max: 3 }), 3, "taken"],
    ["one too large", whole({ min: 1, max: 3 }), 4, "number-too-large"],
    ["one too small", whole({ min: 1, max: 3 }), 0, "number-too-small"],
    ["a negative one", whole(), -1, "number-too-small"],
    ["a fraction", whole(), 1.5, "number-none"],
    ["not a number", whole(), Number.NaN, "number-none"],
    ["money up to the charter's cap", money({ cap: "walk.cap" }), 5000, "taken"],
    ["money above the charter's cap", money({ cap: "walk.cap" }), 5001, "money-too-large"],
    ["less than nothing", money({ cap: "walk.cap" }), -1, "number-too-small"],
    ["a day", date(), "2028-02-29", "taken"],
    ["a day that does not exist", date(), "2026-02-29", "date-none"],
    ["a day in other words", date(), "29.2.2028", "date-none"],
    ["when something was, in words", time({ max: 5 }), ["入冬以后"], "taken"],
    ["with the day that they mean", time({ max: 5 }), ["昨晚", "2026-11-22"], "taken"],
    ["with the hour", time({ max: 5 }), ["昨晚十点", "2026-11-22T22:00"], "taken"],
    ["with about then", time({ max: 5 }), ["三天", "~2026-11-20"], "taken"],
    ["with something else", time({ max: 5 }), ["三天", "明天"], "time-only"],
    ["with more", time({ max: 5 }), ["三天", "~2026-11-20", "x"], "time-only"],
    ["no words for it", time({ max: 5 }), [], "text-too-short"],
    ["too many words for it", time({ max: 5 }), ["从去年冬天起"], "text-too-long"],
    ["words alone for it", time({ max: 5 }), "昨晚", "time-only"],
    ["files", files({ max: 2 }), ["a", "b"], "taken"],
    ["too many files", files({ max: 2 }), ["a", "b", "c"], "files-too-many"],
    ["words for files", files({ max: 2 }), "a", "files-only"],
    ["a place that is not", place(), nobody, "place-none"],
    ["a body that is not", bodyOf(["department"]), nobody, "body-none"],
    ["an item that is not", item(), nobody, "item-none"],
  ];
  test.each(cases)("%s", (_what, field, answer, code) => expect(codeOf(field, answer)).toBe(code));

  test("every refusal has words in both languages", () => {
    for (const locale of locales)
      expect(stage.test.app.words.keys(locale)).toEqual(
        expect.arrayContaining([...new Set(cases.map(([, , , code]) => code))].filter((c) => c !== "taken")),
      );
  });
});

test("a body counts only when it is of a kind that is asked for", () => {
  expect(codeOf(bodyOf(["service-station"]), stage.body("service-station"))).toBe("taken");
  expect(codeOf(bodyOf(["department"]), stage.body("service-station"))).toBe("body-none");
  expect(codeOf(place(), stage.community)).toBe("taken");
});

test("what is missing is asked for, unless it may be left out", () => {
  expect(take({ a: text({ max: 5 }) }, {})).toMatchObject({ code: "form-incomplete" });
  expect(take({ a: text({ max: 5, optional: true }), b: files({ max: 2 }) }, {})).toEqual({});
});

test("the refusal of a number names its bound", () => {
  expect(take({ a: money({ cap: "walk.cap" }) }, { a: 9999 })).toMatchObject({ args: { max: 5000 } });
  expect(take({ a: whole({ min: 3 }) }, { a: 1 })).toMatchObject({ args: { min: 3 } });
});

describe("an answer to a question that is not asked does not count", () => {
  const asks = form({
    kind: choice(["plain", "grant"]),
    amount: money({ cap: "walk.cap", when: ["kind", "grant"] }),
  });
  test("when a later answer made it idle", () =>
    expect(take(asks, { kind: "plain", amount: 1_000_000 })).toEqual({ kind: "plain" }));
  test("when nobody asked it", () => expect(take(asks, { kind: "plain", extra: "x" })).toEqual({ kind: "plain" }));
  test("but it is required where it is asked", () =>
    expect(take(asks, { kind: "grant" })).toMatchObject({ code: "form-incomplete" }));
});
