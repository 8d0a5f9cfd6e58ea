import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { ask, askOpenly, assemblyOf, becomeTellers, pass } from "./assembly.ts";

let test_: TestApp;
/** Shares of keys, as tellers have read them. */
const shares: string[] = [];
let meet: ReturnType<typeof makePeople>["meet"];
/** What happens while a turn is being decided. */
let whileDeciding: (() => void) | undefined;
beforeEach(async () => {
  whileDeciding = undefined;
  test_ = await startTestApp({ onStage: (stage) => (stage === "deciding" ? whileDeciding?.() : undefined) });
  shares.length = 0;
  meet = makePeople(test_, (_person, { message }) => {
    const share = /LS(?:-[0-9A-Z]{8}){8}/.exec(message.text)?.[0];
    if (share) shares.push(share);
  }).meet;
});
afterEach(() => test_.close());

const sql = <T>(text: string, values: unknown[] = []) => test_.app.db.query<T>(text, values);

/** A secret ballot of the assembly that has just opened; `method` is pressed in the summary. */
async function holdSecretVote(people: Awaited<ReturnType<typeof assemblyOf>>, ranking?: string): Promise<string> {
  const [first, ...others] = people;
  await ask(first, "活动室周末先办什么", "不记名");
  if (ranking) {
    await first.press("修改");
    await first.press("选法");
    await first.press("按先后排");
    await first.say(ranking);
  }
  await first.press("确认发送");
  await becomeTellers(first, ...others.slice(0, 2));
  await pass(test_, 6);
  const [ballot] = await sql<{ id: string }>(`SELECT id FROM "Ballot"`);
  return ballot?.id ?? "";
}

/** Rows of all tables in which these words stand. */
async function whereIs(words: string): Promise<string[]> {
  const tables = await sql<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
  const found: string[] = [];
  for (const { name } of tables)
    if ((await sql(`SELECT 1 FROM "${name}" t WHERE t::text LIKE $1 LIMIT 1`, [`%${words}%`])).length > 0)
      found.push(name);
  return found;
}

interface Kept {
  kind: string;
  payload: Record<string, unknown>;
}
const keptSince = (at: Date) =>
  sql<Kept>(`SELECT kind, payload FROM "Inbox" WHERE "receivedAt" >= $1 ORDER BY id`, [at]);

test("a vote that comes in while the ballot closes goes by the instant at which it was stored, in the count as in the answer", async () => {
  const people = await assemblyOf(test_, meet);
  const [first, second] = people;
  await askOpenly(test_, first);
  const [ballot] = await sql<{ closesAt: Date }>(`SELECT "closesAt" FROM "Ballot"`);
  test_.clock.advance(Number(ballot?.closesAt) - Number(test_.clock.now()) - 1_000);
  whileDeciding = () => {
    whileDeciding = undefined;
    test_.clock.advance(2_000);
  };
  await (second as TestPerson).press("同意");
  expect(whileDeciding).toBeUndefined();
  const [press] = await sql<{ receivedAt: Date }>(
    `SELECT "receivedAt" FROM "Inbox" ORDER BY "receivedAt" DESC, id DESC LIMIT 1`,
  );
  expect(Number(press?.receivedAt)).toBeGreaterThan(Number(ballot?.closesAt));
  expect(second?.last().message.text).toContain("没有计入");
  expect(await sql(`SELECT 1 FROM "OpenVote"`)).toEqual([]);
});

describe("a secret vote", () => {
  test("by button leaves its message without token and label, and equal answers whatever was chosen", async () => {
    const people = await assemblyOf(test_, meet);
    await holdSecretVote(people);
    const opened = test_.clock.now();
    const [a, b] = people;
    await a.press("同意");
    await b.press("反对");
    const kept = await keptSince(opened);
    expect(kept.map(({ kind }) => kind)).toEqual(["sealed-vote", "sealed-vote"]);
    for (const { payload } of kept) {
      const names = ["address", "channel", "externalId", "kind", "locale", "name", "on", "vote"];
      expect(names).toEqual(expect.arrayContaining(Object.keys(payload)));
      expect(Object.keys(payload.vote as object).sort()).toEqual(["ballot", "nonce", "sealed"]);
    }
    const plain = (person: TestPerson) => {
      const { title, text, buttons } = person.last().message;
      return JSON.stringify([title, text.replace(/[0-9A-Z]{5}-[0-9A-Z]{5}/, ""), buttons]);
    };
    expect(plain(a)).toBe(plain(b));
    expect(await sql(`SELECT 1 FROM "OpenVote"`)).toEqual([]);
  });

  test("typed is sealed, and what reads as no choice is kept nowhere", async () => {
    const people = await assemblyOf(test_, meet);
    await holdSecretVote(people, "歌舞班\n书法课\n棋牌室");
    const opened = test_.clock.now();
    const [a, b, c] = people;
    await a.say("3>1>2");
    await b.say("棋牌室，歌舞班");
    await c.say("我看还是书法课合适些");
    expect(c.last().message.text).toContain("没有保存");
    await c.say("2 1 3");
    const kept = await keptSince(opened);
    expect(kept.map(({ kind }) => kind)).toEqual(["sealed-vote", "sealed-vote", "unread-vote", "sealed-vote"]);
    for (const words of ["3>1>2", "棋牌室，歌舞班", "我看还是", "合适些", "2 1 3", '["3", "1", "2"]'])
      expect(await whereIs(words), words).toEqual([]);
    expect(await sql(`SELECT 1 FROM "Envelope"`)).toHaveLength(3);
  });

  test("lets commands, danger and labels of the message pass", async () => {
    const people = await assemblyOf(test_, meet);
    await holdSecretVote(people);
    const [a] = people;
    await a.say("楼下着火了");
    expect(a.shown.some(({ message }) => message.text.includes("119"))).toBe(true);
    await a.say("主菜单");
    expect(a.last().message.text).toContain("您好");
    // The ballot is not what was asked last: words are words again.
    await a.say("楼道灯坏了三天没人修");
    expect((await whereIs("楼道灯坏了三天没人修")).length).toBeGreaterThan(0);
  });

  test("never lets a teller's share into the database, right or wrong", async () => {
    const people = await assemblyOf(test_, meet);
    await holdSecretVote(people);
    const [a, b] = people;
    await a.press("同意");
    await pass(test_, 4);
    const [first = "", second = ""] = shares;
    const wrong = `${first.slice(0, -1)}${first.endsWith("0") ? "1" : "0"}`;
    await b.say(wrong);
    expect(b.last().message.text).toContain("没有保存");
    await a.say(first);
    await b.say(second.toLowerCase().replaceAll("-", " "));
    expect(b.last().message.text).toContain("第2份钥匙");
    for (const words of [wrong, first, second.slice(12, 30)]) expect(await whereIs(words)).toEqual([]);
    await pass(test_, 0.01);
    expect(a.last().message.text).toContain("1/4人参加");
  });
});

describe("an answer's own words", () => {
  /** Two of them are on the roll as well. */
  const names = ["周大山", "林悦", "谢玉珍"];
  const tables = [
    "Inbox",
    "Delivery",
    "Conversation",
    "CaseEvent",
    "CaseEventPayload",
    "Case",
    "Notice",
    "Wording",
    "Code",
    "Envelope",
  ];

  /** Rows, bytes among them, that hold one answer and not all: the question itself holds all of them. */
  async function leaks(): Promise<string[]> {
    const found: string[] = [];
    for (const table of tables) {
      for (const { row: whole } of await sql<{ row: string }>(`SELECT t::text AS row FROM "${table}" t`)) {
        // Who has sent a message is no secret.
        const row = whole.replace(/"+(?:name|address)"+: "+[^"]*"+/g, "");
        const held = names.filter((name) => row.includes(name) || row.includes(Buffer.from(name).toString("hex")));
        if (held.length > 0 && held.length < names.length) found.push(`${table}: ${row.slice(0, 300)}`);
      }
    }
    return found;
  }

  async function holdElection(channels?: Record<string, string>): Promise<Awaited<ReturnType<typeof assemblyOf>>> {
    const people = await assemblyOf(test_, meet, channels);
    const [first, ...others] = people;
    await ask(first, "请谁管活动室", "不记名");
    await first.press("修改");
    await first.press("选法");
    await first.press("几项里选一项");
    await first.say(names.join("\n"));
    await first.press("确认发送");
    await becomeTellers(first, ...others.slice(0, 2));
    await pass(test_, 6);
    // What tells of tellers and rolls by name has nothing to do with what somebody chooses.
    await sql(`DELETE FROM "Inbox"`);
    return people;
  }

  test("typed in any way, as a name, a place or in English, are kept nowhere beside whoever typed them", async () => {
    const people = await holdElection();
    const before = new Set(await leaks());
    const [a, b, c, d] = people;
    const said: [TestPerson, string][] = [
      [a, "周大山"],
      [b, "我选林悦"],
      [c, "投给谢玉珍一票"],
      [d, "第一个"],
      [a, "改成谢玉珍"],
      [b, "the first one"],
      [c, "I choose 林悦"],
      [d, "option 2"],
      [a, "选周大山吧"],
    ];
    for (const [who, words] of said) {
      await who.say(words);
      expect(who.last().message.text, words).toMatch(/回执|receipt/i);
    }
    expect((await leaks()).filter((row) => !before.has(row))).toEqual([]);
    expect(await sql(`SELECT 1 FROM "Envelope"`)).toHaveLength(4);
    const kept = await sql<{ row: string }>(`SELECT t::text AS row FROM "Inbox" t`);
    for (const [, words] of said)
      expect(
        kept.filter(({ row }) => row.includes(words)),
        words,
      ).toEqual([]);
  });

  test("typed by telegram or SMS are kept no more than on the page, with the code that a vote by SMS takes between", async () => {
    const people = await holdElection({ 王秀英: "telegram", 谢玉珍: "sms" });
    const before = new Set(await leaks());
    const [, b, , d] = people;
    await b.say("我选林悦");
    expect(b.last().message.text).toContain("回执");
    for (const words of ["周大山", "改成谢玉珍", "第二个"]) {
      await d.say(words);
      const code = /\d{3} \d{3}/.exec(d.last().message.text)?.[0] ?? "";
      await d.say(code);
      expect(d.last().message.text, words).toContain("回执");
    }
    expect((await leaks()).filter((row) => !before.has(row))).toEqual([]);
    expect(await sql(`SELECT 1 FROM "Envelope"`)).toHaveLength(2);
  });

  test("typed while something else was asked, or at another address, count for nothing and are kept nowhere", async () => {
    const people = await holdElection();
    const before = new Set(await leaks());
    const [a, b] = people;
    await a.say("我要反映");
    await a.say("周大山");
    expect(a.last().message.text).toContain("没有保存");
    await a.say("我想投给周大山一票");
    expect(a.last().message.text).toContain("没有保存");
    const [own] = await sql<{ personId: string }>(`SELECT "personId" FROM "Address" WHERE address = $1`, [b.address]);
    const other = await meet("另一个手机", { channel: "telegram", address: "tg-2" });
    await other.say("主菜单");
    await sql(`UPDATE "Address" SET "personId" = $1 WHERE address = 'tg-2'`, [own?.personId]);
    await other.say("我投林悦");
    expect(other.last().message.text).toContain("没有保存");
    expect((await leaks()).filter((row) => !before.has(row))).toEqual([]);
    expect(await sql(`SELECT 1 FROM "Envelope"`)).toEqual([]);
  });

  test("that are somebody's on the roll make nobody a proxy, also while a name is asked for", async () => {
    await sql(`UPDATE "Charter" SET rules = jsonb_set(rules, '{ballot.proxyKinds,value}', '["resolution"]')`);
    await test_.app.refreshCity();
    const [a] = await holdElection();
    await a.press("查看");
    await a.press("委托别人投");
    await a.say("林悦");
    expect(a.last().message.text).toContain("没有保存");
    const buttons = (a.last().message.buttons ?? []).flat().map(({ label }) => label);
    expect(buttons).not.toContain("确认委托");
    expect(await sql(`SELECT 1 FROM "Elector" WHERE "proxyId" IS NOT NULL`)).toEqual([]);
  });
});

describe("a receipt", () => {
  test("that is typed is looked up and stored nowhere, and neither is what it stands for", async () => {
    const people = await assemblyOf(test_, meet);
    await holdSecretVote(people);
    const [a, b, c] = people;
    const codeOf = (person: TestPerson) => /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(person.last().message.text)?.[0] ?? "";
    for (const [person, choice] of [
      [a, "反对"],
      [b, "弃权"],
      [c, "反对"],
    ] as const)
      await person.press(choice);
    const code = codeOf(b);
    await b.say(code);
    expect(b.last().message.text).toContain("已收到");
    // Somebody else's says nothing before the count.
    await c.say(code.toLowerCase().replace("-", ""));
    expect(c.last().message.text).toContain("还没有这个回执");
    await pass(test_, 4);
    await a.say(shares[0] ?? "");
    await b.say(shares[1] ?? "");
    await pass(test_, 0.01);
    const since = test_.clock.now();
    await c.say(`回执${code}`);
    expect(c.last().message.text).toContain("它选的是：弃权");
    await b.say(code.replace("-", " "));
    expect(b.last().message.text).toContain("它选的是：弃权");
    expect(await whereIs(code)).toEqual(["CountedVote"]);
    for (const { payload } of await keptSince(since)) expect(JSON.stringify(payload)).not.toContain("abstain");
    const told = await sql<{ row: string }>(
      `SELECT payload::text AS row FROM "Delivery" WHERE "createdAt" >= $1 AND kind = 'reply'`,
      [since],
    );
    expect(told).toHaveLength(2);
    for (const { row } of told) expect(row).not.toContain("弃权");
  });
});

describe("a vote for somebody else", () => {
  const allow = async () => {
    await sql(`UPDATE "Charter" SET rules = jsonb_set(rules, '{ballot.proxyKinds,value}', '["resolution"]')`);
    await test_.app.refreshCity();
  };

  test("typed below its question is theirs, also where it is secret", async () => {
    await allow();
    const people = await assemblyOf(test_, meet);
    const id = await holdSecretVote(people);
    const [a, b] = people;
    await b.press("查看");
    await b.press("委托别人投");
    await b.say("邓长明");
    await b.press("确认委托");
    await a.press("查看");
    await a.press("替王秀英投");
    await a.say("1");
    const cast = `SELECT e.name FROM "Envelope" v JOIN "Elector" e ON e."ballotId" = v."ballotId" AND e.id = v."electorId" WHERE e."ballotId" = $1`;
    expect(await sql(cast, [id])).toEqual([{ name: "王秀英" }]);
    await b.press("同意");
    expect(b.last().message.text).toContain("已经委托别人投");
    expect(await sql(cast, [id])).toEqual([{ name: "王秀英" }]);
  });

  test("goes to the one of two with a name whose courtyard is chosen, or to neither where nothing tells them apart", async () => {
    await allow();
    const people = await assemblyOf(test_, meet);
    const id = await holdSecretVote(people);
    const [, b] = people;
    await sql(`UPDATE "Elector" SET name = '同名' WHERE "ballotId" = $1 AND name IN ('林悦', '谢玉珍')`, [id]);
    await sql(`UPDATE "Person" SET "homeAreaId" = NULL WHERE name IN ('林悦', '谢玉珍')`);
    await b.press("查看");
    await b.press("委托别人投");
    await b.say("同名");
    expect(b.last().message.text).toContain("分不清");
    const yards = await sql<{ id: string; name: string }>(
      `SELECT id, name FROM "Area" WHERE kind = 'courtyard' LIMIT 2`,
    );
    for (const [i, name] of ["林悦", "谢玉珍"].entries())
      await sql(`UPDATE "Person" SET "homeAreaId" = $1 WHERE name = $2`, [yards[i]?.id, name]);
    await b.say("同名");
    const labels =
      b
        .last()
        .message.buttons?.flat()
        .map(({ label }) => label) ?? [];
    for (const { name } of yards) expect(labels.some((label) => label.includes(name))).toBe(true);
    await b.press(labels.find((label) => label.includes(String(yards[1]?.name))) ?? "");
    await b.press("确认委托");
    const chosen = `SELECT p.name FROM "Elector" e JOIN "Person" p ON p.id = e."proxyId" WHERE e."ballotId" = $1`;
    expect(await sql(chosen, [id])).toEqual([{ name: "谢玉珍" }]);
  });
});

test("a secret ballot that turns out to have no tellers has taken no vote, not even in the minute before it is known", async () => {
  const people = await assemblyOf(test_, meet);
  const [first, a] = people;
  await ask(first, "活动室周末先办什么", "不记名");
  await first.press("确认发送");
  await becomeTellers(first);
  // Its time has come, and no clock has run yet.
  test_.clock.advance(6 * 86_400_000);
  await a.press("查看");
  const labels = () => (a.last().message.buttons ?? []).flat().map(({ label }) => label);
  expect(labels()).not.toContain("同意");
  expect(a.last().message.text).toContain("名册公示");
  await a.say("/votes");
  expect(a.last().message.text).not.toContain("等您答");
  await pass(test_, 0);
  expect(a.last().message.text).toContain("监票人没有到齐");
  expect(await sql(`SELECT 1 FROM "Envelope"`)).toEqual([]);
});

test("a body that cannot have three tellers, from the roll neither, is told so before it is sent, and may choose again", async () => {
  const clerk = await meet("刘婷", { persona: "clerk" });
  const others = `UPDATE "Appointment" SET "endsAt" = $1 WHERE "personId" <> (SELECT id FROM "Person" WHERE name = '刘婷' LIMIT 1)`;
  await sql(others, [test_.clock.now()]);
  await test_.app.refreshCity();
  await clerk.say("/votes");
  await clerk.press("发起评议");
  await clerk.say("2026年物业评议");
  await clerk.press("个人");
  await clerk.say("网格员");
  await clerk.press("水井坊社区公共服务站的成员");
  expect(clerk.last().message.text).toContain("办不成");
  await clerk.press("确认发送");
  expect(clerk.last().message.text).toContain("不到3人");
  await clerk.press("修改");
  await clerk.press("评议");
  await clerk.press("单位");
  await clerk.say("记名");
  expect(clerk.last().message.text).not.toContain("监票人");
  await clerk.press("确认发送");
  expect(await sql(`SELECT 1 FROM "Ballot"`)).toHaveLength(1);
});

test("a ballot that is called off keeps none of the votes that it has", async () => {
  const people = await assemblyOf(test_, meet);
  const id = await holdSecretVote(people);
  const [a, b, c] = people;
  await a.press("同意");
  await b.press("反对");
  expect(await sql(`SELECT 1 FROM "Envelope" WHERE "ballotId" = $1`, [id])).toHaveLength(2);
  await a.say("主菜单");
  await a.say("JJ-2026-000001");
  await a.press("撤回");
  await a.say("题目写错了");
  await a.press("确认提交");
  expect(await sql(`SELECT 1 FROM "Envelope"`)).toEqual([]);
  expect(b.last().message.text).toContain("撤回了这次");
  const again = c.tokens.findLast((t) => t.label.startsWith("同意"))?.token;
  await c.send({ kind: "button", token: again });
  expect(c.last().message.text).toContain("已经撤回");
  expect(await sql(`SELECT 1 FROM "Envelope"`)).toEqual([]);
  await pass(test_, 5);
  expect(await sql(`SELECT result->>'outcome' AS outcome FROM "Ballot"`)).toEqual([{ outcome: "void" }]);
});

test("one person presses on two channels at once and has one vote", async () => {
  const clerk = await meet("刘婷", { persona: "clerk" });
  const phone = await meet("王秀英", { persona: "resident" });
  await clerk.say("征询：几点开门？8点/9点");
  await clerk.press("水井坊社区的居民");
  await clerk.press("确认发送");
  await Promise.all([phone.press("8点"), phone.press("9点"), phone.press("9点")]);
  const votes = await sql<{ n: number }>(`SELECT count(*)::int AS n FROM "OpenVote"`);
  expect(votes).toEqual([{ n: 1 }]);
});

test("who is under 18 is not on the roll and reads why", async () => {
  const clerk = await meet("刘婷", { persona: "clerk" });
  const phone = await meet("王秀英", { persona: "resident" });
  const born = `UPDATE "HouseholdMember" m SET "bornOn" = '2012-01-01' FROM "Person" p WHERE p.id = m."personId" AND p.name = '王秀英' RETURNING 1`;
  expect(await sql(born)).toHaveLength(1);
  await clerk.say("征询：几点开门？8点/9点");
  await clerk.press("水井坊社区的居民");
  await clerk.press("确认发送");
  expect(phone.shown).toEqual([]);
  // Somebody shows them the button all the same: the ballot's own page offers nothing to press.
  await phone.say("JJ-2026-000001");
  expect(
    phone
      .last()
      .message.buttons?.flat()
      .map(({ label }) => label),
  ).not.toContain("8点");
});
