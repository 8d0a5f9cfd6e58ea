import { describe, expect, test } from "vitest";
import { hasBrowser, picture } from "./phone.ts";
import { openPage, setStage } from "./stage.ts";

describe.skipIf(!hasBrowser)("what fits on a screen", () => {
  const stage = setStage();

  const open = (width: number, height: number, locale: string, where = "/") =>
    openPage(stage, where, { viewport: { width, height }, locale });

  test.each(["zh-CN", "en"])("both phones to their composers at 1280 by 800 (%s)", async (locale) => {
    const page = await open(1280, 800, locale);
    const boxes = await Promise.all([0, 1].map((i) => page.locator(".phone iframe").nth(i).boundingBox()));
    for (const box of boxes) expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(800);
    expect(boxes[0]?.y, "the labels are of one height").toBe(boxes[1]?.y);
    await page.screenshot({ path: picture(`demo-1280-${locale}`) });
    await page.close();
  });

  test.each(["zh-CN", "en"])("the first phone at 360 by 640, nothing wider than the screen (%s)", async (locale) => {
    const page = await open(360, 640, locale);
    const box = await page.locator(".phone iframe").first().boundingBox();
    expect(box?.y).toBeLessThan(240);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await page.screenshot({ path: picture(`demo-360-${locale}`) });
    await page.close();
  });

  test("only the newest of many buttons are open", async () => {
    const page = await open(360, 640, "zh-CN", "/chat/");
    const isOpen = () => page.evaluate("[...document.querySelectorAll('.choices')].map((choices) => choices.open)");
    await page.locator(".send").waitFor();
    await page.evaluate(`(() => {
      const li = document.createElement("li");
      li.className = "bubble out latest";
      li.id = "d-older";
      li.innerHTML = '<details class="choices" open><summary>11</summary><form class="buttons"></form></details>';
      document.getElementById("log").appendChild(li);
    })()`);
    await page.locator("textarea[name=text]").fill("我们院门口的路灯坏了三天，晚上看不清路");
    await page.locator("button.send").click();
    await page
      .locator("#log")
      .getByText(/哪个社区/)
      .last()
      .waitFor();
    // The greeting's, the older one's and the newest one's.
    await expect.poll(isOpen).toEqual([false, false, true]);
    await page.screenshot({ path: picture("choices-folded-360") });
    await page.close();
  });
});
