import { afterAll, beforeAll, expect, test } from "vitest";
import { readAllWords } from "../../src/app.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

const words = readAllWords();

/** The label by which each procedure is begun: without a case where that is possible, else on the card of one. */
const labels: Record<string, string | undefined> = {
  request: "menu-report",
  petition: "petition-begin",
  proposal: "proposals-new",
  amendment: "proposals-amend",
  "proposal-merge": "proposals-merge",
  disclosure: "disclosures-new",
  "disclosure-objection": "disclosures-object",
  "work-admission": "work-new",
  notice: "compose-button",
  poll: "ballots-new-poll",
  survey: "ballots-new-survey",
  resolution: "ballots-new-resolution",
  appraisal: "ballots-new-appraisal",
  "owners-decision": "ballots-new-owners-decision",
  "committee-election": "elections-new",
  nomination: "elections-nominate",
  recommendation: "elections-recommend",
  "result-objection": "elections-object",
  "recall-motion": "recalls-begin",
  "charter-change": "charter-said-change",
};

let run: TestApp;
let people: TestPerson[];
beforeAll(async () => {
  run = await startTestApp();
  const { meet } = makePeople(run);
  people = [await meet("过客", {})];
  for (const persona of ["resident", "clerk", "officer", "secretary", "committee-director", "street-officer"])
    people.push(await meet(persona, { persona }));
});
afterAll(() => run.close());

test("every label of a beginning is of a procedure that there is", () => {
  expect(Object.keys(labels).filter((name) => !procedures.has(name))).toEqual([]);
});

/** What is asked of somebody who is not understood, or whose words are taken for a report. */
const lost = (["not-understood", "words-report", "words-near", "words-no-item"] as const).map((key) =>
  words.say("zh-CN")(key),
);

test.each(Object.entries(labels))(
  "the label that begins %s, typed, is understood from everybody",
  async (_name, key) => {
    const label = words.say("zh-CN")(String(key)).split("|")[0] ?? "";
    for (const person of people) {
      await person.say("取消");
      const shown = person.shown.length;
      await person.say(label);
      const said = person.shown.slice(shown).map(({ message }) => message.text);
      const isFiling = key !== "menu-report" && said.some((text) => text.includes(label) && /内容：/.test(text));
      expect({
        label,
        person: person.name,
        said,
        isLost: lost.some((text) => said.join().includes(text)),
        isFiling,
      }).toMatchObject({ isLost: false, isFiling: false });
    }
  },
);
