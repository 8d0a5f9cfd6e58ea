import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { App } from "../../src/app.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

let run: TestApp;
/** Two processes on one database. */
let left: App;
let right: App;
let people: ReturnType<typeof makePeople>;

beforeAll(async () => {
  run = await startTestApp();
  people = makePeople(run);
  left = run.app;
  right = await run.restart();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => run.close());

const words = ({ channel, address }: TestPerson, text: string, externalId: string) => {
  return { channel, address, kind: "text" as const, text, externalId };
};
const known = async (name: string, persona?: string): Promise<TestPerson> => {
  const person = await people.meet(name, { persona });
  await person.say("你好");
  return person;
};
const bothIdle = async () => {
  await left.idle();
  await right.idle();
};

type Query = App["db"]["query"];

/** Stands before the database: `meets` may do something else for a statement of that name. */
function before(name: string, meets: (carryOut: () => ReturnType<Query>) => ReturnType<Query>): void {
  const real = left.db.query.bind(left.db);
  vi.spyOn(left.db, "query").mockImplementation(((text, values, called) => {
    const carryOut = () => real(text, values, called);
    return called === name ? meets(carryOut) : carryOut();
  }) as Query);
}

/** The statements with a name that a turn takes, but for those of sending. */
function statements(): string[] {
  return vi
    .mocked(left.db.query)
    .mock.calls.flatMap(([, , name]) => (name ? [name] : []))
    .filter((name) => !/^(?:mark-|claim-|any-secret)/.test(name));
}

/** What became of some messages. */
async function kept(...externalIds: string[]) {
  const rows = await left.db.query<{ externalId: string; isDone: boolean; answers: number }>(
    `SELECT i."externalId", i."doneAt" IS NOT NULL AS "isDone", (SELECT count(*)::int FROM "Delivery" d WHERE d."inboxId" = i.id) AS answers
      FROM "Inbox" i WHERE i."externalId" = ANY($1) ORDER BY 1`,
    [externalIds],
  );
  return rows;
}

/** Where somebody stands: the version counts their turns. */
async function standing({ address }: TestPerson) {
  const [row] = await left.db.query<{ version: number; leaseUntil: Date | null; text: string }>(
    `SELECT version, "leaseUntil", state::text AS text FROM "Conversation" WHERE "personId" = (SELECT "personId" FROM "Address" WHERE address = $1)`,
    [address],
  );
  if (!row) throw new Error("nobody there");
  return row;
}

const away = () => Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });

test("a message whose answer changes nothing else takes one reading and one writing", async () => {
  const me = await known("赵一");
  vi.spyOn(left.db, "query");
  await left.conversation.receive(words(me, "/language", "plain"));
  expect(statements()).toEqual(["speakers", "commit-at-once"]);
  await bothIdle();
  expect(await kept("plain")).toEqual([{ externalId: "plain", isDone: true, answers: 1 }]);
  expect((await standing(me)).leaseUntil).toBeNull();
});

test("one that changes more is stored first, and what was decided then is what is written", async () => {
  const me = await known("钱二", "resident");
  vi.spyOn(left.db, "query");
  await left.conversation.receive(words(me, "楼道里的灯坏了三天了", "begins"));
  await left.conversation.receive(words(me, "水井坊社区", "place"));
  await left.conversation.receive(words(me, "确认提交", "files"));
  await bothIdle();
  expect(statements().filter((name) => name === "store-inbound")).toHaveLength(1);
  expect(statements()).not.toContain("claim-turn");
  expect((await kept("begins", "place", "files")).map((row) => row.isDone)).toEqual([true, true, true]);
  const filed = `SELECT 1 FROM "Case" WHERE "applicantId" = (SELECT "personId" FROM "Address" WHERE address = $1)`;
  expect(await left.db.query(filed, [me.address])).toHaveLength(1);
});

test("an answer that was decided before its message was stored stands below it all the same", async () => {
  const me = await known("钱三", "resident");
  const real = run.clock.now.bind(run.clock);
  vi.spyOn(run.clock, "now").mockImplementation(() => {
    run.clock.advance(1);
    return real();
  });
  await left.conversation.receive(words(me, "楼道里的灯坏了三天了", "below-1"));
  await left.conversation.receive(words(me, "水井坊社区", "below-2"));
  await left.conversation.receive(words(me, "确认提交", "below-3"));
  await bothIdle();
  const above = await left.db.query<{ externalId: string }>(
    `SELECT i."externalId" FROM "Inbox" i JOIN "Delivery" d ON d."inboxId" = i.id AND d."createdAt" < i."receivedAt"`,
  );
  expect(above).toEqual([]);
});

test("the same message at two processes at once is answered once", async () => {
  const me = await known("孙三");
  const { version } = await standing(me);
  const shown = me.shown.length;
  for (let n = 0; n < 10; n += 1) {
    const offers = [left, right, left, right].map((app) => app.conversation.receive(words(me, "帮助", `twice-${n}`)));
    const taken = await Promise.all(offers);
    expect(taken.filter((one) => one.isNew)).toHaveLength(1);
    expect(new Set(taken.map((one) => one.inboxId)).size).toBe(1);
  }
  await bothIdle();
  expect(me.shown.length).toBe(shown + 10);
  expect((await standing(me)).version).toBe(version + 10);
});

test("two messages of one person at two processes at once: each turn begins where the other ended", async () => {
  const me = await known("李四");
  const { version } = await standing(me);
  const shown = me.shown.length;
  let held: (() => void) | undefined;
  // The first is decided and not written yet when the second comes, and is.
  before("commit-at-once", async (carryOut) => {
    if (held) return carryOut();
    await new Promise<void>((resolve) => {
      held = resolve;
    });
    return carryOut();
  });
  const first = left.conversation.receive(words(me, "我要反映问题", "first"));
  await vi.waitUntil(() => held !== undefined);
  await right.conversation.receive(words(me, "/language", "second"));
  held?.();
  await first;
  await bothIdle();
  expect((await kept("first", "second")).map((row) => row.isDone)).toEqual([true, true]);
  expect(me.shown.length).toBe(shown + 2);
  expect(await standing(me)).toMatchObject({ version: version + 2, leaseUntil: null });
});

test("who is being answered elsewhere, or has something waiting, is not answered past that", async () => {
  const me = await known("周五");
  const { version } = await standing(me);
  const hold = (until: string) =>
    left.db.query(
      `UPDATE "Conversation" SET "leaseOwner" = 'elsewhere', "leaseUntil" = ${until} WHERE "personId" = (SELECT "personId" FROM "Address" WHERE address = $1)`,
      [me.address],
    );
  // Taken while the turn is decided: the commit finds it.
  before("speakers", async (carryOut) => {
    const read = await carryOut();
    await hold("now() + interval '1 minute'");
    return read;
  });
  await left.conversation.receive(words(me, "帮助", "waits"));
  await bothIdle();
  expect(await kept("waits")).toEqual([{ externalId: "waits", isDone: false, answers: 0 }]);
  expect((await standing(me)).version).toBe(version);
  vi.restoreAllMocks();
  await hold("NULL");
  await left.conversation.receive(words(me, "我的事项", "after"));
  await bothIdle();
  const order = await left.db.query<{ externalId: string }>(
    `SELECT i."externalId" FROM "Inbox" i JOIN "Delivery" d ON d."inboxId" = i.id WHERE i."externalId" IN ('waits', 'after') ORDER BY d.id`,
  );
  expect(order.map((row) => row.externalId)).toEqual(["waits", "after"]);
});

test("while the database is away nothing is acknowledged, and nothing was done", async () => {
  const me = await known("吴六");
  const before1 = await standing(me);
  const shown = me.shown.length;
  before("commit-at-once", () => Promise.reject(away()));
  await expect(left.conversation.receive(words(me, "帮助", "away"))).rejects.toThrow(/ECONNRESET/);
  await bothIdle();
  expect(await kept("away")).toEqual([]);
  expect(await standing(me)).toEqual(before1);
  expect(me.shown.length).toBe(shown);
  vi.restoreAllMocks();
  expect(await left.conversation.receive(words(me, "帮助", "away"))).toMatchObject({ isNew: true });
  await bothIdle();
  expect(me.shown.length).toBe(shown + 1);
});

test("a line that breaks after the commit: offered again it is known, and its answer goes out", async () => {
  const me = await known("郑七");
  const shown = me.shown.length;
  before("commit-at-once", async (carryOut) => {
    await carryOut();
    throw away();
  });
  await expect(left.conversation.receive(words(me, "帮助", "unknown"))).rejects.toThrow(/ECONNRESET/);
  vi.restoreAllMocks();
  expect(await right.conversation.receive(words(me, "帮助", "unknown"))).toMatchObject({ isNew: false });
  await left.db.query(`UPDATE "Delivery" SET "leaseUntil" = now() WHERE state = 'sending'`);
  await right.sweep();
  await bothIdle();
  expect(me.shown.length).toBe(shown + 1);
  expect(await kept("unknown")).toEqual([{ externalId: "unknown", isDone: true, answers: 1 }]);
});

test("a turn that the database will not take is stored and answered as a fault", async () => {
  const me = await known("王八一");
  before("commit-at-once", () => Promise.reject(new Error("invalid input")));
  await left.conversation.receive(words(me, "帮助", "refused"));
  await bothIdle();
  expect(await kept("refused")).toEqual([{ externalId: "refused", isDone: true, answers: 1 }]);
});

test("messages of one address are answered in the order in which they came, however quickly", async () => {
  const me = await known("冯九");
  const texts = ["我要反映问题", "楼道里的灯坏了三天了", "取消", "我的事项", "主菜单", "帮助", "/language", "取消"];
  await Promise.all(texts.map((text, n) => left.conversation.receive(words(me, text, `quick-${n}`))));
  await bothIdle();
  const order = await left.db.query<{ externalId: string }>(
    `SELECT i."externalId" FROM "Inbox" i WHERE i."externalId" LIKE 'quick-%' AND i."doneAt" IS NOT NULL
      ORDER BY (SELECT min(d.id::text) FROM "Delivery" d WHERE d."inboxId" = i.id)`,
  );
  expect(order.map((row) => row.externalId)).toEqual(texts.map((_, n) => `quick-${n}`));
});

test("of an identity number nothing reaches the database", async () => {
  const me = await known("陈十");
  const seen: unknown[] = [];
  before("commit-at-once", (carryOut) => {
    seen.push(vi.mocked(left.db.query).mock.calls.at(-1)?.[1]);
    return carryOut();
  });
  await left.conversation.receive(words(me, "我的身份证 11010519491231002X", "number"));
  await bothIdle();
  expect(seen).toHaveLength(1);
  expect(JSON.stringify(seen)).not.toContain("11010519491231002X");
  expect(await kept("number")).toEqual([{ externalId: "number", isDone: true, answers: 1 }]);
});

test("a text to a phone is sent once, by a message that was stored before", async () => {
  const me = await people.meet("褚十一");
  for (const text of ["/me", "登记", "同意", "中文", "水津雅院", "核实身份", "用手机号"]) await me.say(text);
  expect(me.last().message.text).toContain("手机号");
  const wereStored: boolean[] = [];
  const { sms } = Object.fromEntries(left.channels);
  left.channels.set("sms", {
    name: "sms",
    async send() {
      const [row] = await kept("phone");
      wereStored.push(row !== undefined);
      return { state: "sent" };
    },
  });
  // The demo shows its codes instead of sending them.
  const city = left.city();
  city.demo = false;
  try {
    await left.conversation.receive(words(me, "13800001001", "phone"));
    await bothIdle();
  } finally {
    city.demo = true;
    if (sms) left.channels.set("sms", sms);
  }
  expect(wereStored).toEqual([true]);
  expect(me.last().message.text).toContain("138");
});
