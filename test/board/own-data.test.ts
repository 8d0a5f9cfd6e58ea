import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownDataApp } from "../../src/board/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

describe("the page that gives out one's own data", () => {
  let test: TestApp;
  let person: TestPerson;
  const call = async (link: string, method = "GET") => {
    const { db, words, keyed, city } = test.app;
    const site = ownDataApp({ db, words, keyed, city, procedures, clock: test.clock, ids: test.ids });
    const { pathname, search } = new URL(link);
    return site.request(`${pathname}${search}`, { method });
  };
  const link = () => /http\S+/.exec(person.last().message.text)?.[0] ?? "";

  beforeAll(async () => {
    test = await startTestApp();
    const { meet } = makePeople(test);
    person = await meet("周桂芳");
    const other = await meet("别人");
    await other.say("水井坊社区锦江边的栏杆坏了");
    await other.press("确认提交");
    await person.say("水井坊社区活动室的空调坏了");
    await person.press("确认提交");
  });
  afterAll(() => test.close());

  it("shows its buttons however often it is opened, and gives the data once in each form", async () => {
    await person.say("导出我的信息");
    const address = link();
    for (let opened = 0; opened < 2; opened += 1) expect((await call(address)).status).toBe(200);
    const given = await call(address, "POST");
    expect(given.headers.get("content-disposition")).toContain("attachment");
    const text = await given.text();
    expect(text).toContain("空调");
    expect(text).not.toContain("栏杆");
    expect((await call(address, "POST")).status).toBe(404);
    expect((await call(address)).status).toBe(200);
    expect((await call(`${address}?as=page`, "POST")).status).toBe(200);
    expect((await call(address)).status).toBe(404);
  });

  it("gives nothing after its time, nor for an address that somebody made up", async () => {
    await person.say("导出我的信息");
    const address = link();
    expect(
      (
        await call(
          address.replace(/.$/, (last) => (last === "A" ? "B" : "A")),
          "POST",
        )
      ).status,
    ).toBe(404);
    test.clock.advance(16 * 60_000);
    expect((await call(address, "POST")).status).toBe(404);
  });
});
