import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

const limits = {
  turnsPerMinute: 5,
  filingsPerDay: 2,
  actsPerHour: 6,
  bodyActsPerHour: 4,
  filesPerHour: 3,
  pagesPerMinute: 0,
  newChatsPerHour: 0,
  openPages: 0,
  codesPerHour: 2,
};
const minuteMs = 60_000;
let run: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
let clerk: TestPerson;

beforeAll(async () => {
  run = await startTestApp({ limits });
  ({ meet } = makePeople(run));
  clerk = await meet("刘婷", { persona: "clerk" });
});
afterAll(() => run.close());

/** So much later that nothing said before counts for the minute. */
const pause = () => run.clock.advance(minuteMs);

const stored = async (text: string) =>
  (await run.app.db.query(`SELECT 1 FROM "Inbox" WHERE payload::text LIKE '%' || $1 || '%'`, [text])).length;

async function file(person: TestPerson, words: string): Promise<void> {
  pause();
  await person.say(words);
  if (person.last().message.title?.includes("同一件")) await person.press("不一样");
  await person.press("确认提交");
}

test("who writes too fast is told once from when on to go on, and the flood leaves no trace", async () => {
  const hurried = await meet("急先生", { channel: "telegram" });
  pause();
  for (let n = 1; n <= 40; n++) await hurried.say(`第${n}句话`);
  expect(hurried.shown).toHaveLength(6);
  expect(hurried.last().message.text).toContain("请过一分钟再发一次");
  expect(hurried.last().message.text).toContain("110");
  expect(await stored("第5句话")).toBe(1);
  expect(await stored("第6句话")).toBe(0);
  expect(await stored("too-fast")).toBe(1);
  pause();
  await hurried.say("第41句话");
  expect(await stored("第41句话")).toBe(1);
  expect(hurried.shown).toHaveLength(7);
});

test("one address that floods keeps nobody else waiting", async () => {
  const [flood, other] = [await meet("快手", { channel: "telegram" }), await meet("慢手", { channel: "telegram" })];
  pause();
  for (let n = 0; n < 20; n++) await flood.say("喂");
  await other.say("路灯坏了");
  expect(other.last().message.text).not.toContain("太快");
});

test("what was asked is still asked after the pause", async () => {
  const person = await meet("赵急", { channel: "telegram" });
  pause();
  await person.say("水井坊社区活动室的窗户坏了");
  for (let n = 0; n < 8; n++) await person.say("快点");
  pause();
  await person.press("确认提交");
  expect(person.last().message.title).toContain("已提交");
});

test("a resident files so many cases in 24 hours; the next one waits as it was written, and goes then", async () => {
  const person = await meet("王秀英", { persona: "resident" });
  await file(person, "水井坊社区活动室的灯坏了");
  await file(person, "水井坊社区门口的路面塌了一块");
  await file(person, "水津街的垃圾桶满了没人倒");
  expect(person.last().message.text).toContain("一天最多提交2件");
  expect(person.last().message.text).toContain("11月24日");
  const sql = `SELECT count(*)::int AS n FROM "Case" c JOIN "Address" a ON a."personId" = c."applicantId" WHERE a.address = $1`;
  const filed = async () => (await run.app.db.query<{ n: number }>(sql, [person.address]))[0]?.n;
  expect(await filed()).toBe(2);
  run.clock.advance(24 * 60 * minuteMs);
  await person.press("确认提交");
  expect(await filed()).toBe(3);
});

test("a body takes so many steps in an hour, whoever of it takes them; the next is not taken and says when", async () => {
  const head = await meet("赵敏", { persona: "station-head" });
  const residents = await Promise.all(["甲", "乙", "丙"].map((name) => meet(name)));
  for (const [n, person] of residents.entries())
    for (const what of ["长椅断了", "水管漏水"]) await file(person, `水井坊社区活动室第${n + 1}间的${what}`);
  run.clock.advance(60 * minuteMs);
  const numbers = await run.app.db.query<{ number: string }>(
    `SELECT c.number FROM "Case" c JOIN "Body" b ON b.id = c."handlerId" WHERE c.step = 'received' AND b.name = '水井坊社区公共服务站' ORDER BY number`,
  );
  expect(numbers.length).toBeGreaterThan(4);
  for (const [n, { number }] of numbers.slice(0, 5).entries()) {
    pause();
    const member = n % 2 === 0 ? clerk : head;
    await member.say(number);
    await member.press("受理");
    if (n < 4) expect(member.last().message.text).toContain("已受理");
    else expect(member.last().message.text).toContain("这一小时里办得太多了");
  }
  const sql = `SELECT count(*)::int AS n FROM "CaseEvent" WHERE action = 'accept'`;
  expect((await run.app.db.query<{ n: number }>(sql))[0]?.n).toBe(4);
});

test("an address sends so many photos in an hour; the next is not kept, and it is said from when on", async () => {
  const person = await meet("拍照的", { channel: "telegram" });
  const channel = run.app.channels.get("telegram");
  if (channel)
    run.app.channels.set("telegram", { ...channel, fetchFile: async (ref) => Buffer.from(`%PDF-1.7 ${ref}`) });
  run.clock.advance(60 * minuteMs);
  const send = (n: number) =>
    person.send({ kind: "files", files: [{ ref: `photo-${n}`, mime: "application/pdf", size: 12, name: `${n}.pdf` }] });
  const sql = `SELECT count(*)::int AS n FROM "File" f JOIN "Address" a USING ("personId") WHERE a.address = $1`;
  const kept = async () => (await run.app.db.query<{ n: number }>(sql, [person.address]))[0]?.n;
  for (let n = 0; n < 3; n++) await send(n);
  expect(await kept()).toBe(3);
  await send(3);
  expect(person.last().message.text).toContain("照片和文件太多了");
  expect(await kept()).toBe(3);
  run.clock.advance(60 * minuteMs);
  await send(3);
  expect(await kept()).toBe(4);
});

test("codes are sent to so many phones in an hour, whoever asks: nobody runs up the bill with made-up persons", async () => {
  // A demo shows its codes in the chat; what is no demo is never made one, nor the other way round.
  await run.app.db.query(`ALTER TABLE "Instance" DISABLE TRIGGER ALL`);
  await run.app.db.query(`UPDATE "Instance" SET demo = false`);
  run.clock.advance(60 * minuteMs);
  await run.app.refreshCity();
  const sms = run.app.channels.get("sms");
  let sent = 0;
  const send = async () => ({ state: "sent" as const, externalId: `code-${++sent}` });
  if (sms) run.app.channels.set("sms", { ...sms, send });
  const ask = async (n: number) => {
    const person = await meet(`无名${n}`, { channel: "telegram" });
    for (const word of ["/me", "登记", "同意", "中文", "水津雅院", "核实身份", "用手机号"]) {
      pause();
      await person.say(word);
    }
    pause();
    await person.say(`1390000100${n}`);
    return person.last().message.text;
  };
  expect(await ask(1)).toContain("验证码发到");
  expect(await ask(2)).toContain("验证码发到");
  expect(await ask(3)).toContain("验证码要得太多了");
  expect(sent).toBe(2);
  run.clock.advance(60 * minuteMs);
  expect(await ask(4)).toContain("验证码发到");
});
