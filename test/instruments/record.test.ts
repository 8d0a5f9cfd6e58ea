import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  chainStart,
  gatherRoot,
  lastRoots,
  lineHash,
  type Root,
  rootHash,
  verifyHistory,
  wordsHash,
} from "../../src/instruments/index.ts";
import { type Stage, startStage } from "../procedures/engine/stage.ts";
import { walk, walkRules } from "../procedures/engine/walk.ts";

let stage: Stage;
const sql = <Row>(text: string, ...values: unknown[]) => stage.test.app.db.query<Row>(text, values);
const faults = async (saved?: Root) => (await verifyHistory(stage.test.app.db, saved)).faults;
const gather = () => gatherRoot(stage.test.app.db, stage.test.clock.now());

beforeAll(async () => {
  stage = await startStage([walk], walkRules);
});
afterEach(() =>
  withoutTriggers(async () => {
    for (const table of [...history, "Case", "Notice"]) await sql(`DELETE FROM "${table}"`);
  }),
);
afterAll(() => stage.test.close());

const file = (words = "路灯坏了") => stage.file("walk", "resident", { words, size: "short" });
const handled = async () => {
  const { id, number } = await file();
  await stage.act(id, "clerk", "note", { words: "已派人" });
  await stage.act(id, "clerk", "finish", { paid: 12 });
  return { id, number };
};

const history = ["CaseEventPayload", "CaseEvent", "HistoryRoot", "HistoryLeaf"];

/** What somebody with the database in their hands can do. */
async function withoutTriggers(work: () => Promise<unknown>): Promise<void> {
  for (const table of history) await sql(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  await work();
  for (const table of history) await sql(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
}

describe("history is only ever added to", () => {
  test.each([
    ["a line changed", `UPDATE "CaseEvent" SET action = 'x'`],
    ["a line removed", `DELETE FROM "CaseEvent"`],
    ["words changed", `UPDATE "CaseEventPayload" SET data = '{}'`],
    ["a root changed", `UPDATE "HistoryRoot" SET root = 'x'`],
    ["a root removed", `DELETE FROM "HistoryRoot"`],
    ["a leaf changed", `UPDATE "HistoryLeaf" SET hash = 'x'`],
    ["a leaf removed", `DELETE FROM "HistoryLeaf"`],
  ])("%s is refused", async (_what, text) => {
    await handled();
    await gather();
    await expect(sql(text)).rejects.toMatchObject({ code: "LN002" });
    expect(await faults()).toEqual([]);
  });

  test("a sequence number is given once", async () => {
    const { id } = await file();
    const copy = `INSERT INTO "CaseEvent" SELECT $1, "caseId", seq, at, action, actor, "actorPersonId", "actorBodyId", "fromStep", "toStep", facts, "payloadHash", "prevHash", hash FROM "CaseEvent" WHERE "caseId" = $2`;
    await expect(sql(copy, stage.test.ids.uuid(), id)).rejects.toMatchObject({ code: "23505" });
  });
});

describe("a check of the whole finds", () => {
  const nothing = async () => expect(await faults()).toEqual([]);

  test("nothing wrong, and counts what it saw", async () => {
    await handled();
    await file();
    const root = await gather();
    expect(await verifyHistory(stage.test.app.db, root)).toMatchObject({ cases: 2, lines: 4, roots: 1, faults: [] });
  });

  test.each([
    ["its action", `SET action = 'pass'`],
    ["its instant", `SET at = at - interval '1 day'`],
    ["who acted", `SET "actorPersonId" = gen_random_uuid()`],
    ["its facts", `SET facts = facts || '{"paid": 1}'`],
    ["its step", `SET "toStep" = 'desk', "fromStep" = NULL`],
  ])("a line that was changed in %s", async (_what, set) => {
    const { id, number } = await handled();
    await nothing();
    await withoutTriggers(() => sql(`UPDATE "CaseEvent" ${set} WHERE "caseId" = $1 AND seq = 3`, id));
    expect(await faults()).toContain(`${number}: line 3 was changed`);
  });

  test.each([1, 2, 3])("that line %i was removed", async (seq) => {
    const { id, number } = await handled();
    await withoutTriggers(() => sql(`DELETE FROM "CaseEvent" WHERE "caseId" = $1 AND seq = $2`, id, seq));
    const wrong = seq === 3 ? "the case is not where its history says" : `line ${seq} is missing`;
    expect(await faults()).toContain(`${number}: ${wrong}`);
  });

  test("words that were changed, added or swapped", async () => {
    const { id, number } = await handled();
    const events = await sql<{ id: string }>(`SELECT id FROM "CaseEvent" WHERE "caseId" = $1 ORDER BY seq`, id);
    await withoutTriggers(() =>
      sql(`UPDATE "CaseEventPayload" SET data = '{"words": "没派人"}' WHERE "eventId" = $1`, events[1]?.id),
    );
    expect(await faults()).toEqual([`${number}: the words of line 2 were changed`]);
    // Erasing is allowed, and so is adding: what is added in its place shows all the same.
    await sql(`DELETE FROM "CaseEventPayload" WHERE "eventId" = $1`, events[1]?.id);
    await nothing();
    const insert = `INSERT INTO "CaseEventPayload" ("eventId", "caseId", salt, data) VALUES ($1, $2, 'salt', '{"words": "别的"}')`;
    await sql(insert, events[1]?.id, id);
    expect(await faults()).toEqual([`${number}: the words of line 2 were changed`]);
  });

  test.each([
    ["step", `SET step = 'desk'`],
    ["outcome", `SET outcome = 'closed', "endedAt" = now(), "wakeAt" = NULL, "wakeFor" = NULL`],
    ["body", `SET "handlerId" = NULL`],
    ["deadline", `SET "dueAt" = now()`],
    ["round", `SET round = 2`],
    ["version", `SET version = version + 1`],
    ["facts", `SET facts = facts || '{"paid": 1}'`],
  ])("a case whose %s was changed", async (_what, set) => {
    const { id, number } = await handled();
    await nothing();
    await sql(`UPDATE "Case" ${set} WHERE id = $1`, id);
    expect(await faults()).toEqual([`${number}: the case is not where its history says`]);
  });

  test("what was filed, changed afterwards", async () => {
    const { id, number } = await file();
    await sql(`UPDATE "Case" SET form = form || '{"words": "路灯很好"}' WHERE id = $1`, id);
    expect(await faults()).toEqual([`${number}: what was filed was changed`]);
  });

  test("a case that lost all its history", async () => {
    const { id, number } = await file();
    await withoutTriggers(() => sql(`DELETE FROM "CaseEvent" WHERE "caseId" = $1`, id));
    expect(await faults()).toEqual([`${number}: no history`]);
  });
});

test("words can be erased with their salt, and the history stays whole", async () => {
  const { id } = await handled();
  const root = await gather();
  await sql(`DELETE FROM "CaseEventPayload" WHERE "caseId" = $1`, id);
  expect(await faults(root)).toEqual([]);
});

describe("roots", () => {
  test("hold the cases that moved since the last one, and through it all others", async () => {
    expect(await gather()).toBeUndefined();
    const first = await handled();
    await file();
    expect(await gather()).toMatchObject({ n: 1, leaves: 2, prevRoot: chainStart });
    expect(await gather()).toBeUndefined();
    await stage.act(first.id, "resident", "rate");
    const [one] = await lastRoots(stage.test.app.db, 1);
    expect(await gather()).toMatchObject({ n: 2, leaves: 1, prevRoot: one?.root });
    const leaves = await sql(`SELECT "rootN", seq FROM "HistoryLeaf" WHERE "caseId" = $1 ORDER BY "rootN"`, first.id);
    expect(leaves).toEqual([
      { rootN: 1, seq: 3 },
      { rootN: 2, seq: 4 },
    ]);
    expect(await faults(one)).toEqual([]);
  });

  test("two processes gather one", async () => {
    await handled();
    const roots = await Promise.all([gather(), gather(), gather()]);
    expect(roots.filter((r) => r !== undefined)).toHaveLength(1);
    expect(await lastRoots(stage.test.app.db, 9)).toHaveLength(1);
    expect(await faults()).toEqual([]);
  });

  test("show what was changed, taken out of or put into them", async () => {
    await handled();
    await gather();
    const { id } = await file();
    await gather();
    await withoutTriggers(() => sql(`UPDATE "HistoryRoot" SET at = at + interval '1 hour' WHERE n = 1`));
    expect(await faults()).toEqual(["root 1 was changed"]);
    await withoutTriggers(() => sql(`UPDATE "HistoryRoot" SET at = at - interval '1 hour' WHERE n = 1`));
    await withoutTriggers(() => sql(`DELETE FROM "HistoryLeaf" WHERE "rootN" = 2 AND "caseId" = $1`, id));
    expect(await faults()).toEqual(["root 2 was changed"]);
    await withoutTriggers(() => sql(`DELETE FROM "HistoryRoot" WHERE n = 1`));
    expect(await faults()).toContain("root 1 is missing");
  });

  test("show a case that is gone with its history", async () => {
    await handled();
    const { id } = await file();
    await gather();
    await withoutTriggers(async () => {
      await sql(`DELETE FROM "CaseEvent" WHERE "caseId" = $1`, id);
      await sql(`DELETE FROM "Case" WHERE id = $1`, id);
    });
    expect(await faults()).toEqual([`root 1: line 1 of the case with the id ${id} is gone`]);
  });

  test("a root saved earlier that the database no longer has is missed", async () => {
    await handled();
    const root = await gather();
    await withoutTriggers(() => sql(`DELETE FROM "HistoryRoot"`));
    await withoutTriggers(() => sql(`DELETE FROM "HistoryLeaf"`));
    expect(await faults()).toEqual([]);
    expect(await faults(root)).toEqual(["the saved root 1 is not here"]);
  });
});

test("a case rewritten together with its chain and all roots passes by itself, and is caught by a root saved earlier", async () => {
  const { id } = await handled();
  await file();
  const saved = await gather();
  await stage.act(id, "resident", "rate");
  await gather();
  await withoutTriggers(() => rewrite(id));

  const shown = await sql<{ paid: number }>(`SELECT (facts->>'paid')::int AS paid FROM "Case" WHERE id = $1`, id);
  expect(shown).toEqual([{ paid: 4000 }]);
  expect(await faults()).toEqual([]);
  expect(await faults(saved)).toEqual(["root 1 is not the one that was saved: history was rewritten"]);
});

type Line = Parameters<typeof lineHash>[0] & { id: string; hash: string };

/** Makes 12 yuan 4,000 in the case, in the line that says so, in its words, and makes every hash after it fit. */
async function rewrite(caseId: string): Promise<void> {
  await sql(`UPDATE "Case" SET facts = facts || '{"paid": 4000}' WHERE id = $1`, caseId);
  const lines = await sql<Line>(`SELECT * FROM "CaseEvent" WHERE "caseId" = $1 ORDER BY seq`, caseId);
  let prevHash = chainStart;
  for (const line of lines) {
    const isPaying = line.action === "finish";
    const facts = isPaying ? { ...line.facts, paid: 4000 } : line.facts;
    const payloadHash = isPaying ? wordsHash("salt", { paid: 4000 }) : line.payloadHash;
    const hash = lineHash({ ...line, facts, payloadHash, prevHash });
    const set = `UPDATE "CaseEvent" SET facts = $2, "payloadHash" = $3, "prevHash" = $4, hash = $5 WHERE id = $1`;
    await sql(set, line.id, facts, payloadHash, prevHash, hash);
    if (isPaying)
      await sql(`UPDATE "CaseEventPayload" SET salt = 'salt', data = '{"paid": 4000}' WHERE "eventId" = $1`, line.id);
    await sql(`UPDATE "HistoryLeaf" SET hash = $3 WHERE "caseId" = $1 AND seq = $2`, caseId, line.seq, hash);
    prevHash = hash;
  }
  let prevRoot = chainStart;
  for (const root of await sql<Root>(`SELECT * FROM "HistoryRoot" ORDER BY n`)) {
    const leaves = await sql<{ caseId: string; seq: number; hash: string }>(
      `SELECT "caseId", seq, hash FROM "HistoryLeaf" WHERE "rootN" = $1`,
      root.n,
    );
    const hash = rootHash(prevRoot, root.n, root.at, leaves);
    await sql(`UPDATE "HistoryRoot" SET "prevRoot" = $2, root = $3 WHERE n = $1`, root.n, prevRoot, hash);
    prevRoot = hash;
  }
}
