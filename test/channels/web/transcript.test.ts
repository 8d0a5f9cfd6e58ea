import { afterEach, beforeEach, expect, test } from "vitest";
import { sha256 } from "../../../src/foundation/index.ts";
import { type Browser, browserOf, bubblesIn, pressIn } from "./browser.ts";
import { type Stage, startStage } from "./fake-gateway.ts";

let stage: Stage;
let browser: Browser;
beforeEach(async () => {
  stage = await startStage();
  browser = browserOf(stage.app);
  await browser.open("/chat/");
});
afterEach(() => stage.close());

const addressOf = (who: Browser) => sha256((who.cookies.get("/chat linli_session") ?? "").replace(/^[^=]+=/, ""));
const deliver = (delivery: Parameters<Stage["deliver"]>[1]) => {
  stage.clock.advance(1_000);
  return stage.deliver(addressOf(browser), delivery);
};
const shown = async () => bubblesIn(await browser.open("/chat/")).slice(1);

test("a message with title, somebody's words and buttons shows them all, as text and nothing more", async () => {
  await deliver({
    payload: {
      title: "<b>新来一件</b>",
      text: "请看 https://a.example/b?c=1&d=2。",
      quote: "灯坏了",
      buttons: [[{ label: "受理", command: 1 }]],
    },
  });
  const page = await browser.open("/chat/");
  expect(page).toContain("&lt;b&gt;新来一件&lt;/b&gt;");
  expect(page).toContain('<a href="https://a.example/b?c=1&amp;d=2"');
  expect(page).toContain("<blockquote>灯坏了</blockquote>");
  expect(page).toMatch(/class="bubble out latest"/);
});

test("many buttons are folded away once another message asks or one of them was pressed", async () => {
  const many = (text: string) => ({
    payload: { text, buttons: Array.from({ length: 11 }, (_, i) => [{ label: `${text}${i}`, command: i }]) },
  });
  const folds = async () =>
    [...(await browser.open("/chat/")).matchAll(/<details class="choices"( open)?><summary>看选项（11个）/g)].map(
      (m) => (m[1] ? "open" : "folded"),
    );
  await deliver(many("街道"));
  expect(await folds()).toEqual(["open"]);
  await deliver(many("社区"));
  expect(await folds()).toEqual(["folded", "open"]);
  stage.clock.advance(1_000);
  await browser.submit("/chat/messages", pressIn(await browser.open("/chat/"), "社区3"));
  expect(await folds()).toEqual(["folded", "folded"]);
  await deliver({ payload: { text: "对吗？", buttons: [[{ label: "对", command: 1 }]] } });
  const page = await browser.open("/chat/");
  expect(page.slice(page.indexOf("对吗？"))).not.toContain("<details");
});

test("a message that replaces another takes its place, however often", async () => {
  const first = await deliver({ payload: { text: "第一" } });
  await deliver({ payload: { text: "别的" } });
  const second = await deliver({ payload: { text: "第二" }, replacesId: first });
  await deliver({ payload: { text: "第三" }, replacesId: second });
  expect(await shown()).toEqual(["第三", "别的"]);
});

test("a press that only changed its message leaves no bubble, one that was answered does", async () => {
  const menu = await deliver({
    payload: {
      text: "菜单",
      buttons: [
        [
          { label: "更多", command: 1 },
          { label: "完成", command: 2 },
        ],
      ],
    },
  });
  stage.answers = ({ label }) =>
    label === "更多"
      ? [{ payload: { text: "菜单二", buttons: [[{ label: "完成", command: 2 }]] }, replacesId: menu }]
      : [{ payload: { text: "好了" } }];
  stage.clock.advance(1_000);
  await browser.submit("/chat/messages", pressIn(await browser.open("/chat/"), "更多"));
  expect(await shown()).toEqual(["菜单二 完成"]);
  stage.clock.advance(1_000);
  await browser.submit("/chat/messages", pressIn(await browser.open("/chat/"), "完成"));
  expect(await shown()).toEqual(["菜单二 完成", "完成", "好了"]);
});

test("what has failed, was suppressed or is not due yet is not shown", async () => {
  await deliver({ payload: { text: "失败" }, state: "failed" });
  await deliver({ payload: { text: "不发" }, state: "suppressed" });
  await deliver({ payload: { text: "以后" }, state: "queued", dueAt: new Date(stage.clock.now().getTime() + 60_000) });
  await deliver({ payload: { text: "不知道" }, state: "unknown" });
  expect(await shown()).toEqual(["不知道"]);
  stage.clock.advance(60_000);
  expect(await shown()).toEqual(["以后", "不知道"]);
});

test("a long chat shows its end and leads back page by page to its beginning", async () => {
  for (let i = 1; i <= 130; i++) await deliver({ payload: { text: `第${i}条` } });
  const seen: string[] = [];
  let path = "/chat/";
  for (let pages = 0; pages < 5; pages++) {
    const page = await browser.open(path);
    seen.unshift(...bubblesIn(page));
    const earlier = /href="(\/chat\/\?before=[^"]+)"/.exec(page)?.[1];
    if (!earlier) break;
    path = earlier;
  }
  expect(seen).toEqual(["您好，请说。", ...Array.from({ length: 130 }, (_, i) => `第${i + 1}条`)]);
});

test("a file is served to the session whose message shows it, to nobody else, and never as a page", async () => {
  const html = new TextEncoder().encode("<script>alert(1)</script>");
  const [picture, paper] = [stage.ids.uuid(), stage.ids.uuid()];
  const insert = `INSERT INTO "File" (id, sha256, mime, name, size, bytes, "createdAt") VALUES ($1,'',$2,$3,1,$4,$5)`;
  await stage.db.query(insert, [picture, "image/png", "灯 (1).png", Buffer.from(html), stage.clock.now()]);
  await stage.db.query(insert, [paper, "application/pdf", null, Buffer.from(html), stage.clock.now()]);
  expect((await browser.get(`/chat/files/${picture}`)).status).toBe(404);
  await deliver({ payload: { text: "照片", files: [picture, paper] } });

  expect(await browser.open("/chat/")).toContain(`<img src="/chat/files/${picture}" alt="灯 (1).png"`);
  const response = await browser.get(`/chat/files/${picture}`);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "image/png",
    "content-disposition": "inline; filename*=UTF-8''%E7%81%AF%20%281%29.png",
    "x-content-type-options": "nosniff",
  });
  expect(response.headers.get("content-security-policy")).toContain("sandbox");
  expect((await browser.get(`/chat/files/${paper}`)).headers.get("content-disposition")).toMatch(/^attachment/);

  const stranger = browserOf(stage.app);
  await stranger.open("/chat/");
  expect((await stranger.get(`/chat/files/${picture}`)).status).toBe(404);
  expect((await stage.app.request(`/chat/files/${picture}`)).status).toBe(404);
  expect((await browser.get("/chat/files/../../etc")).status).toBe(404);
});

test("what one sent oneself is shown with its pictures, and can be opened again", async () => {
  const form = new FormData();
  form.set("externalId", "0123456789abcdef");
  form.append("files", new File([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])], "a.jpg"));
  await browser.post("/chat/messages", form, { accept: "application/json" });
  const src = /<img src="([^"]+)"/.exec(await browser.open("/chat/"))?.[1] ?? "";
  expect((await browser.get(src)).headers.get("content-type")).toBe("image/jpeg");
});
