import { afterEach, beforeEach, expect, test } from "vitest";
import { sha256 } from "../../../src/foundation/index.ts";
import { type Browser, browserOf, bubblesIn, formIdIn, pressIn } from "./browser.ts";
import { type Stage, startStage } from "./fake-gateway.ts";

let stage: Stage;
let browser: Browser;
beforeEach(async () => {
  stage = await startStage();
  browser = browserOf(stage.app);
});
afterEach(() => stage.close());

const asScript = { accept: "application/json" };
const json = { ...asScript, "content-type": "application/json" };
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const addressOf = () => sha256((browser.cookies.get("/chat linli_session") ?? "").replace(/^[^=]+=/, ""));
const say = (text: string, externalId: string) =>
  browser.post("/chat/messages", JSON.stringify({ externalId, text }), json);
const last = () => stage.received.at(-1);

test("whoever opens the chat for the first time is welcomed at once, and once only", async () => {
  const page = await browser.open("/chat/");
  expect(bubblesIn(page)).toEqual(["您好，请说。"]);
  await browser.open("/chat/");
  expect(stage.received).toHaveLength(1);
  expect(stage.received[0]).toMatchObject({ channel: "web", kind: "text", text: "/start", address: addressOf() });
});

test("a visitor who keeps no cookies becomes nobody and is told why", async () => {
  const first = await stage.app.request("/chat/");
  expect(first.status).toBe(303);
  const second = await stage.app.request("/chat/open");
  expect(second.status).toBe(400);
  expect(await second.text()).toContain("Cookie");
  expect(stage.received).toHaveLength(0);
});

test("the cookie is out of reach of scripts and other sites, and the token is stored nowhere", async () => {
  const response = await browser.get("/chat/");
  expect(response.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);
  expect(response.headers.get("set-cookie")).not.toMatch(/Secure/);
  await browser.open("/chat/");
  const token = (browser.cookies.get("/chat linli_session") ?? "").split("=")[1] ?? "";
  const [row] = await stage.db.query<{ address: string }>(`SELECT address FROM "Address"`);
  expect(row?.address).toBe(sha256(token));
});

test("behind https the cookie is Secure", async () => {
  const secure = await startStage({ config: { publicUrl: "https://linli.example.org", defaultLocale: "zh-CN" } });
  expect((await secure.app.request("/chat/")).headers.get("set-cookie")).toMatch(/; Secure/);
  await secure.close();
});

test("a cookie of somebody's own making, or of another chat, is no session", async () => {
  const made = await stage.app.request("/chat/", {
    headers: { cookie: `linli_session=${"A".repeat(43)}.${"B".repeat(16)}` },
  });
  expect(made.headers.get("location")).toBe("/chat/open");
});

test("a script's message is taken with 202, and the same again with 200 and nothing twice", async () => {
  await browser.open("/chat/");
  expect((await say("路灯坏了", "0123456789abcdef")).status).toBe(202);
  expect((await say("路灯坏了", "0123456789abcdef")).status).toBe(200);
  expect(stage.received.filter((i) => i.text === "路灯坏了")).toHaveLength(1);
  expect(last()?.externalId).toBe(`${addressOf().slice(0, 16)}:0123456789abcdef`);
});

test("the same message offered twice at the same moment stores its upload once", async () => {
  await browser.open("/chat/");
  const send = () => {
    const form = new FormData();
    form.set("externalId", "0123456789abcdef");
    form.append("files", new File([png], "a.png"));
    return browser.post("/chat/messages", form, asScript);
  };
  const statuses = (await Promise.all([send(), send()])).map((r) => r.status);
  expect(statuses.sort()).toEqual([200, 202]);
  expect(stage.uploads).toHaveLength(1);
});

test("without scripts a form leads back to the chat with the answer, and sent twice it is one", async () => {
  stage.answers = ({ text }) => [{ payload: { text: `收到：${text}` } }];
  const page = await browser.open("/chat/");
  const fields = { formId: formIdIn(page), text: "井盖没了" };
  expect(bubblesIn(await browser.submit("/chat/messages", fields)).slice(-2)).toEqual(["井盖没了", "收到：井盖没了"]);
  expect(bubblesIn(await browser.submit("/chat/messages", fields)).slice(-2)).toEqual(["井盖没了", "收到：井盖没了"]);
  // Other words from a page that the browser had kept are another message.
  await browser.submit("/chat/messages", { ...fields, text: "还有一个" });
  expect(stage.received.map((i) => i.text)).toEqual(["/start", "井盖没了", "还有一个"]);
});

test("a button without scripts carries its token, and its label for the person's own transcript", async () => {
  stage.answers = ({ kind }) => [
    { payload: { text: "要做什么？", buttons: kind === "text" ? [[{ label: "我要 反映", command: 1 }]] : [] } },
  ];
  const page = await browser.open("/chat/");
  const after = await browser.submit("/chat/messages", pressIn(page, "我要 反映"));
  expect(last()).toMatchObject({ kind: "button", label: "我要 反映" });
  expect(last()?.token).toMatch(/^[\w-]{22}\.0\.[\w-]{10}$/);
  expect(bubblesIn(after).at(-2)).toBe("我要 反映");
});

test("files are known by their first bytes, and what cannot be taken is said apart", async () => {
  await browser.open("/chat/");
  const form = new FormData();
  form.set("externalId", "0123456789abcdef");
  form.set("text", "请看");
  form.append("files", new File([png], "灯.jpg", { type: "image/jpeg" }));
  form.append("files", new File(["MZ not a picture"], "灯.png", { type: "image/png" }));
  form.append("files", new File([new Uint8Array(10_000_001)], "大.png"));
  expect((await browser.post("/chat/messages", form, asScript)).status).toBe(202);
  const [files, type, large] = stage.received.slice(1);
  expect(files).toMatchObject({
    kind: "files",
    text: "请看",
    files: [{ mime: "image/png", size: 12, name: "灯.jpg" }],
  });
  expect([type, large].map((i) => [i?.kind, i?.what])).toEqual([
    ["unsupported", "file-type"],
    ["unsupported", "too-large"],
  ]);
});

test.each([
  ["audio/ogg", "OggS"],
  ["audio/webm", "\x1a\x45\xdf\xa3"],
  ["audio/wav", "RIFF....WAVE"],
  ["audio/mp4", "....ftypM4A "],
  ["audio/mpeg", "ID3"],
  ["audio/mpeg", "\xff\xfb"],
])("a recording (%s) is one by its first bytes, beside the words that come with it", async (mime, head) => {
  await browser.open("/chat/");
  const form = new FormData();
  form.set("externalId", "0123456789abcdef");
  form.set("text", "请听");
  form.append("files", new File([Buffer.from(head.padEnd(20, "."), "latin1")], "灯.mp3"));
  expect((await browser.post("/chat/messages", form, asScript)).status).toBe(202);
  const [words, voice] = stage.received.slice(1);
  expect(words).toMatchObject({ kind: "text", text: "请听" });
  expect(voice).toMatchObject({ kind: "unsupported", what: "voice", files: [{ mime, size: 20 }] });
});

test("seven files at once, an empty message and a message of no known shape are refused in plain words", async () => {
  await browser.open("/chat/");
  const form = new FormData();
  form.set("externalId", "0123456789abcdef");
  for (let i = 0; i < 7; i++) form.append("files", new File([png], `${i}.png`));
  const answers = [
    await browser.post("/chat/messages", form, asScript),
    await say("  ", "0123456789abcdef"),
    await browser.post("/chat/messages", `{"externalId":"0123456789abcdef","text":{"a":1}}`, json),
    await browser.post("/chat/messages", `{"externalId":7,"text":"a"}`, json),
    await browser.post("/chat/messages", `["text"]`, json),
    await browser.post("/chat/messages", "null", json),
    await browser.post("/chat/messages", `{"text"`, json),
    await browser.post("/chat/messages", `{"text":"no id"}`, json),
    await browser.post("/chat/messages", "--x", { ...asScript, "content-type": "multipart/form-data; boundary=y" }),
    await browser.post("/chat/messages", "hello", { ...asScript, "content-type": "text/plain" }),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/。$/) });
  }
  expect(stage.received).toHaveLength(1);
});

test("too long a message is refused with 413, with room for files in a form that has some", async () => {
  await browser.open("/chat/");
  expect((await say("长".repeat(700_000), "0123456789abcdef")).status).toBe(413);
  const form = new FormData();
  form.set("externalId", "0123456789abcdef");
  form.append("files", new File([png, new Uint8Array(4_000_000)], "a.png"));
  expect((await browser.post("/chat/messages", form, asScript)).status).toBe(202);
});

test("every kind of odd character arrives as the database can hold it, and comes back escaped", async () => {
  await browser.open("/chat/");
  await say("a\u0000b\u202e<script>alert(1)</script>\ud800𠀀👩‍👩‍👧", "0123456789abcdef");
  expect(last()?.text).toBe("ab<script>alert(1)</script>\ufffd𠀀👩‍👩‍👧");
  const page = await browser.open("/chat/");
  expect(page).toContain("ab&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).not.toContain("<script>alert");
});

test("a post from another site is refused, one from here is not", async () => {
  await browser.open("/chat/");
  const post = (headers: Record<string, string>, n: number) =>
    browser.post("/chat/messages", JSON.stringify({ externalId: `0123456789-${n}`, text: "x" }), {
      ...json,
      ...headers,
    });
  expect((await post({ "sec-fetch-site": "cross-site" }, 1)).status).toBe(403);
  expect((await post({ "sec-fetch-site": "same-site" }, 2)).status).toBe(403);
  expect((await post({ origin: "https://evil.example" }, 3)).status).toBe(403);
  expect((await post({ origin: "null" }, 4)).status).toBe(403);
  expect((await post({ origin: "http://localhost:3000" }, 5)).status).toBe(202);
  expect((await post({ origin: "null", "sec-fetch-site": "same-origin" }, 6)).status).toBe(202);
});

test("a post by a name that somebody else has given this host is refused, by its own names it is not", async () => {
  const secure = await startStage({ config: { publicUrl: "https://linli.example.org", defaultLocale: "zh-CN" } });
  const statusOf = async (host: string, origin = host) =>
    (await secure.app.request(`${host}/chat/messages`, { method: "POST", headers: { origin } })).status;
  expect(await statusOf("http://evil.example")).toBe(403);
  expect(await statusOf("http://evil.example:3000")).toBe(403);
  expect(await statusOf("http://localhost:3000", "http://evil.example")).toBe(403);
  // Taken further, and only then found to have no session or nothing in it.
  for (const host of ["http://localhost:3000", "http://127.0.0.1:3000", "http://linli.example.org"])
    expect(await statusOf(host)).not.toBe(403);
  expect(await statusOf("http://127.0.0.1:3000", "https://linli.example.org")).not.toBe(403);
  await secure.close();
});

test("after sixty messages in a minute one is asked to wait, and after the minute no more", async () => {
  await browser.open("/chat/");
  for (let i = 0; i < 60; i++) expect((await say("x", `0123456789-${i}`)).status).toBe(202);
  const refused = await say("x", "0123456789-60");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("60");
  const form = new URLSearchParams({ formId: "0123456789abcdef", text: "路灯坏了" });
  const toPerson = await browser.post("/chat/messages", form);
  expect(toPerson.status).toBe(429);
  expect(await toPerson.text()).toContain("路灯坏了");
  stage.clock.advance(60_000);
  expect((await say("x", "0123456789-60")).status).toBe(202);
});

test("with the database away one is told to try again, and what was written comes back", async () => {
  await browser.open("/chat/");
  stage.failure = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
  const toScript = await say("路灯坏了", "0123456789abcdef");
  expect(toScript.status).toBe(503);
  expect(toScript.headers.get("retry-after")).toBe("5");
  const toPerson = await browser.post(
    "/chat/messages",
    new URLSearchParams({ formId: "0123456789abcdef", text: "路灯坏了" }),
  );
  expect(toPerson.status).toBe(503);
  expect(await toPerson.text()).toContain("路灯坏了");
  stage.failure = undefined;
  expect((await say("路灯坏了", "0123456789abcdef")).status).toBe(202);
});

test("what took too long to be written, as while a standby is gone, may be sent again too", async () => {
  await browser.open("/chat/");
  stage.failure = Object.assign(new Error("canceling statement due to statement timeout"), { code: "57014" });
  const refused = await say("路灯坏了", "0123456789abcdef");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  stage.failure = undefined;
  expect((await say("路灯坏了", "0123456789abcdef")).status).toBe(202);
});

test("without a session a message is not taken, and its words are given back", async () => {
  const answer = await stage.app.request("/chat/messages", {
    method: "POST",
    body: new URLSearchParams({ formId: "0123456789abcdef", text: "路灯坏了" }),
  });
  expect(answer.status).toBe(401);
  expect(await answer.text()).toContain("路灯坏了");
});

test("a bug is answered with words and hides what it was", async () => {
  await browser.open("/chat/");
  stage.failure = new Error("secret detail");
  const answer = await say("x", "0123456789abcdef");
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("secret");
});

test("the browser's language goes along, and a person's own is what they read", async () => {
  const english = browserOf(stage.app, { "accept-language": "en-GB,en;q=0.9,zh;q=0.5" });
  const page = await english.open("/chat/");
  expect(stage.received[0]?.locale).toBe("en");
  expect(page).toContain('<html lang="en">');
  expect(page).toContain("Write a message");
});
