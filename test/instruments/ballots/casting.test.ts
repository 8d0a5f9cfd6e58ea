import { describe, expect, test } from "vitest";
import { mergeChange, readMergeable } from "../../../src/city/index.ts";
import { Change, Conflict, openDatabase, Refusal } from "../../../src/foundation/index.ts";
import {
  addElectors,
  appointProxy,
  castEnvelope,
  castVote,
  endProxy,
  giveToPaper,
  readRoll,
  type Standing,
  sealChoice,
  standingsOf,
  startBallot,
  strikeElector,
  turnoutOf,
} from "../../../src/instruments/index.ts";
import { app, everyTestAnew, polling } from "./polling.ts";

everyTestAnew();

const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });
const cast = (ballotId: string) =>
  polling.sql<{ choice: unknown }>(`SELECT choice FROM "OpenVote" WHERE "ballotId" = $1`, ballotId);

describe("a vote", () => {
  test("may be changed until the close, and the last one counts", async () => {
    const [a = ""] = await polling.people(1);
    const { id } = await polling.ballot([a], { isSecret: false });
    await polling.vote(a, id, ["no"]);
    app.clock.advance(1000);
    await polling.vote(a, id, ["yes"]);
    expect(await cast(id)).toEqual([{ choice: ["yes"] }]);
  });

  test("that came in earlier does not take the place of a later one", async () => {
    const [a = ""] = await polling.people(1);
    const { id } = await polling.ballot([a], { isSecret: false });
    const first = app.clock.now();
    app.clock.advance(60_000);
    await polling.vote(a, id, ["yes"]);
    await expect(polling.vote(a, id, ["no"], { receivedAt: first })).rejects.toEqual(refusal("ballot-newer-vote"));
    expect(await cast(id)).toEqual([{ choice: ["yes"] }]);
  });

  test.each([false, true])(
    "counts as the last one though the clock was set back before it (secret: %s)",
    async (isSecret) => {
      const [a = ""] = await polling.people(1);
      const { id } = await polling.ballot([a], { isSecret });
      const before = app.clock.now();
      app.clock.advance(30 * 60_000);
      await polling.vote(a, id, ["yes"]);
      const table = isSecret ? "Envelope" : "OpenVote";
      const row = async () => (await polling.sql(`SELECT * FROM "${table}" WHERE "ballotId" = $1`, id))[0];
      const first = await row();
      app.clock.set(before);
      await polling.vote(a, id, ["no"]);
      const second = await row();
      expect(second).not.toEqual(first);
      await polling.vote(a, id, ["abstain"]);
      expect(await row()).not.toEqual(second);
      if (!isSecret) expect(await cast(id)).toEqual([{ choice: ["abstain"] }]);
    },
  );

  test("is nobody's who is not on the roll", async () => {
    const [a = "", b = ""] = await polling.people(2);
    const { id } = await polling.ballot([a], { isSecret: false });
    expect(await standingsOf(app.app.db, b, { ballotId: id, at: app.clock.now() })).toEqual([]);
    const insert = `INSERT INTO "OpenVote" ("ballotId", "electorId", choice, "castAt") VALUES ($1, $2, '[]', now())`;
    await expect(polling.sql(insert, id, b)).rejects.toThrow("foreign key");
  });

  test("counts by the instant at which it came in, not that of its turn", async () => {
    const [a = "", b = ""] = await polling.people(2);
    const { id, closesAt } = await polling.ballot([a, b], { isSecret: false });
    app.clock.set(new Date(closesAt.getTime() + 60_000));
    await polling.vote(a, id, ["yes"], { receivedAt: new Date(closesAt.getTime() - 1) });
    await expect(polling.vote(b, id, ["yes"], { receivedAt: closesAt })).rejects.toEqual(refusal("ballot-over"));
    expect(await turnoutOf(app.app.db, { id, isSecret: false })).toEqual({ electors: 2, cast: 1, paper: 0, area: 0 });
  });

  test("is taken only from the start on where the ballot waits for one, also where it was on its way before", async () => {
    const [a = ""] = await polling.people(1);
    const { id } = await polling.ballot([a], { waitsForStart: true });
    await expect(polling.vote(a, id, ["yes"])).rejects.toMatchObject({ code: "ballot-not-yet" });
    expect(await standingsOf(app.app.db, a, { at: app.clock.now() })).toEqual([]);
    const [standing] = await standingsOf(app.app.db, a, { ballotId: id, at: app.clock.now() });
    const hasBegun = { ...standing, ballot: { ...standing?.ballot, startedAt: app.clock.now() } } as Standing;
    const vote = sealChoice(hasBegun.ballot.publicKey ?? Buffer.alloc(0), ["yes"], app.ids.secret);
    const late = polling.commit((change) =>
      castEnvelope(change, {
        standing: hasBegun,
        personId: a,
        receivedAt: app.clock.now(),
        now: app.clock.now(),
        vote,
      }),
    );
    await expect(late).rejects.toBeInstanceOf(Conflict);
    await polling.commit((change) => startBallot(change, { ballotId: id, now: app.clock.now() }));
    await polling.vote(a, id, ["yes"]);
    expect(await polling.sql(`SELECT 1 FROM "Envelope"`)).toHaveLength(1);
  });

  test("before the opening is refused, and so is what is no choice", async () => {
    const [a = ""] = await polling.people(1);
    const opensAt = polling.inMinutes(5);
    const { id } = await polling.ballot([a], { isSecret: false, opensAt });
    await expect(polling.vote(a, id, ["yes"])).rejects.toEqual(refusal("ballot-not-yet"));
    app.clock.set(opensAt);
    for (const wrong of [["maybe"], ["yes", "no"], [], { yes: 3 }])
      await expect(polling.vote(a, id, wrong as never)).rejects.toBeInstanceOf(Refusal);
    expect(await cast(id)).toEqual([]);
  });
});

describe("two processes at once", () => {
  test("never make two votes of one elector", async () => {
    const [a = ""] = await polling.people(1);
    const { id } = await polling.ballot([a]);
    const other = openDatabase(app.url, 4);
    const mine = app.app.db;
    try {
      const tries = Array.from({ length: 40 }, (_, i) => {
        app.app.db = i % 2 === 0 ? mine : other;
        return polling.vote(a, id, [i % 3 === 0 ? "yes" : "no"]).catch((error: unknown) => {
          if (!(error instanceof Conflict)) throw error;
        });
      });
      await Promise.all(tries);
    } finally {
      app.app.db = mine;
      await other.close();
    }
    expect(await turnoutOf(mine, { id, isSecret: true })).toEqual({ electors: 1, cast: 1, paper: 0, area: 0 });
  });

  test("do not change a vote that may not be changed", async () => {
    const [a = ""] = await polling.people(1);
    const { id, rules } = await polling.ballot([a], { isSecret: false });
    await polling.sql(
      `UPDATE "Ballot" SET rules = $2 WHERE id = $1`,
      id,
      JSON.stringify({ ...rules, mayChange: false }),
    );
    const [standing] = await standingsOf(app.app.db, a, { ballotId: id, at: app.clock.now() });
    if (!standing) throw new Error("not on the roll");
    const say = (choice: string) =>
      polling.commit((c) =>
        castVote(c, { standing, personId: a, receivedAt: app.clock.now(), now: app.clock.now(), choice: [choice] }),
      );
    const results = await Promise.allSettled([say("yes"), say("no"), say("abstain")]);
    expect(results.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(await cast(id)).toHaveLength(1);
    await expect(polling.vote(a, id, ["yes"])).rejects.toEqual(refusal("ballot-voted"));
  });
});

describe("the roll", () => {
  test("is everybody of the electorate who is of age, fixed once", async () => {
    const [a = "", b = ""] = await polling.people(2);
    const [home] = await polling.sql<{ id: string }>(`SELECT id FROM "Area" WHERE name = '水井坊社区'`);
    const electorate = { kind: "area", areaId: home?.id ?? "" } as const;
    const [household] = await polling.sql<{ id: string }>(`SELECT id FROM "Household" LIMIT 1`);
    await polling.commit((c) =>
      c.insert("HouseholdMember", {
        ...{ id: app.ids.uuid(), householdId: household?.id ?? "", name: "小孩", personId: b },
        ...{ bornOn: new Date("2015-01-01"), createdAt: app.clock.now() },
      }),
    );
    const { id, rollFixedAt } = await polling.ballot([], { isSecret: false, electorate });
    expect(rollFixedAt).toEqual(app.clock.now());
    expect(await standingsOf(app.app.db, a, { ballotId: id, at: app.clock.now() })).toHaveLength(1);
    expect(await standingsOf(app.app.db, b, { ballotId: id, at: app.clock.now() })).toEqual([]);
    // Who comes later is not on it.
    const [late = ""] = await polling.people(1);
    expect(await standingsOf(app.app.db, late, { ballotId: id, at: app.clock.now() })).toEqual([]);
  });

  test("loses a line that is struck, and gains one that was left out", async () => {
    const [a = "", b = ""] = await polling.people(2);
    const { id } = await polling.ballot([a], { isSecret: false });
    const [line] = await standingsOf(app.app.db, a, { ballotId: id, at: app.clock.now() });
    const struck = { ballotId: id, electorId: line?.electorId ?? "", now: app.clock.now(), reason: "已迁出" };
    await polling.commit((c) => {
      strikeElector(c, struck);
      addElectors(c, app.ids, id, [{ personId: b, name: "甲2" }]);
    });
    await expect(polling.vote(a, id, ["yes"])).rejects.toThrow("not on the roll");
    await polling.vote(b, id, ["yes"]);
    await expect(
      polling.commit((c) => addElectors(c, app.ids, id, [{ personId: b, name: "甲2" }])),
    ).rejects.toBeInstanceOf(Conflict);
  });

  test("says who votes on paper, and then not in chat", async () => {
    const [a = "", b = ""] = await polling.people(2);
    const { id } = await polling.ballot([a, b], { isSecret: false });
    const paper = async (personId: string) => {
      const [line] = await standingsOf(app.app.db, personId, { ballotId: id, at: app.clock.now() });
      const ballot = await polling.reread(id);
      return polling.commit((c) => giveToPaper(c, { ballot, electorId: line?.electorId ?? "", now: app.clock.now() }));
    };
    await paper(a);
    await expect(polling.vote(a, id, ["yes"])).rejects.toEqual(refusal("ballot-on-paper"));
    await polling.vote(b, id, ["yes"]);
    await expect(paper(b)).rejects.toBeInstanceOf(Conflict);
  });
});

test("two addresses found to be one person's have one vote, and the receipt of before stays", async () => {
  const [a = "", guest = "", c = ""] = await polling.people(3);
  await polling.sql(`UPDATE "Person" SET "verifiedAt" = NULL WHERE id = $1`, guest);
  const { id } = await polling.ballot([a, c]);
  await polling.vote(a, id, ["yes"]);
  await polling.sql(`UPDATE "Elector" SET "proxyId" = $1, "proxySlot" = 1 WHERE "personId" = $2`, a, c);
  const before = await standingsOf(app.app.db, a, { ballotId: id, at: app.clock.now() });
  const mergeable = await readMergeable(app.app.db, a, guest);
  if (!mergeable) throw new Error("two persons");
  const merge = { id: app.ids.uuid(), fromId: a, intoId: guest, now: app.clock.now() };
  await polling.sql(`UPDATE "Ballot" SET "carriesNone" = ARRAY[$1::uuid] WHERE id = $2`, a, id);
  const named = await readMergeable(app.app.db, a, guest);
  await mergeChange(named ?? mergeable, merge).commit(app.app.db);
  // A candidate carries nobody's vote, whichever of their accounts is asked.
  expect((await polling.reread(id)).carriesNone).toEqual([guest]);
  expect(await standingsOf(app.app.db, a, { ballotId: id, at: app.clock.now() })).toEqual([]);
  const after = await standingsOf(app.app.db, guest, { ballotId: id, at: app.clock.now() });
  expect(after.map((line) => line.electorId)).toEqual(before.map((line) => line.electorId));
  await polling.vote(guest, id, ["no"]);
  await polling.vote(guest, id, ["no"], { isProxy: true });
  expect(await turnoutOf(app.app.db, { id, isSecret: true })).toEqual({ electors: 2, cast: 2, paper: 0, area: 0 });
});

describe("a proxy", () => {
  const proxied = async (id: string, from: string, to: string) => {
    const ballot = await polling.reread(id);
    const [line] = await standingsOf(app.app.db, from, { ballotId: id, at: app.clock.now() });
    const rules = app.app.city().charterFor(ballot.areaId, app.clock.now());
    // Until the vote is over, as in other ballots.
    const charter = { ...rules, number: (key: string) => (key === "election.proxyDays" ? 0 : rules.number(key)) };
    const proxy = { ballot, charter, electorId: line?.electorId ?? "", proxyId: to, now: app.clock.now() };
    const change = new Change();
    await appointProxy(app.app.db, change, proxy);
    return change.commit(app.app.db);
  };
  const election = { kind: "election", method: "single", optionNames: ["张", "李"], isSecret: true } as const;

  test("votes in the elector's name, who then does not; and not where the charter has none", async () => {
    const [a = "", b = ""] = await polling.people(2);
    const { id } = await polling.ballot([a, b], election);
    await proxied(id, a, b);
    await expect(polling.vote(a, id, ["1"])).rejects.toEqual(refusal("ballot-by-proxy"));
    const roll = await readRoll(app.app.db, id, { limit: 1 });
    const [first] = roll;
    expect(first).toMatchObject({ name: "甲1", proxyName: "甲2", onPaper: false, struck: false });
    expect(await readRoll(app.app.db, id, { after: first })).toMatchObject([{ name: "甲2", proxyName: null }]);
    await polling.vote(b, id, ["2"]);
    await polling.vote(b, id, ["1"], { isProxy: true });
    expect((await turnoutOf(app.app.db, { id, isSecret: true })).cast).toBe(2);
    const plain = await polling.ballot([a, b], { isSecret: false });
    await expect(proxied(plain.id, a, b)).rejects.toEqual(refusal("ballot-no-proxies"));
  });

  test("carries no more than the charter says, whoever asks at once, and hands nothing on", async () => {
    const all = await polling.people(8);
    const [carrier = "", ...others] = all;
    const { id } = await polling.ballot(all.slice(0, 7), election);
    const results = await Promise.allSettled(others.slice(0, 6).map((from) => proxied(id, from, carrier)));
    for (let round = 0; round < 3; round++)
      for (const from of others.slice(0, 6)) await proxied(id, from, carrier).catch(() => {});
    expect(results.some((r) => r.status === "fulfilled")).toBe(true);
    const carried = await polling.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM "Elector" WHERE "proxyId" = $1`,
      carrier,
    );
    expect(carried).toEqual([{ n: 3 }]);
    const [{ free } = { free: "" }] = await polling.sql<{ free: string }>(
      `SELECT "personId" AS free FROM "Elector" WHERE "ballotId" = $1 AND "proxyId" IS NULL AND "personId" <> $2`,
      id,
      carrier,
    );
    await expect(proxied(id, free, carrier)).rejects.toEqual(refusal("ballot-proxy-full"));
    await expect(proxied(id, carrier, free)).rejects.toEqual(refusal("ballot-proxy-carries"));
    await expect(proxied(id, free, others.at(-1) ?? "")).rejects.toEqual(refusal("ballot-proxy-not-on-roll"));
  });

  test("can be taken back until it has voted", async () => {
    const [a = "", b = ""] = await polling.people(2);
    const { id } = await polling.ballot([a, b], election);
    await proxied(id, a, b);
    const [line] = await standingsOf(app.app.db, a, { ballotId: id, at: app.clock.now() });
    const end = () => polling.commit((c) => endProxy(c, { ballotId: id, electorId: line?.electorId ?? "" }));
    await end();
    await polling.vote(a, id, ["1"]);
    await expect(end()).rejects.toBeInstanceOf(Conflict);
    await expect(proxied(id, a, b)).rejects.toEqual(refusal("ballot-proxy-voted"));
  });

  test("is refused with the charter's clause, and not taken twice or after the close", async () => {
    const [a = "", b = "", c = ""] = await polling.people(3);
    const plain = await polling.ballot([a, b], { isSecret: false });
    const clause = expect.stringContaining("委托");
    await expect(proxied(plain.id, a, b)).rejects.toMatchObject({ byLocale: { "zh-CN": { clause } } });
    const { id } = await polling.ballot([a, b, c], election);
    await proxied(id, a, b);
    await expect(proxied(id, a, c)).rejects.toEqual(refusal("ballot-proxy-given"));
    await expect(proxied(id, c, a)).rejects.toEqual(refusal("ballot-proxy-chain"));
    app.clock.set((await polling.reread(id)).closesAt);
    await expect(proxied(id, c, b)).rejects.toEqual(refusal("ballot-over"));
  });
});
