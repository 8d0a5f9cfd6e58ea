import { expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { sha256 } from "../../src/foundation/index.ts";
import { drawByLot } from "../../src/instruments/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import type { TestPerson } from "../people.ts";
import { callMeeting, hearingAnswers } from "./calling.ts";
import { openHall } from "./hall.ts";

const hall = openHall();

const sweep = async () => {
  await hall.run.app.wakeDueCases();
  await hall.run.app.sweep();
  await hall.run.app.idle();
};

const call = (kind: string, answers: string[]) => callMeeting(hall.chair, kind, answers);
const hearing = (to: string, slots?: string) => call("社区事务听证会", hearingAnswers(to, slots));

const states = async () => {
  const sql = `SELECT p.name, i.state FROM "MeetingInvitee" i JOIN "Person" p ON p.id = i."personId"`;
  const rows = await hall.run.app.db.query<{ name: string; state: string }>(sql);
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
};
const tokenOf = (person: TestPerson, label: string) => person.tokens.find((t) => t.label === label)?.token;

test("of two who ask for the last place at once one gets it and the other waits", async () => {
  const one = await hall.meet("王秀英", { persona: "resident" });
  const two = await hall.meet("谢玉珍", { persona: "supervisor" });
  await hearing("水津雅院", "1");
  await Promise.all([one.press("参加"), two.press("参加")]);
  expect(Object.values(await states()).toSorted()).toEqual(["attending", "waiting"]);
  const [meeting] = await hall.run.app.db.query(`SELECT taken, waiting FROM "Meeting"`);
  expect(meeting).toEqual({ taken: 1, waiting: 1 });
});

test("while one gives up the last place and another asks for it, nobody waits beside an empty place", async () => {
  const one = await hall.meet("王秀英", { persona: "resident" });
  const two = await hall.meet("谢玉珍", { persona: "supervisor" });
  await hearing("水津雅院", "1");
  await one.press("参加");
  await Promise.all([one.press("不参加"), two.press("参加")]);
  expect(await states()).toEqual({ 王秀英: "declined", 谢玉珍: "attending" });
});

test("a button that stood beside another time counts for nothing, and the new time is shown", async () => {
  const resident = await hall.meet("王秀英", { persona: "resident" });
  await hearing("水津雅院");
  const old = tokenOf(resident, "参加");
  await hall.chair.press("改时间地点");
  await hall.chair.say("12月6日 15:00");
  await hall.chair.say("跳过");
  await hall.chair.press("确认提交");
  await resident.send({ kind: "button", token: old });
  expect(resident.last().message.text).toContain("刚才的没有算");
  expect(resident.last().message.text).toContain("12月6日 15:00");
  expect((await states()).王秀英).toBe("invited");
});

test("a meeting cannot be brought forward to within the days of the notice", async () => {
  await hearing("水津雅院");
  await hall.chair.press("改时间地点");
  await hall.chair.say("11月25日 15:00");
  expect(hall.chair.last().message.text).toContain("，最早11月30日 10:00");
  await hall.chair.say("11月30日 15:00");
  await hall.chair.say("跳过");
  hall.run.clock.advance(86_400_000);
  await hall.chair.press("确认提交");
  expect(hall.chair.last().message.text).toContain("离开会不到7天");
});

test("exactly the invited are told of a change and of the end, and nobody else", async () => {
  const invited = await hall.meet("王秀英", { persona: "resident" });
  const other = await hall.meet("邓长明", { persona: "representative" });
  await hearing("水津雅院");
  await invited.press("不参加");
  await hall.chair.press("取消会议");
  await hall.chair.say("场地要修");
  await hall.chair.press("确认提交");
  expect(invited.last().message.title).toContain("会议取消");
  expect(invited.last().message.quote).toBe("场地要修");
  expect(other.shown).toEqual([]);
});

test("reminders outlive a restart, and stop for who declines in the meantime and when it is called off", async () => {
  const one = await hall.meet("王秀英", { persona: "resident" });
  const two = await hall.meet("谢玉珍", { persona: "supervisor" });
  await hearing("水津雅院");
  await one.press("参加");
  await two.press("参加");
  await hall.run.restart();
  await two.press("不参加");
  hall.run.clock.advance(11 * 86_400_000 + 10.5 * 3_600_000);
  await sweep();
  expect(one.last().message.title).toContain("快开会了");
  expect(two.last().message.text).toContain("不参加");
  const shown = one.shown.length;
  await hall.chair.press("取消会议");
  await hall.chair.say("场地要修");
  await hall.chair.press("确认提交");
  hall.run.clock.advance(86_400_000);
  await sweep();
  expect(one.shown).toHaveLength(shown + 1);
});

test("who is not invited has no answer to give", async () => {
  const invited = await hall.meet("王秀英", { persona: "resident" });
  const other = await hall.meet("邓长明", { persona: "representative" });
  await hearing("水津雅院");
  await other.say("JJ-2026-000001");
  expect(other.last().message.text).toContain("您不在受邀名单里");
  expect(other.tokens.some(({ label }) => label === "参加")).toBe(false);
  await other.send({ kind: "button", token: tokenOf(invited, "参加") });
  expect(await states()).not.toHaveProperty("邓长明");
});

const lot = async () => {
  const [found] = await hall.run.app.db.query<{ seed: string; pool: string[] }>(`SELECT seed, pool FROM "Meeting"`);
  return found ?? { seed: "", pool: [] };
};

test("anybody draws a lot again from its public page, on which nobody is named, and finds their own tag", async () => {
  const resident = await hall.meet("王秀英", { persona: "resident" });
  await call("社区事务听证会", [
    ...["停车位怎么分", "分配办法", "[抽签请居民]", "[水井坊社区的居民]", "3", "[就这些]"],
    ...["12月5日 19:00", "社区活动室", "点参加", "跳过", "跳过"],
  ]);
  const { db, words, city, clock } = hall.run.app;
  const board = boardApp({ db, words, city, clock, procedures });
  const page = await (await board.request("/public/meetings/JJ-2026-000001")).text();
  const [hash = "", seed = ""] = page.match(/\b(?:[0-9a-f]{64}|[0-9a-f]{32})\b/g) ?? [];
  expect(sha256(seed)).toBe(hash);
  const history = `SELECT facts->>'lotHash' AS hash FROM "CaseEvent" WHERE action = 'file'`;
  expect(await db.query(history)).toEqual([{ hash }]);
  const list = await (await board.request("/public/meetings/JJ-2026-000001-lot.csv")).text();
  const lines = list
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  const tags = lines.map(([, tag = ""]) => tag);
  expect(drawByLot(seed, tags.toSorted(), tags.length)).toEqual(tags);
  expect(lines.filter(([, , invited]) => invited === "yes").map(([place]) => place)).toEqual(["1", "2", "3"]);
  const { pool } = await lot();
  expect(pool).toHaveLength(tags.length);
  expect(pool.some((id) => `${page}${list}`.includes(id))).toBe(false);
  const chairs = `SELECT 1 FROM "Meeting" m, "Person" p WHERE p.name = '唐丽' AND p.id = ANY(m.pool)`;
  expect(await db.query(chairs)).toEqual([]);
  await db.query(`UPDATE "Case" SET facts = facts - 'lotHash'`);
  expect((await board.request("/public/meetings/JJ-2026-000001-lot.csv")).status).toBe(404);
  await resident.say("JJ-2026-000001");
  const own = /您的抽签编号 ([0-9a-f]{16})/.exec(resident.last().message.text)?.[1];
  expect(tags).toContain(own);
});

test("two drawn who decline at once are replaced by two others, the next of the same draw", async () => {
  const one = await hall.meet("王秀英", { persona: "resident" });
  const two = await hall.meet("谢玉珍", { persona: "supervisor" });
  await call("社区事务听证会", [
    ...["停车位怎么分", "分配办法", "[抽签请居民]", "[水井坊社区的居民]", "1000", "[就这些]"],
    ...["12月5日 19:00", "社区活动室", "点参加", "跳过", "跳过"],
  ]);
  // As if all had been drawn but two, who come next then.
  const sql = `DELETE FROM "MeetingInvitee" WHERE id IN (SELECT i.id FROM "MeetingInvitee" i JOIN "Person" p ON p.id = i."personId"
    WHERE p.name NOT IN ('王秀英', '谢玉珍') LIMIT 2) RETURNING "personId"`;
  const left = (await hall.run.app.db.query<{ personId: string }>(sql)).map(({ personId }) => personId);
  expect(left).toHaveLength(2);
  await Promise.all([one.press("不参加"), two.press("不参加")]);
  const rows = await hall.run.app.db.query<{ personId: string; state: string }>(
    `SELECT "personId", state FROM "MeetingInvitee"`,
  );
  expect(rows.filter(({ state }) => state === "replaced")).toHaveLength(2);
  expect(rows.map(({ personId }) => personId)).toEqual(expect.arrayContaining(left));
});

test("a body calls only the kinds that the charter gives it, and whom to invite offers only the ways for that kind", async () => {
  await hall.chair.say("会议与投票");
  await hall.chair.press("召开会议");
  expect(hall.chair.tokens.some(({ label }) => label === "工作评议会")).toBe(false);
  await hall.chair.press("民情恳谈会");
  await hall.chair.say("冬天取暖");
  await hall.chair.say("大家说说");
  const ways = (hall.chair.last().message.buttons ?? []).flat().map(({ label }) => label);
  expect(ways).toEqual(["一个范围里的人都请", "抽签请居民", "居民代表", "上一步", "取消"]);
});

test("a hearing says 模拟 until every rule that it obeys is confirmed with its clause", async () => {
  const resident = await hall.meet("王秀英", { persona: "resident" });
  await hearing("水津雅院");
  expect(resident.last().message.title).toBe("模拟 · 听证会：停车位怎么分");
  expect(hall.chair.last().message.title).toContain("模拟 · ");
  const sql = `UPDATE "Charter" SET rules = (SELECT jsonb_object_agg(key, CASE WHEN key ~ 'hearing' AND key <> $1
    THEN value || '{"source": "law"}' ELSE value END) FROM jsonb_each(rules))`;
  await hall.run.app.db.query(sql, ["meeting.hearing.slots"]);
  await hall.run.app.refreshCity();
  await hearing("水津雅院");
  expect(resident.last().message.title).toContain("模拟");
  await hall.run.app.db.query(sql, [""]);
  await hall.run.app.refreshCity();
  await hearing("水津雅院");
  expect(resident.last().message.title).toBe("听证会：停车位怎么分");
  expect(hall.chair.last().message.title).not.toContain("模拟");
});

test("a question is supported once by one person, however often they tap at once", async () => {
  const asker = await hall.meet("王秀英", { persona: "resident" });
  const other = await hall.meet("谢玉珍", { persona: "supervisor" });
  await hearing("水津雅院");
  await asker.press("看会议");
  await asker.press("书面提问");
  await asker.say("外来车怎么收费？");
  await asker.press("确认提交");
  await other.press("看会议");
  await other.press("大家的问题");
  await Promise.all([other.press("支持第1个"), other.press("支持第1个")]);
  expect(await hall.run.app.db.query(`SELECT count(*)::int AS n FROM "Follow"`)).toEqual([{ n: 1 }]);
});

test("anybody reads on the web when and where it is, takes the calendar file, and reads the minutes once they are published", async () => {
  const { db, words, city, clock } = hall.run.app;
  const board = boardApp({ db, words, city, clock, procedures });
  await hearing("水津雅院");
  const page = await (await board.request("/public/meetings/JJ-2026-000001")).text();
  expect(page).toContain("停车位怎么分");
  expect(page).not.toContain("会议纪要");
  expect(page).not.toContain("王秀英");
  const file = await board.request("/public/meetings/JJ-2026-000001.ics");
  expect(file.headers.get("content-type")).toContain("text/calendar");
  expect(await file.text()).toContain("DTSTART:20261205T110000Z");
  expect((await board.request("/public/meetings/JJ-2026-000009.ics")).status).toBe(404);
  expect((await board.request("/public/meetings/JJ-2026-000009")).status).toBe(404);
  await db.query(`UPDATE "Meeting" SET minutes = '议题：停车', "minutesEn" = 'Items: 停车', "publishedAt" = now()`);
  const published = async (language: string) =>
    (await board.request("/public/meetings/JJ-2026-000001", { headers: { "accept-language": language } })).text();
  expect(await published("zh-CN")).toContain("议题：停车");
  expect(await published("en")).toContain("Items: 停车");
});

test("who was invited hears that nobody opened the meeting", async () => {
  const one = await hall.meet("王秀英", { persona: "resident" });
  await hearing("水津雅院");
  await one.press("参加");
  hall.run.clock.advance(14 * 86_400_000 + 3_600_000);
  await sweep();
  await sweep();
  expect(one.last().message.text).toContain("这次会到时没有开");
});

/** A hearing that is over: its minutes wait; another member of the committee is there too. */
async function heldHearing() {
  const other = await hall.meet("刘婷", { persona: "clerk" });
  const { db } = hall.run.app;
  await db.query(
    `INSERT INTO "Appointment" (id, "personId", "bodyId", role, "startsAt", "createdAt")
      SELECT $1, a."personId", $2, 'member', $3, $3 FROM "Address" a WHERE a.address = $4`,
    [hall.run.ids.uuid(), await committeeId(), new Date("2026-01-01"), other.address],
  );
  await hall.run.app.refreshCity();
  await hearing("水津雅院");
  hall.run.clock.set("2026-12-05T19:00:00+08:00");
  for (const label of ["开会", "散会"]) {
    await hall.chair.say("JJ-2026-000001");
    await hall.chair.press(label);
  }
  return other;
}

async function committeeId(): Promise<string> {
  const [area] = hall.run.app.city().findAreas("水井坊社区");
  return hall.run.app.city().bodyFor(area?.id ?? "", "residents-committee")?.id ?? "";
}

const confirms = async (person: TestPerson): Promise<string> => {
  await person.say("JJ-2026-000001");
  await person.press("确认纪要");
  const [{ step = "" } = {}] = await hall.run.app.db.query<{ step: string }>(
    `SELECT step FROM "Case" WHERE number = 'JJ-2026-000001'`,
  );
  return step;
};

test("minutes wait for who called the meeting while the days last; then another member may confirm, and is offered it", async () => {
  const other = await heldHearing();
  expect(await confirms(other)).toBe("minutes");
  expect(other.last().message.text).toContain("先由召集人唐丽确认");
  hall.run.clock.advance(20 * 86_400_000);
  await sweep();
  const told = other.shown.findLast(({ message }) => message.text.includes("过了期限还没公布"));
  expect(told?.message.buttons?.flat().map((one) => one?.label)).toContain("确认纪要");
  expect(await confirms(other)).toBe("second");
});

test("minutes do not wait for who called the meeting and has acted for another side of its matter since", async () => {
  const other = await heldHearing();
  await hall.run.app.db.query(
    `INSERT INTO "MatterSide" ("matterId", "personId", power, "bodyId", at)
      SELECT c.id, c."applicantId", 'supervises', c."handlerId", now() FROM "Case" c WHERE c.number = 'JJ-2026-000001'
      ON CONFLICT ("matterId", "personId") DO UPDATE SET power = EXCLUDED.power`,
  );
  expect(await confirms(other)).toBe("second");
});
