import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  closeBallot,
  closeBallots,
  openBallotKeys,
  readPublication,
  readShareText,
  strikeElector,
  tellers,
  tellersNeeded,
  voidBallot,
  withdrawOption,
} from "../../../src/instruments/index.ts";
import { ballotKeysOf } from "../../app.ts";
import { app, end, everyTestAnew, lineOf, means, polling } from "./polling.ts";

everyTestAnew();

const rowsOf = async (table: string, id: string) =>
  (await polling.sql<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}" WHERE "ballotId" = $1`, id))[0]?.n;
const folderOf = (id: string) => path.join(ballotKeysOf(app.url), id);

describe("a secret resolution", () => {
  test("is counted by the clock, each vote under its receipt's code, and its keys and envelopes are gone", async () => {
    const all = await polling.people(6);
    const { id } = await polling.ballot(all);
    const codes = new Map<string, string>();
    for (const [i, person] of all.slice(0, 5).entries()) {
      await polling.vote(person, id, ["abstain"]);
      codes.set((await polling.vote(person, id, [i < 3 ? "yes" : "no"])) ?? "", i < 3 ? "yes" : "no");
    }
    expect(await closeBallots(means())).toBe(0);
    await end(id);
    expect(await closeBallots(means())).toBe(1);
    expect(await closeBallots(means())).toBe(0);
    const ballot = await polling.reread(id);
    expect(ballot.result).toMatchObject({
      ...{ outcome: "passed", electors: 6, cast: 5, invalid: 0, abstained: 0, warnings: [] },
      totals: { yes: 3, no: 2, abstain: 0 },
    });
    const counted = await polling.sql<{ code: string; choice: string[] }>(
      `SELECT code, choice FROM "CountedVote" WHERE "ballotId" = $1 ORDER BY code`,
      id,
    );
    expect(new Map(counted.map(({ code, choice }) => [code, choice[0]]))).toEqual(codes);
    expect(await rowsOf("Envelope", id)).toBe(0);
    expect(existsSync(folderOf(id))).toBe(false);
  });

  test("of an election publishes codes and, apart, totals", async () => {
    const all = await polling.people(5);
    const more = { kind: "election", method: "single", optionNames: ["张", "李"] } as const;
    const { id } = await polling.ballot(all, more);
    for (const person of all) await polling.vote(person, id, ["1"]);
    await end(id);
    await closeBallots(means());
    const ballot = await polling.reread(id);
    expect(ballot.result).toMatchObject({ outcome: "elected", winners: ["1"], warnings: ["unanimous"] });
    expect(await polling.sql(`SELECT DISTINCT choice FROM "CountedVote" WHERE "ballotId" = $1`, id)).toEqual([
      { choice: null },
    ]);
    const file = JSON.parse((await readPublication(app.app.db, ballot))?.text ?? "");
    expect(file.votes).toEqual(file.votes.toSorted());
    expect(file.votes[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  test("waits for the tellers who have taken their shares; any two of the three open it, in any process", async () => {
    const [a = ""] = await polling.people(1);
    const { id } = await polling.ballot([a]);
    await polling.vote(a, id, ["yes"]);
    expect([tellers, tellersNeeded]).toEqual([3, 2]);
    const shares = [1, 2, 3].map((n) => polling.keys().share(id, n) ?? "");
    for (const n of [1, 2, 3]) expect(polling.keys().dropShare(id, n)).toBe(true);
    expect(polling.keys().share(id, 1)).toBeUndefined();
    await end(id);
    expect(await closeBallot(means(), id)).toEqual({ state: "waits", for: "shares" });
    // Nothing is taken in any more while it waits.
    await expect(polling.vote(a, id, ["no"], { receivedAt: polling.inMinutes(-5) })).rejects.toMatchObject({
      code: "ballot-over",
    });
    const other = openBallotKeys(ballotKeysOf(app.url));
    const [, second = "", third = ""] = shares;
    const give = (text: string) => {
      const read = readShareText(text);
      return read?.isOf(id) ? other.giveShare(id, read.share) : undefined;
    };
    expect(give(second.replace(/.$/, (last) => (last === "0" ? "1" : "0")))).toBeUndefined();
    expect(give("你好")).toBeUndefined();
    expect(give(third.toLowerCase().replaceAll("-", " ").slice(3))).toEqual({ state: "given", there: 1 });
    expect(give(third)).toMatchObject({ there: 1 });
    const forged = { n: 2, bytes: Buffer.alloc(32, 7) };
    expect(other.giveShare(id, forged)).toEqual({ state: "wrong" });
    expect(await closeBallot(means(), id)).toEqual({ state: "waits", for: "shares" });
    expect(give(second)).toEqual({ state: "given", there: 2 });
    expect(await closeBallot(means(), id)).toEqual({ state: "counted" });
    expect((await polling.reread(id)).result).toMatchObject({ totals: { yes: 1 } });
    expect(give(second)).toEqual({ state: "wrong" });
  });

  test("counts what was copied, changed or put in by hand as invalid, and what was struck not at all", async () => {
    const all = await polling.people(5);
    const [a = "", b = "", c = "", d = "", e = ""] = all;
    const { id } = await polling.ballot(all);
    for (const person of all) await polling.vote(person, id, ["yes"]);
    const lines = await Promise.all(all.map((person) => lineOf(person, id)));
    const envelope = (n: number) => [id, lines[n]];
    // Somebody with the database gives b the envelope of a; the nonce cannot be copied along with it.
    const copy = `UPDATE "Envelope" SET sealed = (SELECT sealed FROM "Envelope" WHERE "ballotId" = $1 AND "electorId" = $2) WHERE "ballotId" = $1 AND "electorId" = $3`;
    await polling.sql(copy, ...envelope(0), lines[1]);
    await polling.sql(
      `UPDATE "Envelope" SET sealed = '\\x00' WHERE "ballotId" = $1 AND "electorId" = $2`,
      ...envelope(2),
    );
    await polling.commit((change) =>
      strikeElector(change, { ballotId: id, electorId: lines[3] ?? "", now: app.clock.now(), reason: "已迁出" }),
    );
    await end(id);
    await closeBallots(means());
    expect((await polling.reread(id)).result).toMatchObject({ electors: 4, cast: 4, invalid: 2, totals: { yes: 2 } });
    expect([a, b, c, d, e]).toEqual(all);
  });

  test("counts a withdrawn candidate's votes for nobody", async () => {
    const all = await polling.people(5);
    const more = { kind: "election", method: "ranking", optionNames: ["张", "李", "王"] } as const;
    const { id } = await polling.ballot(all, more);
    for (const [i, person] of all.entries()) await polling.vote(person, id, i < 3 ? ["1", "2"] : ["3"]);
    await polling.commit((change) => withdrawOption(change, { ballotId: id, key: "1" }));
    await end(id);
    await closeBallots(means());
    expect((await polling.reread(id)).result).toMatchObject({ winners: ["2"], totals: { "2": 3, "3": 2 } });
  });
});

describe("the close", () => {
  test("waits for what came in before it and has no answer yet, and takes nothing that came in at that instant", async () => {
    const [a = "", b = ""] = await polling.people(2);
    const { id, closesAt } = await polling.ballot([a, b], { isSecret: false });
    const inbox = async (personId: string, receivedAt: Date) => {
      const row = app.ids.uuid();
      await polling.sql(
        `INSERT INTO "Inbox" (id, channel, "externalId", "addressId", "personId", kind, payload, "receivedAt") VALUES ($1::uuid, 'web', $1::text, $1::uuid, $2, 'text', '{}', $3)`,
        row,
        personId,
        receivedAt,
      );
      return row;
    };
    const before = new Date(closesAt.getTime() - 1);
    const [early] = [await inbox(a, before), await inbox(b, closesAt)];
    await end(id);
    expect(await closeBallot(means(), id)).toEqual({ state: "waits", for: "messages" });
    await polling.vote(a, id, ["yes"], { receivedAt: before });
    await polling.sql(`UPDATE "Inbox" SET "doneAt" = now() WHERE id = $1`, early);
    expect(await closeBallot(means(), id)).toEqual({ state: "counted" });
    expect((await polling.reread(id)).result).toMatchObject({ cast: 1, totals: { yes: 1 } });
    await expect(polling.vote(b, id, ["yes"], { receivedAt: closesAt })).rejects.toMatchObject({ code: "ballot-over" });
  });

  test("counts once though two processes try, and no vote slips in beside it", async () => {
    const all = await polling.people(30);
    const { id, closesAt } = await polling.ballot(all);
    const early = new Date(closesAt.getTime() - 1);
    await end(id);
    const votes = all.map((person) =>
      polling.vote(person, id, ["yes"], { receivedAt: early }).then(
        () => 1,
        () => 0,
      ),
    );
    const closings = await Promise.allSettled([closeBallot(means(), id), closeBallot(means(), id), ...votes]);
    const states = closings.slice(0, 2).map((r) => (r.status === "fulfilled" ? r.value : r.reason));
    expect(states).toContainEqual({ state: "counted" });
    const taken = (await Promise.all(votes)).reduce((sum: number, one) => sum + one, 0);
    expect((await polling.reread(id)).result).toMatchObject({ cast: taken, totals: { yes: taken } });
    expect(await rowsOf("CountedVote", id)).toBe(taken);
  });

  test.each(["closed", "counting", "counted"] as const)("goes on after a death when %s", async (stage) => {
    const all = await polling.people(5);
    const { id } = await polling.ballot(all);
    for (const person of all) await polling.vote(person, id, ["yes"]);
    await end(id);
    const onStage = (at: string) => {
      if (at === stage) throw new Error("dead");
    };
    await expect(closeBallot(means({ onStage }), id)).rejects.toThrow("dead");
    expect(existsSync(folderOf(id))).toBe(true);
    expect(await rowsOf("Envelope", id)).toBe(stage === "counted" ? 0 : 5);
    await closeBallots(means());
    expect((await polling.reread(id)).result).toMatchObject({ cast: 5, totals: { yes: 5 } });
    expect(await rowsOf("CountedVote", id)).toBe(5);
    expect(existsSync(folderOf(id))).toBe(false);
  });

  test("destroys keys whose ballot was never made, after a day", async () => {
    const [id, now] = [app.ids.uuid(), app.clock.now()];
    polling.keys().create(id, { ids: app.ids, now });
    await closeBallots(means());
    expect(existsSync(folderOf(id))).toBe(true);
    app.clock.advance(25 * 3_600_000);
    await closeBallots(means());
    expect(existsSync(folderOf(id))).toBe(false);
  });
});

test("a ballot that is declared void is over, and what was cast is gone unread", async () => {
  const [a = ""] = await polling.people(1);
  const { id } = await polling.ballot([a]);
  await polling.vote(a, id, ["yes"]);
  expect(await voidBallot(means(), id)).toBe(true);
  expect(await voidBallot(means(), id)).toBe(false);
  expect(await polling.reread(id)).toMatchObject({ result: { outcome: "void" }, closedAt: app.clock.now() });
  expect([await rowsOf("Envelope", id), existsSync(folderOf(id))]).toEqual([0, false]);
  await expect(polling.vote(a, id, ["yes"])).rejects.toMatchObject({ code: "ballot-over" });
});

test("a changed vote or result is not what was published", async () => {
  const all = await polling.people(5);
  const { id } = await polling.ballot(all);
  for (const [i, person] of all.entries()) await polling.vote(person, id, [i ? "yes" : "no"]);
  await end(id);
  await closeBallots(means());
  const isSame = async () => (await readPublication(app.app.db, await polling.reread(id)))?.isSame;
  expect(await isSame()).toBe(true);
  await polling.sql(`UPDATE "CountedVote" SET choice = '["no"]' WHERE "ballotId" = $1`, id);
  expect(await isSame()).toBe(false);
});
