import { expect, test, vi } from "vitest";
import { isForBot } from "../../../src/channels/telegram/groups.ts";
import { waitMs } from "../../../src/channels/telegram/polling.ts";
import { typingSigns } from "../../../src/channels/telegram/typing.ts";
import { addAddress, databaseAway, listen, parcelTo, setUpTelegram } from "./setup.ts";

const chat = 42;
const texts = (received: { text?: string }[]) => received.map(({ text }) => text);

test("the bot introduces itself in both languages, and asks for updates by polling", async () => {
  const setup = await setUpTelegram();
  await listen(setup);
  await vi.waitFor(() => expect(setup.fake.callsOf("setMyDescription")).toHaveLength(3));
  const menus = setup.fake.callsOf("setMyCommands").map(({ payload }) => payload);
  expect(menus.map(({ language_code }) => language_code)).toEqual([undefined, "zh", "en"]);
  const names = menus.map(({ commands }) => commands.map(({ command }: { command: string }) => command).join(" "));
  expect(new Set(names)).toEqual(
    new Set(["start report services for cases todo meetings notice me mydata language link help cancel"]),
  );
  expect(menus[0]?.commands[1].description).toBe("反映问题、提诉求");
  expect(menus[2]?.commands[1].description).toBe("Report a problem or ask for help");
  expect(setup.fake.callsOf("deleteWebhook")).toHaveLength(1);
});

test("what a person sends is stored in order, once, and confirmed", async () => {
  const setup = await setUpTelegram();
  const { fake, gateway, channel } = setup;
  fake.pushText(chat, "一");
  await listen(setup);
  const update = fake.pushUpdate({ message: { message_id: 1, chat: { id: chat, type: "private" }, text: "二" } });
  await channel.send(parcelTo(chat, { text: "?", buttons: [[{ label: "是", command: {} }]] }));
  fake.pressButton(chat, fake.messages(chat)[0]?.id ?? 0, "是");
  fake.pushSticker(chat);
  await vi.waitFor(() => expect(gateway.received).toHaveLength(4));
  expect(gateway.received.map(({ kind }) => kind)).toEqual(["text", "text", "button", "unsupported"]);
  expect(gateway.received[2]).toMatchObject({ token: "token-0-0", label: "是" });
  expect(gateway.received[1]?.externalId).toBe(`u${update.update_id}`);
  await vi.waitFor(() => expect(fake.pending()).toEqual([]));
  expect(fake.callsOf("answerCallbackQuery")).toHaveLength(1);
});

test("while the database is away nothing is confirmed or lost, and a button press is answered all the same", async () => {
  const setup = await setUpTelegram();
  const { fake, gateway, log } = setup;
  gateway.fault = databaseAway;
  fake.pushText(chat, "一");
  await listen(setup);
  fake.pushText(chat, "二");
  await vi.waitFor(() => expect(log.some(({ msg }) => String(msg).includes("could not be stored"))).toBe(true));
  expect(fake.pending()).toHaveLength(2);
  gateway.fault = undefined;
  fake.pressData(chat, 5, "forged");
  await vi.waitFor(() => expect(texts(gateway.received)).toEqual(["一", "二", undefined]), { timeout: 5_000 });
  await vi.waitFor(() => expect(fake.pending()).toEqual([]));
  expect(fake.callsOf("answerCallbackQuery")).toHaveLength(1);
});

test("an update that cannot be stored although the database answers is passed over after a few tries", async () => {
  const setup = await setUpTelegram();
  const { fake, gateway, log } = setup;
  const receive = gateway.receive.bind(gateway);
  gateway.receive = (inbound) => (inbound.text === "坏" ? Promise.reject(new Error("bug")) : receive(inbound));
  fake.pushText(chat, "坏");
  fake.pushText(chat, "好");
  await listen(setup);
  await vi.waitFor(() => expect(texts(gateway.received)).toEqual(["好"]), { timeout: 10_000 });
  expect(log.filter(({ msg }) => String(msg).includes("passed over"))).toHaveLength(1);
});

test("while the database answers and cannot write, as when its disk is full, no update is passed over", async () => {
  const setup = await setUpTelegram();
  const { fake, gateway, log } = setup;
  const receive = gateway.receive.bind(gateway);
  let refusals = 0;
  gateway.receive = (inbound) => {
    refusals += 1;
    const isFull = refusals <= 6;
    const full = Object.assign(new Error("could not extend file: No space left on device"), { code: "53100" });
    return isFull ? Promise.reject(full) : receive(inbound);
  };
  fake.pushText(chat, "路灯坏了");
  await listen(setup);
  await vi.waitFor(() => expect(texts(gateway.received)).toEqual(["路灯坏了"]), { timeout: 30_000 });
  expect(log.filter(({ msg }) => String(msg).includes("passed over"))).toEqual([]);
});

test("a malformed update is logged once without what was in it, and the next one is served", async () => {
  const setup = await setUpTelegram();
  const { fake, gateway, log } = setup;
  fake.pushUpdate({ message: { message_id: "geheim", chat: "geheim", text: 7 } });
  fake.pushUpdate({ edited_message: { text: "geheim" } });
  fake.pushText(chat, "下一个");
  await listen(setup);
  await vi.waitFor(() => expect(texts(gateway.received)).toEqual(["下一个"]));
  await vi.waitFor(() => expect(fake.pending()).toEqual([]));
  expect(log.filter(({ msg }) => String(msg).includes("malformed"))).toHaveLength(1);
  expect(JSON.stringify(log)).not.toContain("geheim");
});

test("an answer of Telegram that is no list, an error and a broken line are waited out", async () => {
  const setup = await setUpTelegram();
  const { fake, gateway } = setup;
  fake.failNext("getUpdates", { code: 200, raw: '{"ok":true,"result":{"a":1}}' });
  fake.failNext("getUpdates", { code: 502, raw: "<html>" });
  fake.failNext("getMe", { code: 500 });
  fake.pushText(chat, "到了");
  await listen(setup);
  await vi.waitFor(() => expect(texts(gateway.received)).toEqual(["到了"]), { timeout: 5_000 });
});

test("Telegram is left alone as long as it says", () => {
  expect(waitMs({ code: 429, description: "", retryAfterSeconds: 12 }, 0)).toBe(12_000);
  expect(waitMs({ code: 409, description: "" }, 0)).toBe(5_000);
  expect([0, 1, 2, 3, 9].map((n) => waitMs({ code: 0, description: "" }, n))).toEqual([
    500, 1_000, 2_000, 4_000, 5_000,
  ]);
});

test("listening stops at once, and what came afterwards waits for the next start", async () => {
  const setup = await setUpTelegram();
  const first = setup.channel.listen(setup.gateway);
  await first.started;
  await first.stop();
  setup.fake.pushText(chat, "后来");
  expect(setup.gateway.received).toEqual([]);
  await listen(setup);
  await vi.waitFor(() => expect(texts(setup.gateway.received)).toEqual(["后来"]));
});

test("in a group only the way to the private chat is shown, once a minute, and nothing is stored", async () => {
  const setup = await setUpTelegram();
  const { fake, gateway, clock } = setup;
  const say = (text: string) =>
    fake.pushUpdate({
      message: { message_id: 1, chat: { id: -9, type: "supergroup" }, from: { language_code: "en" }, text },
    });
  // The fake knows a chat once somebody wrote there.
  fake.messages(-9);
  await listen(setup);
  say("闲聊");
  say(`@${fake.botName} 路灯坏了`);
  say(`/report@${fake.botName}`);
  await vi.waitFor(() => expect(fake.messages(-9)).toHaveLength(1));
  await vi.waitFor(() => expect(fake.pending()).toEqual([]));
  expect(fake.messages(-9)).toHaveLength(1);
  expect(fake.messages(-9)[0]?.buttons).toEqual([
    [{ label: "Open private chat", url: `https://t.me/${fake.botName}` }],
  ]);
  clock.advance(61_000);
  say("/help");
  await vi.waitFor(() => expect(fake.messages(-9)).toHaveLength(2));
  say("/help");
  await vi.waitFor(() => expect(fake.pending()).toEqual([]));
  expect(fake.messages(-9)).toHaveLength(2);
  expect(gateway.received).toEqual([]);
});

test("a command for another bot, a link and an unknown command are not for us", () => {
  const isOurs = (text: string) => isForBot(text, "Linli_bot");
  expect(["/help", "/help@linli_BOT x", "/foo@linli_bot", "问 @Linli_bot", "@linli_bot，你好"].map(isOurs)).toEqual([
    ...[true, true, true, true, true],
  ]);
  expect(["/help@other_bot", "/foo", "help", "@linli_bot2", "a/help", "/helpx"].map(isOurs)).not.toContain(true);
});

test("a person who blocks the bot is marked, and no longer when they let it in again", async () => {
  const setup = await setUpTelegram();
  const { fake, db, clock } = setup;
  await addAddress(db, chat);
  await listen(setup);
  const blockedAt = async () =>
    (await db.query<{ blockedAt: Date | null }>(`SELECT "blockedAt" FROM "Address"`))[0]?.blockedAt;
  fake.setBlocked(chat, true);
  await vi.waitFor(async () => expect(await blockedAt()).toEqual(clock.now()));
  fake.setBlocked(chat, false);
  await vi.waitFor(async () => expect(await blockedAt()).toBe(null));
});

test("an answer that takes over a second is announced, a quick one is not", async () => {
  const setup = await setUpTelegram();
  const { fake, gateway, channel } = setup;
  await listen(setup);
  fake.pushText(1, "慢");
  fake.pushText(2, "快");
  await vi.waitFor(() => expect(gateway.received).toHaveLength(2));
  await channel.send(parcelTo(2, { text: "好" }));
  await vi.waitFor(() => expect(fake.callsOf("sendChatAction")).toHaveLength(1), { timeout: 3_000 });
  expect(fake.callsOf("sendChatAction")[0]?.payload).toEqual({ chat_id: "1", action: "typing" });
});

test("the sign is renewed every 4 s until the answer, and for 20 s at most", () => {
  vi.useFakeTimers();
  try {
    const shown: string[] = [];
    const typing = typingSigns((address) => shown.push(address));
    typing.expect("a");
    vi.advanceTimersByTime(999);
    expect(shown).toHaveLength(0);
    vi.advanceTimersByTime(4_001);
    expect(shown).toHaveLength(2);
    typing.end("a");
    typing.expect("b");
    vi.advanceTimersByTime(60_000);
    expect(shown.filter((address) => address === "b")).toHaveLength(5);
    expect(shown).toHaveLength(7);
  } finally {
    vi.useRealTimers();
  }
});

test("the bytes of a file come, but not too many of them, and errors never show the token", async () => {
  const setup = await setUpTelegram();
  const { fake, gateway, channel } = setup;
  await listen(setup);
  fake.pushPhoto(chat, new Uint8Array([1, 2, 3]), "图");
  fake.pushDocument(chat, new Uint8Array(10_000_000), { name: "a.pdf", mime: "application/pdf" });
  await vi.waitFor(() => expect(gateway.received).toHaveLength(2));
  const [photo, document] = gateway.received.map(({ files }) => files?.[0]?.ref ?? "");
  expect(await channel.fetchFile(photo ?? "")).toEqual(Buffer.from([1, 2, 3]));
  expect(await channel.fetchFile(document ?? "")).toHaveLength(10_000_000);
  const error = await channel.fetchFile("nothing").catch((e: unknown) => e);
  expect(String(error)).toContain("invalid file_id");
  await fake.stop();
  const other = await channel.fetchFile("nothing").catch((e: unknown) => e);
  expect(String(error) + String(other)).not.toContain(fake.token);
});
