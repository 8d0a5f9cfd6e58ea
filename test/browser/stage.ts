import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { startBrowser } from "./phone.ts";
import { startProgram } from "./server.ts";

interface Stage {
  browser: Browser;
  program: Awaited<ReturnType<typeof startProgram>>;
  /** What went wrong in the scripts of the pages. */
  errors: string[];
}

/** A program and a browser from before the first test of a `describe` to after its last; then all must have gone well. */
export function setStage(): Stage {
  const stage = { errors: [] as string[] } as Stage;
  beforeAll(async () => {
    stage.program = await startProgram();
    stage.browser = await startBrowser();
  });
  afterAll(async () => {
    await stage.browser?.close();
    expect(await stage.program?.stop(), "the program stops when asked to").toBe(0);
    expect(stage.errors, "no script of a page failed").toEqual([]);
  });
  return stage;
}

/** A page of somebody who has not been here before. */
export async function openPage(stage: Stage, where: string, options: BrowserContextOptions): Promise<Page> {
  const page = await stage.browser.newPage(options);
  page.on("pageerror", (error) => stage.errors.push(error.message));
  await page.goto(`${stage.program.url}${where}`);
  return page;
}

/** Somebody's own phone, open at a chat. */
export const openPhone = (stage: Stage, where: string): Promise<Page> =>
  openPage(stage, where, {
    locale: "zh-CN",
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });

/** The demo's page with its two phones. */
export async function openDemo(
  stage: Stage,
  height: number,
): Promise<{ page: Page; resident: FrameLocator; clerk: FrameLocator }> {
  const page = await openPage(stage, "/", { viewport: { width: 1280, height } });
  const phone = (place: number) => page.frameLocator(`.phone:nth-child(${place}) iframe`);
  return { page, resident: phone(1), clerk: phone(2) };
}
