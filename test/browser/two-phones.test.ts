import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startProgram } from "./server.ts";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) =>
  existsSync(p),
);
if (!executablePath) console.log("skipped: no Chromium on this machine (Debian: apt-get install chromium)");

const pictures = path.join(import.meta.dirname, "..", "..", "test-output");

describe.skipIf(!executablePath)("two phones in a browser", () => {
  let browser: Browser;
  let program: Awaited<ReturnType<typeof startProgram>>;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    program = await startProgram();
    const args = [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ];
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(async () => {
    await browser?.close();
    expect(await program?.stop(), "the program stops when asked to").toBe(0);
  });

  /** A phone says something. */
  const say = async (phone: FrameLocator | Page, words: string) => {
    await phone.locator("textarea[name=text]").fill(words);
    await phone.locator("button.send").click();
  };
  /** Presses the newest button with this label. */
  const press = (phone: FrameLocator | Page, label: string | RegExp) =>
    phone
      .getByRole("button", { name: label, exact: typeof label === "string" })
      .last()
      .click();
  const sees = (phone: FrameLocator | Page, words: string | RegExp) =>
    phone.locator("#log").getByText(words).last().waitFor({ timeout: 15_000 });

  test("a resident files, the clerk handles, the resident rates, all on one page", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const errors: string[] = [];
    page.on("pageerror", (e) => errors.push(e.message));
    await page.goto(program.url);
    const [resident, clerk] = [
      page.frameLocator(".phone:nth-child(1) iframe"),
      page.frameLocator(".phone:nth-child(2) iframe"),
    ];
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
    await page.screenshot({ path: path.join(pictures, "two-phones.png") });
    await press(clerk, "办结");
    await sees(clerk, /怎么办结的/);
    await say(clerk, "从本周起，活动室周六周日9:00到17:00开放。");
    await sees(clerk, /现场照片/);
    await press(clerk, "跳过");
    await press(clerk, "确认提交");
    await sees(clerk, /已办结/);

    await sees(resident, /从本周起/);
    await press(resident, "评价");
    await press(resident, "解决了");
    await press(resident, "5");
    await press(resident, "跳过");
    await sees(resident, /谢谢您评价/);
    await sees(clerk, /评价：5/);
    expect(errors).toEqual([]);
    await page.close();
  });

  test("on a narrow phone nothing is cut off, and a photo goes along", async () => {
    const page = await browser.newPage({
      locale: "zh-CN",
      viewport: { width: 360, height: 720 },
      isMobile: true,
      hasTouch: true,
    });
    await page.goto(`${program.url}/chat/`);
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
    await page.screenshot({ path: path.join(pictures, "phone-360.png") });
    await press(page, "确认提交");
    await sees(page, /已提交 JJ-/);
    await page.reload();
    await sees(page, /已提交 JJ-/);
    await page.close();
  });

  test("without scripts the chat works by forms", async () => {
    const context = await browser.newContext({
      locale: "zh-CN",
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    await page.goto(`${program.url}/chat/`);
    await page.locator("textarea[name=text]").fill("我们院门口的垃圾三天没人收了");
    await page.locator("button.send").click();
    await sees(page, /哪个社区/);
    await page.screenshot({ path: path.join(pictures, "no-script-320.png") });
    await context.close();
  });
});
