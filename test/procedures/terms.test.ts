import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoId } from "../../src/demo/index.ts";
import { body, end, form, procedure, stay, text, verifiedResident } from "../../src/procedures/engine/index.ts";
import { type Stage, startStage } from "./engine/stage.ts";

const asked = procedure("asked", {
  release: 1,
  startedBy: verifiedResident,
  form: form({ words: text({ min: 2, max: 50 }) }),
  firstStep: "asked",
  begins: () => ({ handlerId: null, facts: {} }),
  steps: {
    asked: {
      waitsFor: body("working-committee"),
      actions: {
        note: { by: body("working-committee"), names: "actor", goes: stay },
        close: { by: body("working-committee"), asks: form({ why: text({ min: 2, max: 50 }) }), goes: end("closed") },
      },
    },
  },
  outcomes: { closed: {} },
  discloses: [],
});

describe("acting past a term is impossible", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage([asked]);
  });
  afterAll(() => stage.test.close());

  const day = 86_400_000;
  const endSeat = (key: string, kind: string, at: Date) =>
    stage.test.app.db.query(`UPDATE "Appointment" SET "endsAt" = $3 WHERE "personId" = $1 AND "bodyId" = $2`, [
      ...[demoId(`person:${key}`), stage.body(kind), at],
    ]);
  const begin = async () => (await stage.file("asked", "resident", { words: "换路灯" })).id;

  test("a term ends by itself: the last moment counts, the next does not, whatever was begun before", async () => {
    const id = await begin();
    const until = new Date(stage.test.clock.now().getTime() + day);
    await endSeat("representative", "working-committee", until);
    stage.test.clock.advance(day - 1);
    expect((await stage.act(id, "representative", "note")).outcome).toBeNull();
    stage.test.clock.advance(1);
    await expect(stage.act(id, "representative", "close", { why: "办好" })).rejects.toMatchObject({
      code: "case-not-yours",
    });
    // Named on the case is no seat.
    await expect(stage.act(id, "representative", "note")).rejects.toMatchObject({ code: "case-not-yours" });
  });

  test("who stands in for somebody holds the seat no longer than they do", async () => {
    const id = await begin();
    const [seat] = await stage.test.app.db.query<{ id: string }>(
      `SELECT id FROM "Appointment" WHERE "personId" = $1 AND "bodyId" = $2`,
      [demoId("person:secretary"), stage.body("party-organisation")],
    );
    const now = stage.test.clock.now();
    await stage.test.app.db.query(
      `INSERT INTO "Cover" (id, "appointmentId", "personId", "startsAt", "endsAt", "createdById", "createdAt") VALUES ($1, $2, $3, $4, $5, $6, $4)`,
      [
        stage.test.ids.uuid(),
        seat?.id,
        demoId("person:resident-2"),
        now,
        new Date(now.getTime() + 10 * day),
        demoId("person:secretary"),
      ],
    );
    // The chair goes with the seat, and so does the cover.
    expect((await stage.act(id, "resident-2", "note")).outcome).toBeNull();
    await expect(stage.act(id, "secretary", "note")).rejects.toMatchObject({ code: "case-not-yours" });
    await endSeat("secretary", "party-organisation", new Date(now.getTime() + day));
    stage.test.clock.advance(day);
    await expect(stage.act(id, "resident-2", "note")).rejects.toMatchObject({ code: "case-not-yours" });
    expect((await stage.actor("resident-2")).seats).toEqual([]);
  });
});
