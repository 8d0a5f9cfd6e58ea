import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Change, type Database, fixedIds, type Insertable, openDatabase } from "../../src/foundation/index.ts";
import { type FreshDatabase, freshDatabase } from "../database.ts";

const ids = fixedIds("write");
const now = new Date("2026-11-23T01:00:00.123Z");
const districtId = ids.uuid();

let database: FreshDatabase;
let db: Database;
beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url, 4);
});
beforeEach(() => db.query(`DELETE FROM "Code"; DELETE FROM "File"; DELETE FROM "Notice"; DELETE FROM "Case"`));
afterAll(async () => {
  await db.close();
  await database.drop();
});

const codeRow = (more: Partial<Insertable["Code"]> = {}): Insertable["Code"] => ({
  hash: ids.uuid(),
  purpose: "join",
  expiresAt: now,
  createdAt: now,
  ...more,
});
const notice = (message: object): Insertable["Notice"] => ({
  id: ids.uuid(),
  audience: {},
  message: message as never,
  createdAt: now,
});
const caseRow = (more: Partial<Insertable["Case"]> = {}): Insertable["Case"] => ({
  id: ids.uuid(),
  districtId,
  number: ids.uuid(),
  procedure: "p",
  release: 1,
  charterId: ids.uuid(),
  step: "s",
  areaId: ids.uuid(),
  form: {},
  facts: {},
  personIds: [],
  round: 1,
  version: 1,
  waitsSince: now,
  filedAt: now,
  ...more,
});
const count = async (table: string) =>
  Number((await db.query<{ n: string }>(`SELECT count(*) AS n FROM "${table}"`))[0]?.n);
const row = async <Row>(table: string, column: string, value: string) =>
  (await db.query<Row>(`SELECT * FROM "${table}" WHERE "${column}" = $1`, [value]))[0];

describe("a change is one statement", () => {
  test("whatever it holds", async () => {
    const texts: string[] = [];
    const watched = {
      ...db,
      query(text: string, values?: unknown[]) {
        texts.push(text);
        return db.query(text, values);
      },
    } as Database;
    const one = codeRow();
    await new Change().insert("Code", one).commit(db);
    await new Change()
      .insert("Code", codeRow(), codeRow())
      .insert("Notice", notice({}))
      .update({ table: "Code", where: { hash: one.hash }, set: { purpose: "link" }, expect: 1 })
      .commit(watched);
    expect(texts).toHaveLength(1);
    expect([await count("Code"), await count("Notice")]).toEqual([3, 1]);
  });

  test("and nothing when it holds nothing", async () => {
    expect(await new Change().commit(db)).toEqual({});
    expect(await new Change().insert("Code").commit(db)).toEqual({});
  });

  test("what another change holds can be taken over", async () => {
    const [a, b] = [new Change().insert("Code", codeRow()), new Change().insert("Code", codeRow())];
    const change = a.add(b);
    expect(change.inserted("Code")).toHaveLength(2);
    expect(change.inserted("Notice")).toEqual([]);
    await change.commit(db);
    expect(await count("Code")).toBe(2);
  });
});

describe("all or nothing", () => {
  const conflict = { name: "Conflict" };

  test("an expectation that no longer holds leaves nothing", async () => {
    const kept = codeRow();
    await new Change().insert("Code", kept).commit(db);
    const change = () =>
      new Change()
        .insert("Notice", notice({}))
        .update({ table: "Code", where: { hash: kept.hash, usedAt: null }, set: { usedAt: now }, expect: 1 });
    await change().commit(db);
    await expect(change().commit(db)).rejects.toMatchObject({ ...conflict, message: expect.stringMatching(/Code/) });
    expect(await count("Notice")).toBe(1);
  });

  test("one of several expectations is enough", async () => {
    const [a, b] = [codeRow(), codeRow()];
    await new Change().insert("Code", a, b).commit(db);
    const to = (hash: string) => ({ table: "Code" as const, where: { hash }, set: { purpose: "link" }, expect: 1 });
    await expect(new Change().update(to(a.hash)).update(to("nobody")).commit(db)).rejects.toMatchObject(conflict);
    expect(await row("Code", "hash", a.hash)).toMatchObject({ purpose: "join" });
  });

  test("an update without an expectation may touch any number", async () => {
    await new Change().insert("Code", codeRow(), codeRow(), codeRow({ purpose: "link" })).commit(db);
    const change = (purpose: string) =>
      new Change().update({ table: "Code", where: { purpose }, set: { role: "clerk" } });
    await change("join").commit(db);
    await change("nothing").commit(db);
    expect((await db.query(`SELECT 1 FROM "Code" WHERE role = 'clerk'`)).length).toBe(2);
  });

  test("a key that was taken meanwhile is a conflict, and the rest is not written", async () => {
    const taken = codeRow();
    await new Change().insert("Code", taken).commit(db);
    const change = new Change().insert("Notice", notice({})).insert("Code", codeRow(), codeRow({ hash: taken.hash }));
    await expect(change.commit(db)).rejects.toMatchObject(conflict);
    expect([await count("Code"), await count("Notice")]).toEqual([1, 0]);
  });

  test("what is wrong for good is no conflict", async () => {
    const change = new Change().insert("Case", caseRow({ parentId: ids.uuid() }));
    await expect(change.commit(db)).rejects.toMatchObject({ code: "23503" });
    const broken = new Change().insert("Code", codeRow({ purpose: null as never }));
    await expect(broken.commit(db)).rejects.toMatchObject({ code: "23502" });
    expect(await count("Case")).toBe(0);
  });

  test.each(["40001", "40P01"])("a transaction that the database gave up (%s) is to be tried again", async (code) => {
    const fails = { ...db, query: () => Promise.reject(Object.assign(new Error("gave up"), { code })) } as Database;
    await expect(new Change().insert("Code", codeRow()).commit(fails)).rejects.toMatchObject(conflict);
  });

  test("of many at once exactly one wins", async () => {
    const { id, ...rest } = caseRow();
    await new Change().insert("Case", { id, ...rest }).commit(db);
    const changes = Array.from({ length: 12 }, (_, i) =>
      new Change()
        .insert("Notice", notice({ i }))
        .update({ table: "Case", where: { id, version: 1 }, set: { version: 2, step: `by ${i}` }, expect: 1 })
        .commit(db),
    );
    const results = await Promise.allSettled(changes);
    expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
    expect(await count("Notice")).toBe(1);
  });
});

describe("an update", () => {
  test("gives back what it is asked for, and may reckon with the row", async () => {
    const { id, ...rest } = caseRow({ version: 7 });
    await new Change().insert("Case", { id, ...rest }).commit(db);
    const result = await new Change()
      .update({
        table: "Case",
        where: { id },
        set: { step: "next" },
        setSql: (param) => `version = t.version + ${param(3)}::int`,
        whereSql: (param) => `t.version < ${param(8)}::int`,
        expect: 1,
        returning: { as: "version", sql: "t.version" },
      })
      .commit(db);
    expect(result).toMatchObject({ version: 10 });
    expect(await row("Case", "id", id)).toMatchObject({ version: 10, step: "next" });
  });

  test("looks for nothing as well as for something", async () => {
    const [bare, full] = [codeRow(), codeRow({ role: "clerk" })];
    await new Change().insert("Code", bare, full).commit(db);
    await new Change().update({ table: "Code", where: { role: null }, set: { purpose: "link" }, expect: 1 }).commit(db);
    expect(await row("Code", "hash", bare.hash)).toMatchObject({ purpose: "link" });
    expect(await row("Code", "hash", full.hash)).toMatchObject({ purpose: "join" });
  });

  test("takes a value away", async () => {
    const { id, ...rest } = caseRow({ dueAt: now, personIds: [ids.uuid()] });
    await new Change().insert("Case", { id, ...rest }).commit(db);
    await new Change()
      .update({ table: "Case", where: { id }, set: { dueAt: null, personIds: [] }, expect: 1 })
      .commit(db);
    expect(await row("Case", "id", id)).toMatchObject({ dueAt: null, personIds: [] });
  });
});

describe("what is written is what is read", () => {
  // NUL and half characters the database refuses; what people send is cleaned of them before it comes here.
  const words = fc.string({ unit: "binary", maxLength: 60 }).map((s) => s.replaceAll("\0", ""));
  const json = fc.dictionary(
    words,
    fc.oneof(
      words,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
      fc.array(words, { maxLength: 3 }),
    ),
    { maxKeys: 4 },
  );
  const instant = fc.date({ min: new Date("1970-01-01"), max: new Date("2200-01-01"), noInvalidDate: true });
  const uuid = fc.uuid();

  test("text of every plane, JSON, dates, nulls and lists", async () => {
    await fc.assert(
      fc.asyncProperty(
        words,
        json,
        instant,
        fc.option(instant),
        fc.array(uuid, { maxLength: 4 }),
        async (step, form, filedAt, dueAt, personIds) => {
          const { id, ...rest } = caseRow({ step, form: form as never, filedAt, dueAt, personIds });
          await new Change().insert("Case", { id, ...rest }).commit(db);
          const plain = JSON.parse(JSON.stringify(form)) as object;
          expect(await row("Case", "id", id)).toMatchObject({ step, filedAt, dueAt, personIds, outcome: null });
          expect((await row<{ form: object }>("Case", "id", id))?.form).toEqual(plain);
          await new Change()
            .update({
              table: "Case",
              where: { id, step },
              set: { step: `${step}!`, facts: form, waitsSince: filedAt },
              expect: 1,
            })
            .commit(db);
          expect(await row("Case", "id", id)).toMatchObject({ step: `${step}!`, facts: plain, waitsSince: filedAt });
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ["quotes", `'"; DROP TABLE "Case"; -- \\' $1 {"a":1}`],
    ["what looks like bytes", "\\xdeadbeef"],
    ["emoji, rare characters, right to left", "👨‍👩‍👧 𠮷野家 مرحبا ‮ 🏳️‍🌈"],
    ["every plane", Array.from({ length: 17 }, (_, plane) => String.fromCodePoint(plane * 0x10000 + 0x41)).join("")],
    ["a million characters", "字".repeat(1_000_000)],
  ])("%s", async (_what, text) => {
    const { id, ...rest } = caseRow({ step: text, form: { [text.slice(0, 50)]: text } });
    await new Change().insert("Case", { id, ...rest }).commit(db);
    expect(await row("Case", "id", id)).toMatchObject({ step: text, form: { [text.slice(0, 50)]: text } });
  });

  test("bytes, in a Buffer or not", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    for (const given of [bytes, Buffer.from(bytes), new Uint8Array(0)]) {
      const id = ids.uuid();
      const file = { id, sha256: "", mime: "image/png", size: given.length, bytes: given as never, createdAt: now };
      await new Change().insert("File", file).commit(db);
      expect((await row<{ bytes: Buffer }>("File", "id", id))?.bytes).toEqual(Buffer.from(given));
    }
  });

  test("what the database cannot hold is refused, not changed", async () => {
    for (const step of ["a\0b", "half \ud83d"])
      await expect(new Change().insert("Case", caseRow({ step })).commit(db)).rejects.toThrow(/json|Unicode/);
    expect(await count("Case")).toBe(0);
  });
});
