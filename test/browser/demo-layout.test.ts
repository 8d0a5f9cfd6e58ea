import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startProgram } from "./server.ts";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) =>
  existsSync(p),
);
if (!executablePath) console.log("skipped: no Chromium on this machine (Debian: apt-get install chromium)");

const pictures = path.join(import.meta.dirname, "..", "..", "test-output");

describe.skipIf(!executablePath)("what fits on a screen", () => {
  let browser: Browser;
  let program: Awaited<ReturnType<typeof startProgram>>;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    program = await startProgram();
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const open = async (width: number, height: number, locale: string, where = "/") => {
    const page = await browser.newPage({ viewport: { width, height }, locale });
    await page.goto(`${program.url}${where}`);
    return page;
  };

  test.each(["zh-CN", "en"])("both phones to their composers at 1280 by 800 (%s)", async (locale) => {
    const page = await open(1280, 800, locale);
    const boxes = await Promise.all([0, 1].map((i) => page.locator(".phone iframe").nth(i).boundingBox()));
    for (const box of boxes) expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(800);
    expect(boxes[0]?.y, "the labels are of one height").toBe(boxes[1]?.y);
    await page.screenshot({ path: path.join(pictures, `demo-1280-${locale}.png`) });
    await page.close();
  });

  test.each(["zh-CN", "en"])("the first phone at 360 by 640, nothing wider than the screen (%s)", async (locale) => {
    const page = await open(360, 640, locale);
    const box = await page.locator(".phone iframe").first().boundingBox();
    expect(box?.y).toBeLessThan(240);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await page.screenshot({ path: path.join(pictures, `demo-360-${locale}.png`) });
    await page.close();
  });

  test("only the newest of many buttons are open", async () => {
    const page = await open(360, 640, "zh-CN", "/chat/");
    const areOpen = (which: string) =>
      page.evaluate(`[...document.querySelectorAll('.choices')].slice(${which}).map((choices) => choices.open)`);
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
    await expect.poll(() => areOpen("-1")).toEqual([true]);
    expect(new Set((await areOpen("0, -1")) as boolean[])).toEqual(new Set([false]));
    await page.screenshot({ path: path.join(pictures, "choices-folded-360.png") });
    await page.close();
  });
});
