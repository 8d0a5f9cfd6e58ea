import { afterEach, beforeEach, expect, test } from "vitest";
import { cite, listVotes, uncite } from "../../src/admin/cite.ts";
import type { Values } from "../../src/admin/desk.ts";
import { electionRules } from "../../src/instruments/index.ts";
import { rehearsalOf } from "../../src/procedures/engine/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { actsOf, administer } from "./admin.ts";

let started: TestApp;
beforeEach(async () => {
  started = await startTestApp();
});
afterEach(() => started.close());

const clause = "经选举委员会决定，可以采用网络方式投票。";
const given = { clause, source: "《某省居民委员会选举条例》第三十条", on: "2026-01-01" };
const citing = (vote: string, more: Partial<Values> = {}) => administer(started, cite, { vote, ...given, ...more });
const charter = () => {
  const city = started.app.city();
  return city.charterFor(city.children(null)[0]?.id ?? "", started.clock.now());
};
const isRehearsal = (vote: string, at = charter()) => rehearsalOf(at, procedures.get(vote)?.binds ?? []);

test("what the law says is shown, the clause is entered with who did it, and only that kind of vote binds from then on", async () => {
  const before = charter();
  const printed = await citing("election", { by: "张工" });
  expect(printed.join("\n")).toContain("除省级规定另有许可外，聊天中不表决");
  expect(printed.join("\n")).toContain("ballot.election.majority");
  expect(isRehearsal("election")).toBe("no");
  expect(["recall", "resolution"].map((vote) => isRehearsal(vote))).toEqual(["yes", "yes"]);
  expect(charter().rule("election.chatVoteAllowed").clause).toBe(
    "《某省居民委员会选举条例》第三十条：经选举委员会决定，可以采用网络方式投票。（2026-01-01）",
  );
  // What began before has the version under which it began.
  expect(isRehearsal("election", started.app.city().charter(before.id))).toBe("yes");
  expect(await actsOf(started)).toMatchObject([
    { action: "cite", by: "张工", subject: { vote: "election", text: clause, on: "2026-01-01", version: 2 } },
  ]);
  const [line] = await administer(started, listVotes);
  expect(line).toMatch(/^election {2}binds {2}《某省/);
});

test("taken back it is as it was, but for what another kind's clause holds", async () => {
  const before = electionRules.map((name) => charter().rule(name));
  started.clock.advance(1_000);
  await citing("election");
  started.clock.advance(1_000);
  await citing("recall");
  const cited = charter();
  started.clock.advance(1_000);
  await administer(started, uncite, { vote: "election", reason: "条例已修改" });
  expect(isRehearsal("election")).toBe("yes");
  expect(isRehearsal("recall")).toBe("no");
  expect(isRehearsal("election", started.app.city().charter(cited.id))).toBe("no");
  started.clock.advance(1_000);
  await administer(started, uncite, { vote: "recall", reason: "条例已修改" });
  expect(electionRules.map((name) => charter().rule(name))).toEqual(before);
  await expect(administer(started, uncite, { vote: "recall", reason: "再来" })).rejects.toThrow("no clause is cited");
  expect((await actsOf(started)).map(({ action }) => action)).toEqual(["cite", "cite", "uncite", "uncite"]);
});

test.each<[Values, string]>([
  [{ ...given, vote: "poll" }, "there is no kind of vote poll; there are: election, recall"],
  [{ ...given }, "--vote is missing: one of election"],
  [{ ...given, vote: "election", clause: "第三十条" }, "the clause itself, not its number"],
  [{ ...given, vote: "election", source: " " }, "--source is missing"],
  [{ ...given, vote: "election", on: "2026-02-30" }, "--on is a day such as"],
  [{ ...given, vote: "election", on: "2027-01-01" }, "not in force before 2027-01-01"],
])("%o changes nothing: %s", async (values, message) => {
  await expect(administer(started, cite, values)).rejects.toThrow(message);
  expect(await actsOf(started)).toEqual([]);
});

test("at a terminal it asks for what is missing, and changes nothing without a yes; twice is once too often", async () => {
  const answers = [clause, given.source, given.on, "no"];
  const ask = async () => answers.shift() ?? "";
  expect((await administer(started, cite, { vote: "recall" }, ask)).at(-1)).toBe("nothing was changed");
  expect(await actsOf(started)).toEqual([]);
  answers.push(clause, given.source, given.on, "是");
  await administer(started, cite, { vote: "recall" }, ask);
  expect(isRehearsal("recall")).toBe("no");
  await expect(citing("recall")).rejects.toThrow("uncite --vote recall");
});
