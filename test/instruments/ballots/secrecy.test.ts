import { describe, expect, test } from "vitest";
import { Change, createLogger, keyed } from "../../../src/foundation/index.ts";
import {
  addBallot,
  type Channel,
  type Choice,
  closeBallots,
  dotHidden,
  envelopeOpener,
  hideLater,
  joinSecret,
  looksLikeShare,
  makeSender,
  type Parcel,
  sealChoice,
  splitSecret,
} from "../../../src/instruments/index.ts";
import { masterKey } from "../../app.ts";
import { app, end, everyTestAnew, means, polling } from "./polling.ts";

everyTestAnew();

const count = async (id: string) => {
  await end(id);
  await closeBallots(means());
};

/** Rows of all tables in which these words stand. */
async function whereIs(words: string): Promise<string[]> {
  const tables = await polling.sql<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await polling.sql(`SELECT 1 FROM "${name}" t WHERE t::text LIKE $1 LIMIT 1`, `%${words}%`);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** Whether these words were written to the write-ahead log since a place in it. */
async function isInLog(words: string, since: string): Promise<boolean> {
  const [found] = await polling.sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_ls_waldir() w WHERE w.name >= pg_walfile_name($1::pg_lsn)
      AND w.name <= pg_walfile_name(pg_current_wal_lsn()) AND position($2::bytea in pg_read_binary_file('pg_wal/' || w.name)) > 0`,
    since,
    Buffer.from(words),
  );
  return (found?.n ?? 0) > 0;
}

const names = Array.from({ length: 9 }, (_, i) => `候选人${i + 1}`);
const ranked = (digits: string): Choice => [...digits];

describe("somebody with the whole database", () => {
  test("finds a choice in no table and not in the write-ahead log while voting is open", async () => {
    const [a = "", b = ""] = await polling.people(2);
    const secret = await polling.ballot([a, b], { kind: "poll", method: "ranking", optionNames: names });
    const open = await polling.ballot([a, b], { kind: "poll", method: "ranking", optionNames: names, isSecret: false });
    // What is searched stays where it is: other tests share the server, and its log is recycled.
    const slot = `search_${secret.id.replaceAll("-", "")}`;
    await polling.sql(`SELECT pg_create_physical_replication_slot($1, true)`, slot);
    try {
      const [{ lsn } = { lsn: "" }] = await polling.sql<{ lsn: string }>(`SELECT pg_current_wal_lsn()::text AS lsn`);
      const code = await polling.vote(a, secret.id, ranked("739164285"));
      await polling.vote(b, open.id, ranked("582946137"));
      await polling.sql(`SELECT pg_switch_wal()`);
      // What an open ballot writes is found: the search is able to find.
      expect(await isInLog("582946137", lsn)).toBe(true);
      for (const words of ["739164285", '"7", "3", "9"', '"7","3","9"', code ?? ""]) {
        expect(await isInLog(words, lsn), words).toBe(false);
        expect(await whereIs(words), words).toEqual([]);
      }
    } finally {
      await polling.sql(`SELECT pg_drop_replication_slot($1)`, slot);
    }
  });

  test("cannot tell choices by the length of envelopes", async () => {
    const [a = "", b = "", c = ""] = await polling.people(3);
    const { id } = await polling.ballot([a, b, c], { kind: "poll", method: "ranking", optionNames: names });
    await polling.vote(a, id, []);
    await polling.vote(b, id, ["1"]);
    await polling.vote(c, id, ranked("123456789"));
    const lengths = await polling.sql(`SELECT DISTINCT length(sealed) AS n FROM "Envelope" WHERE "ballotId" = $1`, id);
    expect(lengths).toHaveLength(1);
  });

  test("who has kept all that was there while voting, finds nothing in the counted votes that joins them to it", async () => {
    const people = await polling.people(40);
    const { id } = await polling.ballot(people);
    for (const [i, person] of people.entries()) await polling.vote(person, id, [i % 2 ? "yes" : "no"]);
    const kept = await polling.sql<{ electorId: string; nonce: Buffer; xmin: string }>(
      `SELECT *, xmin::text FROM "Envelope" WHERE "ballotId" = $1 ORDER BY "castAt", "electorId"`,
      id,
    );
    await count(id);
    await app.app.db.pool.query(`VACUUM FREEZE "CountedVote"`);
    const columns = await polling.sql<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'CountedVote' ORDER BY ordinal_position`,
    );
    expect(columns.map((c) => c.column_name)).toEqual(["ballotId", "code", "choice"]);
    const rows = await polling.sql<{ code: string; xmin: string; cmin: string }>(
      `SELECT code, xmin::text, cmin::text FROM "CountedVote" WHERE "ballotId" = $1 ORDER BY ctid`,
      id,
    );
    expect(rows).toHaveLength(40);
    // One transaction, one command, and the order in which they lie is that of the codes.
    expect(new Set(rows.map((row) => `${row.xmin} ${row.cmin}`)).size).toBe(1);
    expect(kept.map((row) => row.xmin)).not.toContain(rows[0]?.xmin);
    expect(rows.map((row) => row.code)).toEqual(rows.map((row) => row.code).toSorted());
    // A code cannot be computed again: what it was made with is gone.
    expect(polling.keys().receiptSecret(id)).toBeUndefined();
    expect(polling.keys().privateKey(id)).toBeUndefined();
    for (const { nonce, electorId } of kept) {
      expect(await whereIs(nonce.toString("hex"))).toEqual([]);
      if (electorId === kept[2]?.electorId) break;
    }
  });
});

describe("a receipt", () => {
  /** Sends a message that carries something made when it leaves; gives what the phone shows and what is stored. */
  async function send(text: (addressId: string) => string, addressOf = (id: string) => id) {
    const [person = ""] = await polling.people(1);
    const [addressId, deliveryId] = [app.ids.uuid(), app.ids.uuid()];
    const parcels: Parcel[] = [];
    const channel: Channel = {
      name: "test",
      async send(parcel) {
        parcels.push(parcel);
        return { state: "sent" };
      },
    };
    await polling.sql(
      `INSERT INTO "Address" (id, "personId", channel, address, proved, "lastSeenAt", "createdAt") VALUES ($1::uuid, $2, 'test', $1::text, true, now(), now())`,
      addressId,
      person,
    );
    await polling.sql(
      `INSERT INTO "Delivery" (id, kind, "personId", "addressId", channel, priority, "dueAt", state, payload, "createdAt") VALUES ($1, 'reply', $2, $3, 'test', 1, $4, 'queued', $5, $4)`,
      ...[deliveryId, person, addressId, app.clock.now(), { text: text(addressOf(addressId)) }],
    );
    const { makeLater } = app.app;
    const means = {
      ...app.app,
      log: createLogger({ level: "silent" }),
      owner: "t",
      keyed: keyed(masterKey),
      channels: new Map([["test", channel]]),
    };
    await makeSender({ ...means, makeLater }).sweep();
    return parcels[0]?.message.text;
  }
  const keys = keyed(masterKey);

  test("is made when its message leaves, is stored nowhere, and is the code that is published", async () => {
    const [a = "", b = ""] = await polling.people(2);
    const { id } = await polling.ballot([a, b]);
    const code = await polling.vote(a, id, ["yes"]);
    await polling.vote(b, id, ["no"]);
    const [row] = await polling.sql<{ electorId: string; nonce: string }>(
      `SELECT v."electorId", encode(v.nonce, 'hex') AS nonce FROM "Envelope" v JOIN "Elector" e ON e.id = v."electorId" WHERE e."personId" = $1`,
      a,
    );
    const of = { kind: "receipt" as const, ballotId: id, electorId: row?.electorId ?? "", nonce: row?.nonce ?? "" };
    expect(await send((to) => `回执 ${hideLater(keys, to, of)}`)).toBe(`回执 ${code}`);
    expect(await whereIs(code ?? "")).toEqual([]);
    // Whoever merely reads the database cannot have the code of another sent to themselves.
    expect(
      await send(
        (to) => hideLater(keys, to, of),
        () => app.ids.uuid(),
      ),
    ).toBe("••••••");
    expect(await send(() => `⟦later.${JSON.stringify(of)}⟧`)).not.toContain(code);
    expect(dotHidden({ text: hideLater(keys, a, of) }).text).toBe("••••••");
    await count(id);
    expect(await whereIs(code ?? "")).toEqual(["CountedVote"]);
    expect(await send((to) => hideLater(keys, to, of))).toBe("••••••");
  });

  test("changes with the vote: the code of the vote before is not published", async () => {
    const [a = "", b = ""] = await polling.people(2);
    const { id } = await polling.ballot([a, b]);
    const before = await polling.vote(a, id, ["yes"]);
    const after = await polling.vote(a, id, ["yes"]);
    await polling.vote(b, id, ["no"]);
    await count(id);
    expect([await whereIs(before ?? ""), await whereIs(after ?? "")]).toEqual([[], ["CountedVote"]]);
  });

  test("of a teller's share is made in the same way, while the share is there", async () => {
    const [a = ""] = await polling.people(1);
    const { id } = await polling.ballot([a]);
    const text = await send((to) => hideLater(keys, to, { kind: "share", ballotId: id, n: 2 }));
    expect(text).toBe(polling.keys().share(id, 2));
    expect([
      looksLikeShare(text ?? ""),
      looksLikeShare((text ?? "").slice(0, 60)),
      // Half of it, without its mark, as a phone may cut it; a letter that no key has.
      looksLikeShare((text ?? "").slice(39)),
      looksLikeShare((text ?? "").replace("-", "-？")),
      looksLikeShare("ls 我要反映"),
      looksLikeShare("请回电 13800001111 或者 13900002222"),
    ]).toEqual([true, true, true, true, false, false]);
    expect(await whereIs(text?.slice(10, 30) ?? "")).toEqual([]);
    polling.keys().dropShare(id, 2);
    expect(await send((to) => hideLater(keys, to, { kind: "share", ballotId: id, n: 2 }))).toBe("••••••");
  });
});

describe("a sealed vote", () => {
  const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

  test("opens with its own key and nonce alone, and never says why not", async () => {
    const { publicKeyFor } = await import("../../../src/instruments/ballots/seal.ts");
    const vote = sealChoice(publicKeyFor(one), ["yes"], app.ids.secret);
    expect(envelopeOpener(one)(vote)).toEqual(["yes"]);
    expect(envelopeOpener(other)(vote)).toBeUndefined();
    expect(envelopeOpener(one)({ ...vote, nonce: Buffer.alloc(16) })).toBeUndefined();
    for (let at = 0; at < vote.sealed.length; at += 11) {
      const sealed = Buffer.from(vote.sealed);
      sealed[at] = (sealed[at] ?? 0) ^ 1;
      expect(envelopeOpener(one)({ ...vote, sealed })).toBeUndefined();
    }
    expect(sealChoice(publicKeyFor(one), ["yes"], app.ids.secret).sealed.equals(vote.sealed)).toBe(false);
  });

  test("has a key that any two of three shares give back, and one does not", () => {
    for (let round = 0; round < 50; round += 1) {
      const whole = app.ids.secret(32);
      const [a, b, c] = splitSecret(whole, 3, app.ids.secret);
      if (!a || !b || !c) throw new Error("three shares");
      expect([joinSecret([a, b]), joinSecret([c, a]), joinSecret([b, c])]).toEqual([whole, whole, whole]);
      expect(a.bytes.equals(whole)).toBe(false);
      expect(joinSecret([a, { n: 2, bytes: c.bytes }]).equals(whole)).toBe(false);
    }
  });
});

test("what weighs by floor area is refused as a secret ballot, by the program and by the database", async () => {
  const city = app.app.city();
  const [areaId = ""] = city.areas.keys();
  const add = (more: object) =>
    addBallot(
      new Change(),
      { ids: app.ids, keys: polling.keys() },
      {
        ...{ id: app.ids.uuid(), now: app.clock.now(), charter: city.charterFor(areaId, app.clock.now()), areaId },
        ...{ districtId: areaId, bodyId: areaId, kind: "resolution", method: "yes-no", isSecret: true, question: "？" },
        ...{ opensAt: app.clock.now(), closesAt: polling.inMinutes(9), ...more },
      },
    );
  expect(() => add({ owners: "usual" })).toThrow(expect.objectContaining({ code: "ballot-weights-secret" }));
  expect(() => add({ kind: "election", isSecret: false })).toThrow(
    expect.objectContaining({ code: "ballot-must-be-secret" }),
  );
  expect(() => add({ method: "single", optionNames: [] })).toThrow(expect.objectContaining({ code: "ballot-options" }));
  expect(() => add({ closesAt: app.clock.now() })).toThrow(expect.objectContaining({ code: "ballot-times" }));
  const { id } = await polling.ballot([]);
  await expect(polling.sql(`UPDATE "Ballot" SET weights = 'heads-and-area' WHERE id = $1`, id)).rejects.toThrow(
    "check",
  );
});
