import { createReadStream, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { webApp, webChannel } from "../../src/channels/index.ts";
import { createLogger, sha256 } from "../../src/foundation/index.ts";
import type { Outgoing } from "../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../app.ts";

const file = path.join(import.meta.dirname, "..", "..", "..", "shared", "data", "messages", "stream.jsonl");
const clustersFile = path.join(path.dirname(file), "stream-clusters.json");
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
/** So much of the stream is tried each time: everybody in a known cluster and every eighth of the others. */
const oneIn = 8;
const isWhole = process.env.STREAM === "all";

/** The messages by whom they are from. */
function tried(messages: Message[]): Message[][] {
  const byUser = [...Map.groupBy(messages, (m) => m.user).values()];
  const known = new Set(clusters().flat());
  return byUser.filter((mine, i) => isWhole || i % oneIn === 0 || mine.some(({ id }) => known.has(id)));
}

const clusters = (): string[][] => JSON.parse(readFileSync(clustersFile, "utf8"));

/** What became of the messages. */
interface Told {
  turns: number;
  /** "Do you want to report this?" */
  asked: number;
  /** How many were asked whose staff they speak of, and did not. */
  askedWhoseStaff: number;
  /** By a message's id: the number of the case that it became. */
  filed: Map<string, string>;
  /** By a message's id: the number of the case that it follows instead. */
  follows: Map<string, string>;
}

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

  test("every one is filed, or follows a case that others filed; each case lies with a body, and none is lost", {
    timeout: 900_000,
  }, async () => {
    const all = await readMessages();
    const byUser = tried(all);
    const messages = byUser.flat();
    if (!isWhole) console.log(`${messages.length} of the ${all.length} real messages; STREAM=all for every one`);
    const told: Told = { turns: 0, asked: 0, askedWhoseStaff: 0, filed: new Map(), follows: new Map() };
    const begun = performance.now();
    const worker = async () => {
      for (let mine = byUser.shift(); mine; mine = byUser.shift()) {
        const chat = await openChat();
        for (const message of mine) await fileOne(chat.say, message, told);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    await run.app.idle();
    const seconds = (performance.now() - begun) / 1000;

    const { db } = run.app;
    const rows = await db.query<{ words: string; kind: string | null; handlerId: string | null }>(
      `SELECT c.form->>'words' AS words, b.kind, c."handlerId" FROM "Case" c LEFT JOIN "Body" b ON b.id = c."handlerId"`,
    );
    const atDefault = rows.filter((r) => r.kind === "service-station").length / rows.length;
    const { right, wrong } = judge(told);
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
    console.log(
      `${messages.length} messages → ${rows.length} cases and ${told.follows.size} follows in ${seconds.toFixed(0)} s ` +
        `(${told.turns} turns, ${(told.turns / seconds).toFixed(0)} a second); of the follows whose message is in a known cluster ` +
        `${right} are of a case in it and ${wrong} of another (precision ${percent(right / (right + wrong))}); ` +
        `${percent(atDefault)} of the cases with the community station, the default body; ${told.asked} were asked "do you want to report this?" first, ${told.askedWhoseStaff} whose staff it is about`,
    );
    expect(rows).toHaveLength(told.filed.size);
    expect(told.filed.size + told.follows.size).toBe(messages.length);
    expect(rows.filter((r) => r.handlerId === null)).toEqual([]);
    const [follow] = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "Follow"`);
    // Two messages of one person may follow the same case.
    expect(follow?.n).toBeGreaterThan(0);
    // Compared by hash: what people wrote is not to stand in a report of differences.
    const mark = (words: string) => sha256(words.replace(/\s+/g, "")).slice(0, 12);
    const kept = new Set(rows.map((r) => mark(r.words)));
    const missing = messages.filter((m) => !told.follows.has(m.id) && !kept.has(mark(`${m.title}\n${m.text}`)));
    expect(missing.map((m) => m.id)).toEqual([]);
    expect(right / (right + wrong)).toBeGreaterThan(0.8);
    expect(atDefault).toBeLessThan(0.1);
  });

  /** The follows of messages in a known cluster: of a case that was filed from the same cluster, or of another. */
  function judge({ filed, follows }: Told): { right: number; wrong: number } {
    const all = clusters();
    const messageOf = new Map([...filed].map(([id, number]) => [number, id]));
    const known = [...follows].flatMap(([id, number]) => {
      const cluster = all.find((c) => c.includes(id));
      return cluster ? [cluster.includes(messageOf.get(number) ?? "")] : [];
    });
    const right = known.filter(Boolean).length;
    return { right, wrong: known.length - right };
  }

  /** What leads on to the summary, from the buttons that are shown. */
  function nextWords(seen: string[], told: Told): string {
    const onward = ["不一样，接着反映", "在这里反映", "我要反映这件事", "不是，是别的事"];
    const label = onward.find((one) => seen.includes(one));
    if (label === "我要反映这件事") told.asked += 1;
    if (label === "不是，是别的事") told.askedWhoseStaff += 1;
    return label ?? "水井坊";
  }

  /** The normal dialogue: the words, the community, a look at the summary, and yes; or the like case, and follow. */
  async function fileOne(say: (text: string) => Promise<Outgoing>, message: Message, told: Told) {
    const labels = (m: Outgoing) => (m.buttons ?? []).flat().map((b) => b.label);
    const step = async (text: string) => {
      told.turns += 1;
      return say(text);
    };
    let shown = await step(`${message.title}\n${message.text}`);
    for (let steps = 0; steps < 8; steps++) {
      const seen = labels(shown);
      const follow = seen.find((label) => /^跟进 JJ-/.test(label));
      if (follow) {
        await step(follow);
        told.follows.set(message.id, follow.slice("跟进 ".length));
        return;
      }
      if (seen.includes("确认提交")) {
        shown = await step("确认提交");
        const number = /JJ-\d{4}-\d{6}/.exec(shown.title ?? "")?.[0];
        if (!number) throw new Error(`not filed: ${labels(shown).join(" ")}`);
        told.filed.set(message.id, number);
        return;
      }
      shown = await step(nextWords(seen, told));
    }
    throw new Error(`not filed in eight steps: ${labels(shown).join(" ")}`);
  }
});
