import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ImportKindName, importKinds } from "../../src/city/index.ts";
import { Refusal } from "../../src/foundation/index.ts";
import { type Office, openOffice } from "../city/office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const seed = Number(process.env.FUZZ_SEED ?? 20261129);
const tables = [
  "Area",
  "Body",
  "CatalogueItem",
  "Household",
  "HouseholdMember",
  "PropertyUnit",
  "PropertyOwner",
  "ListEntry",
];

/** How many rows the tables have that imports write. */
async function rows(): Promise<Record<string, number>> {
  const counts = tables.map((table) => `(SELECT count(*)::int FROM "${table}") AS "${table}"`);
  const [found] = await office.db.query<Record<string, number>>(`SELECT ${counts.join(", ")}`);
  return found ?? {};
}

/** Reads, plans and, where nothing is wrong, writes a file, as the command does. */
async function take(kind: ImportKindName, bytes: Uint8Array): Promise<"refused" | "faulty" | "taken"> {
  try {
    const plan = await office.plan(kind, bytes);
    if (plan.problems.length > 0) return "faulty";
    await office.take(kind, bytes);
    return "taken";
  } catch (error) {
    if (error instanceof Refusal) return "refused";
    throw error;
  }
}

const cell = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      "水井坊社区",
      "锦官驿街道",
      "锦江区",
      "1栋1单元101",
      "王秀英",
      "13800138000",
      "1955-02-31",
      "是",
      "自治事项",
      "SF-1",
    ],
    ...[
      '"',
      '""',
      "\u0000",
      "\ud800",
      '=HYPERLINK("http://evil")',
      '\'; DROP TABLE "Area"; --',
      "长".repeat(3_000),
      "-1",
      "1e309",
      "{}",
      "[1]",
    ],
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const headers: Record<ImportKindName, string> = {
  catalogue: "事项编码,事项名称,实施部门,办理方式,时限工作日,附加问题",
  directory: "区,街道,社区,小区,编码,纬度",
  roster: "社区,门牌,姓名,电话,出生日期,街道",
  owners: "社区,门牌,建筑面积,业主,电话,表决人",
  lists: "编码,事项名称,类别,清单,别名,依据",
};

test("whatever file an office brings, it is taken whole, or refused in words and nothing is changed", {
  timeout: 240_000,
}, async () => {
  const file = fc.record({
    kind: fc.constantFrom(...importKinds),
    lines: fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 5 }),
    how: fc.constantFrom("csv", "tsv", "json", "bytes", "cut"),
    noise: fc.uint8Array({ maxLength: 60 }),
  });
  await fc.assert(
    fc.asyncProperty(file, async ({ kind, lines, how, noise }) => {
      const comma = how === "tsv" ? "\t" : ",";
      const header = headers[kind].replaceAll(",", comma);
      const text = [header, ...lines.map((line) => line.join(comma))].join("\n");
      const json = JSON.stringify(
        lines.map((line) => Object.fromEntries(line.map((value, i) => [header.split(",")[i] ?? `x${i}`, value]))),
      );
      const whole = Buffer.from(how === "json" ? json : text);
      const bytes =
        how === "bytes"
          ? Buffer.concat([Buffer.from(`${header}\n`), noise])
          : how === "cut"
            ? whole.subarray(0, whole.length - 2)
            : whole;
      const before = await rows();
      if ((await take(kind, bytes)) !== "taken") expect(await rows()).toEqual(before);
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 120), seed },
  );
});

test("the same file a second time changes nothing", async () => {
  const bytes = Buffer.from(`${headers.roster}\n水井坊社区,9栋1单元901,林小雨,13800139999,1990-01-02,锦官驿街道\n`);
  expect(await take("roster", bytes)).toBe("taken");
  const before = await rows();
  expect(await take("roster", bytes)).toBe("taken");
  expect(await rows()).toEqual(before);
});
