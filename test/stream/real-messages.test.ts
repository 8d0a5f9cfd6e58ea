import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { webApp, webChannel } from "../../src/channels/index.ts";
import { createLogger, sha256 } from "../../src/foundation/index.ts";
import type { Outgoing } from "../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../app.ts";

const file = path.join(import.meta.dirname, "..", "..", "..", "shared", "data", "messages", "stream.jsonl");
const isThere = existsSync(file);
if (!isThere) console.log("skipped: the real messages (../shared/data/messages/stream.jsonl) are not here");

interface Message {
  id: string;
  user: string;
  title: string;
  text: string;
}

async function readMessages(): Promise<Message[]> {
  const messages: Message[] = [];
  for await (const line of createInterface({ input: createReadStream(file) }))
    if (line) messages.push(JSON.parse(line));
  return messages;
}

const atOnce = 8;

describe.skipIf(!isThere)("real messages through the web chat", () => {
  let run: TestApp;
  let site: Hono;
  beforeAll(async () => {
    run = await startTestApp();
    const { app, clock, ids } = run;
    const channel = webChannel({ db: app.db });
    app.channels.set("web", channel);
    const log = createLogger({ level: "silent" });
    const config = { publicUrl: "http://localhost:3000", defaultLocale: "zh-CN" as const };
    // The limit for one person's minute is not what is tried here: the clock stands still.
    site = webApp({
      ...app,
      ids,
      clock,
      log,
      channel,
      gateway: app.conversation,
      config,
      messagesPerMinute: 1_000_000,
    });
  });
  afterAll(() => run.close());

  /** Somebody at a browser without scripts: every post is answered before the next. */
  async function openChat() {
    const first = await site.request("/chat/");
    const cookie = first.headers.get("set-cookie")?.split(";")[0] ?? "";
    await site.request("/chat/", { headers: { cookie } });
    const address = sha256(cookie.slice(cookie.indexOf("=") + 1));
    let posts = 0;
    return {
      async say(text: string): Promise<Outgoing> {
        const body = new URLSearchParams({ externalId: `post-${String(posts++).padStart(8, "0")}`, text });
        const answer = await site.request("/chat/messages", { method: "POST", body, headers: { cookie } });
        if (answer.status !== 303) throw new Error(`answered ${answer.status}`);
        const sql = `SELECT d.payload FROM "Delivery" d JOIN "Address" a ON a.id = d."addressId" WHERE a.channel = 'web' AND a.address = $1 ORDER BY d.id DESC LIMIT 1`;
        const [last] = await run.app.db.query<{ payload: Outgoing }>(sql, [address]);
        if (!last) throw new Error("no answer");
        return last.payload;
      },
    };
  }

  test("every one becomes a case that lies with a body, and none is lost", { timeout: 900_000 }, async () => {
    const messages = await readMessages();
    const byUser = [...Map.groupBy(messages, (m) => m.user).values()];
    const answers = { asked: 0, turns: 0 };
    const begun = performance.now();
    const worker = async () => {
      for (let mine = byUser.pop(); mine; mine = byUser.pop()) {
        const chat = await openChat();
        for (const { title, text } of mine) await fileOne(chat.say, `${title}\n${text}`, answers);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    await run.app.idle();
    const seconds = (performance.now() - begun) / 1000;

    const { db } = run.app;
    const rows = await db.query<{ words: string; kind: string | null; handlerId: string | null }>(
      `SELECT c.form->>'words' AS words, b.kind, c."handlerId" FROM "Case" c LEFT JOIN "Body" b ON b.id = c."handlerId"`,
    );
    const atDefault = rows.filter((r) => r.kind === "service-station").length;
    const share = ((100 * atDefault) / rows.length).toFixed(1);
    console.log(
      `${messages.length} messages → ${rows.length} cases in ${seconds.toFixed(0)} s (${answers.turns} turns, ${(answers.turns / seconds).toFixed(0)} a second); ` +
        `${share} % with the community station, the default body; ${answers.asked} were asked "do you want to report this?" first`,
    );
    expect(rows).toHaveLength(messages.length);
    expect(rows.filter((r) => r.handlerId === null)).toEqual([]);
    // Compared by hash: what people wrote is not to stand in a report of differences.
    const mark = (words: string) => sha256(words.replace(/\s+/g, "")).slice(0, 12);
    const filed = new Set(rows.map((r) => mark(r.words)));
    const missing = messages.filter((m) => !filed.has(mark(`${m.title}\n${m.text}`)));
    expect(missing.map((m) => m.id)).toEqual([]);
  });

  /** The normal dialogue: the words, the community, a look at the summary, and yes. */
  async function fileOne(
    say: (text: string) => Promise<Outgoing>,
    words: string,
    count: { asked: number; turns: number },
  ) {
    const labels = (m: Outgoing) => (m.buttons ?? []).flat().map((b) => b.label);
    const step = async (text: string) => {
      count.turns += 1;
      return labels(await say(text));
    };
    let shown = await step(words);
    for (let steps = 0; steps < 6; steps++) {
      if (shown.includes("确认提交")) {
        shown = await step("确认提交");
        if (!shown.includes("查看")) throw new Error(`not filed: ${shown.join(" ")}`);
        return;
      }
      if (shown.includes("我要反映这件事")) count.asked += 1;
      shown = await step(shown.includes("我要反映这件事") ? "我要反映这件事" : "水井坊");
    }
    throw new Error(`not filed in six steps: ${shown.join(" ")}`);
  }
});
