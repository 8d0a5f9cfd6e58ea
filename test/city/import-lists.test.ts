import { afterEach, beforeEach, expect, test } from "vitest";
import { entriesOf, readCity } from "../../src/city/index.ts";
import { writeLists } from "../../src/demo/index.ts";
import { type Office, openOffice } from "./office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await writeLists(office.db, office.ids, { demo: true, now: office.now });
});
afterEach(() => office.close());

const listed = async (list: "work" | "disclosure" | "words") =>
  new Map(entriesOf(await readCity(office.db), list).map((entry) => [entry.code, entry]));

const two = `编码,事项名称,类别,别名,依据
A-02,协助低保入户核查,协助政府事项,低保核查；低保入户,社会救助办法
X-1,开具无犯罪证明,不得进社区,,公安部的规定
`;

test("an office's list takes the place of the demonstration's, entry by entry, and the same file changes nothing", async () => {
  expect((await office.take("lists", two)).counts).toEqual({ added: 1, changed: 1, unchanged: 0, retired: 0 });
  const work = await listed("work");
  expect(work.get("A-02")).toMatchObject({ name: "协助低保入户核查", kind: "assist", demo: false });
  expect(work.get("A-02")?.content.basis).toEqual({ zh: "社会救助办法" });
  // What the file has no column for stays.
  expect(work.get("A-02")?.content.conditions?.zh).toContain("民政部门主办");
  expect(work.get("X-1")).toMatchObject({ kind: "forbidden", aliases: [] });
  expect((await office.take("lists", two)).counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
});

test("an office adds words by which people look for its services", async () => {
  const words = "编码,名称,清单,类别,别名\nSF-1,优待证,说法,对象,寿星卡；老人+坐车\n";
  expect((await office.take("lists", words)).counts).toMatchObject({ added: 1 });
  const { kind, name, aliases } = (await listed("words")).get("SF-1") ?? {};
  expect({ kind, name, aliases }).toEqual({ kind: "subject", name: "优待证", aliases: ["寿星卡", "老人+坐车"] });
});

test("with --retire-missing what is not in the file is taken off its own list, and off no other", async () => {
  const before = await listed("disclosure");
  await office.take("lists", two, { retireMissing: true });
  expect([...(await listed("work")).keys()]).toEqual(["A-02", "X-1"]);
  expect((await listed("disclosure")).size).toBe(before.size);
});

test("a kind that no list has, a list that there is none of and a code twice are named, and nothing is changed", async () => {
  const bad = "code,name,kind,list\nA-1,甲,随便,\nA-2,乙,assist,别的\nA-1,丙,money,居务公开\n";
  expect(await office.faults("lists", bad)).toEqual(["2 kind list-kind", "3 list list-name", "4 code twice"]);
  expect((await listed("work")).has("A-1")).toBe(false);
});
