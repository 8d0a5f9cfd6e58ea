import { Hono } from "hono";
import { afterEach, expect, test } from "vitest";
import { readerAddress } from "../../../src/channels/web/readers.ts";
import { type Browser, browserOf } from "./browser.ts";
import { type Stage, startStage } from "./fake-gateway.ts";

const unlimited = { pagesPerMinute: 0, filesPerHour: 0, newChatsPerHour: 0, openPages: 0, proxies: 1 };

let stage: Stage;
afterEach(() => stage?.close());

test("one address opens so many pages in a minute, is told to wait a minute, and then goes on; others never notice", async () => {
  stage = await startStage({ readers: { ...unlimited, pagesPerMinute: 4 } });
  const browser = browserOf(stage.app);
  const open = (from: string) => browser.get("/robots.txt", { "x-forwarded-for": from });
  for (let n = 0; n < 4; n++) expect((await open("203.0.113.5")).status).toBe(200);
  const refused = await open("203.0.113.5");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("60");
  expect(await refused.text()).toContain("请等一分钟再看");
  expect((await open("203.0.113.6")).status).toBe(200);
  stage.clock.advance(60_000);
  expect((await open("203.0.113.5")).status).toBe(200);
});

test("what browsers keep is not counted", async () => {
  stage = await startStage({ readers: { ...unlimited, pagesPerMinute: 1 } });
  const browser = browserOf(stage.app);
  for (let n = 0; n < 5; n++) expect((await browser.get("/static/chat.css")).status).toBe(200);
});

test("a chat sends so many files in an hour, and all at one network address ten times as many; the words still go", async () => {
  stage = await startStage({ readers: { ...unlimited, filesPerHour: 2 } });
  const from = (address: string) => ({ "x-forwarded-for": address, accept: "application/json" });
  const send = async (browser: Browser, address: string, count: number) => {
    const form = new FormData();
    form.set("externalId", `files-${stage.received.length}-${count}`);
    form.set("text", "路灯坏了");
    for (let n = 0; n < count; n++) form.append("files", new File([`%PDF-1.4 ${n}`], `${n}.pdf`));
    expect((await browser.post("/chat/messages", form, from(address))).status).toBe(202);
    return stage.received.slice(-2);
  };
  const [first, ...others] = await Promise.all(
    Array.from({ length: 11 }, async () => {
      const browser = browserOf(stage.app);
      await browser.open("/chat/");
      return browser;
    }),
  );
  if (!first) throw new Error("nobody there");
  expect(await send(first, "203.0.113.5", 3)).toMatchObject([
    { kind: "files", text: "路灯坏了", files: [{}, {}] },
    { kind: "unsupported", what: "too-many-files" },
  ]);
  for (const other of others.slice(0, 9)) await send(other, "203.0.113.5", 2);
  expect(stage.uploads).toHaveLength(20);
  const last = others[9] ?? first;
  await send(last, "203.0.113.5", 1);
  expect(stage.uploads).toHaveLength(20);
  stage.clock.advance(60 * 60_000);
  await send(last, "203.0.113.5", 1);
  expect(stage.uploads).toHaveLength(21);
});

test("what a sender writes into the header itself is not believed, and one reader's IPv6 addresses are one", async () => {
  const app = new Hono();
  app.get("/", (c) => c.text(readerAddress(c, Number(c.req.query("proxies")))));
  const seen = async (proxies: number, forwarded: string) =>
    (await app.request(`/?proxies=${proxies}`, { headers: { "x-forwarded-for": forwarded } })).text();
  expect(await seen(1, "1.1.1.1, 2.2.2.2, 203.0.113.5")).toBe("203.0.113.5");
  expect(await seen(2, "1.1.1.1, 203.0.113.5, 10.0.0.1")).toBe("203.0.113.5");
  expect(await seen(0, "203.0.113.5")).toBe("");
  expect(await seen(1, "2001:db8:1:2:aaaa::1")).toBe(await seen(1, "2001:db8:1:2:bbbb::2"));
  expect(await seen(1, "2001:db8::a:b:c:d"), "written short").toBe(await seen(1, "2001:0DB8:0:0:b::1"));
  expect(await seen(1, "2001:db8:0:1::1")).not.toBe(await seen(1, "2001:db8::1"));
});

test("so many chats begin at one network address in an hour, with a page or with words; those that have begun go on", async () => {
  stage = await startStage({ readers: { ...unlimited, newChatsPerHour: 2 } });
  const at = (address: string) => browserOf(stage.app, { "x-forwarded-for": address });
  const open = async (browser: Browser) => {
    await browser.get("/chat/");
    return browser.get("/chat/");
  };
  const say = (browser: Browser) =>
    browser.post("/chat/messages", new URLSearchParams({ formId: "0123456789abcdef", text: "路灯坏了" }));
  const first = at("203.0.113.5");
  expect((await open(first)).status).toBe(200);
  expect((await open(at("203.0.113.5"))).status).toBe(200);
  const third = at("203.0.113.5");
  const refused = await open(third);
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain("新开的对话太多了");
  const unheard = await say(third);
  expect(unheard.status).toBe(429);
  expect(await unheard.text(), "what was written is not lost").toContain("路灯坏了");
  expect(stage.received.map(({ text }) => text)).toEqual(["/start", "/start"]);
  expect((await say(first)).status).toBe(303);
  expect((await open(at("203.0.113.6"))).status).toBe(200);
  stage.clock.advance(60 * 60_000);
  expect((await open(third)).status).toBe(200);
});

test("so many pages are open at one network address, and one that is closed makes room", async () => {
  stage = await startStage({ readers: { ...unlimited, openPages: 2 } });
  const listen = async () => {
    const browser = browserOf(stage.app, { "x-forwarded-for": "203.0.113.5" });
    await browser.open("/chat/");
    return browser.get("/chat/events");
  };
  const first = await listen();
  expect(first.status).toBe(200);
  expect((await listen()).status).toBe(200);
  expect((await listen()).status).toBe(429);
  await first.body?.cancel();
  await expect.poll(async () => (await listen()).status).toBe(200);
});
