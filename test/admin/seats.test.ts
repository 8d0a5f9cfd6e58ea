import { afterEach, beforeEach, expect, test } from "vitest";
import { acts } from "../../src/admin/acts.ts";
import type { Values } from "../../src/admin/desk.ts";
import { invite } from "../../src/admin/invite.ts";
import { list } from "../../src/admin/list-seats.ts";
import { move } from "../../src/admin/move-case.ts";
import { appoint, end, restore } from "../../src/admin/seats.ts";
import { readCity } from "../../src/city/index.ts";
import { demoId } from "../../src/demo/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";
import { actsOf, administer } from "./admin.ts";

let started: TestApp;
beforeEach(async () => {
  started = await startTestApp();
});
afterEach(() => started.close());

const resident = demoId("person:resident");
const station: Values = { area: "水井坊社区", body: "service-station", role: "clerk" };
const idIn = (lines: string[]) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(lines[0] ?? "")?.[0] ?? "";
const seats = (personId: string) =>
  started.app.db.query<{ id: string; bodyId: string; role: string; startsAt: Date; endsAt: Date | null }>(
    `SELECT id, "bodyId", role, "startsAt", "endsAt" FROM "Appointment" WHERE "personId" = $1 ORDER BY "createdAt", id`,
    [personId],
  );
const add = (seconds: number) => started.clock.advance(seconds * 1_000);

test("appointed by name, id or phone, the person can act at once; every act is recorded without their name", async () => {
  const { meet } = makePeople(started);
  const someone = await meet("resident", { persona: "resident" });
  const printed = await administer(started, appoint, { ...station, person: "王秀英", until: "2026-12-31", by: "张工" });
  expect(printed[0]).toContain("水井坊社区公共服务站  clerk  2026-11-23 – 2026-12-31");
  await someone.say("菜单");
  await someone.say("待办");
  expect(someone.last().message.text).toMatch(/待办|没有/);
  const [act] = await actsOf(started);
  expect(act).toMatchObject({ by: "张工", action: "appoint", subject: { personId: resident, role: "clerk" } });
  expect(JSON.stringify(act)).not.toContain("王秀英");
  await administer(started, end, { appointment: idIn(printed) });
  add(60);
  await administer(started, appoint, { ...station, person: resident });
  add(60);
  const { keyed, db } = started.app;
  const hash = keyed.hash("phone", "+8613800138000");
  const phone = [started.ids.uuid(), demoId("person:resident-2"), hash, keyed.seal("phone", "+8613800138000")];
  await db.query(`INSERT INTO "Phone" (id, "personId", hash, sealed, how) VALUES ($1, $2, $3, $4, 'sms')`, phone);
  // A phone that was only said names nobody.
  await expect(administer(started, appoint, { ...station, person: "138 0013 8000" })).rejects.toThrow(
    "nobody verified goes by this phone",
  );
  await db.query(`UPDATE "Phone" SET "provedAt" = now()`);
  await administer(started, appoint, { ...station, person: "138 0013 8000" });
  expect(await seats(demoId("person:resident-2"))).toHaveLength(1);
  for (const line of await administer(started, acts)) expect(line).not.toMatch(/13800138000|王秀英/);
  expect(await actsOf(started)).toHaveLength(4);
});

test("a name alone never decides between two; home in the area does; Latin letters in any case", async () => {
  const { db } = started.app;
  await db.query(`UPDATE "Person" SET name = 'Li Guoqiang' WHERE id = ANY($1)`, [
    [resident, demoId("person:resident-2")],
  ]);
  await administer(started, appoint, { ...station, person: "LI guoqiang" });
  expect(await seats(resident)).toHaveLength(1);
  await db.query(`UPDATE "Person" SET "homeAreaId" = NULL WHERE id = $1`, [resident]);
  await db.query(`UPDATE "Person" SET "homeAreaId" = NULL WHERE id = $1`, [demoId("person:resident-2")]);
  await expect(administer(started, appoint, { ...station, person: "li guoqiang" })).rejects.toThrow(
    /2 people go by li guoqiang; pass --person ID with one of:\n {2}[0-9a-f-]{36}/,
  );
  await db.query(`UPDATE "Person" SET "verifiedAt" = NULL`);
  await expect(administer(started, appoint, { ...station, person: "li guoqiang" })).rejects.toThrow("nobody verified");
});

test.each<[Values, string]>([
  [{ ...station, person: "王秀英", area: "水井" }, "no area is called 水井; did you mean"],
  [{ ...station, person: "王秀英", body: "shop" }, "service-station  水井坊社区公共服务站"],
  [{ ...station, person: "王秀英", area: "水津雅院" }, "水津雅院 has no bodies; --area takes a community"],
  [{ ...station, person: "王秀英", role: "king" }, "no role is called king; there are: "],
  [{ ...station }, "--person is missing"],
  [{ ...station, person: "没有这个人" }, "nobody verified goes by 没有这个人"],
  [{ ...station, person: "00000000-0000-4000-8000-000000000000" }, "no person has the id"],
  [{ ...station, person: "王秀英", from: "tomorrow" }, "--from is a day"],
  [{ ...station, person: "王秀英", until: "2026-02-30" }, "--until is a day"],
  [{ ...station, person: "王秀英", until: "2026-11-01" }, "--until is before"],
])("%j is refused with what to do, and nothing is recorded", async (values, words) => {
  await expect(administer(started, appoint, values)).rejects.toThrow(words);
  expect(await actsOf(started)).toEqual([]);
});

test("two communities of one name are told apart by the street in front", async () => {
  const { app } = started;
  const copied = `SELECT (jsonb_populate_record(row, $1::jsonb)).*`;
  const [street, community, station2] = [started.ids.uuid(), started.ids.uuid(), started.ids.uuid()];
  const areas = `INSERT INTO "Area" ${copied} FROM "Area" row WHERE name = $2`;
  const parentId = app.city().districtId;
  const root = app.city().area(parentId).path;
  const path = `${root}${street}/`;
  await app.db.query(areas, [{ id: street, parentId, name: "东门街道", code: null, path }, "锦官驿街道"]);
  const below = { id: community, parentId: street, code: null, path: `${path}${community}/` };
  await app.db.query(areas, [below, "水井坊社区"]);
  await app.db.query(`INSERT INTO "Body" ${copied} FROM "Body" row WHERE name = $2`, [
    { id: station2, areaId: community },
    "水井坊社区公共服务站",
  ]);
  const city = await readCity(app.db);
  const office = { ...started, app: { ...app, city: () => city } };
  await expect(administer(office, invite, station)).rejects.toThrow(
    /2 areas are called 水井坊社区; write one of:(\n {2}--area (锦官驿街道|东门街道)水井坊社区){2}$/,
  );
  expect(await actsOf(started)).toEqual([]);
  await administer(office, invite, { ...station, area: "东门街道水井坊社区" });
  const [act] = await actsOf(started);
  expect(act?.subject).toMatchObject({ bodyId: station2 });
});

test("of several bodies of a kind those are listed, and no others", async () => {
  const several = administer(started, invite, { area: "锦江区", body: "department", role: "officer" });
  await expect(several).rejects.toThrow(/^\d+ bodies fit; --body takes a kind or a name:(?:\n {2}department {2}\S+)+$/);
});

test("the same seat twice is refused; the same after its end is not", async () => {
  const first = await administer(started, appoint, { ...station, person: resident, until: "2026-11-30" });
  await expect(administer(started, appoint, { ...station, person: resident, from: "2026-11-30" })).rejects.toThrow(
    `they hold this seat already: ${idIn(first)}`,
  );
  await administer(started, appoint, { ...station, person: resident, from: "2026-12-01" });
  expect(await seats(resident)).toHaveLength(2);
});

test("who watches over the residents' committee does not sit in it, and the clause is told", async () => {
  const watch: Values = { area: "水井坊社区", body: "affairs-supervision-committee", role: "member", person: resident };
  const committee: Values = { ...watch, body: "residents-committee" };
  const seat = idIn(await administer(started, appoint, watch));
  await expect(administer(started, appoint, committee)).rejects.toThrow(
    /the law does not allow it.*居务监督委员会.*《中华人民共和国城市居民委员会组织法》.*end --appointment/s,
  );
  // Next door, and after the other seat's end, it is allowed.
  await administer(started, appoint, { ...committee, area: "莲花社区" });
  await administer(started, end, { appointment: seat });
  add(1);
  await administer(started, appoint, committee);
  await expect(administer(started, restore, { appointment: seat })).rejects.toThrow("the law does not allow it");
  // An invitation is no way around it.
  const [, code] = await administer(started, invite, { ...watch, person: undefined });
  const { meet } = makePeople(started);
  const someone = await meet("resident", { persona: "resident" });
  await someone.say(`/join ${code}`);
  expect(someone.last().message.text).toContain("不能同时在水井坊社区居务监督委员会任职");
});

test("ended, restored with the term it had; what ran out by itself is not restored", async () => {
  const id = idIn(await administer(started, appoint, { ...station, person: resident, until: "2026-12-31" }));
  add(60);
  await administer(started, end, { appointment: id });
  expect((await seats(resident))[0]?.endsAt).toEqual(started.clock.now());
  await expect(administer(started, end, { appointment: id })).rejects.toThrow("restore --appointment");
  add(60);
  await administer(started, restore, { appointment: id });
  expect((await seats(resident))[0]?.endsAt).toEqual(new Date("2027-01-01T00:00:00+08:00"));
  await expect(administer(started, restore, { appointment: id })).rejects.toThrow("was not ended by a command");
  await administer(started, end, { appointment: id, until: "2026-11-25" });
  expect((await seats(resident))[0]?.endsAt).toEqual(new Date("2026-11-26T00:00:00+08:00"));
  await expect(administer(started, end, { appointment: id, until: "2026-12-31" })).rejects.toThrow(
    "it ends on 2026-11-25 already",
  );
  started.clock.set("2027-02-01T09:00:00+08:00");
  await expect(administer(started, restore, { appointment: id })).rejects.toThrow("would be over by now");
  expect((await actsOf(started)).map((a) => a.action)).toEqual(["appoint", "end", "restore", "end"]);
  await expect(administer(started, end, { appointment: "nonsense" })).rejects.toThrow("no appointment nonsense");
});

test("moved: one seat ends as the other begins, in one act; an empty body is said", async () => {
  const id = idIn(
    await administer(started, appoint, { ...station, area: "莲花社区", person: resident, until: "2026-12-31" }),
  );
  add(60);
  const printed = await administer(started, move, {
    appointment: id,
    area: "锦官驿街道",
    body: "street-office",
    role: "street-officer",
  });
  const [old, next] = await seats(resident);
  expect([old?.endsAt, next?.startsAt]).toEqual([started.clock.now(), started.clock.now()]);
  expect(next).toMatchObject({ role: "street-officer", endsAt: new Date("2027-01-01T00:00:00+08:00") });
  expect(printed[0]).toContain("锦官驿街道办事处  street-officer");
  await expect(administer(started, move, {})).rejects.toThrow("move needs --appointment ID or --case NUMBER");
  await expect(administer(started, move, { appointment: id, case: "JJ-2026-000001" })).rejects.toThrow("not both");
});

test("nobody left in a body with open work is said at once", async () => {
  const [committee] = await started.app.db.query<{ id: string; bodyId: string }>(
    `SELECT s.id, s."bodyId" FROM "Appointment" s WHERE (SELECT count(*) FROM "Appointment" o WHERE o."bodyId" = s."bodyId") = 1 AND s."endsAt" IS NULL LIMIT 1`,
  );
  expect((await administer(started, end, { appointment: committee?.id })).at(-1)).toMatch(
    /nobody is left in this body, and \d+ open case/,
  );
});

test("a seat that ends later is said with its last day, and a body with nobody from then on", async () => {
  const id = idIn(await administer(started, appoint, { ...station, area: "莲花社区", person: resident }));
  await started.app.db.query(
    `UPDATE "Appointment" SET "endsAt" = $2 WHERE id <> $1 AND "bodyId" = (SELECT "bodyId" FROM "Appointment" WHERE id = $1)`,
    [id, started.clock.now()],
  );
  const printed = await administer(started, end, { appointment: id, until: "2026-12-31" });
  expect(printed[0]).toMatch(/clerk {2}2026-12-31$/);
  expect(printed[1]).toMatch(/^nobody is left in this body after 2026-12-31, and \d+ open case/);
});

test("the list: by area with all below it, by body, by person; ended ones with --all", async () => {
  const id = idIn(await administer(started, appoint, { ...station, person: resident }));
  expect(await administer(started, list, { area: "锦官驿街道", body: "service-station" })).toContainEqual(
    expect.stringContaining(`${id}  水井坊社区公共服务站  clerk  王秀英  2026-11-23 – open`),
  );
  expect(await administer(started, list, { person: "王秀英" })).toHaveLength(1);
  expect((await administer(started, list)).length).toBeGreaterThan(5);
  add(60);
  await administer(started, end, { appointment: id });
  expect(await administer(started, list, { person: "王秀英" })).toEqual([
    "no open seats; with --all the ended ones too",
  ]);
  expect(await administer(started, list, { person: "王秀英", all: true })).toHaveLength(1);
});
