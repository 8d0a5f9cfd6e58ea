import { afterEach, beforeEach, expect, test } from "vitest";
import { readOwnedUnits } from "../../src/city/index.ts";
import { type Office, openOffice } from "./office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const file = `社区,小区,楼栋,单元,房号,建筑面积,业主,电话,代表人,表决人,业主委员会
水井坊社区,星桥小区,1,1,101,89.34,李 强,138-0013-8000,,,星桥小区业主委员会
水井坊社区,星桥小区,1,1,102,60㎡,李强,13800138000,,,星桥小区业主委员会
水井坊社区,星桥小区,1,1,103,"1,002.5",王芳,,,是,
水井坊社区,星桥小区,1,1,103,1002.50平方米,赵六,,,,
水井坊社区,星桥小区,1,1,104,45,锦水书店有限公司,028-86661234,钱七,,
水井坊社区,星桥小区,1,1,105,45,孙八,,,,
水井坊社区,星桥小区,1,1,105,45,周九,,,,
`;
const registered = async () => {
  const [yard] = await office.db.query<{ id: string }>(`SELECT id FROM "Area" WHERE name = '星桥小区'`);
  const units = await readOwnedUnits(office.db, yard?.id ?? "", new Date("2026-11-28T00:00:00Z"));
  return units.map(({ door, areaDm2, owners }) => [
    ...[door, areaDm2],
    owners.map((o) => `${o.name}${o.representative ? `/${o.representative}` : ""}${o.isVoter ? "*" : ""}`).join(" "),
  ]);
};

test("units come with their areas and all their owners, and a committee where the file names one", async () => {
  const plan = await office.take("owners", file);
  expect(plan.problems).toEqual([]);
  expect(plan.counts).toEqual({ added: 8, changed: 0, unchanged: 0, retired: 0 });
  expect(plan.notes).toEqual([{ code: "unnamed", args: { count: 1 } }]);
  expect(await registered()).toEqual([
    ["1栋1单元101", 8934, "李强"],
    ["1栋1单元102", 6000, "李强"],
    ["1栋1单元103", 100250, "王芳* 赵六"],
    ["1栋1单元104", 4500, "锦水书店有限公司/钱七"],
    ["1栋1单元105", 4500, "周九 孙八"],
  ]);
  const [committee] = await office.db.query(
    `SELECT b.kind, s.kind AS above FROM "Body" b JOIN "Body" s ON s.id = b."supervisorId" WHERE b.name = '星桥小区业主委员会'`,
  );
  expect(committee).toEqual({ kind: "courtyard-body", above: "residents-committee" });
  const stored = await office.db.query(`SELECT o.*, r.* FROM "PropertyOwner" o, "ImportRun" r`);
  for (const phone of ["13800138000", "86661234"]) expect(JSON.stringify([plan, stored])).not.toContain(phone);
});

test("the same file again changes nothing; a flat that is sold has the new owner alone", async () => {
  await office.take("owners", file);
  expect((await office.plan("owners", file)).counts).toEqual({ added: 0, changed: 0, unchanged: 7, retired: 0 });
  const sold = file.replace(",王芳,,,是,", ",吴十,,,,").replace("102,60㎡", "102,61");
  const plan = await office.take("owners", sold);
  expect(plan.counts).toEqual({ added: 1, changed: 1, unchanged: 6, retired: 1 });
  expect((await registered()).slice(1, 3)).toEqual([
    ["1栋1单元102", 6100, "李强"],
    ["1栋1单元103", 100250, "吴十 赵六"],
  ]);
  const back = await office.take("owners", file);
  expect(back.counts).toMatchObject({ changed: 2, retired: 1 });
  expect(await registered()).toContainEqual(["1栋1单元103", 100250, "王芳* 赵六"]);
});

test("a flat that the file no longer has is taken off only when asked", async () => {
  await office.take("owners", file);
  const fewer = file.split("\n").slice(0, 3).join("\n");
  expect((await office.take("owners", fewer)).counts).toMatchObject({ retired: 0 });
  expect(await registered()).toHaveLength(5);
  expect((await office.take("owners", fewer, { retireMissing: true })).counts).toMatchObject({ retired: 3 });
  expect(await registered()).toHaveLength(2);
});

test("what is wrong is said of its line, without what stands there", async () => {
  const bad = `社区,小区,房号,面积,业主,电话,表决人
水井坊社区,星桥小区,1-101,八十九,李强,,
水井坊社区,星桥小区,1-102,60,,12,也许
水井坊社区,星桥小区,1-103,70,王芳,,是
水井坊社区,星桥小区,1-103,71,王芳,,是
水井坊社区,没有的小区,1-104,60,赵六,,
`;
  const { problems } = await office.plan("owners", bad);
  expect(problems.map(({ line, column, fault }) => [line, column, fault])).toEqual([
    [2, "area", "area"],
    [3, "owner", "empty-cell"],
    [3, "phone", "phone"],
    [3, "votes", "yes-no"],
    [5, "owner", "twice"],
    [5, "area", "other-area"],
    [5, "votes", "voter-twice"],
    [6, "courtyard", "unknown-courtyard"],
  ]);
});
