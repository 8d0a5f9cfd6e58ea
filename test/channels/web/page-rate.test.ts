import { Hono } from "hono";
import { afterEach, expect, test } from "vitest";
import { readerAddress } from "../../../src/channels/web/page-rate.ts";
import { browserOf } from "./browser.ts";
import { type Stage, startStage } from "./fake-gateway.ts";

let stage: Stage;
afterEach(() => stage?.close());

test("one address opens so many pages in a minute, is told to wait a minute, and then goes on; others never notice", async () => {
  stage = await startStage({ pages: { most: 4, proxies: 1 } });
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
  stage = await startStage({ pages: { most: 1, proxies: 1 } });
  const browser = browserOf(stage.app);
  for (let n = 0; n < 5; n++) expect((await browser.get("/static/chat.css")).status).toBe(200);
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
});
