import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyImport, planImport, readCity, readImportFile } from "../../src/city/index.ts";
import { makeLookUp } from "../../src/understanding/index.ts";
import { type Office, openOffice } from "./office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const items = async () => new Map([...(await readCity(office.db)).items.values()].map((item) => [item.code, item]));
const gb18030 = (text: string): Buffer => {
  // TextEncoder writes UTF-8 alone: the letters needed here are looked up the other way round.
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, number[]>();
  for (let a = 0x81; a < 0xff; a++)
    for (let b = 0x40; b < 0xff; b++) table.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
  return Buffer.from([...text].flatMap((letter) => table.get(letter) ?? [letter.charCodeAt(0)]));
};

const three = `事项编码,事项名称,实施部门
A-1,灵活就业登记,区人社局
A-2,"义务教育
入学",区教育局
A-3,低保申请,区民政局
`;

test("code, name and department are enough, under Chinese headers, with line breaks in quotes", async () => {
  const plan = await office.take("catalogue", three);
  expect(plan.counts).toEqual({ added: 3, changed: 0, unchanged: 0, retired: 0 });
  const all = await items();
  expect(all.get("A-2")?.name).toBe("义务教育入学");
  const civil = [...(await readCity(office.db)).bodies.values()].find((b) => b.name === "锦江区民政局");
  expect(all.get("A-3")).toMatchObject({ handling: "passed-on", departmentId: civil?.id, departmentName: null });
  expect(all.get("A-1")).toMatchObject({ demo: false, content: {}, form: [], aliases: [] });
  const unknown = await office.take("catalogue", "code,name,department\nB-1,出海捕捞许可,区海洋局\n");
  expect(unknown.notes[0]).toMatchObject({ code: "departments", args: { items: 1 } });
  expect((await items()).get("B-1")).toMatchObject({
    handling: "passed-on",
    departmentId: null,
    departmentName: "区海洋局",
  });
});

test.each([
  ["UTF-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`)],
  ["GB18030", gb18030],
  ["GB18030 with Windows line ends", (text: string) => gb18030(text.replaceAll("\n", "\r\n"))],
  ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["tabs", (text: string) => Buffer.from(text.replaceAll(",", "\t"))],
])("the same lines in %s", async (_name, encode) => {
  await office.take("catalogue", encode(three));
  const all = await items();
  expect(all.get("A-1")?.name).toBe("灵活就业登记");
  expect(all.get("A-2")?.name).toBe("义务教育入学");
});

test("the same file again changes nothing and leaves no run", async () => {
  await office.take("catalogue", three);
  const again = await office.plan("catalogue", three);
  expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 3, retired: 0 });
  expect(await office.count("ImportRun")).toBe(1);
  expect(await office.db.query(`SELECT kind, by, counts FROM "ImportRun"`)).toEqual([
    { kind: "catalogue", by: "tester", counts: { added: 3, changed: 0, unchanged: 0, retired: 0 } },
  ]);
});

test("a change is shown field by field; a missing column stays, an empty cell goes", async () => {
  await office.take(
    "catalogue",
    "code,name,department,申请材料,收费,别名\nA-1,低保申请,区民政局,身份证；户口簿|照片,免费,低保|吃低保\n",
  );
  expect((await items()).get("A-1")).toMatchObject({
    aliases: ["低保", "吃低保"],
    content: { materials: { zh: ["身份证", "户口簿", "照片"] }, fee: { zh: "免费" } },
  });
  const plan = await office.take("catalogue", "code,name,department,收费\nA-1,最低生活保障申请,区民政局,\n");
  expect(plan.examples).toEqual([
    { how: "changed", what: "最低生活保障申请", column: "name", before: "低保申请", after: "最低生活保障申请" },
    { how: "changed", what: "最低生活保障申请", column: "fee", before: "免费", after: "" },
  ]);
  const after = (await items()).get("A-1");
  expect(after?.content.fee).toBeUndefined();
  expect(after?.content.materials?.zh).toHaveLength(3);
});

test("what the file does not have is retired only when asked, and comes back with the next file", async () => {
  await office.take("catalogue", three);
  const before = (await readCity(office.db)).offered.length;
  expect((await office.take("catalogue", "code,name,department\nA-1,灵活就业登记,区人社局\n")).counts.retired).toBe(0);
  const plan = await office.take("catalogue", three.replace(/A-3.*\n/, ""), { retireMissing: true });
  expect(plan.counts.retired).toBe(before - 2);
  const city = await readCity(office.db);
  expect(city.offered.map((i) => i.code)).toEqual(["A-1", "A-2"]);
  expect([...city.items.values()].find((i) => i.code === "A-3")?.retiredAt).not.toBeNull();
  const back = await office.take("catalogue", three);
  expect(back.examples).toContainEqual({ how: "restored", what: "低保申请" });
  expect((await readCity(office.db)).offered).toHaveLength(3);
});

test("every bad line is named with its column, and nothing is changed", async () => {
  const file = `code,name,department,handling,时限工作日
A-1,甲,区民政局,,
A-1,乙,区民政局,,
,丙,区民政局,,
A-4,,区民政局,,
A-5,戊,,,
A-6,己,区民政局,委托,
A-7,庚,区民政局,随便,
A-8,辛,区民政局,,明天
A-9,壬
`;
  expect(await office.faults("catalogue", file)).toEqual([
    "3 code twice",
    "4 code empty-cell",
    "5 name empty-cell",
    "6 department nobody-decides",
    "7 department delegated",
    "8 handling handling",
    "9 limitDays days",
    "10 column-count",
  ]);
  await expect(office.take("catalogue", file)).rejects.toThrow("3 code twice");
  expect(await office.count("CatalogueItem", `code LIKE 'A-%'`)).toBe(0);
});

test("headers: missing, twice, under a title line, unknown ones named", async () => {
  expect(await office.faults("catalogue", "code,department\nA-1,区民政局\n")).toEqual(["1 name column-missing"]);
  expect(await office.faults("catalogue", "code,name,事项名称,department\nA-1,甲,乙,区民政局\n")).toEqual([
    "1 name column-twice",
  ]);
  const titled = Buffer.from("2026年社区服务事项目录,,,\ncode,name,department,备注\nA-1,甲,区民政局,无\n");
  const read = readImportFile("catalogue", "t.csv", titled);
  expect(read.table).toMatchObject({ problems: [], ignored: ["备注"] });
  expect(read.table.lines.map((l) => l.no)).toEqual([3]);
});

test("broken quotes are named by the line on which they begin", async () => {
  expect(await office.faults("catalogue", 'code,name,department\nA-1,甲,局\nA-2,"乙,局\nA-3,丙,局\n')).toEqual([
    "3 quote-open",
  ]);
  expect(await office.faults("catalogue", 'code,name,department\nA-1,甲"乙,局\n')).toEqual(["2 quote-stray"]);
  expect(await office.faults("catalogue", 'code,name,department\nA-1,"甲"乙,局\n')).toEqual(["2 quote-stray"]);
});

test.each([
  ["", "empty"],
  ["\n\n", "empty"],
  ["code,name,department\n", "empty"],
  ["{}", "json"],
  ["[1, 2", "json"],
  ["[]", "empty"],
  ["[3]", "1 entry"],
])("%j is refused", async (file, fault) => {
  expect(await office.faults("catalogue", file)).toContain(fault);
});

test.each([
  ["a workbook", Buffer.from("504b0304140006000800", "hex"), "import-workbook"],
  ["bytes that are no text", Buffer.from("80ff00ffff80", "hex"), "import-encoding"],
])("%s is refused", (_name, bytes, code) => {
  expect(() => readImportFile("catalogue", "t", bytes)).toThrow(code);
});

test("a catalogue in JSON, card and questions with it; the demo's own files change nothing", async () => {
  const folder = path.join(import.meta.dirname, "../../prisma/demo/catalogue");
  let seen = 0;
  for (const name of readdirSync(folder)) {
    const plan = await office.plan("catalogue", readFileSync(path.join(folder, name)));
    expect(plan.problems).toEqual([]);
    expect(plan.examples).toEqual([]);
    seen += plan.counts.unchanged;
  }
  expect(seen).toBe(await office.count("CatalogueItem"));
  const bad = [{ code: "J-1", name: "甲", handling: "delegated", form: [{ name: "Bad name", kind: "text" }] }];
  expect(await office.faults("catalogue", JSON.stringify(bad))).toEqual(["1 form form"]);
  const english = [{ code: "J-1", name: "甲", handling: "delegated", whoEn: "anybody", fee: ["一", "二"] }];
  expect(await office.faults("catalogue", JSON.stringify(english))).toEqual(["1 fee not-text"]);
  expect(await office.faults("catalogue", JSON.stringify([{ ...english[0], fee: "" }]))).toEqual([
    "1 whoEn english-alone",
  ]);
});

test("two imports at once: one waits for the other's end by saying so; what moved meanwhile is not overwritten unseen", async () => {
  const read = readImportFile("catalogue", "t.csv", Buffer.from(three));
  const plan = await planImport(read, office.importing());
  const client = await office.db.pool.connect();
  await client.query("BEGIN; SELECT pg_advisory_xact_lock(5465056)");
  await expect(applyImport(read, plan, "tester", office.importing())).rejects.toThrow("import-busy");
  await client.query("ROLLBACK");
  client.release();
  await office.take("catalogue", "code,name,department\nA-1,另一个名称,区人社局\n");
  await expect(applyImport(read, plan, "tester", office.importing())).rejects.toThrow("import-moved-on");
  expect((await items()).get("A-1")?.name).toBe("另一个名称");
  expect(await office.count("CatalogueItem", `code = 'A-2'`)).toBe(0);
});

test("cut off in the middle of writing: nothing has changed, and the next run does it all", async () => {
  const lines = Array.from({ length: 5_000 }, (_, i) => `N-${i},事项${i},区民政局`);
  const read = readImportFile("catalogue", "t.csv", Buffer.from(["code,name,department", ...lines].join("\n")));
  const plan = await planImport(read, office.importing());
  const before = await office.count("CatalogueItem");
  const cut = office.importing({
    progress: (phase) => {
      if (phase === "write") throw new Error("killed");
    },
  });
  await expect(applyImport(read, plan, "tester", cut)).rejects.toThrow("killed");
  expect([await office.count("CatalogueItem"), await office.count("ImportRun")]).toEqual([before, 0]);
  await applyImport(read, plan, "tester", office.importing());
  expect(await office.count("CatalogueItem")).toBe(before + 5_000);
});

const real = path.join(import.meta.dirname, "../../../shared/data/services/sichuan-items.csv");
test.skipIf(!existsSync(real))(
  `the real names of a province's catalogue import whole (skipped without ${path.basename(real)})`,
  async () => {
    const file = readFileSync(real);
    const plan = await office.take("catalogue", file);
    expect(plan.counts).toMatchObject({ added: 1_135, changed: 0 });
    expect((await office.plan("catalogue", file)).counts).toMatchObject({ added: 0, unchanged: 1_135 });
    const { offered } = await readCity(office.db);
    const lookUp = makeLookUp(offered);
    const imported = offered.filter(({ demo }) => !demo);
    const lost = imported.filter(({ name }) => !lookUp(name, 3).items.some(({ item }) => item.name === name));
    expect([imported.length >= 1_135, lost.map(({ name }) => name)]).toEqual([true, []]);
  },
);
