import { afterEach, beforeEach, expect, test } from "vitest";
import { applyImport, planImport, readImportFile } from "../../src/city/index.ts";
import { type Office, openOffice } from "./office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const phone = "13800138000";
const four = `社区,小区,楼栋,单元,房号,姓名,手机号,出生日期
水井坊社区,水津雅院,2,1,301,王 秀英,138-0013-8000,1956年3月8日
水井坊社区居委会,水津雅院,2栋,1单元,301,王强,+86 13800138000,
水井坊,,大水井街,,12号,李四,028-86661234,1980/5/3
水井坊社区,水津雅院,2,1,302,Chen Zihan,,
`;

interface Member {
  door: string;
  name: string;
  phoneHash: string | null;
  phoneSealed: string | null;
  bornOn: string | null;
  removed: boolean;
}
const members = () =>
  office.db.query<Member>(`SELECT h.door, m.name, m."phoneHash", m."phoneSealed", m."bornOn"::text, m."removedAt" IS NOT NULL AS removed
    FROM "HouseholdMember" m JOIN "Household" h ON h.id = m."householdId" ORDER BY h.door, m.name`);

test("people come into their households; phones are sealed, found by their hash, and shown nowhere", async () => {
  const plan = await office.take("roster", four);
  expect(plan.counts).toEqual({ added: 4, changed: 0, unchanged: 0, retired: 0 });
  expect(plan.notes).toEqual([{ code: "households", args: { count: 3 } }]);
  const all = await members();
  expect(all.map((m) => [m.door, m.name, m.bornOn])).toEqual([
    ["2栋1单元301", "王强", null],
    ["2栋1单元301", "王秀英", "1956-03-08"],
    ["2栋1单元302", "Chen Zihan", null],
    ["大水井街12号", "李四", "1980-05-03"],
  ]);
  const hash = office.keyed.hash("phone", `+86${phone}`);
  expect(all.filter((m) => m.phoneHash === hash)).toHaveLength(2);
  expect(all.map((m) => (m.phoneSealed ? office.keyed.open("phone", m.phoneSealed) : null))).toEqual([
    `+86${phone}`,
    `+86${phone}`,
    null,
    "+862886661234",
  ]);
  const runs = await office.db.query(`SELECT * FROM "ImportRun"`);
  for (const told of [JSON.stringify(plan), JSON.stringify(runs), JSON.stringify(all)]) {
    expect(told).not.toContain(phone);
    expect(told).not.toContain("86661234");
  }
});

test("the same file again changes nothing; a new phone is a change, an empty cell is none", async () => {
  await office.take("roster", four);
  expect((await office.plan("roster", four)).counts).toEqual({ added: 0, changed: 0, unchanged: 4, retired: 0 });
  const next = four.replace("138-0013-8000", "13900139000").replace("028-86661234", "");
  const plan = await office.take("roster", next);
  expect(plan.counts).toMatchObject({ changed: 1, unchanged: 3 });
  expect(plan.examples).toEqual([{ how: "changed", line: 2, column: "phone" }]);
  const all = await members();
  expect(all.find((m) => m.name === "王秀英")?.phoneHash).toBe(office.keyed.hash("phone", "+8613900139000"));
  expect(all.find((m) => m.name === "李四")?.phoneHash).not.toBeNull();
});

test("who is no longer listed is removed only when asked, in these communities alone, and may come back", async () => {
  await office.take("roster", `${four}莲花社区,,1栋,,101,赵六,,\n`);
  const fewer = four.replace(/.*李四.*\n/, "");
  expect((await office.plan("roster", fewer)).counts.retired).toBe(0);
  const plan = await office.take("roster", fewer, { retireMissing: true });
  expect(plan.counts).toMatchObject({ retired: 1, unchanged: 3 });
  expect((await members()).filter((m) => m.removed).map((m) => m.name)).toEqual(["李四"]);
  expect((await office.take("roster", four)).counts).toMatchObject({ changed: 1, unchanged: 3 });
  expect((await members()).filter((m) => m.removed)).toEqual([]);
});

test("bad lines are named without what stands in them", async () => {
  const file = `社区,小区,门牌,姓名,电话,出生日期
没有社区,,1号,甲,,
水井坊社区,没有小区,1号,乙,,
水井坊社区,,,丙,,
水井坊社区,,1号,,,
水井坊社区,,1号,丁,12345,
水井坊社区,,1号,戊,,2999-01-01
水井坊社区,,1号,己,,1980-02-30
水井坊社区,,2号,庚,,
水井坊社区,,2号,庚,,
水井坊社区,,3号,辛,11010119800503123X,
`;
  const { problems } = await office.plan("roster", file);
  expect(problems.map(({ line, column, fault }) => `${line} ${column} ${fault}`)).toEqual([
    "2 community unknown-community",
    "3 courtyard unknown-courtyard",
    "4 door empty-cell",
    "5 name empty-cell",
    "6 phone phone",
    "7 bornOn born-on",
    "8 bornOn born-on",
    "10 name twice",
    "11 phone identity-number",
    "11 phone phone",
  ]);
  for (const personal of ["12345", "11010119800503123X", "庚"])
    expect(JSON.stringify(problems)).not.toContain(personal);
  expect(await office.count("Household")).toBe(0);
});

test.each(["身份证号", "公民身份号码", "证件号码", "ID number", "identity_no"])(
  "a column %s is refused with the reason",
  async (header) => {
    const file = `社区,门牌,姓名,${header}\n水井坊社区,1号,甲,x\n`;
    expect(await office.faults("roster", file)).toEqual([`${header} identity-column`]);
  },
);

test("a large roster goes in bulk, says how far it is, and comes back whole", async () => {
  const people = 12_000;
  const lines = Array.from(
    { length: people },
    (_, i) => `水井坊社区,${Math.floor(i / 4)}号,居民${i},139${String(i).padStart(8, "0")}`,
  );
  const bytes = Buffer.from(["社区,门牌,姓名,电话", ...lines].join("\n"));
  const told: string[] = [];
  const importing = office.importing({ progress: (phase, done, of) => void told.push(`${phase} ${done}/${of}`) });
  const read = readImportFile("roster", "r.csv", bytes);
  const plan = await planImport(read, importing);
  await applyImport(read, plan, "tester", importing);
  expect(await office.count("HouseholdMember")).toBe(people);
  expect(await office.count("Household")).toBe(people / 4);
  expect(told).toContain(`check ${people}/${people}`);
  expect(told.at(-1)).toBe(`write ${people * 1.25}/${people * 1.25}`);
  expect(told.filter((t) => t.startsWith("write")).length).toBeGreaterThan(5);
  expect((await office.plan("roster", bytes)).counts).toMatchObject({ unchanged: people, added: 0, changed: 0 });
});
