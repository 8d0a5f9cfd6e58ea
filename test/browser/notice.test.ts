import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, picture, press, say, sees, startBrowser } from "./phone.ts";
import { startProgram } from "./server.ts";

describe.skipIf(!hasBrowser)("a notice in the web chat", () => {
  let browser: Browser;
  let program: Awaited<ReturnType<typeof startProgram>>;

  beforeAll(async () => {
    program = await startProgram();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    expect(await program?.stop(), "the program stops when asked to").toBe(0);
  });

  test("the sender's card counts by itself, in its place, who has it and who has answered", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    const errors: string[] = [];
    page.on("pageerror", (e) => errors.push(e.message));
    await page.goto(program.url);
    const [resident, clerk] = [
      page.frameLocator(".phone:nth-child(1) iframe"),
      page.frameLocator(".phone:nth-child(2) iframe"),
    ];
    await sees(resident, /邻里/);
    await say(clerk, "发通知");
    await press(clerk, /^写通知/);
    // Whatever hour it is: an emergency waits for no morning.
    await press(clerk, "紧急");
    await press(clerk, "水井坊社区的居民");
    await sees(clerk, "标题是什么");
    await say(clerk, "暴雨红色预警");
    await sees(clerk, "请写内容");
    await say(clerk, "今晚有特大暴雨，请不要下地下车库。");
    await sees(clerk, /联系不到/);
    await page.waitForTimeout(300);
    await page.screenshot({ path: picture("notice-preview") });
    await press(clerk, "确认发送");
    await sees(clerk, /已点收到0/);

    await sees(resident, /紧急：暴雨红色预警/);
    await sees(clerk, /█.*已发2/);
    await press(resident, "收到");
    await sees(resident, /您收到了/);
    await sees(clerk, /已点收到1/);
    const cards = clerk.locator("#log li:visible").filter({ hasText: "已点收到" });
    expect(await cards.count(), "one card, changed in its place").toBe(1);
    await page.waitForTimeout(300);
    await page.screenshot({ path: picture("notice-card") });
    await press(clerk, /^没送到的/);
    await sees(clerk, "查看已留记录");
    expect(errors).toEqual([]);
    await page.close();
  });
});
