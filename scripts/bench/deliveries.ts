import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { botApi } from "../../src/channels/telegram/bot-api.ts";
import { Change, randomIds, systemClock } from "../../src/foundation/index.ts";
import { type Ledger, ledgerOf, noticeRow } from "../../src/instruments/index.ts";
import { botToken } from "./app.ts";
import { residentMb } from "./conversation.ts";
import { type Figure, figureOf, type Run } from "./figure.ts";
import { startBenchServer } from "./postgres.ts";
import { bindChat, multiply, openTown, type Town } from "./town.ts";

const people = 100_000;
/** A round is minutes long and steady. */
const mostRounds = 4;
/** As long as a minute of the pace: another minute tells nothing else. */
const paced = 1_800;
const perSecond = 30;
const firstChat = 3_000_000;
const model = firstChat - 1;
/** Somebody else, who asks in the midst of it. */
const asker = model - 1;
const parallel = 32;

export const deliveryGoals = {
  deliveries: { name: "deliveries", unit: "of grammY in a bare loop", floor: 0.36, aim: 0.7 },
  "deliveries-vs-http": { name: "deliveries-vs-http", unit: "of a bare HTTP loop", floor: 0.3, aim: 0.6 },
  "deliveries-memory": { name: "deliveries-memory", unit: "MB grown", floor: 100, aim: 50 },
} as const;
export const pacedGoals = {
  "deliveries-paced": { name: "deliveries-paced", unit: "of the pace that is allowed", floor: 0.95, aim: 0.97 },
} as const;

/** A notice to everybody, from its writing to the last mark, next to the same messages sent with nothing else done. */
export async function measureDeliveries(names: string[], { rounds, isShort, say }: Run): Promise<Figure[]> {
  const count = isShort ? people / 20 : people;
  return inTown(count, 0, async (town) => {
    const text = await sendNotice(town, count);
    const values = new Map<string, number[]>(Object.keys(deliveryGoals).map((name) => [name, []]));
    for (let round = 1; round <= Math.min(rounds, mostRounds); round += 1) {
      const bare = count / (await secondsOf(() => grammyLoop(town, text, count)));
      const http = count / (await secondsOf(() => httpLoop(town, text, count)));
      const before = await residentMb(town);
      const watching = watch(town);
      const own = count / (await secondsOf(() => sendNotice(town, count)));
      const { mostMb, mostMs } = await watching.end();
      values.get("deliveries")?.push(own / bare);
      values.get("deliveries-vs-http")?.push(own / http);
      values.get("deliveries-memory")?.push(mostMb - before);
      say(
        `round ${round}: ${own.toFixed(0)}/s, grammY ${bare.toFixed(0)}/s, HTTP ${http.toFixed(0)}/s; ${before.toFixed(0)} → ${mostMb.toFixed(0)} MB; an answer took ${mostMs.toFixed(0)} ms at most`,
      );
    }
    return Object.values(deliveryGoals)
      .filter(({ name }) => names.includes(name))
      .map((goal) => figureOf(goal, values.get(goal.name) ?? []));
  });
}

/** The same where the Bot API refuses more than 30 a second, and every call while it asks for patience. */
export async function measurePaced(_names: string[], { isShort, say }: Run): Promise<Figure[]> {
  const count = isShort ? paced / 10 : paced;
  return inTown(count, perSecond, async (town) => {
    await town.telegram.limit(perSecond);
    const watching = watch(town, 5_000);
    await sendNotice(town, count);
    const { mostMs } = await watching.end();
    const { calls, chats, refused, impatient, ms } = await town.telegram.seen();
    const pace = (calls - refused - impatient - 1) / (ms / 1000);
    say(
      `${calls} calls to ${chats} chats in ${(ms / 1000).toFixed(1)} s: ${pace.toFixed(2)}/s, ${refused} refused, ${impatient} while patience was asked for; an answer took ${mostMs.toFixed(0)} ms at most`,
    );
    if (impatient > 0) throw new Error("deliveries-paced: there were calls while patience was asked for");
    return [figureOf(pacedGoals["deliveries-paced"], [pace / perSecond])];
  });
}

async function inTown<T>(count: number, limit: number, measure: (town: Town) => Promise<T>): Promise<T> {
  const server = await startBenchServer();
  try {
    const town = await openTown(server, "linli_bench", [], limit);
    try {
      await bindChat(town.db, "resident-2", asker);
      await bindChat(town.db, "resident", model);
      await town.telegram.say({ chat: model, text: "主菜单" });
      await multiply(town.db, model, firstChat, count);
      return await measure(town);
    } finally {
      await town.close();
    }
  } finally {
    await server.stop();
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** Writes a notice to everybody and waits until all of it is sent; gives its text. @throws when the count is not exact */
async function sendNotice({ db }: Town, count: number): Promise<string> {
  const clock = systemClock();
  const ids = randomIds(clock);
  const [seat] = await db.query<{ personId: string; bodyId: string }>(
    `SELECT "personId", "bodyId" FROM "Appointment" LIMIT 1`,
  );
  const listId = await everybody(db);
  const notice = noticeRow({
    ...{ ids, now: clock.now(), kind: "statutory", bodyId: seat?.bodyId ?? "", createdBy: seat?.personId ?? "" },
    ...{
      audience: { kind: "list", listId },
      message: { key: "case-unknown", args: { number: "测速用的通知，请不必回复" } },
    },
  });
  await db.query(`UPDATE "NoticePreference" SET digest = false WHERE digest`);
  await new Change().insert("Notice", notice).commit(db);
  const open = `SELECT 1 FROM "Notice" WHERE id = $1 AND "expandedAt" IS NULL
    UNION ALL (SELECT 1 FROM "Bundle" LIMIT 1)
    UNION ALL (SELECT 1 FROM "Delivery" WHERE state = 'queued' AND priority >= 6 AND NOT "isBundled" LIMIT 1)
    UNION ALL (SELECT 1 FROM "Delivery" WHERE state = 'sending' AND priority >= 6 LIMIT 1)`;
  while ((await db.query(open, [notice.id])).length > 0) await sleep(100);
  const ledger: Ledger = await ledgerOf(db, notice.id);
  if (ledger.people !== count || ledger.sent !== count) throw new Error(`not all sent: ${JSON.stringify(ledger)}`);
  const [sent] = await db.query<{ text: string }>(
    `SELECT payload->>'text' AS text FROM "Wording" WHERE "noticeId" = $1 AND place = 0`,
    [notice.id],
  );
  return sent?.text ?? "";
}

async function everybody(db: Town["db"]): Promise<string> {
  const [made] = await db.query<{ id: string }>(`SELECT id FROM "AudienceList"`);
  if (made) return made.id;
  const [list] = await db.query<{ id: string }>(
    `INSERT INTO "AudienceList" (id, "bodyId", name, "createdBy", "createdAt") VALUES (gen_random_uuid(), gen_random_uuid(), 'all', gen_random_uuid(), now()) RETURNING id`,
  );
  await db.query(`INSERT INTO "AudienceListMember" SELECT $1, "personId" FROM bench.stand`, [list?.id]);
  // Nobody is to wait for the morning when this runs at night.
  await db.query(
    `INSERT INTO "NoticePreference" (id, "personId", "quietFrom", "quietUntil", "updatedAt") SELECT "personId", "personId", 0, 0, now() FROM bench.stand`,
  );
  await db.query("VACUUM ANALYZE");
  return list?.id ?? "";
}

/** The same messages through grammY with the app's fetch, by as many at once, with nothing read and nothing written down. */
async function grammyLoop({ telegram }: Town, text: string, count: number): Promise<void> {
  // What the app sends goes past grammY's client; this is the client.
  const { poller: api } = botApi({ botToken, telegramApiRoot: telegram.apiRoot });
  await toEverybody(count, (chat) => api.sendMessage(chat, text, { parse_mode: "HTML" }));
}

/** The same calls by Node's own HTTP client over connections that are kept, and nothing else. */
async function httpLoop({ telegram }: Town, text: string, count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: parallel });
  const url = `${telegram.apiRoot}/bot${botToken}/sendMessage`;
  await toEverybody(count, (chat) => post(url, JSON.stringify({ chat_id: chat, text, parse_mode: "HTML" }), agent));
  agent.destroy();
}

function post(url: string, body: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const call = request(url, { method: "POST", headers, agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`the loopback Bot API answered ${answer.statusCode}`));
      answer.resume().once("end", resolve);
    });
    call.once("error", reject).end(body);
  });
}

async function toEverybody(count: number, send: (chat: string) => Promise<unknown>): Promise<void> {
  let next = firstChat;
  const walk = async () => {
    while (next < firstChat + count) await send(String(next++));
  };
  await Promise.all(Array.from({ length: parallel }, walk));
}

/** Watches the app's memory, and asks it something now and then. */
function watch(town: Town, everyMs = 500) {
  let isOver = false;
  let [mostMb, mostMs] = [0, 0];
  const watching = (async () => {
    while (!isOver) {
      mostMb = Math.max(mostMb, await residentMb(town));
      const asked = performance.now();
      await town.telegram.say({ chat: asker, text: "主菜单" });
      mostMs = Math.max(mostMs, performance.now() - asked);
      await sleep(everyMs);
    }
  })();
  // Looked at when it ends; until then a failure must not end the run.
  watching.catch(() => {});
  return {
    async end() {
      isOver = true;
      await watching;
      return { mostMb, mostMs };
    },
  };
}
