import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoId } from "../../../src/demo/index.ts";
import {
  body,
  casesLeftToAbove,
  casesWaitingFor,
  end,
  form,
  handler,
  procedure,
  stepsForBodies,
  text,
  to,
  verifiedResident,
} from "../../../src/procedures/engine/index.ts";
import { type Stage, startStage } from "./stage.ts";

const chairs = ["chair", "head"];

/** The committee does it, the working committee looks at it with its chair, the assembly decides. */
const matter = procedure("matter", {
  release: 1,
  startedBy: verifiedResident,
  form: form({ words: text({ min: 2, max: 50 }) }),
  firstStep: "doing",
  begins: (_answers, { city }) => ({
    handlerId: [...city.bodies.values()].find(isOurs("residents-committee"))?.id ?? null,
    facts: {},
  }),
  steps: {
    doing: { waitsFor: handler, actions: { finish: { by: handler, goes: to("watching") } } },
    watching: {
      waitsFor: body("working-committee"),
      actions: {
        report: { by: handler, goes: to("deciding") },
        close: { by: body("working-committee", chairs), goes: end("closed") },
      },
    },
    deciding: {
      waitsFor: body("representatives-assembly"),
      opens: [
        {
          name: "parts",
          procedure: "part",
          forms: (_c, { city }) => [
            { form: { words: "一部分" }, handlerId: [...city.bodies.values()].find(isOurs("residents-committee"))?.id },
          ],
        },
      ],
      actions: { decide: { by: handler, goes: end("closed") } },
    },
  },
  outcomes: { closed: {} },
  discloses: [],
});
const part = procedure("part", {
  release: 1,
  startedBy: handler,
  form: form({ words: text({ min: 2, max: 50 }) }),
  firstStep: "given",
  begins: () => ({ handlerId: null, facts: {} }),
  steps: { given: { waitsFor: handler, actions: { do: { by: handler, goes: end("closed") } } } },
  outcomes: { closed: {} },
  discloses: [],
});

let ourArea = "";
const isOurs = (kind: string) => (one: { kind: string; areaId: string }) => one.kind === kind && one.areaId === ourArea;

describe("nobody acts on two sides of one matter", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage([matter, part]);
    ourArea = stage.community;
  });
  afterAll(() => stage.test.close());

  /** Gives somebody a seat until an instant, and reads the district again. */
  async function seat(key: string, kind: string, role: string, endsAt: Date | null = null): Promise<void> {
    const sql = `INSERT INTO "Appointment" (id, "personId", "bodyId", role, "startsAt", "endsAt", "createdAt") VALUES ($1, $2, $3, $4, $5, $6, $5)`;
    const startsAt = new Date("2026-01-01T00:00:00+08:00");
    await stage.test.app.db.query(sql, [
      stage.test.ids.uuid(),
      demoId(`person:${key}`),
      stage.body(kind),
      role,
      startsAt,
      endsAt,
    ]);
    await stage.refresh();
  }
  const unseat = async (key: string, kind: string) => {
    const sql = `DELETE FROM "Appointment" WHERE "personId" = $1 AND "bodyId" = $2`;
    await stage.test.app.db.query(sql, [demoId(`person:${key}`), stage.body(kind)]);
    await stage.refresh();
  };
  const begin = async () => (await stage.file("matter", "resident", { words: "换路灯" })).id;

  test("whoever did it for the committee does not watch over it, though their seat there is lawful; another member does", async () => {
    await seat("committee-director", "working-committee", "member");
    const id = await begin();
    await stage.act(id, "committee-director", "finish");
    await expect(stage.act(id, "committee-director", "report")).rejects.toMatchObject({
      code: "case-two-sides",
      args: { why: "acted", body: "水井坊社区居民委员会" },
      byLocale: { "zh-CN": { clause: expect.stringContaining("决定、监督、执行分开") } },
    });
    const row = await stage.act(id, "representative", "report");
    expect(row.step).toBe("deciding");
    const [line] = await stage.test.app.db.query<{ data: { stoodBack: unknown[] } }>(
      `SELECT p.data FROM "CaseEvent" e JOIN "CaseEventPayload" p ON p."eventId" = e.id WHERE e."caseId" = $1 AND e.action = 'report'`,
      [id],
    );
    expect(line?.data.stoodBack).toMatchObject([{ name: "唐丽", why: "acted" }]);
    await unseat("committee-director", "working-committee");
  });

  test("the same holds in the whole tree: who watched over the whole does no part of it", async () => {
    await seat("representative", "residents-committee", "member");
    await unseat("representative", "residents-committee");
    const id = await begin();
    await stage.act(id, "committee-director", "finish");
    await stage.act(id, "representative", "report");
    await seat("representative", "residents-committee", "member");
    const [child] = await stage.children(id);
    await expect(stage.act(child?.id ?? "", "representative", "do")).rejects.toMatchObject({ code: "case-two-sides" });
    expect((await stage.act(child?.id ?? "", "committee-director", "do")).outcome).toBe("closed");
    await unseat("representative", "residents-committee");
  });

  test("who sits in the committee does not watch over what it did, even if they did not act themselves", async () => {
    await seat("representative", "residents-committee", "member");
    const id = await begin();
    await stage.act(id, "committee-director", "finish");
    await expect(stage.act(id, "representative", "report")).rejects.toMatchObject({
      ...{ code: "case-two-sides", args: { why: "sits" } },
    });
    await unseat("representative", "residents-committee");
  });

  test("a secretary who is director too does not take the chair; a member does, and the deputy before a member", async () => {
    await seat("secretary", "residents-committee", "deputy");
    const id = await begin();
    await stage.act(id, "committee-director", "finish");
    await expect(stage.act(id, "secretary", "close")).rejects.toMatchObject({ code: "case-two-sides" });
    await seat("resident", "working-committee", "deputy");
    await expect(stage.act(id, "representative", "close")).rejects.toMatchObject({ code: "case-not-yours" });
    expect((await stage.act(id, "resident", "close")).outcome).toBe("closed");
    await unseat("resident", "working-committee");
    const next = await begin();
    await stage.act(next, "committee-director", "finish");
    expect((await stage.act(next, "representative", "close")).outcome).toBe("closed");
    await unseat("secretary", "residents-committee");
    const last = await begin();
    await stage.act(last, "committee-director", "finish");
    await expect(stage.act(last, "representative", "close")).rejects.toMatchObject({ code: "case-not-yours" });
    expect((await stage.act(last, "secretary", "close")).outcome).toBe("closed");
  });

  test("where everybody stands back the body above acts, and nobody else from there while somebody is left", async () => {
    const steps = stepsForBodies(stage.procedures);
    const leftTo = async (who: string) =>
      casesLeftToAbove(stage.test.app.db, { actor: await stage.actor(who), steps }, stage.world());
    const waitingIds = async (who: string, left: string[]) => {
      const { personId } = await stage.actor(who);
      const query = { personId, at: stage.test.clock.now(), steps, left, limit: 50, offset: 0 };
      return (await casesWaitingFor(stage.test.app.db, query)).rows.map((row) => row.id);
    };
    const id = await begin();
    await stage.act(id, "committee-director", "finish");
    await expect(stage.act(id, "street-officer", "report")).rejects.toMatchObject({ code: "case-not-yours" });
    await seat("secretary", "residents-committee", "deputy");
    await seat("representative", "residents-committee", "member");
    const before = await leftTo("street-officer");
    expect(before).toContain(id);
    expect(await waitingIds("street-officer", before)).toContain(id);
    expect(await waitingIds("street-officer", [])).not.toContain(id);
    expect(await leftTo("representative")).toEqual([]);
    expect((await stage.act(id, "street-officer", "report")).step).toBe("deciding");
    expect(await leftTo("street-officer")).not.toContain(id);
    await unseat("secretary", "residents-committee");
    await unseat("representative", "residents-committee");
  });

  test("two acts of one person at once for two sides: only one of them counts", async () => {
    const id = await begin();
    await seat("secretary", "residents-committee", "deputy");
    const finish = await stage.decide(id, "secretary", "finish");
    const other = await begin();
    await stage.test.app.db.query(`UPDATE "Case" SET "matterId" = $1 WHERE id = $2`, [id, other]);
    await unseat("secretary", "residents-committee");
    await stage.act(other, "committee-director", "finish");
    const report = await stage.decide(other, "secretary", "report");
    await report.commit(stage.test.app.db);
    await expect(finish.commit(stage.test.app.db)).rejects.toThrow("MatterSide");
  });

  test("the secretary chairs the working committee as long as they are secretary, with no seat of their own there", async () => {
    const wc = stage.body("working-committee");
    const chair = (await stage.actor("secretary")).seats.filter(({ bodyId }) => bodyId === wc);
    expect(chair.map(({ role }) => role)).toEqual(["chair"]);
    const sql = `UPDATE "Appointment" SET "endsAt" = $3 WHERE "personId" = $1 AND "bodyId" = $2`;
    const who = [demoId("person:secretary"), stage.body("party-organisation")];
    await stage.test.app.db.query(sql, [...who, stage.test.clock.now()]);
    await stage.refresh();
    expect((await stage.actor("secretary")).seats).toEqual([]);
  });
});
