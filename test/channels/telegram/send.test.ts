import { expect, test } from "vitest";
import { addFile, databaseAway, parcelTo, setUpTelegram } from "./setup.ts";

const chat = 42;
const buttons = [
  [
    { label: "是 <>", command: {} },
    { label: "否", command: {} },
  ],
];
const png = { mime: "image/png", name: "a.png", bytes: new Uint8Array([137, 80, 78, 71, 0, 255]) };
const pdf = { mime: "application/pdf", name: '表";x.pdf', bytes: new Uint8Array([37, 80, 68, 70]) };

async function setUp() {
  const all = await setUpTelegram();
  all.fake.pushText(chat, "hi");
  return all;
}

test("a message arrives as written, with its buttons", async () => {
  const { channel, fake } = await setUp();
  const message = { title: "办结 <1>", text: "a & b", quote: "</blockquote><b>x", buttons };
  const result = await channel.send(parcelTo(chat, message));
  const [shown] = fake.messages(chat);
  expect(result).toEqual({ state: "sent", externalId: String(shown?.id) });
  expect(shown?.text).toBe("办结 <1>\na & b\n</blockquote><b>x");
  expect(shown?.buttons).toEqual([
    [
      { label: "是 <>", data: "token-0-0" },
      { label: "否", data: "token-0-1" },
    ],
  ]);
});

test("a long message comes in several, in order, with the buttons at the last", async () => {
  const { channel, fake } = await setUp();
  const text = Array.from({ length: 900 }, (_, i) => `第 ${i} 行，写了一些字。`).join("\n");
  const result = await channel.send(parcelTo(chat, { text, buttons }));
  const shown = fake.messages(chat);
  expect(shown.length).toBeGreaterThan(2);
  expect(shown.map((message) => message.text).join("\n")).toBe(text);
  expect(shown.map((message) => message.buttons.length)).toEqual([...shown.slice(1).map(() => 0), 1]);
  expect(result).toEqual({ state: "sent", externalId: String(shown.at(-1)?.id) });
});

test("a message takes the place of an earlier one, buttons and all", async () => {
  const { channel, fake } = await setUp();
  const first = await channel.send(parcelTo(chat, { text: "一", buttons }));
  const externalId = first.state === "sent" ? (first.externalId ?? "") : "";
  const replaces = { deliveryId: "d", externalId };
  expect(await channel.send(parcelTo(chat, { text: "二" }, { replaces }))).toEqual({ state: "sent", externalId });
  expect(await channel.send(parcelTo(chat, { text: "二" }, { replaces }))).toEqual({ state: "sent", externalId });
  expect(fake.messages(chat)).toMatchObject([{ text: "二", buttons: [], edits: 1 }]);
});

test("when the earlier one is gone, or is a photo, a new one is sent", async () => {
  const { channel, fake, db } = await setUp();
  const gone = { deliveryId: "d", externalId: "1" };
  expect(await channel.send(parcelTo(chat, { text: "新" }, { replaces: gone }))).toMatchObject({ state: "sent" });
  const photo = await channel.send(parcelTo(chat, { text: "图", files: [await addFile(db, png)] }));
  const replaces = { deliveryId: "d", externalId: photo.state === "sent" ? (photo.externalId ?? "") : "" };
  expect(await channel.send(parcelTo(chat, { text: "更新" }, { replaces }))).toMatchObject({ state: "sent" });
  expect(fake.messages(chat).map(({ text }) => text)).toEqual(["新", "图", "更新"]);
});

test("what does not fit one message is not edited but sent", async () => {
  const { channel, fake } = await setUp();
  const first = await channel.send(parcelTo(chat, { text: "一" }));
  const replaces = { deliveryId: "d", externalId: first.state === "sent" ? (first.externalId ?? "") : "" };
  await channel.send(parcelTo(chat, { text: "字".repeat(5000) }, { replaces }));
  expect(fake.messages(chat)).toHaveLength(3);
});

test("one photo carries a short text and the buttons", async () => {
  const { channel, fake, db } = await setUp();
  await channel.send(parcelTo(chat, { text: "路灯 <", files: [await addFile(db, png)], buttons }));
  expect(fake.messages(chat)).toMatchObject([{ kind: "photo", text: "路灯 <" }]);
  expect(fake.messages(chat)[0]?.file?.bytes).toEqual(Buffer.from(png.bytes));
  expect(fake.messages(chat)[0]?.buttons).toHaveLength(1);
});

test("several files come before the text: photos as an album, others one by one", async () => {
  const { channel, fake, db } = await setUp();
  const files = [
    await addFile(db, pdf),
    await addFile(db, png),
    await addFile(db, { ...png, bytes: new Uint8Array([9]) }),
  ];
  await channel.send(parcelTo(chat, { text: "看", files, buttons }));
  expect(fake.messages(chat).map(({ kind }) => kind)).toEqual(["photo", "photo", "document", "text"]);
  expect(fake.callsOf("sendMediaGroup")).toHaveLength(1);
  const [, second, document] = fake.messages(chat);
  expect(second?.file?.bytes).toEqual(Buffer.from([9]));
  expect(document?.file).toEqual({ name: "表__x.pdf", bytes: Buffer.from(pdf.bytes) });
});

test("a picture that Telegram does not take as a photo is sent as a document", async () => {
  const { channel, fake, db } = await setUp();
  fake.failNext("sendPhoto", { code: 400, description: "Bad Request: PHOTO_INVALID_DIMENSIONS" });
  await channel.send(parcelTo(chat, { text: "长图", files: [await addFile(db, png)] }));
  expect(fake.messages(chat)).toMatchObject([{ kind: "document", text: "长图" }]);
});

test("Telegram's wish for patience is obeyed and does not count, and no page is sent twice", async () => {
  const { channel, fake } = await setUp();
  const parcel = parcelTo(chat, { text: "字".repeat(5000) });
  fake.failNext("sendMessage", { code: 429, description: "Too Many Requests", retryAfter: 7 });
  expect(await channel.send(parcel)).toMatchObject({ state: "later", afterMs: 7_000, counts: false });
  expect(await channel.send(parcel)).toMatchObject({ state: "sent" });
  fake.messages(chat).length = 0;
  const other = parcelTo(chat, { text: `${"甲".repeat(4096)}乙` });
  fake.failNext("sendMessage", { code: 429, description: "Too Many Requests", retryAfter: 3, after: 1 });
  expect(await channel.send(other)).toMatchObject({ state: "later", afterMs: 3_000 });
  expect(await channel.send(other)).toMatchObject({ state: "sent" });
  expect(fake.messages(chat).map(({ text }) => text[0])).toEqual(["甲", "乙"]);
});

test("a person who has blocked the bot is told apart from a chat that does not exist", async () => {
  const { channel, fake } = await setUp();
  fake.setBlocked(chat, true);
  expect(await channel.send(parcelTo(chat, { text: "x" }))).toEqual({ state: "blocked" });
  expect(await channel.send(parcelTo(999, { text: "x" }))).toEqual({
    ...{ state: "failed", reason: "Bad Request: chat not found" },
  });
});

test("a failure of Telegram or the network waits longer each time and counts", async () => {
  const { channel, fake } = await setUp();
  const parcel = parcelTo(chat, { text: "geheim" });
  fake.failNext("sendMessage", { code: 500, description: "Internal Server Error" });
  fake.failNext("sendMessage", { code: 502, raw: "<html>Bad Gateway</html>" });
  const first = await channel.send(parcel);
  const second = await channel.send(parcel);
  expect(first).toMatchObject({ state: "later", afterMs: 2_000, counts: true });
  expect(second).toMatchObject({ state: "later", afterMs: 4_000, counts: true });
  await fake.stop();
  const third = await channel.send(parcel);
  // Whether the kept connection is known to be closed by then is chance.
  const reason = expect.stringMatching(/^network: (ECONNREFUSED|UND_ERR_SOCKET)$/);
  expect(third).toMatchObject({ state: "later", afterMs: 8_000, reason });
  expect(JSON.stringify([first, second, third])).not.toContain("geheim");
});

test("a withdrawn token loses nothing", async () => {
  const { channel, fake } = await setUp();
  fake.failNext("sendMessage", { code: 401, description: "Unauthorized" });
  expect(await channel.send(parcelTo(chat, { text: "x" }))).toMatchObject({ state: "later", counts: false });
});

test("a token that Telegram does not take, and an empty message, fail at once", async () => {
  const { channel, fake } = await setUp();
  for (const token of ["t".repeat(65), "字".repeat(22), ""]) {
    const parcel = parcelTo(chat, { text: "x", buttons: [[{ label: "a", command: {} }]] }, { tokens: [[token]] });
    expect(await channel.send(parcel)).toMatchObject({ state: "failed" });
  }
  expect(await channel.send(parcelTo(chat, { text: "" }))).toMatchObject({ state: "failed" });
  expect(fake.callsOf("sendMessage")).toHaveLength(0);
});

test("when the files cannot be read, the sender is told, and nothing is sent", async () => {
  const { channel, fake, db } = await setUp();
  const files = [await addFile(db, png)];
  db.query = () => Promise.reject(databaseAway);
  await expect(channel.send(parcelTo(chat, { text: "x", files }))).rejects.toThrow("ECONNREFUSED");
  expect(fake.messages(chat)).toEqual([]);
});

test("every plane, NUL and marks that turn the text around arrive", async () => {
  const { channel, fake } = await setUp();
  const text = "𠮷 \u{1F9D1}\u{200D}\u{1F680} \u{10FFFD} שלום \u200f\u202e א\u0000 \ud800";
  expect(await channel.send(parcelTo(chat, { text }))).toMatchObject({ state: "sent" });
  expect(fake.messages(chat)[0]?.text).toBe(text.toWellFormed());
});
