import { expect, test } from "vitest";
import { readAllWords } from "../../../src/app.ts";
import { charterOf } from "../../../src/city/index.ts";
import {
  again,
  bodyOf,
  children,
  diagramOf,
  end,
  extend,
  faultsOf,
  form,
  handler,
  instant,
  money,
  outcomeOf,
  type Procedure,
  passTo,
  procedure,
  resume,
  type Step,
  stay,
  supervisor,
  tell,
  text,
  to,
  wordsOf,
} from "../../../src/procedures/engine/index.ts";
import { procedures } from "../../../src/procedures/index.ts";
import { walk, walkRules } from "./walk.ts";

const charter = charterOf({
  id: "c",
  areaId: "a",
  version: 1,
  effectiveAt: new Date("2026-01-01T00:00:00Z"),
  rules: Object.fromEntries(
    Object.entries(walkRules).map(([key, value]) => [key, { value, source: "usual", clause: "", clauseEn: "" }]),
  ),
});
const words = readAllWords();
const faults = (p: Procedure) => faultsOf(p, charter, words).filter((f) => !f.startsWith("no words"));
const open: Step = { waitsFor: handler, actions: { close: { by: handler, goes: end("closed") } } };
const small = (steps: Record<string, Step>, more: Partial<Procedure> = {}): Procedure =>
  procedure("small", {
    ...walk,
    form: form({}),
    firstStep: "open",
    steps: { open, ...steps },
    outcomes: { closed: {} },
    ...more,
  });
const going = (goes: Step["actions"][string]["goes"], more: Partial<Step> = {}): Step => ({
  waitsFor: handler,
  actions: { go: { by: handler, goes }, close: { by: handler, goes: end("closed") } },
  ...more,
});

test("a declaration that can run has no faults", () => {
  expect(faults(walk)).toEqual([]);
  expect(faults(small({}))).toEqual([]);
});

test.each([
  ["a step that nothing leads to", small({ island: open }), "island cannot be reached"],
  ["a step without a way out", small({ open: { waitsFor: handler, actions: {} } }), "open cannot be left"],
  [
    "a step that is only ever extended",
    small({
      open: { waitsFor: handler, actions: { more: { by: handler, goes: extend }, look: { by: handler, goes: stay } } },
    }),
    "open cannot be left",
  ],
  ["an edge to nowhere", small({ open: going(to("nowhere")) }), "open leads to the unknown step nowhere"],
  ["a round to nowhere", small({ open: going(again("nowhere")) }), "open leads to the unknown step nowhere"],
  ["an unknown outcome", small({ open: going(end("lost")) }), "open ends in the unknown outcome lost"],
  ["a resume where nothing paused", small({ open: going(resume) }), "open resumes but does not pause"],
  ["a slash in a name", small({ open: going(to("a/b")), "a/b": open }), "a/b: a step's name holds no slash"],
  [
    "passing to a body that is not asked",
    small({ open: going(passTo("open", "body")) }),
    "open: go passes to the body of body, which it does not ask",
  ],
  [
    "an instant that never comes",
    small({ open: { ...open, waitsFor: instant } }),
    "open waits for an instant but never lapses",
  ],
  [
    "children that nobody makes",
    small({ open: { ...open, waitsFor: children("bid", "all", end("closed")) } }),
    "open waits for bid, which no step opens or admits",
  ],
  [
    "a body that has not got the case",
    small({ open: { ...open, waitsFor: supervisor } }),
    "open waits for a body that the case does not lie with",
  ],
  [
    "a button for no action",
    small({ open: { ...open, overdue: { tells: [tell(handler, "late", { offers: ["fly"] })] } } }),
    "open offers the unknown action fly",
  ],
  [
    "an unknown limit",
    small({ open: { ...open, within: { unit: "days", rule: "no.days" } } }),
    "the charter has no rule no.days",
  ],
  [
    "an unknown cap in an action",
    small({
      open: {
        waitsFor: handler,
        actions: { pay: { by: handler, goes: end("closed"), asks: form({ y: money({ cap: "no.cap" }) }) } },
      },
    }),
    "the charter has no rule no.cap",
  ],
  [
    "an unknown cap in the form",
    small({}, { form: form({ y: money({ cap: "no.cap" }) }) }),
    "the charter has no rule no.cap",
  ],
  [
    "a former step mapped to nowhere",
    small({}, { formerSteps: { old: "older" } }),
    "the former step old is mapped to the unknown step older",
  ],
  [
    "a former action mapped to nowhere",
    small({}, { formerActions: { hand: "give" } }),
    "the former action hand is mapped to the unknown action give",
  ],
  [
    "superseded by an unknown outcome",
    small({}, { superseded: "dropped" }),
    "superseded is the unknown outcome dropped",
  ],
])("%s is found", (_what, declaration, fault) => expect(faults(declaration)).toEqual([fault]));

test("missing words are named", () => {
  const asks = form({ body: bodyOf(["department"]), why: text({ max: 9 }) });
  const voting: Step = {
    waitsFor: outcomeOf("ballot", { won: end("closed") }),
    actions: {
      pass: { by: handler, goes: passTo("open", "body"), asks, guards: [{ code: "small-no", holds: () => true }] },
    },
  };
  expect(wordsOf(small({ open: voting }, { formerSteps: { shut: "open" }, formerActions: { hand: "pass" } }))).toEqual(
    expect.arrayContaining([
      "small-name",
      "small-step-open",
      "small-step-shut",
      "small-action-pass",
      "small-action-hand",
      "small-ask-pass-why",
      "small-action-ballot-won",
      "small-no",
      "small-outcome-closed",
      "small-told-arrived",
    ]),
  );
  expect(faultsOf(small({}), charter, words)).toContain("no words for small-step-open");
});

test("every procedure of the city is drawn with all its steps and ways out", () => {
  for (const one of procedures.values()) {
    const drawn = diagramOf(one, words.say("zh-CN"));
    for (const name of [...Object.keys(one.steps), ...Object.keys(one.outcomes)])
      expect(drawn).toMatch(new RegExp(`--> ${name.replaceAll("-", "_")}\\b`));
  }
});

test("what an instrument or a join decides is drawn as well", () => {
  const say = (key: string) => key;
  const voting: Step = { waitsFor: outcomeOf("ballot", { won: to("joint"), lost: end("closed") }), actions: {} };
  const joint: Step = {
    waitsFor: children("part", "all", end("closed"), { counting: ["done"], otherwise: to("open") }),
    opens: [{ name: "part", procedure: "walk", forms: () => [] }],
    actions: {},
  };
  const drawn = diagramOf(small({ open: voting, joint }), say).split("\n");
  expect(drawn).toEqual(
    expect.arrayContaining([
      "  open --> joint: small-action-ballot-won",
      "  open --> closed: small-action-ballot-lost",
      "  joint --> closed",
      "  joint --> open",
    ]),
  );
});
