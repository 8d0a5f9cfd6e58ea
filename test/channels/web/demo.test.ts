import { afterEach, beforeEach, expect, test } from "vitest";
import { browserOf, bubblesIn } from "./browser.ts";
import { meet, type Stage, startStage } from "./fake-gateway.ts";

let stage: Stage;
let bound: [string, string][] = [];
const personas = ["resident", "clerk", "secretary"].map((key) => ({
  key,
  label: { zh: `某${key}`, en: `Some ${key}` },
}));

beforeEach(async () => {
  bound = [];
  const bindPersona = async (key: string, address: string) => {
    bound.push([key, address]);
    await meet(stage, address, key === "secretary" ? "en" : "zh-CN");
  };
  stage = await startStage({ demo: { personas, bindPersona } });
});
afterEach(() => stage.close());

test("the front page of a demo has two phones, a resident's and a clerk's unless chosen otherwise", async () => {
  const browser = browserOf(stage.app);
  const framesOf = async (path: string) =>
    [...(await browser.open(path)).matchAll(/<iframe src="([^"]+)"/g)].map((m) => m[1]);
  expect(await framesOf("/")).toEqual(["/as/resident/", "/as/clerk/"]);
  expect(await framesOf("/?left=secretary&right=resident")).toEqual(["/as/secretary/", "/as/resident/"]);
  expect(await framesOf("/?left=%22%3E&right=nobody")).toEqual(["/as/resident/", "/as/clerk/"]);
});

test("each phone is the person it says, with a session of its own", async () => {
  const browser = browserOf(stage.app);
  const resident = await browser.open("/as/resident/");
  const secretary = await browser.open("/as/secretary/");
  expect(bound.map(([key]) => key)).toEqual(["resident", "secretary"]);
  expect(new Set(bound.map(([, address]) => address)).size).toBe(2);
  expect(resident).toContain("某resident");
  expect(secretary).toContain('lang="en"');
  expect(secretary).toContain("Some secretary");
  expect(bubblesIn(resident)).toHaveLength(1);
  await browser.open("/as/resident/");
  expect(bound).toHaveLength(2);
});

test("one persona's session opens no other's chat", async () => {
  const browser = browserOf(stage.app);
  await browser.open("/as/resident/");
  const stolen = browser.cookies.get("/as/resident linli_session") ?? "";
  const response = await stage.app.request("/as/secretary/", { headers: { cookie: stolen } });
  expect(response.headers.get("location")).toBe("/as/secretary/open");
});

test("outside a demo there is nobody to be and the front page is the chat", async () => {
  const plain = await startStage();
  expect((await plain.app.request("/")).headers.get("location")).toBe("/chat/");
  expect((await plain.app.request("/as/resident/")).status).toBe(404);
  await plain.close();
});

test("every page sends its security headers, loads nothing from elsewhere and is kept from search engines", async () => {
  const browser = browserOf(stage.app);
  for (const path of ["/", "/chat/", "/as/clerk/", "/nothing"]) {
    await browser.open(path);
    const response = await browser.get(path);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "x-robots-tag": "noindex, nofollow",
      "referrer-policy": "same-origin",
    });
    expect(response.headers.get("content-security-policy")).toMatch(/default-src 'self'.*frame-ancestors 'self'/);
    const page = await response.text();
    expect(page.match(/(src|href|action)="(https?:)?\/\/[^"]*"/g)).toBeNull();
    expect(page).not.toMatch(/\son\w+=|style="/);
  }
});

test("large letters and the other language are links that work without scripts", async () => {
  const browser = browserOf(stage.app, { "accept-language": "zh-CN" });
  expect(await browser.open("/?text=large&lang=en&left=clerk")).toMatch(
    /<html lang="en" class="large">[\s\S]*src="\/as\/clerk\/"/,
  );
  expect(await browser.open("/")).toContain('<html lang="en" class="large">');
  expect(await browser.open("/as/resident/")).toContain('<html lang="zh-CN" class="large">');
  const away = await browser.get("//evil.example/?text=large");
  expect(away.headers.get("location") ?? "/").toMatch(/^\/(?!\/)/);
});

test("styles and scripts are kept by browsers for good at the address of their content", async () => {
  const page = await browserOf(stage.app).open("/chat/");
  const script = /<script src="([^"]+)"/.exec(page)?.[1] ?? "";
  const response = await stage.app.request(script);
  expect(response.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect((await stage.app.request("/static/..%2Fapp.ts")).status).toBe(404);
});
