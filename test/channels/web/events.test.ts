import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serveWeb, type WebServer } from "../../../src/channels/web/index.ts";
import { sha256 } from "../../../src/foundation/index.ts";
import { type Stage, startStage } from "./fake-gateway.ts";

let stage: Stage;
let server: WebServer;
let cookie: string;
let address: string;
let base: string;
const open: AbortController[] = [];

beforeEach(() => begin());

/** A stage with one visitor, whose page looks for news of other processes every `pollMs`. */
async function begin(pollMs = 100) {
  stage = await startStage({ pollMs });
  server = await serveWeb(stage.app, { port: 0 });
  base = `http://127.0.0.1:${server.port}`;
  const first = await fetch(`${base}/chat/`, { redirect: "manual" });
  cookie = first.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  address = sha256(cookie.replace(/^[^=]+=/, ""));
  await (await fetch(`${base}/chat/`, { headers: { cookie } })).text();
}

async function end() {
  for (const controller of open.splice(0)) controller.abort();
  await server.close();
  await stage.close();
}

afterEach(end);

/** A page that listens: what it got so far, and a wait until that holds something. */
function listen(after = "", headers: Record<string, string> = {}) {
  const controller = new AbortController();
  open.push(controller);
  const page = { text: "", isOpen: true };
  const run = async () => {
    const url = `${base}/chat/events?after=${encodeURIComponent(after)}`;
    const response = await fetch(url, { headers: { cookie, ...headers }, signal: controller.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) page.text += part.value;
  };
  const ended = run()
    .catch(() => {})
    .finally(() => {
      page.isOpen = false;
    });
  const hears = async (words: string) => {
    for (let i = 0; i < 100 && !page.text.includes(words); i++) await pause(50);
    expect(page.text).toContain(words);
  };
  return { page, hears, ended };
}

test("a message that comes while the page is open is on it at once", async () => {
  await end();
  await begin(60_000);
  const { hears, page } = listen();
  await hears("event: ready");
  const id = await stage.deliver(address, { payload: { text: "路灯修好了" } });
  await hears("路灯修好了");
  expect(page.text).toContain(`id: d-${id}`);
});

test("a message that another process sends is on it within seconds, and only once", async () => {
  const { hears, page } = listen();
  await hears("event: ready");
  await stage.deliver(address, { payload: { text: "别处发来" }, wakes: false });
  await hears("别处发来");
  await pause(500);
  expect(page.text.split("别处发来")).toHaveLength(2);
});

test("a page that comes back gets what it missed, and not what it had long before", async () => {
  const old = await stage.deliver(address, { payload: { text: "早就有了" } });
  stage.clock.advance(600_000);
  const last = await stage.deliver(address, { payload: { text: "最后看到的" } });
  stage.clock.advance(600_000);
  await stage.deliver(address, { payload: { text: "错过的" } });
  const { hears, page } = listen("", { "last-event-id": `d-${last}` });
  await hears("错过的");
  expect(page.text).not.toContain(old);
});

test("a changed message says what it takes the place of, and which press it answers", async () => {
  const { hears } = listen();
  await hears("您好");
  const menu = await stage.deliver(address, { payload: { text: "菜单" } });
  stage.answers = () => [{ payload: { text: "菜单二" }, replacesId: menu }];
  const body = JSON.stringify({ externalId: "0123456789abcdef", token: "t", label: "更多" });
  await fetch(`${base}/chat/messages`, {
    method: "POST",
    body,
    headers: { cookie, "content-type": "application/json" },
  });
  await hears("菜单二");
  await hears(`data-replaces="d-${menu}"`);
  await hears('data-drops="i-0123456789abcdef"');
});

test("the sign that an answer is on its way reaches the page", async () => {
  const { hears } = listen();
  await hears("event: ready");
  await stage.channel.showTyping?.(address);
  await hears("event: typing");
});

test("nobody hears another one's messages, and without a session there is nothing to hear", async () => {
  const { hears, page } = listen();
  await hears("event: ready");
  await stage.deliver("f".repeat(64), { payload: { text: "别人的事" } });
  await pause(2_300);
  expect(page.text).not.toContain("别人的事");
  expect((await fetch(`${base}/chat/events`)).status).toBe(204);
});

test("a session has six open pages at most, and a page that leaves makes room", async () => {
  const pages = Array.from({ length: 6 }, () => listen());
  await Promise.all(pages.map(({ hears }) => hears("event: ready")));
  const status = async () => {
    const controller = new AbortController();
    const response = await fetch(`${base}/chat/events`, { headers: { cookie }, signal: controller.signal });
    controller.abort();
    return response.status;
  };
  expect(await status()).toBe(429);
  open[0]?.abort();
  for (let i = 0; i < 40 && stage.channel.hub.count(address) > 5; i++) await pause(50);
  expect(await status()).toBe(200);
});

test("when the process stops, open pages are let go and the server closes", async () => {
  const { hears, page, ended } = listen();
  await hears("event: ready");
  stage.channel.hub.close();
  await ended;
  expect(page.isOpen).toBe(false);
});

test("an upload larger than is taken is refused in words, not by a broken connection", async () => {
  const form = new FormData();
  form.set("externalId", "0123456789abcdef");
  for (let i = 0; i < 5; i++) form.append("files", new File([new Uint8Array(14_000_000)], `${i}.png`));
  const response = await fetch(`${base}/chat/messages`, {
    method: "POST",
    body: form,
    headers: { cookie, accept: "application/json" },
  });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain("10 MB");
});
