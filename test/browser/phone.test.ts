import type { Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { photoWithPlace } from "../photo.ts";
import { hasBrowser, picture, press, say, sees } from "./phone.ts";
import { openPhone, setStage } from "./stage.ts";

describe.skipIf(!hasBrowser)("a newcomer's phone", () => {
  const stage = setStage();

  let pictures = 0;
  /** Keeps a picture of the screen, and sees to it that nothing is cut off at its sides. */
  async function look(page: Page, name: string): Promise<void> {
    // What has just come in fades in.
    await page.waitForTimeout(300);
    await page.screenshot({ path: picture(`newcomer-${String(++pictures).padStart(2, "0")}-${name}`) });
    const cut = await page.evaluate(`[...document.querySelectorAll("body *")].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const overflows = element.matches("button, summary, .body") && element.scrollWidth > element.clientWidth + 1;
      return width > 1 && !element.closest(".hidden") && (left < 0 || right > innerWidth || overflows);
    }).map((element) => element.outerHTML.slice(0, 200))`);
    expect(cut, `nothing is cut off: ${name}`).toEqual([]);
  }
  /** The newest button with this label can be pressed without scrolling. */
  async function reaches(page: Page, label: string): Promise<void> {
    const button = await page.getByRole("button", { name: label, exact: true }).last().boundingBox();
    const composer = await page.locator("#composer").boundingBox();
    expect((button?.y ?? 999) + (button?.height ?? 999), `${label} is in sight`).toBeLessThanOrEqual(composer?.y ?? 0);
  }

  async function joins(page: Page): Promise<void> {
    await sees(page, /我是邻里/);
    await look(page, "greeting");
    await press(page, "我的信息");
    await sees(page, "您还没有登记");
    await press(page, "登记");
    await sees(page, "不要身份证号，不收钱");
    await look(page, "consent");
    await reaches(page, "同意");
    await press(page, "同意");
    await sees(page, "以后用哪种语言");
    await press(page, "中文");
    await sees(page, "您住在哪个社区");
    await look(page, "streets");
    await reaches(page, "主菜单");
    await press(page, "牛市口街道");
    await sees(page, "牛市口街道有这些社区");
    await look(page, "communities");
    await press(page, "莲花社区");
    await sees(page, "您住在哪个小区");
    await press(page, "东光里院落");
    await sees(page, "您住在莲花社区东光里院落");
    await look(page, "joined");
  }

  async function looksUp(page: Page): Promise<void> {
    await say(page, "我下岗了没收入");
    await sees(page, "您是要办这些吗");
    expect(await page.evaluate("document.activeElement.tagName"), "the keyboard makes room").not.toBe("TEXTAREA");
    await look(page, "services");
    await reaches(page, "主菜单");
    await press(page, "失业保险金申领");
    await sees(page, /要带的材料/);
    await sees(page, /社会保障卡/);
    await look(page, "service");
    await press(page, "办事指南");
    await sees(page, "办事指南，共");
    await look(page, "categories");
    await reaches(page, "主菜单");
  }

  /** Gives the number of the case. */
  async function reports(page: Page, photo: Buffer): Promise<string> {
    const file = { name: "IMG_20260301_081500.jpg", mimeType: "image/jpeg", buffer: photo };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.locator("textarea[name=text]").fill("东光里院落门口的井盖破了一个大洞，天黑怕有人踩进去");
    await page.locator("#chosen").getByText(file.name).waitFor();
    await look(page, "chosen");
    await page.locator("button.send").click();
    await sees(page, "请看一下对不对");
    await sees(page, /社区：莲花社区东光里院落.*锦江区综合行政执法局.*照片：1个/s);
    await look(page, "summary");
    await reaches(page, "取消");
    await press(page, "确认提交");
    await sees(page, /已提交 JJ-/);
    await look(page, "filed");
    return /JJ-\d{4}-\d{6}/.exec(await page.locator("#log .title").last().innerText())?.[0] ?? "no number";
  }

  async function follows(page: Page, number: string): Promise<void> {
    await say(page, "东光里院落门口的井盖坏了，有个大洞，怕有人踩进去");
    await sees(page, "是同一件吗");
    await look(page, "same");
    await reaches(page, "取消");
    await press(page, `跟进 ${number}`);
    await sees(page, `已跟进 ${number}`);
    await look(page, "followed");
  }

  async function closes(officer: Page): Promise<void> {
    await press(officer, "办结");
    await sees(officer, "怎么办结的");
    await say(officer, "井盖已换新，周围已垫平。");
    await sees(officer, "现场照片");
    await press(officer, "跳过");
    await sees(officer, /答复：井盖已换新/);
    await press(officer, "确认提交");
    await sees(officer, "已办结");
    await look(officer, "done");
  }

  async function rates(page: Page): Promise<void> {
    await press(page, "评价");
    await sees(page, "问题解决了吗");
    await press(page, "解决了");
    await sees(page, "您满意吗");
    await look(page, "score");
    await reaches(page, "取消");
    await press(page, "5");
    await sees(page, "可以跳过");
    await say(page, "修得很快，谢谢");
    await sees(page, "谢谢您评价");
    await look(page, "rated");
  }

  test("joins, looks up, reports with a photo; a neighbour follows; an officer handles it; it is rated", async () => {
    const photo = await photoWithPlace("jpeg", { width: 640, height: 480 });
    const first = await openPhone(stage, "/chat/");
    await joins(first);
    await looksUp(first);
    const number = await reports(first, photo);

    const second = await openPhone(stage, "/chat/");
    await sees(second, /我是邻里/);
    await follows(second, number);

    const officer = await openPhone(stage, "/as/officer/");
    await press(officer, "待办");
    await sees(officer, /待办\d+件/);
    await look(officer, "to-do");
    await press(officer, new RegExp(number));
    await sees(officer, /1人也遇到/);
    await look(officer, "case");
    const seen = await officer.locator(".picture img").last().getAttribute("src");
    const kept = await (await officer.request.get(`${stage.program.url}${seen}`)).body();
    expect((await sharp(photo).metadata()).exif?.includes("secret phone")).toBe(true);
    expect((await sharp(kept).metadata()).exif, "where it was taken is not in it").toBeUndefined();
    await press(officer, "受理");
    await sees(officer, "已受理");
    await sees(first, /已受理，由锦江区综合行政执法局办理/);
    await sees(second, `您跟进的 ${number} 已受理`);
    await closes(officer);

    await sees(second, "井盖已换新");
    await look(second, "answer-for-who-follows");
    expect(await second.getByRole("button", { name: "评价" }).count(), "only who filed rates").toBe(0);
    await sees(first, "井盖已换新");
    await look(first, "answer");
    await rates(first);
    await sees(officer, /居民评价：5分/);
    await sees(officer, "修得很快，谢谢");

    await first.goto(`${stage.program.url}/chat/?text=large`);
    await sees(first, "谢谢您评价");
    await look(first, "large");
  });
});
