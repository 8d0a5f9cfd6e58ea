import { expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { correctedMinutes } from "../../src/conversation/meetings/minutes.ts";
import { procedures } from "../../src/procedures/index.ts";
import { callMeeting, fill, hearingAnswers } from "./calling.ts";
import { openHall } from "./hall.ts";

const hall = openHall();

const rule = async (name: string, value: number | boolean) => {
  const sql = `UPDATE "Charter" SET rules = jsonb_set(rules, ARRAY[$1, 'value'], $2)`;
  await hall.run.app.db.query(sql, [name, JSON.stringify(value)]);
  await hall.run.app.refreshCity();
};

/** Somebody comes to hold a seat, in the body in which another holds one of that role. */
async function seat(name: string, role: string, like: string): Promise<void> {
  const sql = `INSERT INTO "Appointment" (id, "personId", "bodyId", role, "startsAt", "createdAt")
    SELECT $1, p.id, s."bodyId", $2, $3, $3 FROM "Person" p, "Appointment" s JOIN "Person" o ON o.id = s."personId"
    WHERE p.name = $4 AND o.name = $5 AND s.role = $2`;
  await hall.run.app.db.query(sql, [hall.run.ids.uuid(), role, hall.run.clock.now(), name, like]);
}

test.each([
  [
    false,
    "到会1人，要2人，还差1人\n委托他人到会1人，按章程（惯例：居民代表会议委托他人到会的，不计入到会人数）不算到会人数",
  ],
  [true, "到会2人，要2人\n委托他人到会1人，按章程（惯例：居民代表会议委托他人到会的，不计入到会人数）算到会人数"],
])("whoever sent somebody counts towards the quorum only where the charter says so: %s", async (counts, line) => {
  await rule("meeting.assembly.proxyCounts", counts);
  const sender = await hall.meet("邓长明", { persona: "representative" });
  const other = await hall.meet("王秀英", { persona: "resident" });
  await seat("王秀英", "representative", "邓长明");
  const [at, where] = ["12月5日 19:00", "社区活动室"];
  await callMeeting(hall.chair, "居民代表会议", ["年度计划", "通过计划", at, where, "带证件来", "跳过", "跳过"]);
  await sender.press("委托");
  await sender.say("邓小妹");
  hall.run.clock.advance(12 * 86_400_000 + 9.5 * 3_600_000);
  await hall.chair.say("JJ-2026-000001");
  await hall.chair.press("开会");
  const code = /签到码：([\d ]+)/.exec(hall.chair.last().message.text)?.[1] ?? "";
  await other.say(`签到 ${code}`);
  await hall.chair.press("签到名单");
  await hall.chair.press("邓长明（委托邓小妹）");
  await hall.chair.press("看会议");
  expect(hall.chair.last().message.text).toContain(line);
  expect(hall.chair.tokens.some(({ label }) => label === "下一项议题")).toBe(counts);
});

test("while a large call waits nobody outside finds anything of it; two who agree at once call it once", async () => {
  const { db, words, city, clock } = hall.run.app;
  const board = boardApp({ db, words, city, clock, procedures });
  const paths = ["cases/JJ-2026-000001", "meetings/JJ-2026-000001", "meetings/JJ-2026-000001.ics"];
  const statuses = () => Promise.all(paths.map(async (path) => (await board.request(`/public/${path}`)).status));
  await rule("notice.secondConfirmationAbove", 1);
  const resident = await hall.meet("王秀英", { persona: "resident" });
  const one = await hall.meet("刘婷", { persona: "clerk" });
  const two = await hall.meet("赵敏", { persona: "station-head" });
  await seat("刘婷", "head", "唐丽");
  await seat("赵敏", "head", "唐丽");
  await callMeeting(hall.chair, "社区事务听证会", hearingAnswers("水津雅院"), "交同事看过再发");
  expect(await statuses()).toEqual([404, 404, 404]);
  expect(resident.shown).toEqual([]);
  await Promise.all([one.press("同意召集"), two.press("同意召集")]);
  expect(await statuses()).toEqual([200, 200, 200]);
  expect(await db.query(`SELECT count(*)::int AS n FROM "Meeting"`)).toEqual([{ n: 1 }]);
  expect(resident.shown.filter(({ message }) => message.title?.includes("听证会"))).toHaveLength(1);
});

test("what is taken back while it waits has called and called off nobody", async () => {
  await rule("notice.secondConfirmationAbove", 1);
  const resident = await hall.meet("王秀英", { persona: "resident" });
  await hall.meet("刘婷", { persona: "clerk" });
  await seat("刘婷", "head", "唐丽");
  await callMeeting(hall.chair, "社区事务听证会", hearingAnswers("水津雅院"), "交同事看过再发");
  await hall.chair.press("不召集了");
  await hall.run.app.sweep();
  await hall.run.app.idle();
  expect(resident.shown).toEqual([]);
  expect(await hall.run.app.db.query(`SELECT 1 FROM "Meeting"`)).toEqual([]);
  expect(await hall.run.app.db.query(`SELECT 1 FROM "Notice" WHERE audience->>'kind' = 'invited'`)).toEqual([]);
});

test("of two members who call at once what residents wish for, one calls it and the other reads who has", async () => {
  await rule("meeting.hearing.askedForShare", 0.01);
  const resident = await hall.meet("王秀英", { persona: "resident" });
  const other = await hall.meet("刘婷", { persona: "clerk" });
  await seat("刘婷", "head", "唐丽");
  await resident.say("会议与投票");
  await resident.press("要求召开会议");
  await resident.press("社区事务听证会");
  await resident.say("停车没有说法");
  await resident.press("确认提交");
  await hall.chair.press("召开");
  await other.press("召开");
  await other.press("由我召集");
  for (const one of [hall.chair, other]) await fill(one, hearingAnswers("水津雅院"));
  await Promise.all([hall.chair.press("确认提交"), other.press("确认提交")]);
  expect(await hall.run.app.db.query(`SELECT count(*)::int AS n FROM "Meeting"`)).toEqual([{ n: 1 }]);
  const texts = [hall.chair, other].map((one) => one.last().message.text);
  expect(texts.filter((text) => text.includes("不用再召集一次"))).toHaveLength(1);
});

test("of two members who ask at once for another time of a large meeting one waits, and the other reads who was first", async () => {
  await rule("notice.secondConfirmationAbove", 1);
  const other = await hall.meet("刘婷", { persona: "clerk" });
  await seat("刘婷", "head", "唐丽");
  await callMeeting(hall.chair, "社区事务听证会", hearingAnswers("水津雅院"), "交同事看过再发");
  await other.press("同意召集");
  for (const one of [hall.chair, other]) {
    await one.say("JJ-2026-000001");
    await one.press("改时间地点");
    await fill(one, ["12月6日 15:00", "跳过"]);
  }
  await Promise.all([hall.chair.press("交同事看过再发"), other.press("交同事看过再发")]);
  const sql = `SELECT count(*)::int AS n FROM "Case" WHERE procedure = 'meeting-move' AND outcome IS NULL`;
  expect(await hall.run.app.db.query(sql)).toEqual([{ n: 1 }]);
  const told = [hall.chair, other].flatMap((one) => one.shown.map(({ message }) => message.text));
  const second = told.filter((text) => text.includes("已经先提出改到"));
  expect(second).toHaveLength(1);
  expect(second[0]).toMatch(/唐丽|刘婷/);
});

test("what was small when its move was begun and is large when it is confirmed is not moved by one member alone", async () => {
  const resident = await hall.meet("王秀英", { persona: "resident" });
  await callMeeting(hall.chair, "社区事务听证会", hearingAnswers("水津雅院"));
  await hall.chair.press("改时间地点");
  await fill(hall.chair, ["12月6日 15:00", "跳过"]);
  await rule("notice.secondConfirmationAbove", 1);
  await hall.chair.press("确认提交");
  expect(hall.chair.last().message.text).toContain("要另一位同意");
  expect(resident.last().message.title).toContain("听证会");
});

test("who corrects minutes in English leaves their headings in both languages, and their own lines as they wrote them", () => {
  const before = { "zh-CN": "议题：\n1. 停车\n决定：", en: "Items:\n1. 停车\nDecisions:" };
  const corrected = correctedMinutes(before, "Items:\n1. 停车\nDrawings were shown\nDecisions:");
  expect(corrected).toEqual({
    "zh-CN": "议题：\n1. 停车\nDrawings were shown\n决定：",
    en: "Items:\n1. 停车\nDrawings were shown\nDecisions:",
  });
});
