import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { twilioSignature } from "../../src/channels/sms/twilio.ts";
import { verifyHistory } from "../../src/instruments/index.ts";
import { browserOf } from "../channels/web/browser.ts";
import { hugePng } from "../photo.ts";
import { type Edges, secret, startEdges, twilioToken } from "./site.ts";

let edges: Edges;
beforeAll(async () => {
  edges = await startEdges();
});
afterAll(() => edges.close());

const runs = { numRuns: Number(process.env.FUZZ_RUNS ?? 60), seed: Number(process.env.FUZZ_SEED ?? 20261129) };
const timeout = 240_000;

/** Nothing of ours has failed, nothing is left half done, and the history is whole. */
async function isWhole(): Promise<void> {
  await edges.run.app.idle();
  expect(edges.faults()).toEqual([]);
  const half = `SELECT id FROM "Inbox" WHERE outcome = 'error' OR "doneAt" IS NULL`;
  expect(await edges.run.app.db.query(half)).toEqual([]);
  expect((await verifyHistory(edges.run.app.db)).faults).toEqual([]);
}

const stored = async () =>
  (await edges.run.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "Inbox"`))[0]?.n ?? 0;

/** What attackers and broken programs send where a word or a number is expected. */
const nasty = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      "0",
      "-1",
      "1e309",
      "NaN",
      "null",
      "undefined",
      "true",
      "[]",
      "{}",
      "__proto__",
      "constructor",
      "..",
      "../../etc/passwd",
    ],
    ...[
      "%00",
      "\u0000",
      "%ff%fe",
      "%",
      "%E4%B8",
      "\ud800",
      "\u202e反\u202c",
      "a\r\nX-Evil: 1",
      '\'; DROP TABLE "Case"; --',
      "1 OR 1=1",
    ],
    ...[
      "<script>alert(1)</script>",
      "#{7*7}",
      "{{7*7}}",
      "$(id)",
      "JJ-2026-000001",
      "JJ-2026-999999",
      "٣",
      "１２",
      "9".repeat(400),
    ],
    ...[
      "00000000-0000-0000-0000-000000000000",
      "A".repeat(5_000),
      "长".repeat(3_000),
      "http://169.254.169.254/",
      "//evil.example",
    ],
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
);

const encoded = (text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    return "%ED%A0%80";
  }
};

const paths = [
  ...[
    "/",
    "/chat/",
    "/chat/open",
    "/chat/events",
    "/chat/files/X",
    "/chat/messages",
    "/static/X",
    "/robots.txt",
    "/healthz",
    "/readyz",
    "/metrics",
  ],
  ...[
    "/public",
    "/public/X",
    "/public/cases",
    "/public/cases/X",
    "/public/ballots/X.json",
    "/public/meetings/X",
    "/public/meetings/X.ics",
  ],
  ...[
    "/public/meetings/X-lot.csv",
    "/public/procedures/X",
    "/public/charter",
    "/public/catalogue",
    "/public/catalogue/X",
    "/public/catalogue/releases",
  ],
  ...[
    "/public/work",
    "/public/disclosures",
    "/public/disclosures/X",
    "/public/disclosures/files/X/X",
    "/public/proposals",
    "/public/oversight/X",
  ],
  ...[
    "/public/consultations",
    "/public/visits",
    "/public/roots",
    "/public/roots.json",
    "/print/X",
    "/mine/X",
    "/sms/X/inbound",
    "/sms/X/report",
  ],
];
const queryNames = [
  "page",
  "number",
  "q",
  "area",
  "topic",
  "state",
  "lang",
  "text",
  "before",
  "after",
  "as",
  "id",
  "from",
  "charset",
  "delivery",
];

test("whatever is asked of whatever page, the answer is one of ours and never a fault", { timeout }, async () => {
  const there = [
    ...edges.run.app.city().areas.keys(),
    ...[...edges.run.app.city().items.values()].map(({ code }) => code),
    ...["request", "proposal", "election", "JJ-2026-000001", "JJ-2026-000003", "board.css", "chat.js"],
  ];
  const call = fc.record({
    path: fc.constantFrom(...paths),
    // Half of the addresses lead to something that is there.
    fill: fc.oneof(nasty, fc.nat(9_999)),
    method: fc.constantFrom("GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"),
    query: fc.array(fc.tuple(fc.constantFrom(...queryNames), nasty), { maxLength: 4 }),
    isRaw: fc.boolean(),
    header: fc.tuple(
      fc.constantFrom(
        "accept",
        "accept-language",
        "cookie",
        "content-type",
        "origin",
        "sec-fetch-site",
        "last-event-id",
        "range",
      ),
      fc.constantFrom(
        "",
        "x",
        "*/*;q=9",
        "linli_session=..",
        "multipart/form-data",
        "application/json",
        "null",
        "bytes=0-99999999999",
      ),
    ),
    body: nasty,
  });
  await fc.assert(
    fc.asyncProperty(call, async ({ path, fill, method, query, isRaw, header, body }) => {
      const search = query.map(
        ([name, value]) => `${name}=${isRaw ? value.replace(/[^!-~]|#/g, "%") : encoded(value)}`,
      );
      const address = `http://localhost:3000${path.replaceAll("X", encoded(typeof fill === "number" ? (there[fill % there.length] ?? "") : fill))}?${search.join("&")}`;
      if (!URL.canParse(address)) return;
      const withBody = !["GET", "HEAD", "OPTIONS"].includes(method) ? { body } : {};
      const answer = await edges.site.request(address, { method, headers: [header], ...withBody });
      expect(answer.status, `${method} ${address}`).toBeLessThan(500);
      expect(answer.headers.get("x-evil")).toBeNull();
      if (!/event-stream/.test(answer.headers.get("content-type") ?? "")) {
        const text = await answer.text();
        expect(text).not.toContain("<script>alert");
        expect(text).not.toMatch(/node_modules|\bat .+\.ts:\d+|syntax error|invalid input/);
      } else await answer.body?.cancel();
    }),
    { ...runs, numRuns: runs.numRuns * 6 },
  );
  await isWhole();
});

const field = fc.oneof(
  nasty,
  fc.integer(),
  fc.double(),
  fc.constant(null),
  fc.boolean(),
  fc.constant([]),
  fc.constant({}),
);
const chat = { id: 4_711, type: "private" };

test("whatever update the webhook is given, it is taken or passed over, once, and Telegram need not call again", {
  timeout,
}, async () => {
  let n = 1_000_000;
  const message = fc.record(
    {
      message_id: fc.oneof(fc.constant(1), field),
      chat: fc.oneof(fc.constant(chat), fc.record({ id: field, type: field }), field),
      from: fc.oneof(fc.constant({ id: 4_711, first_name: "<b>" }), field),
      text: field,
      caption: field,
      photo: fc.oneof(fc.constant([{ file_id: "x", width: 1, height: 1 }]), field),
      document: fc.oneof(fc.record({ file_id: field, file_size: field, file_name: field, mime_type: field }), field),
      contact: fc.oneof(fc.record({ phone_number: field, user_id: field }), field),
      location: fc.oneof(fc.record({ latitude: field, longitude: field }), field),
      reply_to_message: field,
      voice: field,
    },
    { requiredKeys: [] },
  );
  const update = fc.oneof(
    fc.record({ message }),
    fc.record({
      callback_query: fc.record({
        id: field,
        from: fc.constant({ id: 4_711 }),
        data: field,
        message: fc.constant({ message_id: 1, chat }),
      }),
    }),
    fc.record({
      my_chat_member: fc.oneof(
        field,
        fc.record({ chat: fc.constant(chat), new_chat_member: fc.record({ status: field }) }),
      ),
    }),
    fc.record({ edited_message: message, channel_post: field }),
  );
  await fc.assert(
    fc.asyncProperty(update, async (given) => {
      n += 1;
      const body = JSON.stringify({ update_id: n, ...given });
      expect(await edges.webhook(body)).toBe(200);
      const after = await stored();
      expect(await edges.webhook(body)).toBe(200);
      expect(await stored()).toBe(after);
    }),
    runs,
  );
  await isWhole();
});

test("what is no update, too long, broken off or without the secret is refused with the right status", async () => {
  const before = await stored();
  for (const body of ["", "{", "\u0000", '{"update_id":', Buffer.from([0xff, 0xfe, 0x00])])
    expect(await edges.webhook(body)).toBe(400);
  for (const body of [
    "null",
    "[]",
    "5",
    '"x"',
    "{}",
    '{"update_id":1e400}',
    `${"[".repeat(5_000)}${"]".repeat(5_000)}`,
  ])
    expect(await edges.webhook(body)).toBe(200);
  expect(await edges.webhook(`"${"x".repeat(1_000_001)}"`)).toBe(413);
  for (const wrong of ["", "x", secret.toUpperCase(), `${secret}\u0000`])
    expect(await edges.webhook("{}", wrong)).toBe(401);
  expect(await stored()).toBe(before);
});

test("whatever the SMS gateway's address is called with, it is taken once or passed over, and nothing comes back to the phone", {
  timeout,
}, async () => {
  let n = 0;
  const call = fc.record({
    kind: fc.constantFrom("inbound", "report"),
    from: fc.oneof(fc.constantFrom("13800138000", "+8613800138000", "10086", "12345", "Bank", ""), nasty),
    text: fc.oneof(fc.constantFrom("1", "路灯坏了", "%D6%D0%CE%C4", "%00%00", "T"), nasty),
    charset: fc.constantFrom("UTF-8", "GBK", "UTF-16BE", "8-BIT", "", "nonsense"),
    more: fc.array(fc.tuple(fc.constantFrom("id", "status", "delivery", "more", "from"), nasty), { maxLength: 3 }),
    method: fc.constantFrom("GET", "POST"),
  });
  await fc.assert(
    fc.asyncProperty(call, async ({ kind, from, text, charset, more, method }) => {
      n += 1;
      const pairs = [["id", `k${n}`], ["from", from], ["text", text], ["charset", charset], ...more];
      const query = pairs.map(([name = "", value = ""]) => `${name}=${encoded(value)}`).join("&");
      const init = method === "POST" ? { method, body: query } : { method };
      const ask = () => edges.site.request(`http://localhost:3000/sms/${secret}/${kind}?${query}`, init);
      const answer = await ask();
      expect([answer.status, await answer.text()]).toEqual([200, ""]);
      const after = await stored();
      expect((await ask()).status).toBe(200);
      expect(await stored()).toBe(after);
    }),
    runs,
  );
  const wrong = await edges.site.request(
    "http://localhost:3000/sms/0123456789abcdee/inbound?id=1&from=13800138000&text=x",
  );
  expect(wrong.status).toBe(401);
  const long = await edges.site.request(`http://localhost:3000/sms/${secret}/inbound`, {
    method: "POST",
    body: "x".repeat(100_001),
  });
  expect(long.status).toBe(413);
  await isWhole();
});

test("whatever Twilio's address is called with, it is taken once if Twilio has signed it, and refused if not", {
  timeout,
}, async () => {
  let n = 0;
  const post = async (kind: string, query: string, body: string, signature?: string) => {
    const headers: Record<string, string> = { "content-type": "application/x-www-form-urlencoded" };
    if (signature !== undefined) headers["x-twilio-signature"] = signature;
    const at = `/sms/${secret}/${kind}${query && `?${query}`}`;
    return edges.twilioSite.request(`http://localhost:3000${at}`, { method: "POST", body, headers });
  };
  const signed = (kind: string, query: string, body: string) =>
    twilioSignature(twilioToken, `https://linli.example.org/sms/${secret}/${kind}${query && `?${query}`}`, body);
  const call = fc.record({
    kind: fc.constantFrom("inbound", "report"),
    from: fc.oneof(fc.constantFrom("+8613800138000", "Bank", ""), nasty),
    text: fc.oneof(fc.constantFrom("1", "路灯坏了", "STOP"), nasty),
    more: fc.array(
      fc.tuple(fc.constantFrom("MessageSid", "MessageStatus", "NumMedia", "MediaUrl0", "From", "__proto__"), nasty),
      {
        maxLength: 3,
      },
    ),
    query: fc.constantFrom("", "delivery=x", "delivery=00000000-0000-0000-0000-000000000000&more"),
    raw: fc.option(nasty),
    forged: nasty,
  });
  await fc.assert(
    fc.asyncProperty(call, async ({ kind, from, text, more, query, raw, forged }) => {
      n += 1;
      const pairs = [["MessageSid", `SM${n}`], ["From", from], ["Body", text], ...more];
      const form = pairs.map(([name = "", value = ""]) => `${encoded(name)}=${encoded(value)}`).join("&");
      const body = (raw ?? form).toWellFormed();
      const before = await stored();
      const header = encoded(forged).slice(0, 200);
      expect((await post(kind, query, body)).status).toBe(401);
      expect((await post(kind, query, body, header)).status).toBe(401);
      expect((await post(kind, query, `${body}&x=1`, signed(kind, query, body))).status).toBe(401);
      expect(await stored()).toBe(before);
      const taken = await post(kind, query, body, signed(kind, query, body));
      expect([taken.status, await taken.text()]).toEqual([200, ""]);
      const after = await stored();
      expect((await post(kind, query, body, signed(kind, query, body))).status).toBe(200);
      expect(await stored()).toBe(after);
    }),
    runs,
  );
  // A picture by SMS is an address of somebody else's: it is not fetched, and the words are taken alone.
  const body =
    "MessageSid=MM1&From=%2B8613800138000&Body=%E8%B7%AF%E7%81%AF&NumMedia=1&MediaUrl0=http%3A%2F%2F169.254.169.254%2F";
  expect((await post("inbound", "", body, signed("inbound", "", body))).status).toBe(200);
  const [kept] = await edges.run.app.db.query<{ payload: object }>(
    `SELECT payload FROM "Inbox" WHERE channel = 'sms' AND "externalId" = 'MM1'`,
  );
  expect(JSON.stringify(kept?.payload)).not.toContain("169.254");
  await isWhole();
});

test("whatever form the chat's page is posted, it is taken once or refused with words", { timeout }, async () => {
  const browser = browserOf(edges.site);
  await browser.open("/chat/");
  const own = { "sec-fetch-site": "same-origin" };
  let n = 0;
  const post = fc.record({
    fields: fc.dictionary(
      fc.constantFrom("text", "token", "label", "place", "press", "formId", "externalId", "files", "__proto__"),
      nasty,
      { maxKeys: 5 },
    ),
    as: fc.constantFrom("form", "json", "text", "broken"),
    isOwnId: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(post, async ({ fields, as, isOwnId }) => {
      n += 1;
      const sent = { ...fields, ...(isOwnId ? { externalId: `fuzz-${String(n).padStart(8, "0")}` } : {}) };
      const type = {
        form: "application/x-www-form-urlencoded",
        json: "application/json",
        text: "text/plain",
        broken: "multipart/form-data; boundary=x",
      }[as];
      const body =
        as === "json" ? JSON.stringify(sent) : new URLSearchParams(sent as Record<string, string>).toString();
      const ask = () =>
        browser.post("/chat/messages", body, { ...own, "content-type": type, accept: "application/json" });
      const first = await ask();
      expect(first.status, body.slice(0, 200)).toBeLessThan(500);
      await edges.run.app.idle();
      const after = await stored();
      const second = await ask();
      expect(second.status).toBeLessThan(500);
      if (first.status < 400) expect(await stored()).toBe(after);
    }),
    runs,
  );
  await isWhole();
});

test("an upload counts by its bytes: what only calls itself a picture, is too large or too many is said to be so", async () => {
  const browser = browserOf(edges.site);
  await browser.open("/chat/");
  const files = async () => (await edges.run.app.db.query(`SELECT 1 FROM "File"`)).length;
  const send = async (list: File[]) => {
    const form = new FormData();
    form.set(
      "externalId",
      `upload-${list.map((file) => `${file.name.replace(/\W/g, "")}${file.size}`).join("-")}`.slice(0, 60),
    );
    for (const file of list) form.append("files", file);
    const answer = await browser.post("/chat/messages", form, {
      "sec-fetch-site": "same-origin",
      accept: "application/json",
    });
    await edges.run.app.idle();
    return answer.status;
  };
  const before = await files();
  for (const [name, bytes] of [
    ["virus.jpg", Buffer.from("MZ\x90\x00")],
    ["page.png", Buffer.from("<html><script>alert(1)</script>")],
    ["picture.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["archive.pdf", Buffer.from("PK\x03\x04")],
    ["empty.gif", Buffer.alloc(0)],
    ["half.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
  ] as const)
    expect(await send([new File([bytes], name, { type: "image/jpeg" })]), name).toBeLessThan(500);
  expect(await send([new File([Buffer.alloc(10_000_001, "%PDF-")], "large.pdf")])).toBeLessThan(500);
  expect(await send([new File([await hugePng()], "huge.png")])).toBeLessThan(500);
  expect(await browser.open("/chat/"), "a small file of 90 megapixels").toContain("这张照片打不开");
  const many = Array.from({ length: 7 }, (_, i) => new File(["%PDF-1.4"], `many${i}.pdf`));
  expect(await send(many)).toBe(400);
  expect(await files()).toBe(before);
  expect(await send([new File(["%PDF-1.4"], "../../paper.pdf\u0000.exe")])).toBe(202);
  expect(await files()).toBe(before + 1);
  await isWhole();
});

test("a page that no list has is empty, however its number is written", async () => {
  const [district, ...areas] = [...edges.run.app.city().areas.keys()];
  const lists = [district, areas.at(-1)].flatMap((id) => [`/public/disclosures/${id}`, `/public/oversight/${id}`]);
  for (const list of ["/public/proposals", ...lists])
    for (const page of ["1e309", "-1e309", "1e18", "99999999999999999999", "2.5", "0x10", "NaN", "１", ""])
      expect(
        (await edges.site.request(`http://localhost:3000${list}?page=${page}`)).status,
        `${list}?page=${page}`,
      ).toBe(200);
  await isWhole();
});
