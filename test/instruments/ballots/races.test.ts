import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Change, Conflict, type Database, openDatabase } from "../../../src/foundation/index.ts";
import { appointProxy, castVote, endProxy, giveToPaper, standingsOf } from "../../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";
import { pollingIn } from "./polling.ts";

let app: TestApp;
let polling: ReturnType<typeof pollingIn>;
let other: Database;
beforeEach(async () => {
  app = await startTestApp();
  polling = pollingIn(app);
  other = openDatabase(app.url, 4);
});
afterEach(async () => {
  await other.close();
  await app.close();
});

/** What one process has written and not committed yet when another begins; gives what became of the other. */
async function meanwhile(first: Change, second: Change): Promise<"done" | "conflict"> {
  const client = await other.pool.connect();
  try {
    await client.query("BEGIN");
    const query = async (text: string, values: unknown[]) => (await client.query(text, values)).rows;
    await first.commit({ ...other, query } as Database);
    const outcome = second.commit(app.app.db).then(
      () => "done" as const,
      (error: unknown) => {
        if (error instanceof Conflict) return "conflict" as const;
        throw error;
      },
    );
    await sleep(150);
    await client.query("COMMIT");
    return await outcome;
  } finally {
    client.release();
  }
}

const changeOf = async (build: (change: Change) => unknown): Promise<Change> => {
  const change = new Change();
  await build(change);
  return change;
};

/** A ballot with proxies, of which the first of its people has given theirs to the second. */
async function entrusted() {
  const [a = "", b = "", c = ""] = await polling.people(3);
  const ballot = await polling.ballot([a, b, c], { isSecret: false });
  const rules = JSON.stringify({ ...ballot.rules, proxiesEach: 3 });
  await polling.sql(`UPDATE "Ballot" SET rules = $2 WHERE id = $1`, ballot.id, rules);
  const lineOf = async (personId: string, isProxy = false) => {
    const all = await standingsOf(app.app.db, personId, { ballotId: ballot.id, at: app.clock.now() });
    const found = all.find((one) => one.isProxy === isProxy);
    if (!found) throw new Error("not on the roll");
    return found;
  };
  const give = async (from: string, to: string) => {
    const { ballot: fresh, electorId } = await lineOf(from);
    const charter = app.app.city().charterFor(fresh.areaId, app.clock.now());
    return changeOf((change) =>
      appointProxy(app.app.db, change, { ballot: fresh, charter, electorId, proxyId: to, now: app.clock.now() }),
    );
  };
  const takeBack = async (from: string) => {
    const { electorId } = await lineOf(from);
    return changeOf((change) => endProxy(change, { ballotId: ballot.id, electorId }));
  };
  const vote = async (personId: string, isProxy = false) => {
    const standing = await lineOf(personId, isProxy);
    const now = app.clock.now();
    const cast = { standing, personId, receivedAt: now, now, choice: ["yes"] };
    return changeOf((change) => castVote(change, cast));
  };
  const toPaper = async (personId: string) => {
    const { ballot: fresh, electorId } = await lineOf(personId);
    return changeOf((change) => giveToPaper(change, { ballot: fresh, electorId, now: app.clock.now() }));
  };
  await (await give(a, b)).commit(app.app.db);
  const lines = () =>
    polling.sql<{ name: string; proxied: boolean; paper: boolean; voted: boolean }>(
      `SELECT e.name, e."proxyId" IS NOT NULL AS proxied, e."paperAt" IS NOT NULL AS paper, v.choice IS NOT NULL AS voted
      FROM "Elector" e LEFT JOIN "OpenVote" v ON v."electorId" = e.id WHERE e."ballotId" = $1 ORDER BY e.name`,
      ballot.id,
    );
  return { a, b, c, give, takeBack, vote, toPaper, lines };
}

test("of a proxy's vote and the taking back at the same moment one goes through, whichever came first", async () => {
  const first = await entrusted();
  expect(await meanwhile(await first.vote(first.b, true), await first.takeBack(first.a))).toBe("conflict");
  expect((await first.lines())[0]).toMatchObject({ proxied: true, voted: true });
  const second = await entrusted();
  const vote = await second.vote(second.b, true);
  expect(await meanwhile(await second.takeBack(second.a), vote)).toBe("conflict");
  expect((await second.lines())[0]).toMatchObject({ proxied: false, voted: false });
});

test("of a vote and the entry that its voter votes on paper, or through another, one goes through", async () => {
  const { b, c, give, toPaper, vote, lines } = await entrusted();
  const paper = await toPaper(c);
  const proxy = await give(c, b);
  expect(await meanwhile(await vote(c), paper)).toBe("conflict");
  await expect(proxy.commit(app.app.db)).rejects.toBeInstanceOf(Conflict);
  expect((await lines())[2]).toMatchObject({ paper: false, proxied: false, voted: true });
  const again = await entrusted();
  const ofC = await again.vote(again.c);
  expect(await meanwhile(await again.toPaper(again.c), ofC)).toBe("conflict");
  expect((await again.lines())[2]).toMatchObject({ paper: true, voted: false });
});

test("nobody who is given a vote at this moment hands on their own", async () => {
  const { a, b, c, give, takeBack, lines } = await entrusted();
  await (await takeBack(a)).commit(app.app.db);
  const onward = await give(b, c);
  expect(await meanwhile(await give(a, b), onward)).toBe("conflict");
  expect((await lines()).map(({ proxied }) => proxied)).toEqual([true, false, false]);
});
