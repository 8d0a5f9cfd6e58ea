import { Readable } from "node:stream";
import { expect, test, vi } from "vitest";
import { databaseAway, listen, setUpTelegram, webhookSecret } from "./setup.ts";

const update = (text: unknown) => ({
  update_id: 77,
  message: { message_id: 1, date: 1, chat: { id: 42, type: "private" }, from: { language_code: "en" }, text },
});

async function setUp() {
  const setup = await setUpTelegram({ TELEGRAM_MODE: "webhook" });
  await listen(setup);
  const call = (body: string, secret?: string) =>
    setup.channel.webhook({ secret, body: Readable.from([Buffer.from(body)]) });
  return { ...setup, call };
}

test("Telegram is told where to call, with the secret and the kinds of update", async () => {
  const { fake } = await setUp();
  expect(fake.callsOf("setWebhook")[0]?.payload).toEqual({
    url: "https://linli.example.org/telegram/webhook",
    secret_token: webhookSecret,
    allowed_updates: ["message", "callback_query", "my_chat_member"],
  });
  expect(fake.callsOf("getUpdates")).toEqual([]);
});

test("a call with the secret is stored and acknowledged, also when it comes twice", async () => {
  const { call, gateway } = await setUp();
  expect(await call(JSON.stringify(update("你好")), webhookSecret)).toBe(200);
  expect(await call(JSON.stringify(update("你好")), webhookSecret)).toBe(200);
  expect(gateway.received).toMatchObject([{ externalId: "u77", text: "你好", locale: "en" }]);
});

test("a forged call is refused and nothing stored", async () => {
  const { call, gateway } = await setUp();
  for (const secret of [undefined, "", "wrong", `${webhookSecret}x`]) {
    expect(await call(JSON.stringify(update("假")), secret)).toBe(401);
  }
  expect(gateway.received).toEqual([]);
});

test("what is not an update is ignored, what is not JSON or too long refused", async () => {
  const { call, gateway, log } = await setUp();
  expect(await call("{", webhookSecret)).toBe(400);
  expect(await call(JSON.stringify(update("字".repeat(1_000_000))), webhookSecret)).toBe(413);
  for (const body of ["null", "5", '"x"', "[]", "{}", JSON.stringify(update(5))]) {
    expect(await call(body, webhookSecret)).toBe(200);
  }
  expect(await call(JSON.stringify(update("下一个")), webhookSecret)).toBe(200);
  expect(gateway.received).toMatchObject([{ text: "下一个" }]);
  expect(log.filter(({ msg }) => String(msg).includes("malformed"))).toHaveLength(6);
});

test("while the database is away Telegram is asked to call again; a button press is answered all the same", async () => {
  const { call, gateway, fake } = await setUp();
  gateway.fault = databaseAway;
  const message = { message_id: 1, date: 1, chat: { id: 42, type: "private" } };
  const press = JSON.stringify({ update_id: 78, callback_query: { id: "c", from: {}, data: "t", message } });
  expect(await call(press, webhookSecret)).toBe(503);
  gateway.fault = undefined;
  expect(await call(press, webhookSecret)).toBe(200);
  expect(gateway.received).toMatchObject([{ token: "t" }]);
  await vi.waitFor(() => expect(fake.callsOf("answerCallbackQuery").length).toBeGreaterThan(0));
});

test("before the channel listens Telegram is asked to call again", async () => {
  const { channel } = await setUpTelegram();
  const body = Readable.from([Buffer.from("{}")]);
  expect(await channel.webhook({ secret: webhookSecret, body })).toBe(503);
});
