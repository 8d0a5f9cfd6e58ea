import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { photoWithPlace } from "../photo.ts";
import { hasBrowser, say, sees } from "./phone.ts";
import { openPage, openPhone, setStage } from "./stage.ts";

describe.skipIf(!hasBrowser)("a phone with a poor connection, or magnified", () => {
  const stage = setStage();
  const waiting = "等网络恢复后自动发送";

  async function attach(page: Page, buffer: Buffer): Promise<void> {
    await page.locator("input[type=file]").setInputFiles({ name: "路灯.jpg", mimeType: "image/jpeg", buffer });
    await page.locator(".send").click();
  }
  /** Whether the browser asks before it leaves the page; it is let go. */
  async function asksBeforeLeaving(page: Page): Promise<boolean> {
    let isAsked = false;
    page.once("dialog", (dialog) => {
      isAsked = dialog.type() === "beforeunload";
      void dialog.accept();
    });
    await page.goto(`${stage.program.url}/public`);
    return isAsked;
  }

  test("all that was written without a connection waits, says so, and is sent once each, in order", async () => {
    const page = await openPhone(stage, "/chat/");
    await sees(page, /我是邻里/);
    await page.context().setOffline(true);
    await say(page, "水津雅院门口的路灯坏了");
    await say(page, "3栋前面那盏");
    await expect.poll(() => page.getByText(waiting).count(), { timeout: 15_000 }).toBe(2);
    await page.context().setOffline(false);
    await expect.poll(() => page.locator(".is-pending").count(), { timeout: 40_000 }).toBe(0);
    expect(await page.locator(".bubble.in p").allInnerTexts()).toEqual(["水津雅院门口的路灯坏了", "3栋前面那盏"]);
    expect(await asksBeforeLeaving(page), "nothing is on its way").toBe(false);
  });

  test("a photo that is still on its way is not left behind unasked; words are kept and need no asking", async () => {
    const page = await openPhone(stage, "/chat/");
    await sees(page, /我是邻里/);
    await page.route("**/chat/messages", (route) => route.abort());
    await say(page, "路灯坏了");
    await sees(page, waiting);
    await attach(page, await photoWithPlace("jpeg", { width: 64, height: 48 }));
    await expect.poll(() => page.getByText(waiting).count(), { timeout: 15_000 }).toBe(2);
    expect(await asksBeforeLeaving(page)).toBe(true);
  });

  test("magnified twofold more than half of a phone is left for what is read", async () => {
    const small = { locale: "zh-CN", viewport: { width: 195, height: 422 }, isMobile: true, hasTouch: true };
    const page = await openPage(stage, "/as/clerk/", small);
    await sees(page, /点“待办”/);
    await page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
    const top = await page.locator(".top").boundingBox();
    const composer = await page.locator("#composer").boundingBox();
    const heading = Math.max(0, (top?.y ?? 0) + (top?.height ?? 0));
    expect((composer?.y ?? 0) - heading).toBeGreaterThan(211);
  });
});
