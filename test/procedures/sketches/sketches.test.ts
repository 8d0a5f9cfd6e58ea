import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAllWords } from "../../../src/app.ts";
import { demoId } from "../../../src/demo/index.ts";
import { verifyHistory } from "../../../src/instruments/index.ts";
import { faultsOf, mayRead } from "../../../src/procedures/engine/index.ts";
import { type Stage, startStage } from "../engine/stage.ts";
import { election, electionRules, nominee, objection } from "./election.ts";
import { incubation, incubationRules, incubationScore } from "./incubation.ts";
import { bid, inquiry, milestone, purchase, purchaseRules } from "./purchase.ts";

const sketches = [incubation, incubationScore, purchase, bid, milestone, inquiry, election, nominee, objection];

let stage: Stage;
const at = (day: string) => stage.test.clock.set(`${day}:00+08:00`);
const why = { reason: "理由充分" };

beforeAll(async () => {
  stage = await startStage(sketches, { ...incubationRules, ...purchaseRules, ...electionRules });
  await seat("election-committee", "supervisor", stage.community);
  await seat("election-committee", "representative", stage.community);
  await stage.refresh();
});
afterAll(async () => {
  expect((await verifyHistory(stage.test.app.db)).faults).toEqual([]);
  await stage.test.close();
});

/** A seat in a body that the demo does not have. */
async function seat(kind: string, person: string, areaId: string): Promise<void> {
  const { db } = stage.test.app;
  const id = demoId(`body:${kind}`);
  await db.query(
    `INSERT INTO "Body" (id, "districtId", "areaId", kind, name) VALUES ($1, $2, $3, $4, $4) ON CONFLICT DO NOTHING`,
    [id, stage.city.districtId, areaId, kind],
  );
  await db.query(
    `INSERT INTO "Appointment" (id, "personId", "bodyId", role, "startsAt", "createdAt") VALUES ($1, $2, $3, 'member', $4, $4)`,
    [stage.test.ids.uuid(), demoId(`person:${person}`), id, new Date("2026-01-01T00:00:00+08:00")],
  );
}

test.each(sketches.map((s) => [s.name, s] as const))("%s can run", (_name, sketch) => {
  const charter = stage.city.charterFor(stage.community, stage.test.clock.now());
  // Words come with the field's own folder.
  const faults = faultsOf(sketch, charter, readAllWords()).filter((f) => !f.startsWith("no words for "));
  expect(faults).toEqual([]);
});

describe("incubation", () => {
  const plan = { name: "银杏合唱队", kind: "recorded", plan: "每周三次为老人教唱，半年演出两场", wanted: 5000 };
  const entry = (kind: string) =>
    stage.test.app.db.query<{ data: object }>(`SELECT data FROM "RegisterEntry" WHERE kind = $1 AND key = $2`, [
      kind,
      plan.name,
    ]);

  test("goes through its five steps, with money up to the cap, the register and four scores", async () => {
    at("2026-11-23T09:00");
    await expect(stage.file("incubation", "resident", { ...plan, wanted: 20_001 })).rejects.toMatchObject({
      code: "money-too-large",
      args: { max: 20_000 },
    });
    const { id, handlerId } = await stage.file("incubation", "resident", plan);
    expect(handlerId).toBe(stage.body("residents-committee"));

    await stage.act(id, "committee-director", "ask-more", why);
    at("2026-11-30T09:00");
    expect(await stage.act(id, "resident", "supply")).toMatchObject({
      dueAt: new Date("2026-12-07T18:00:00+08:00"),
      handlerId: stage.body("residents-committee"),
    });
    await stage.act(id, "committee-director", "pass");

    const admit = (grant: number) => stage.act(id, "street-officer", "admit", { score: 80, grant });
    await expect(admit(20_001)).rejects.toMatchObject({ code: "money-too-large" });
    // A recorded organisation has a cap of its own.
    await expect(admit(5001)).rejects.toMatchObject({ code: "incubation-refusal-grant" });
    await admit(5000);
    expect(await entry("incubated")).toEqual([{ data: { kind: "recorded", grant: 5000 } }]);

    await stage.act(id, "resident", "account", { amount: 3000 });
    await expect(stage.act(id, "resident", "account", { amount: 2001 })).rejects.toMatchObject({
      code: "incubation-refusal-spent",
    });
    await stage.act(id, "resident", "account", { amount: 2000 });

    at("2027-05-29T09:00");
    expect(await stage.wake()).toContain("lapse");
    const scores = await stage.children(id);
    expect(scores.map((s) => stage.city.body(s.handlerId ?? "").kind)).toEqual([
      "civil-affairs",
      "street-office",
      "working-committee",
      "representatives-assembly",
    ]);
    await stage.act(scores[1]?.id ?? "", "street-officer", "score", { score: 70 });
    // Whoever scores for the working committee does not score for the assembly too.
    await stage.act(scores[2]?.id ?? "", "secretary", "score", { score: 90 });
    await expect(stage.act(scores[3]?.id ?? "", "resident", "score", { score: 100 })).rejects.toMatchObject({
      code: "case-not-yours",
    });
    await stage.act(scores[3]?.id ?? "", "representative", "score", { score: 80 });
    expect(await stage.row(id)).toMatchObject({ step: "mid-term-assessment" });
    // The department gives no score in time: the others decide.
    at("2027-06-30T09:00");
    await stage.wake();
    expect(await stage.row(id)).toMatchObject({ step: "completion", facts: { meanScore: 80 } });
    await stage.act(id, "street-officer", "complete");
    expect(await entry("graduated")).toEqual([{ data: { rounds: 1, spent: 5000 } }]);
  });

  test("one that the four parties found wanting goes on for another round", async () => {
    at("2026-11-23T09:00");
    const { id } = await stage.file("incubation", "resident-2", { ...plan, name: "太极队" });
    await stage.act(id, "committee-director", "pass");
    await stage.act(id, "street-officer", "admit", { score: 60, grant: 1000 });
    at("2027-05-29T09:00");
    await stage.wake();
    at("2027-06-30T09:00");
    await stage.wake();
    await expect(stage.act(id, "street-officer", "complete")).rejects.toMatchObject({
      code: "incubation-refusal-score",
    });
    expect(await stage.act(id, "street-officer", "go-on", why)).toMatchObject({ step: "incubation", round: 2 });
    at("2027-12-29T09:00");
    await stage.wake();
    expect(await stage.children(id)).toHaveLength(8);
  });
});

describe("purchase", () => {
  const call = { what: "社区养老助餐", budget: 90_000, closesOn: "2026-12-10" };
  const plan = { plan: "每日供应两餐，送餐上门" };
  const offer = (id: string, by: string, price: number) =>
    stage.file("bid", by, { ...plan, price }, { id, name: "bid" });

  test("bids stay sealed until the day, one wins, milestones are paid on acceptance, a ballot ends it", async () => {
    at("2026-11-23T09:00");
    const { id } = await stage.file("purchase", "street-officer", call);
    await expect(offer(id, "resident", 90_001)).rejects.toMatchObject({ code: "purchase-refusal-budget" });
    const [dear, cheap, third] = [
      await offer(id, "resident", 90_000),
      await offer(id, "resident-2", 80_000),
      await offer(id, "resident-3", 85_000),
    ];
    await expect(stage.act(cheap.id, "street-officer", "select", why)).rejects.toMatchObject({ code: "case-not-now" });
    expect(mayRead(await stage.row(id), await stage.actor("resident"), stage.city)).toBe(false);

    at("2026-12-10T00:00");
    await expect(offer(id, "clerk", 70_000)).rejects.toMatchObject({ code: "case-not-now" });
    await stage.wake();
    expect(await stage.row(id)).toMatchObject({ step: "deciding" });
    await stage.act(dear.id, "street-officer", "decline", why);
    await stage.act(cheap.id, "street-officer", "select", why);
    expect((await stage.children(id)).map((c) => c.outcome)).toEqual(["lost", "won", "lost"]);
    expect(await stage.told(third.id)).toEqual(["bid-told-lost → person"]);
    expect(await stage.row(id)).toMatchObject({ step: "contract", facts: { price: 80_000, bid: cheap.number } });

    await stage.act(id, "street-officer", "sign", { milestones: 3 });
    const parts = (await stage.children(id)).filter((c) => c.joinName === "milestone");
    expect(parts.map((p) => p.form.amount)).toEqual([26_666, 26_666, 26_668]);
    const report = { report: "已完成并验收" };
    await expect(stage.act(parts[0]?.id ?? "", "resident", "deliver", report)).rejects.toMatchObject({
      code: "case-not-yours",
    });
    for (const { id: part } of parts) {
      await stage.act(part, "resident-2", "deliver", report);
      await stage.act(part, "street-officer", "return", why);
      expect(await stage.act(part, "resident-2", "deliver", report)).toMatchObject({ round: 2 });
      await stage.act(part, "street-officer", "accept");
      expect(await stage.row(id)).toMatchObject({ step: "delivery" });
      await stage.resolve(part, "payment", "paid");
    }
    await stage.resolve(id, "ballot", "dissatisfied", { satisfiedShare: 0.4 });
    expect(await stage.row(id)).toMatchObject({ outcome: "completed-badly", facts: { satisfiedShare: 0.4 } });
    const sql = `SELECT form->>'about' AS about, "handlerId" FROM "Case" WHERE procedure = 'inquiry'`;
    const { number } = await stage.row(id);
    expect(await stage.test.app.db.query(sql)).toEqual([{ about: number, handlerId: stage.body("street-office") }]);
  });

  test("without a bid it fails, and a rejected milestone breaks it off", async () => {
    at("2026-11-23T09:00");
    const { id } = await stage.file("purchase", "street-officer", call);
    at("2026-12-10T00:00");
    await stage.wake();
    expect(await stage.row(id)).toMatchObject({ outcome: "failed" });

    at("2026-11-23T09:00");
    const second = await stage.file("purchase", "street-officer", call);
    const only = await offer(second.id, "resident", 50_000);
    at("2026-12-10T00:00");
    await stage.wake();
    await stage.act(only.id, "street-officer", "select", why);
    await stage.act(second.id, "street-officer", "sign", { milestones: 1 });
    const part = (await stage.children(second.id)).find((c) => c.joinName === "milestone")?.id ?? "";
    await stage.act(part, "resident", "deliver", { report: "送餐记录" });
    await stage.act(part, "street-officer", "reject", why);
    expect(await stage.row(second.id)).toMatchObject({ outcome: "broken-off" });
  });

  test("a bidder who sits in the office does not choose among the bids' own", async () => {
    at("2026-11-23T09:00");
    const { id } = await stage.file("purchase", "street-officer", call);
    const own = await offer(id, "street-officer", 50_000);
    at("2026-12-10T00:00");
    await stage.wake();
    await expect(stage.act(own.id, "street-officer", "select", why)).rejects.toMatchObject({ code: "case-recused" });
  });
});

describe("election", () => {
  const call = { seats: 2, mode: "voters", electionOn: "2027-01-31" };
  const stand = (id: string, by: string) =>
    stage.file("nominee", by, { statement: "我愿意为大家服务" }, { id, name: "nominee" });
  const nominate = async (id: string, people: string[], admittedBy = "supervisor") => {
    for (const by of people) await stage.act((await stand(id, by)).id, admittedBy, "admit");
  };
  const terms = (since: string) =>
    stage.test.app.db.query<{ name: string; endsAt: Date }>(
      `SELECT p.name, a."endsAt" FROM "Appointment" a JOIN "Person" p ON p.id = a."personId"
       WHERE a."bodyId" = $1 AND a."startsAt" = $2 ORDER BY p.name COLLATE "C"`,
      [stage.body("residents-committee"), new Date(`${since}:00+08:00`)],
    );

  test("from the voter list to the seats", async () => {
    at("2026-11-23T09:00");
    await expect(stage.file("election", "resident", call)).rejects.toMatchObject({ code: "start-not-yours" });
    await expect(stage.file("election", "supervisor", { ...call, electionOn: "2026-12-22" })).rejects.toMatchObject({
      code: "election-refusal-day",
    });
    const { id, dueAt } = await stage.file("election", "supervisor", call);
    // 选民名单于选举日的二十日前公布.
    expect(dueAt).toEqual(new Date("2027-01-11T00:00:00+08:00"));
    await stage.act(id, "supervisor", "publish", { voters: 2134 });

    await nominate(id, ["resident", "resident-2"]);
    const own = await stand(id, "supervisor");
    await expect(stage.act(own.id, "supervisor", "admit")).rejects.toMatchObject({ code: "case-recused" });
    at("2026-12-03T09:00");
    await expect(stand(id, "resident-3")).rejects.toMatchObject({ code: "case-not-now" });
    await stage.wake();
    expect(await stage.row(id)).toMatchObject({ step: "reviewing" });
    await stage.act(own.id, "representative", "refuse", why);
    expect(await stage.row(id)).toMatchObject({ step: "candidates", facts: { candidates: 2 } });

    // Two for two seats is no choice: nominations are opened again.
    await expect(stage.act(id, "supervisor", "confirm")).rejects.toMatchObject({ code: "election-refusal-candidates" });
    expect(await stage.act(id, "supervisor", "nominate-again")).toMatchObject({ round: 2 });
    await nominate(id, ["resident", "resident-2", "resident-3"]);
    at("2026-12-13T09:00");
    await stage.wake();
    expect(await stage.row(id)).toMatchObject({ step: "candidates", facts: { candidates: 3 } });
    await stage.act(id, "representative", "confirm");

    at("2027-01-31T00:00");
    await stage.wake();
    const elected = ["resident", "resident-3"].map((key) => demoId(`person:${key}`));
    await stage.resolve(id, "ballot", "valid", { elected, turnout: 0.61 });
    at("2027-02-02T09:00");
    const doubt = { words: "第三投票点未公开唱票" };
    const objected = await stage.file("objection", "resident-2", doubt, { id, name: "objection" });
    at("2027-02-05T09:00");
    await stage.wake();
    expect(await stage.row(id)).toMatchObject({ step: "objections" });
    expect(await terms("2027-02-05T09:00")).toEqual([]);
    await stage.act(objected.id, "supervisor", "reject", why);
    expect(await stage.row(id)).toMatchObject({ outcome: "elected" });
    const endsAt = new Date("2032-02-05T09:00:00+08:00");
    expect(await terms("2027-02-05T09:00")).toEqual([
      { name: "王秀英", endsAt },
      { name: "陈子涵", endsAt },
    ]);
  });

  test("an objection that is upheld annuls it, a void ballot begins the nominations again", async () => {
    at("2026-11-23T09:00");
    const { id } = await stage.file("election", "supervisor", { ...call, seats: 1 });
    await stage.act(id, "supervisor", "publish", { voters: 2134 });
    await nominate(id, ["resident", "resident-2"]);
    at("2026-12-03T09:00");
    await stage.wake();
    await stage.act(id, "supervisor", "confirm");
    at("2027-01-31T00:00");
    await stage.wake();
    expect(await stage.resolve(id, "ballot", "void")).toMatchObject({ step: "nominating", round: 2 });
    await nominate(id, ["resident", "resident-2"]);
    at("2027-02-10T00:00");
    await stage.wake();
    await stage.act(id, "supervisor", "confirm");
    await stage.wake();
    await stage.resolve(id, "ballot", "valid", { elected: [demoId("person:resident")] });
    const objected = await stage.file("objection", "resident-2", { words: "有人代票" }, { id, name: "objection" });
    await stage.act(objected.id, "supervisor", "uphold", why);
    at("2027-02-15T00:00");
    await stage.wake();
    expect(await stage.row(id)).toMatchObject({ outcome: "annulled" });
    expect(await terms("2027-02-15T00:00")).toEqual([]);
  });

  test("a list that comes too late is refused", async () => {
    at("2026-11-23T09:00");
    const { id } = await stage.file("election", "supervisor", call);
    at("2027-01-11T00:01");
    await expect(stage.act(id, "supervisor", "publish", { voters: 2134 })).rejects.toMatchObject({
      code: "election-refusal-list",
    });
    expect(await stage.wake()).toContain("overdue");
    expect(await stage.act(id, "supervisor", "call-off", why)).toMatchObject({ outcome: "called-off" });
  });
});
