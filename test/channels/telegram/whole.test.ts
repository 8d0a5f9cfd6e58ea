import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type TelegramChannel, telegramChannel } from "../../../src/channels/index.ts";
import { createLogger, loadConfig, repeat } from "../../../src/foundation/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";
import { startFakeBotApi } from "../fake-bot-api.ts";

type FakeBotApi = Awaited<ReturnType<typeof startFakeBotApi>>;

const secret = "a-webhook-secret";
const resident = 1001;
const officer = 2002;

/** The program's Telegram half as main wires it, against a Bot API of our own. */
describe("a whole case on Telegram", () => {
  let run: TestApp;
  let api: FakeBotApi;
  let channel: TelegramChannel;
  let stop: (() => Promise<void>)[];

  const start = async (env: Record<string, string>) => {
    const settings = {
      TELEGRAM_API_ROOT: api.root,
      BOT_TOKEN: api.token,
      DEMO: "1",
      MASTER_KEY: "07".repeat(32),
      ...env,
    };
    const config = loadConfig(settings, { projectDir: import.meta.dirname });
    const { app, clock } = run;
    const log = createLogger({ level: "silent" });
    channel = telegramChannel({ config, db: app.db, clock, log, words: app.words });
    app.channels.set(channel.name, channel);
    const listening = channel.listen(app.conversation);
    await listening.started;
    stop = [() => listening.stop(), repeat("sweep", 50, log, app.sweep)];
  };
  beforeEach(async () => {
    run = await startTestApp();
    api = await startFakeBotApi();
    stop = [];
  });
  afterEach(async () => {
    for (const end of stop) await end();
    await run.close();
    await api.stop();
  });

  const last = (chat: number) => api.messages(chat).at(-1);
  // What the phone can answer with stands in a message of its own, below the question.
  const newest = (chat: number) => {
    const texts = api.messages(chat).map((m) => m.text ?? "");
    return texts.at(/您在的位置/.test(texts.at(-1) ?? "") ? -2 : -1) ?? "";
  };
  const sees = (chat: number, words: RegExp) => expect.poll(() => newest(chat), { timeout: 10_000 }).toMatch(words);
  const press = (chat: number, label: string) => {
    const holder = api.messages(chat).findLast((m) => m.buttons.flat().some((b) => b.label.startsWith(label)));
    const found = holder?.buttons.flat().find((b) => b.label.startsWith(label));
    if (!holder || !found) throw new Error(`no button ${label}`);
    api.pressButton(chat, holder.id, found.label);
  };
  const join = async (chat: number, kind: string, area: string, role: string) => {
    const { city, keyed, db } = run.app;
    const body = [...city().bodies.values()].find((b) => b.kind === kind && b.name.startsWith(area));
    const hash = keyed.hash("code", "ABCDEFGHJK");
    const now = run.clock.now();
    await db.prisma.code.create({
      data: { hash, purpose: "join", bodyId: body?.id, role, createdAt: now, expiresAt: run.clock.now() },
    });
    await db.query(`UPDATE "Code" SET "expiresAt" = "expiresAt" + interval '1 day' WHERE hash = $1`, [hash]);
    api.pushText(chat, "/join abcde-fghjk");
    await sees(chat, /您现在是/);
  };

  test("files, handles, tells, rates: messages are edited in place, by polling", async () => {
    await start({});
    await join(officer, "service-station", "水井坊", "clerk");
    api.pushText(resident, "社区活动室周末能不能<b>开门</b>？&amp; 谢谢");
    await sees(resident, /哪个社区/);
    await expect.poll(() => last(resident)?.text).toMatch(/您在的位置/);
    press(resident, "锦官驿");
    await sees(resident, /锦官驿街道有这些社区/);
    press(resident, "水井坊社区");
    await sees(resident, /请看一下对不对[\s\S]*<b>开门<\/b>？&amp; 谢谢/);
    const before = api.messages(resident).length;
    press(resident, "确认提交");
    await sees(resident, /已提交 JJ-2026-000001/);
    expect(api.messages(resident), "the question was edited, not piled up").toHaveLength(before);

    await sees(officer, /新来一件/);
    press(officer, "受理");
    await sees(resident, /已受理/);
    press(officer, "办结");
    await sees(officer, /怎么办结的/);
    api.pushText(officer, "周末 9:00 到 17:00 开放");
    await sees(officer, /照片/);
    press(officer, "跳过");
    await sees(officer, /对就点/);
    press(officer, "确认提交");
    await sees(resident, /周末 9:00 到 17:00 开放/);
    press(resident, "评价");
    await sees(resident, /解决了吗/);
    press(resident, "解决了");
    await sees(resident, /满意/);
    press(resident, "5");
    await sees(resident, /可以跳过/);
    press(resident, "跳过");
    await sees(resident, /谢谢您评价/);
    const [row] = await run.app.db.query<{ step: string }>(`SELECT step FROM "Case"`);
    expect(row?.step).toBe("rated");
  });

  test("two taps on one button, and the same update twice, make one case; somebody else's button is refused", async () => {
    await start({});
    api.pushText(resident, "水井坊社区活动室周末能不能开门？");
    await sees(resident, /请看一下对不对/);
    const holder = last(resident);
    const label = "确认提交";
    const data = holder?.buttons.flat().find((b) => b.label === label)?.data ?? "";
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    api.pressButton(resident, holder?.id ?? 0, label);
    api.pressData(resident, holder?.id ?? 0, data);
    await sees(resident, /已经提交过了，编号 JJ-2026-000001/);
    api.pushText(officer, "/start");
    await sees(officer, /邻里/);
    api.pressData(officer, last(officer)?.id ?? 0, data);
    await sees(officer, /不是给您的/);
    const [count] = await run.app.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "Case"`);
    expect(count?.n).toBe(1);
  });

  test("by webhook: a forged call is 401 and leaves nothing; a true one is answered", async () => {
    await start({ TELEGRAM_MODE: "webhook", WEBHOOK_SECRET: secret, PUBLIC_URL: "https://linli.example" });
    const call = (given: string, update: unknown) =>
      channel.webhook({ secret: given, body: Readable.from([Buffer.from(JSON.stringify(update))]) });
    const from = { id: resident, is_bot: false, first_name: "王" };
    const update = {
      update_id: 7,
      message: {
        message_id: 1,
        date: 1,
        chat: { id: resident, type: "private", first_name: "王" },
        from,
        text: "/start",
      },
    };
    api.messages(resident);
    expect(await call("wrong", update)).toBe(401);
    const stored = () => run.app.db.query(`SELECT 1 FROM "Inbox"`);
    expect(await stored()).toHaveLength(0);
    expect(await call(secret, update)).toBe(200);
    expect(await call(secret, update)).toBe(200);
    await sees(resident, /邻里/);
    expect(await stored()).toHaveLength(1);
    expect(api.messages(resident)).toHaveLength(1);
  });
});
