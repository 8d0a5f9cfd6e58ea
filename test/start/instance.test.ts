import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Rules, readCity } from "../../src/city/index.ts";
import { demoId, fileDemoCases } from "../../src/demo/index.ts";
import { Change, type Database, fixedClock, fixedIds, openDatabase } from "../../src/foundation/index.ts";
import { noticeRow } from "../../src/instruments/index.ts";
import { keepOffset, prepareInstance, serverOffsetMs } from "../../src/open.ts";
import { masterKey, monday, startTestApp } from "../app.ts";
import { freshDatabase } from "../database.ts";
import { makePeople } from "../people.ts";

const clock = fixedClock(monday);
const real = { isDemo: false, masterKey };

describe("a database made for real use", () => {
  let db: Database;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const database = await freshDatabase();
    db = openDatabase(database.url, 2);
    drop = database.drop;
    await prepareInstance(db, real, clock, fixedIds("real"));
  });
  afterEach(async () => {
    await db.close();
    await drop();
  });

  test("has the district's streets, communities, bodies and rules, and nobody and nothing invented", async () => {
    const count = async (table: string, where = "true") =>
      (await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}" WHERE ${where}`))[0]?.n;
    expect(await count("Area", "kind = 'street'")).toBe(11);
    expect(await count("Area", "kind = 'community'")).toBe(76);
    expect(await count("Area", "kind IN ('courtyard', 'building', 'entrance')")).toBe(0);
    expect(await count("Body", "kind = 'service-station'")).toBe(76);
    expect(await count("Body", "kind = 'zone-committee'")).toBe(5);
    expect([await count("Person"), await count("CatalogueItem"), await count("Appointment")]).toEqual([0, 0, 0]);
  });

  test("keeps by how much its server's clock is moved, for a chat that comes later", async () => {
    expect(await serverOffsetMs(db)).toBe(0);
    for (const days of [40, -1, 0]) {
      await keepOffset(db, days * 86_400_000);
      expect(await serverOffsetMs(db)).toBe(days * 86_400_000);
    }
  });

  test("refuses demo people and demo data, however they come", async () => {
    const ids = fixedIds("intruder");
    const person = { id: ids.uuid(), districtId: ids.uuid(), locale: "zh-CN", demo: true, createdAt: clock.now() };
    await expect(db.prisma.person.create({ data: person })).rejects.toThrow(/not a demo/);
    await db.prisma.person.create({ data: { ...person, demo: false } });
    await expect(db.prisma.person.update({ where: { id: person.id }, data: { demo: true } })).rejects.toThrow(
      /not a demo/,
    );
    await expect(db.query(`UPDATE "Instance" SET demo = true`)).rejects.toThrow(/append-only/);
    await expect(fileDemoCases(db, clock, ids)).rejects.toThrow();
  });

  test("does not start as a demo, nor with another key", async () => {
    const ids = fixedIds("again");
    await expect(prepareInstance(db, { isDemo: true, masterKey }, clock, ids)).rejects.toThrow(/made for real use/);
    const otherKey = { isDemo: false, masterKey: Buffer.alloc(32, 9) };
    await expect(prepareInstance(db, otherKey, clock, ids)).rejects.toThrow(
      "Settings are wrong:\n  MASTER_KEY: expected the key that this database was made with; put its kept copy back",
    );
    await expect(prepareInstance(db, real, clock, ids)).resolves.toBeUndefined();
  });

  test("one that began before a rule was known gets it, as a new version; what it decided itself stays", async () => {
    const ids = fixedIds("later");
    const rules = `SELECT version, rules FROM "Charter" ORDER BY version`;
    await db.query(`UPDATE "Charter" SET rules = rules - 'talk.idleHours' || '{"request.answerDays": {"value": 5}}'`);
    await prepareInstance(db, real, clock, ids);
    await prepareInstance(db, real, clock, ids);
    const [first, second, ...more] = await db.query<{ version: number; rules: Rules }>(rules);
    expect(more).toEqual([]);
    expect([first?.version, first?.rules["talk.idleHours"]]).toEqual([1, undefined]);
    expect([second?.version, second?.rules["talk.idleHours"]?.value]).toEqual([2, 24]);
    // What it has decided keeps its value, and gets the name and bounds that it did not have.
    expect(second?.rules["request.answerDays"]).toMatchObject({ value: 5, decidedBy: "district" });
    expect(Object.keys(second?.rules ?? {}).sort()).toEqual(["request.answerDays", "talk.idleHours"]);
    // A case that began under the first goes by the rule that came since.
    const city = await readCity(db);
    expect(city.charters.map((c) => [c.version, c.number("talk.idleHours")])).toEqual([
      [1, 24],
      [2, 24],
    ]);
  });

  test("one whose charter holds a share as a number, as an earlier program wrote it, gets the share that can be read", async () => {
    const [name, unit] = ["election.turnoutRepresentatives", "portion"];
    const old = { [name]: { value: 0.6667, clause: "", clauseEn: "", source: "law" } };
    await db.query(`UPDATE "Charter" SET rules = rules || $1`, [old]);
    await prepareInstance(db, real, clock, fixedIds("portion"));
    await prepareInstance(db, real, clock, fixedIds("portion-again"));
    const versions = await db.query<{ rules: Rules }>(`SELECT rules FROM "Charter" ORDER BY version`);
    expect(versions.slice(1).map(({ rules }) => rules)).toEqual([
      { [name]: expect.objectContaining({ value: ">2/3", unit }) },
    ]);
    const city = await readCity(db);
    const areaId = city.children(null)[0]?.id ?? "";
    expect(city.charterFor(areaId, clock.now()).rule(name).value).toBe(">2/3");
  });
});

test("what waits to be told is told, although another process of the demo starts meanwhile", async () => {
  const test = await startTestApp({ demoCases: true });
  try {
    const { app, clock, ids } = test;
    const { meet } = makePeople(test);
    const resident = await meet("王秀英", { persona: "resident" });
    const [{ bodyId, personId }] = (await app.db.query<{ bodyId: string; personId: string }>(
      `SELECT "bodyId", "personId" FROM "Appointment" LIMIT 1`,
    )) as [{ bodyId: string; personId: string }];
    const notice = noticeRow({
      ...{ ids, now: clock.now(), kind: "emergency", bodyId, createdBy: personId },
      audience: { kind: "person", personId: demoId("person:resident") },
      message: { key: "case-unknown", args: { number: "停水" } },
    });
    await new Change().insert("Notice", notice).commit(app.db);
    await fileDemoCases(app.db, clock, ids);
    await app.sweep();
    await app.idle();
    expect(resident.last().message.text).toContain("停水");
  } finally {
    await test.close();
  }
});
