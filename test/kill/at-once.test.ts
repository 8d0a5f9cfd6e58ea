import { expect, test } from "vitest";
import { expireLeases, untilDrained, untilGone } from "./leases.ts";
import { proveWhole } from "./proof.ts";
import { openTown, type Town } from "./town.ts";

/** Offers one message of somebody to a process; undefined when it dies over it, else whether the message was new. */
async function offer({ ledger }: Town, url: string, externalId: string, text: string): Promise<boolean | undefined> {
  const inbound = { channel: "web", address: "resident", externalId, kind: "text" as const, text };
  const said = ledger.said.get(externalId) ?? ledger.enter(inbound);
  try {
    const response = await fetch(url, { method: "POST", body: JSON.stringify(inbound) });
    const isNew = (await response.text()) === "true";
    if (!response.ok) return undefined;
    ledger.acknowledge(said);
    return isNew;
  } catch {
    return undefined;
  }
}

const inbox = ({ db }: Town, externalId: string) =>
  db.query<{ isDone: boolean }>(`SELECT "doneAt" IS NOT NULL AS "isDone" FROM "Inbox" WHERE "externalId" = $1`, [
    externalId,
  ]);

test("who dies between reading and commit has done nothing; who dies after it has done all but sending", {
  timeout: 120_000,
}, async () => {
  const town = await openTown({ seed: 3, residents: 0 });
  const { db, ledger, nursery } = town;
  try {
    const first = await nursery.start("first");
    expect(await offer(town, first.url, "known", "你好")).toBe(true);
    await untilDrained(db, 10_000);
    first.tell({ die: { stage: "deciding", hit: 1 } });
    expect(await offer(town, first.url, "undecided", "帮助")).toBeUndefined();
    await first.ended;
    await untilGone(db, "first");
    expect(await inbox(town, "undecided")).toEqual([]);

    const second = await nursery.start("second");
    const before = ledger.received.size;
    expect(await offer(town, second.url, "undecided", "帮助")).toBe(true);
    await untilDrained(db, 10_000);
    expect(ledger.received.size).toBe(before + 1);
    second.tell({ die: { stage: "committed", hit: 1 } });
    // Written, and neither sent nor acknowledged.
    expect(await offer(town, second.url, "unsent", "我的事项")).toBeUndefined();
    await second.ended;
    await untilGone(db, "second");
    expect(await inbox(town, "unsent")).toEqual([{ isDone: true }]);
    expect(ledger.received.size).toBe(before + 1);

    const third = await nursery.start("third");
    await expireLeases(db, "second");
    expect(await offer(town, third.url, "unsent", "我的事项")).toBe(false);
    await untilDrained(db, 10_000);
    expect(ledger.received.size).toBe(before + 2);
    const { faults, repeated } = await proveWhole(db, ledger);
    expect({ faults, repeated }).toEqual({ faults: [], repeated: 0 });
  } finally {
    await town.close();
  }
});

test("one message at two processes, and two messages at once, are each answered once", {
  timeout: 120_000,
}, async () => {
  const town = await openTown({ seed: 4, residents: 0 });
  try {
    const { url: left } = await town.nursery.start("left");
    const { url: right } = await town.nursery.start("right");
    await offer(town, left, "known", "你好");
    for (let n = 0; n < 20; n += 1) {
      const same = [left, right].map((url) => offer(town, url, `same-${n}`, "帮助"));
      expect((await Promise.all(same)).toSorted()).toEqual([false, true]);
      const two = [offer(town, left, `left-${n}`, "我的事项"), offer(town, right, `right-${n}`, "/language")];
      expect(await Promise.all(two)).toEqual([true, true]);
    }
    await untilDrained(town.db, 20_000);
    const [turns] = await town.db.query(`SELECT version FROM "Conversation" WHERE version > 1`);
    expect(turns).toEqual({ version: 61 });
    const { faults, repeated } = await proveWhole(town.db, town.ledger);
    expect({ faults, repeated }).toEqual({ faults: [], repeated: 0 });
  } finally {
    await town.close();
  }
});
