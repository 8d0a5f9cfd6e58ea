import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthOf } from "../../src/foundation/index.ts";
import { casesAgainst, readRates } from "../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

describe("the three rates", () => {
  let test: TestApp;
  let [resident, clerk, officer] = [] as unknown as TestPerson[];
  const bodyNamed = (name: string) => [...test.app.city().bodies.values()].find((b) => b.name === name)?.id ?? "";
  const counted = () => {
    const { from, to } = monthOf(test.clock.now());
    return { procedures: ["request"], from, to, now: test.clock.now() };
  };
  const ratesOf = async (name: string) => {
    const [rates] = await readRates(test.app.db, [bodyNamed(name)], counted());
    const share = (s: { part: number; of: number } | undefined) => `${s?.part}/${s?.of}`;
    return [share(rates?.response), share(rates?.resolution), share(rates?.satisfaction)].join(" ");
  };
  const station = "水井坊社区公共服务站";

  const file = async (words: string) => {
    await resident?.say(words);
    await resident?.press("确认提交");
    if (resident?.last().message.title?.startsWith("已提交") === false) throw new Error(resident.last().message.text);
  };
  const finish = async (member: TestPerson | undefined) => {
    for (const step of ["受理", "办结"]) await member?.press(step);
    await member?.say("已经处理好了，请查看。");
    await member?.press("跳过");
    await member?.press("确认提交");
  };
  const rate = async (solved: string, score: number) => {
    await resident?.press("评价");
    await resident?.press(solved);
    await resident?.press(String(score));
    await resident?.press("跳过");
  };

  beforeAll(async () => {
    test = await startTestApp();
    const { meet } = makePeople(test);
    resident = await meet("王秀英", { persona: "resident" });
    clerk = await meet("刘婷", { persona: "clerk" });
    officer = await meet("张伟", { persona: "officer" });
  });
  afterAll(() => test.close());

  it("count nothing before anything came", async () => {
    expect(await ratesOf(station)).toBe("0/0 0/0 0/0");
  });

  it("do not count what is not due yet, and count it as not responded once it is", async () => {
    await file("社区活动室的空调坏了，希望尽快维修");
    expect(await ratesOf(station)).toBe("0/0 0/0 0/0");
    test.clock.advance(2 * 86_400_000);
    expect(await ratesOf(station)).toBe("0/1 0/0 0/0");
    await finish(clerk);
    expect(await ratesOf(station)).toBe("0/1 0/0 0/0");
  });

  it("count an answer once its applicant has judged it", async () => {
    await rate("解决了", 4);
    expect(await ratesOf(station)).toBe("0/1 1/1 1/1");
  });

  it("take an answer for unsolved when the case is opened again after a good rating, and count the next answer apart", async () => {
    await resident?.press("没解决，重新办理");
    await resident?.say("又坏了，没有修好");
    if (resident?.tokens.some((t) => t.label === "跳过")) await resident?.press("跳过");
    await resident?.press("确认提交");
    // Satisfied when it was rated; not solved after all.
    expect(await ratesOf(station)).toBe("0/1 0/1 1/1");
    await clerk?.press("查看");
    await clerk?.press("办结");
    await clerk?.say("换了一台新的空调。");
    await clerk?.press("跳过");
    await clerk?.press("确认提交");
    await rate("解决了", 5);
    expect(await ratesOf(station)).toBe("1/2 1/2 2/2");
  });

  it("count partly solved as not solved, and three of five as not satisfied", async () => {
    await file("社区活动室的饮水机坏了，没水喝");
    await finish(clerk);
    await rate("部分解决", 3);
    expect(await ratesOf(station)).toBe("2/3 1/3 2/3");
  });

  it("count a case that is passed on with both bodies, each by its own first act", async () => {
    await file("社区活动室门口的椅子坏了，请维修");
    await clerk?.press("查看");
    await clerk?.press("转办");
    await clerk?.say("锦江区综合行政执法局");
    await clerk?.say("归你们管");
    await clerk?.press("确认提交");
    expect(await ratesOf(station)).toBe("3/4 1/3 2/3");
    expect(await ratesOf("锦江区综合行政执法局")).toBe("0/0 0/0 0/0");
    await officer?.press("查看");
    await officer?.press("受理");
    expect(await ratesOf("锦江区综合行政执法局")).toBe("1/1 0/0 0/0");
  });

  it("do not count what its applicant took back in time", async () => {
    await file("社区活动室的门坏了，请维修");
    await resident?.press("查看");
    await resident?.press("撤回");
    await resident?.press("跳过");
    await resident?.press("确认提交");
    test.clock.advance(3 * 86_400_000);
    expect(await ratesOf(station)).toBe("3/4 1/3 2/3");
  });

  it("say which cases were not good", async () => {
    const page = { limit: 10, offset: 0 };
    const against = (rate: "response" | "resolution" | "satisfaction") =>
      casesAgainst(test.app.db, rate, bodyNamed(station), counted(), page).then((found) => found.total);
    expect([await against("response"), await against("resolution"), await against("satisfaction")]).toEqual([1, 2, 1]);
  });

  it("count another month apart", async () => {
    test.clock.advance(31 * 86_400_000);
    expect(await ratesOf(station)).toBe("0/0 0/0 0/0");
  });
});
