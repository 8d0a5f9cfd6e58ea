import { afterAll, beforeAll, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { webApp, webChannel } from "../../src/channels/index.ts";
import { createLogger } from "../../src/foundation/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";

const origin = "http://localhost:3000";
let run: TestApp;
/** Every public page and file that links lead to, by its path. */
const pages = new Map<string, { text: string; headers: Headers }>();

beforeAll(async () => {
  run = await startTestApp({ demoCases: true });
  const { meet } = makePeople(run);
  const resident = await meet("王秀英", { persona: "resident" });
  const clerk = await meet("刘婷", { persona: "clerk" });
  await resident.say("水井坊社区活动室漏水，我是2栋1单元301的王秀英，电话13800001001，身份证51010419550312002X");
  await resident.press("确认提交");
  await clerk.press("受理");
  await clerk.press("办结");
  await clerk.say("已请王秀英女士到2栋1单元301看过");
  await clerk.press("跳过");
  await clerk.press("确认提交");
  await clerk.say("征询：周六还是周日大扫除？周六/周日");
  await clerk.press("水井坊社区的居民");
  await clerk.press("确认发送");
  await run.app.idle();
  await crawl();
});
afterAll(() => run.close());

async function crawl(): Promise<void> {
  const { db, words, city, keyed, conversation } = run.app;
  const [clock, ids, channel] = [run.clock, run.ids, webChannel({ db })];
  const config = { publicUrl: origin, defaultLocale: "zh-CN" } as const;
  const log = createLogger({ level: "silent" });
  const site = webApp({ channel, gateway: conversation, db, words, keyed, ids, clock, log, config });
  site.route("/", boardApp({ db, words, city, procedures, clock, publicUrl: origin }));
  const numbers = await db.query<{ number: string }>(`SELECT number FROM "Case"`);
  const waiting = ["/public", ...numbers.map(({ number }) => `/public/cases/${number}`)];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path) || !path.startsWith("/public")) continue;
    const answer = await site.request(`${origin}${path}`);
    const text = await answer.text();
    pages.set(path, { text, headers: answer.headers });
    const links = [...text.matchAll(/href="([^"#]+)/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
    waiting.push(...links.map((href) => href.replace(origin, "")).filter((href) => !/[?&](lang|text)=/.test(href)));
  }
}

const leading = (secret: RegExp) => [...pages].filter(([, { text }]) => secret.test(text)).map(([path]) => path);

test("no phone, identity number or door stands on any public page, nor what a resident wrote", () => {
  expect(pages.size).toBeGreaterThan(60);
  expect(leading(/(?<!\d)1[3-9]\d{9}(?!\d)/)).toEqual([]);
  expect(leading(/(?<!\d)\d{17}[\dXx](?!\d)/)).toEqual([]);
  expect(leading(/\d栋\d单元\d{3}/)).toEqual([]);
  expect(leading(/漏水/)).toEqual([]);
  expect(leading(/王秀英/)).toEqual([]);
});

test("no member of a body's staff is named or ranked on any public page", () => {
  for (const name of [/刘婷/, /赵敏/, /张伟/]) expect(leading(name)).toEqual([]);
});

test("search engines are kept from every page that could name somebody, and robots read the front alone", async () => {
  const indexed = [...pages]
    .filter(([, { headers }]) => headers.get("x-robots-tag") === "all")
    .map(([path]) => path.replace(/\?.*/, ""));
  const open = [
    "/public",
    "/public/catalogue",
    "/public/work",
    "/public/disclosures",
    "/public/proposals",
    "/public/consultations",
  ];
  expect([...new Set(indexed)].filter((path) => !open.includes(path))).toEqual([]);
  for (const [path, { headers }] of pages)
    if (/^\/public\/(cases|ballots|meetings|disclosures\/.)/.test(path))
      expect(headers.get("x-robots-tag"), path).toMatch(/noindex/);
});

test("a roll of voters expires: after the count its page shows it no more", async () => {
  const [ballot] = await run.app.db.query<{ number: string }>(
    `SELECT c.number FROM "Ballot" b JOIN "Case" c ON c.id = b.id ORDER BY b."opensAt" DESC LIMIT 1`,
  );
  const path = `/public/cases/${ballot?.number}`;
  expect(pages.get(path)?.text).toContain("王**");
  for (let day = 0; day < 14; day++) {
    run.clock.advance(86_400_000);
    await run.app.wakeDueCases();
    await run.app.jobs.find((job) => job.name === "tend-ballots")?.run();
    await run.app.idle();
  }
  pages.clear();
  await crawl();
  expect(pages.get(path)?.text).not.toContain("王**");
});
