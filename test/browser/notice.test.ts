import { describe, expect, test } from "vitest";
import { hasBrowser, picture, press, say, sees } from "./phone.ts";
import { openDemo, setStage } from "./stage.ts";

describe.skipIf(!hasBrowser)("a notice in the web chat", () => {
  const stage = setStage();

  test("the sender's card counts by itself, in its place, who has it and who has answered", async () => {
    const { page, resident, clerk } = await openDemo(stage, 1000);
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
    await page.close();
  });
});
