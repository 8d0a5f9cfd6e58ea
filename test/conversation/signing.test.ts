import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashPhone, phoneOfSmsAddress, sealPhone } from "../../src/city/index.ts";
import { verifyHistory } from "../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { pass } from "./assembly.ts";
import { announce, committeeOf, electionNumber, residentsOf, seat } from "./election.ts";

/** One behaviour for everything that is signed: who counts, who may leave, who checks, what is said once it is over. */
interface Signed {
  procedure: string;
  /** Its people are there before it begins. */
  begin(by: TestPerson): Promise<void>;
  sign: string;
  leave: string;
  /** The button that changes its text, and what it says before it may be written. */
  edit: readonly string[];
  /** Who reads how many signed on which day. */
  checker(): Promise<TestPerson>;
  /** What somebody reads who may not sign, though they are verified elsewhere. */
  notTheirs: string;
}

const assembly = "水井坊社区居民代表会议";
let app: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
let people: TestPerson[];
let electionCommittee: TestPerson;

beforeEach(async () => {
  app = await startTestApp();
  ({ meet } = makePeople(app));
  const rules = {
    ...{ "proposal.coSigners": 5, "meeting.hearing.askedForShare": 0.25, "election.nominationSigners": 5 },
    ...{ "recall.votersShare": 0.25, "charter.changeCoSigners": 4, "recall.noneInFirstMonths": 6 },
  };
  for (const [name, value] of Object.entries(rules))
    await query(`UPDATE "Charter" SET rules = jsonb_set(rules, ARRAY[$1, 'value'], $2::jsonb)`, [name, String(value)]);
  await app.app.refreshCity();
  people = await residentsOf(app, meet, ["陈甲", "陈乙", "陈丙", "陈丁", "陈戊"]);
  people.push(
    ...(await residentsOf(app, meet, ["陈己"], ["sms"])),
    ...(await residentsOf(app, meet, ["陈庚", "陈辛"])),
  );
});
afterEach(() => app.close());

const query = <T extends object>(sql: string, values: unknown[] = []) => app.app.db.query<T>(sql, values);
const [first, second, third, fourth, fifth, bySms, sharing] = [0, 1, 2, 3, 4, 5, 6];
const who = (at: number | undefined): TestPerson => people[at ?? -1] ?? expect.fail("nobody there");
const idOf = async ({ channel, address }: TestPerson): Promise<string> => {
  const sql = `SELECT "personId" AS id FROM "Address" WHERE channel = $1 AND address = $2`;
  const [found] = await query<{ id: string }>(sql, [channel, address]);
  return found?.id ?? expect.fail("no such address");
};

/** Another account of somebody's, by a messenger. */
async function alsoAt(person: TestPerson, name: string): Promise<TestPerson> {
  const other = await meet(name, { channel: "telegram" });
  await query(
    `INSERT INTO "Address" (id, "personId", channel, address, proved, "lastSeenAt", "createdAt") VALUES ($1, $2, 'telegram', $3, true, $4, $4)`,
    [app.ids.uuid(), await idOf(person), other.address, app.clock.now()],
  );
  return other;
}

async function answer(person: TestPerson, ...said: string[]): Promise<void> {
  for (const one of said) {
    if (one.startsWith("[")) await person.press(one.slice(1));
    else await person.say(one);
  }
}
const file =
  (...said: string[]) =>
  async (by: TestPerson) =>
    answer(by, ...said, "[确认提交");

const signed: Signed[] = [
  {
    procedure: "proposal",
    begin: file("我要提案", "[写一件提案", "三栋前面没有路灯，晚上看不清", "装两盏路灯", "三栋的住户", "跳过"),
    ...{ sign: "联署", leave: "退出联署", edit: ["[修改提案", "[办法", "换成四盏灯", "跳过"] },
    checker: () => meet("邓长明", { persona: "representative" }),
    notTheirs: "只有水井坊社区核实过的居民可以",
  },
  {
    procedure: "petition",
    begin: file("会议与投票", "[要求召开会议", "[社区事务听证会", "河边要建垃圾站，想听听大家的意见"),
    ...{ sign: "联署", leave: "退出联署", edit: ["[修改内容", "河边的垃圾站换个地方建"] },
    checker: () => meet("唐丽", { persona: "committee-director" }),
    notTheirs: "只有水井坊社区核实过的居民可以",
  },
  {
    procedure: "nomination",
    async begin(by) {
      [electionCommittee] = await committeeOf(app, meet);
      await announce(electionCommittee);
      await pass(app, 20);
      await pass(app, 8);
      await file(electionNumber, "[提名候选人", "陈辛", "热心公益，办事公道")(by);
    },
    ...{ sign: "联名", leave: "退出联名", edit: ["[修改理由", "当过楼栋长，大家信得过"] },
    checker: async () => electionCommittee,
    notTheirs: "不在选民名单上",
  },
  {
    procedure: "recall-motion",
    begin: file("罢免", "[提出罢免", "唐丽", "垃圾房半年没人管，反映了三次都没有答复"),
    ...{ sign: "联名", leave: "退出联名", edit: ["[修改理由", "垃圾房和路灯半年没人管，一直没有答复"] },
    checker: () => meet("邓长明", { persona: "representative" }),
    notTheirs: "不在选民名单上",
  },
  {
    procedure: "charter-change",
    async begin(by) {
      for (const one of people.filter(({ name }) => name !== "陈辛")) await seat(app, one, assembly, "representative");
      await file("修改章程", "普通户走访的间隔", "60", "老人多，三个月太久了", "2027-03-15")(by);
    },
    ...{ sign: "联署", leave: "退出联署", edit: ["[修改理由", "独居老人多，三个月太久"] },
    checker: () => meet("邓长明", { persona: "representative" }),
    notTheirs: "陈辛不是代表",
  },
];

describe.each(signed)("$procedure", ({ procedure, begin, sign, leave, edit, checker, notTheirs }) => {
  const stand = async () => {
    const sql = `SELECT id, number, step, outcome, (facts->>'signed')::int AS signed, (facts->>'needed')::int AS needed,
      (SELECT count(*)::int FROM "Signature" s WHERE s."caseId" = c.id AND s."endedAt" IS NULL) AS rows
      FROM "Case" c WHERE procedure = $1 ORDER BY id LIMIT 1`;
    type Stand = { id: string; number: string; step: string; outcome: string | null } & Record<
      "signed" | "needed" | "rows",
      number
    >;
    const [found] = await query<Stand>(sql, [procedure]);
    return found ?? expect.fail("nothing was begun");
  };
  const open = async (person: TestPerson) => person.say((await stand()).number);
  const signs = async (person: TestPerson) => {
    await open(person);
    await person.press(sign);
  };
  const textOf = (person: TestPerson) => {
    const { title, text, quote, after } = person.last().message;
    return [title, text, quote, after].join("\n");
  };
  /** The newest of what they read: an answer, and notices that came with it. */
  const readBy = (person: TestPerson) =>
    person.shown
      .slice(-4)
      .map(({ message }) => message.text)
      .join("\n");
  const labels = (person: TestPerson) => (person.last().message.buttons ?? []).flat().map(({ label }) => label);

  test("one person counts once, by whatever account; two on one phone are two, and it is asked which of them speaks", async () => {
    const phone = phoneOfSmsAddress(app.app.keyed, who(bySms).address);
    const other = await idOf(who(sharing));
    await query(
      `INSERT INTO "Phone" (id, "personId", hash, sealed, "provedAt", how) VALUES ($1, $2, $3, $4, $5, 'sms')`,
      [app.ids.uuid(), other, hashPhone(app.app.keyed, phone), sealPhone(app.app.keyed, phone), app.clock.now()],
    );
    await begin(who(first));
    const { signed: before } = await stand();
    const twice = await alsoAt(who(second), "陈乙的电报");
    const [ownerElsewhere, otherElsewhere] = [
      await alsoAt(who(bySms), "陈己的电报"),
      await alsoAt(who(sharing), "陈庚的电报"),
    ];
    await open(who(second));
    await open(twice);
    await Promise.all([who(second).press(sign), twice.press(sign)]);
    await twice.press(sign);
    expect(textOf(twice)).toContain("一人一次");
    expect(await stand()).toMatchObject({ signed: before + 1, rows: before + 1 });

    await signs(who(bySms));
    expect(textOf(who(bySms))).toContain("2位");
    expect((await stand()).rows).toBe(before + 1);
    await who(bySms).press("陈己");
    // Whoever holds the phone may not be who they say they are.
    expect(readBy(ownerElsewhere)).toContain("以您的名义");
    await signs(who(bySms));
    await who(bySms).press("陈庚");
    expect(readBy(who(bySms))).toContain("陈庚：");
    expect(await stand()).toMatchObject({ signed: before + 3, rows: before + 3 });
    // Who was spoken for reads so wherever they are reached themselves, and takes it back there.
    for (const one of [who(sharing), otherElsewhere]) expect(readBy(one)).toContain("以您的名义");
    await who(sharing).press(leave);
    expect((await stand()).rows).toBe(before + 2);
  });

  test("whoever lives elsewhere, is on no list, or is no longer verified does not count, though they had the button", async () => {
    await begin(who(first));
    const before = await stand();
    for (const one of [second, third, fourth]) await open(who(one));
    await query(`UPDATE "Person" SET "verifiedAt" = NULL WHERE id = $1`, [await idOf(who(second))]);
    await who(second).press(sign);
    const moved = await idOf(who(third));
    await query(`UPDATE "Person" SET "homeAreaId" = (SELECT id FROM "Area" WHERE name = '莲花社区') WHERE id = $1`, [
      moved,
    ]);
    await query(`UPDATE "Elector" SET "struckAt" = $2 WHERE "personId" = $1`, [moved, app.clock.now()]);
    await who(third).press(sign);
    expect(textOf(who(third))).toContain(procedure === "charter-change" ? "只有水井坊社区核实过的居民可以" : notTheirs);
    const stranger = await meet("李国强", { persona: "resident-2" });
    await open(stranger);
    expect(labels(stranger)).not.toContain(sign);
    expect(await stand()).toEqual(before);
    // Whose signature stood when they were verified counts no more once they are not, nor who is no longer on the list.
    await who(fourth).press(sign);
    await signs(who(fifth));
    expect((await stand()).signed).toBe(before.signed + 2);
    const gone = await idOf(who(fourth));
    if (["nomination", "recall-motion"].includes(procedure))
      await query(`UPDATE "Elector" SET "struckAt" = $2 WHERE "personId" = $1`, [gone, app.clock.now()]);
    else await query(`UPDATE "Person" SET "verifiedAt" = NULL WHERE id = $1`, [gone]);
    await open(who(fifth));
    expect(textOf(who(fifth))).toContain(` ${before.signed + 1}/${before.needed}人（有您）`);
  });

  test("how far it is, link and picture; who checks reads the new accounts; a changed text is told, and whoever signed may leave", async () => {
    await begin(who(first));
    const { id, number, needed, signed: before } = await stand();
    await query(`UPDATE "Person" SET "verifiedAt" = '2026-01-01' WHERE id = $1`, [await idOf(who(first))]);
    await signs(who(second));
    await open(who(second));
    expect(textOf(who(second))).toMatch(new RegExp(`▓+░+ ${before + 1}/${needed}人（有您）`));
    await who(second).press("转发和二维码");
    expect(textOf(who(second))).toContain(`http://localhost:3000/public/cases/${number}`);
    expect(who(second).last().message.files).toHaveLength(1);

    const committee = await checker();
    await open(committee);
    expect(textOf(committee)).toMatch(new RegExp(`新核实（7天内）的：1?\\d/${before + 1}人`));
    await open(who(third));
    expect(textOf(who(third))).not.toContain("新核实");

    await open(who(first));
    await answer(who(first), ...edit, "[确认提交");
    const told = who(second).last().message;
    const wording = edit.findLast((one) => !one.startsWith("[") && one !== "跳过") ?? "";
    expect(told.text).toContain("修改");
    expect(told.quote).toBe(wording);
    expect(labels(who(third))).not.toContain(leave);
    await open(who(third));
    expect(textOf(who(third))).toContain(wording);
    await who(second).press(leave);
    expect(await stand()).toMatchObject({ signed: before, rows: before });
    const trace = await query<{ action: string }>(
      `SELECT action FROM "CaseEvent" WHERE "caseId" = $1 AND action IN ('sign', 'unsign') ORDER BY seq`,
      [id],
    );
    expect(trace.map(({ action }) => action)).toEqual(["sign", "unsign"]);
    const rows = await query(`SELECT 1 FROM "Signature" WHERE "caseId" = $1 AND "endedAt" IS NOT NULL`, [id]);
    expect(rows).toHaveLength(1);
    await who(second).press(leave);
    expect(textOf(who(second))).toContain("不用退出");
    await signs(who(second));
    expect(await stand()).toMatchObject({ signed: before + 1, rows: before + 1 });
    expect((await verifyHistory(app.app.db)).faults).toEqual([]);
  });

  test("with the last signature it goes on; whoever comes later, or after it was withdrawn, reads why they cannot", async () => {
    await begin(who(first));
    const late = who(sharing);
    await open(late);
    const { number, needed } = await stand();
    for (const person of [second, third, fourth, fifth].map(who)) await signs(person);
    const reached = await stand();
    expect(reached).toMatchObject({ signed: needed, rows: needed });
    expect(reached.step).not.toBe("signing");
    if (procedure === "proposal") return;
    await late.press(sign);
    expect(readBy(late)).toContain(`${number} 人数已经够了`);
    expect((await stand()).rows).toBe(needed);
  });

  test("what was written anew since it was read is not signed by the old button: it is read again first", async () => {
    await begin(who(first));
    const before = await stand();
    await open(who(second));
    await open(who(first));
    await answer(who(first), ...edit, "[确认提交");
    await who(second).press(sign);
    const wording = edit.findLast((one) => !one.startsWith("[") && one !== "跳过") ?? "";
    expect(textOf(who(second))).toContain("内容有修改");
    expect(textOf(who(second))).toContain(wording);
    expect(await stand()).toMatchObject({ rows: before.rows, signed: before.signed });
    await who(second).press(sign);
    expect((await stand()).rows).toBe(before.rows + 1);
  });

  test("whoever signed hears that too few did, and holds a signature, not a follow", async () => {
    await begin(who(first));
    await signs(who(second));
    const { number } = await stand();
    await pass(app, 40);
    expect((await stand()).outcome).toBe("too-few");
    const told = who(second).shown.findLast(({ message }) => message.text.includes("人数不够"))?.message;
    expect(told?.text).toContain(number);
    await open(who(second));
    expect(labels(who(second)).filter((label) => label.includes("跟进"))).toEqual([]);
  });

  test("after it was withdrawn nobody signs or leaves, and reads why", async () => {
    await begin(who(first));
    for (const one of [second, third]) await open(who(one));
    await who(second).press(sign);
    await open(who(second));
    await open(who(first));
    await who(first).press("撤回");
    // One tap does not end what others have signed.
    expect((await stand()).outcome).toBeNull();
    await who(first).press("确认撤回");
    const { rows, outcome, number } = await stand();
    expect(outcome).toBe("withdrawn");
    expect(readBy(who(second))).toMatch(new RegExp(`您联[署名]的.*${number}.*撤回`));
    await who(third).press(sign);
    expect(readBy(who(third))).toContain("提的人已经撤回");
    await who(second).press(leave);
    expect(readBy(who(second))).toContain("提的人已经撤回");
    expect((await stand()).rows).toBe(rows);
  });
});
