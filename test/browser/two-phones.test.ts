import { describe, expect, test } from "vitest";
import { hasBrowser, picture, press, say, sees } from "./phone.ts";
import { openDemo, openPage, openPhone, setStage } from "./stage.ts";

describe.skipIf(!hasBrowser)("two phones in a browser", () => {
  const stage = setStage();

  test("a resident files, the clerk handles, the resident rates, all on one page", async () => {
    const { page, resident, clerk } = await openDemo(stage, 900);
    await sees(resident, /邻里/);
    await sees(clerk, /您好/);

    await say(resident, "社区活动室周末能不能开门？");
    await sees(resident, "请看一下对不对");
    await press(resident, "确认提交");
    await sees(resident, /已提交 JJ-/);

    await sees(clerk, /新来一件/);
    await press(clerk, "受理");
    await sees(clerk, /已受理/);
    await page.evaluate("scrollTo(0, 0)");
    // What has just come in fades in.
    await page.waitForTimeout(600);
    await page.screenshot({ path: picture("two-phones") });
    await press(clerk, "办结");
    await sees(clerk, /怎么办结的/);
    await say(clerk, "从本周起，活动室周六周日9:00到17:00开放。");
    await sees(clerk, /现场照片/);
    await press(clerk, "跳过");
    await press(clerk, "确认提交");
    await sees(clerk, /已办结/);

    await sees(resident, /从本周起/);
    await press(resident, "评价");
    await sees(resident, "问题解决了吗");
    await press(resident, "解决了");
    await sees(resident, "您满意吗");
    await press(resident, "5");
    await press(resident, "跳过");
    await sees(resident, /谢谢您评价/);
    await sees(clerk, /评价：5/);
    await page.close();
  });

  test("on a narrow phone nothing is cut off, and a photo goes along", async () => {
    const page = await openPhone(stage, "/chat/");
    await sees(page, /邻里/);
    await say(page, "我们院门口的路灯坏了三天，晚上看不清路");
    await sees(page, /哪个社区/);
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    await page.locator("input[type=file]").setInputFiles({ name: "lamp.png", mimeType: "image/png", buffer: png });
    await page.locator("button.send").click();
    await sees(page, /收到，共1个/);
    await say(page, "水井坊");
    await sees(page, "请看一下对不对");
    const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(overflow, "nothing is wider than the screen").toBeLessThanOrEqual(0);
    await page.screenshot({ path: picture("phone-360") });
    await press(page, "确认提交");
    await sees(page, /已提交 JJ-/);
    await page.reload();
    await sees(page, /已提交 JJ-/);
    await page.close();
  });

  test("without scripts the chat works by forms", async () => {
    const page = await openPage(stage, "/chat/", {
      locale: "zh-CN",
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    await page.locator("textarea[name=text]").fill("我们院门口的垃圾三天没人收了");
    await page.locator("button.send").click();
    await sees(page, /哪个社区/);
    await page.screenshot({ path: picture("no-script-320") });
    await page.close();
  });
});
