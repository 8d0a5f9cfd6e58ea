import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readCity } from "../../src/city/index.ts";
import { type Office, openOffice } from "./office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const city = () => readCity(office.db);
const areaNamed = async (name: string) => {
  const found = [...(await city()).areas.values()].find((area) => area.name === name);
  if (!found) throw new Error(`no area ${name}`);
  return found;
};
const bodiesIn = async (name: string) => {
  const [all, area] = [await city(), await areaNamed(name)];
  return [...all.bodies.values()].filter((body) => body.areaId === area.id);
};

test("a new community gets the bodies of its level, under those of its street and the district", async () => {
  const plan = await office.take(
    "directory",
    "街道,社区,社区编码,别名\n锦官驿街道,新桥社区居委会,510104017099,新桥|桥头\n",
  );
  expect(plan.counts).toMatchObject({ added: 1, unchanged: 1 });
  const area = await areaNamed("新桥社区");
  expect(area).toMatchObject({ kind: "community", code: "510104017099", aliases: ["新桥", "桥头"] });
  const all = await city();
  expect(all.chain(area.id).map((a) => a.name)).toEqual(["新桥社区", "锦官驿街道", "锦江区"]);
  expect(area.path).toBe(`${all.area(area.parentId ?? "").path}${area.id}/`);
  const [bodies, model] = [await bodiesIn("新桥社区"), await bodiesIn("水井坊社区")];
  expect(bodies.map((b) => b.kind).sort()).toEqual(model.map((b) => b.kind).sort());
  for (const body of bodies) {
    const like = model.find((b) => b.kind === body.kind);
    expect([body.kind, body.supervisorId]).toEqual([like?.kind, like?.supervisorId]);
  }
  expect(bodies.map((b) => b.name)).toContain("新桥社区公共服务站");
});

test("a community that the district has under another street is named before it is a second one", async () => {
  const { notes, counts } = await office.plan("directory", "街道,社区\n成龙路街道,莲花社区\n成龙路街道,新桥社区\n");
  expect(counts.added).toBe(2);
  expect(notes).toEqual([{ code: "namesakes", args: { count: 1, names: "成龙路街道莲花社区 ≠ 牛市口街道莲花社区" } }]);
});

test("how many additions are not shown is counted", async () => {
  const courtyards = Array.from({ length: 11 }, (_, n) => `锦官驿街道,水井坊社区,${n + 1}号院`);
  const { examples, unshown } = await office.plan("directory", `街道,社区,小区\n${courtyards.join("\n")}\n`);
  expect([examples.length, unshown]).toEqual([8, 3]);
});

test("a new street with its community, and courtyards, buildings and entrances with points", async () => {
  const file = `street,street_code,community,community_code,courtyard,building,entrance,aliases,lat,lon
东门街道,510104090,,,,,,,,
东门街道,510104090,东门社区,510104090001,,,,,,
东门街道,,东门社区,,东门里小区,,,东门里,30.65,104.09
东门街道,,东门社区,,东门里小区,1栋,1单元,,,
东门街道,,东门社区,,东门里小区,1栋,2单元,,,
`;
  const plan = await office.take("directory", file);
  expect(plan.counts.added).toBe(6);
  const all = await city();
  const station = (await bodiesIn("东门社区")).find((b) => b.kind === "service-station");
  expect(all.body(station?.supervisorId ?? "").name).toBe("东门街道办事处");
  expect(
    await office.count("Area", `name = '东门里小区' AND lat = 30.65 AND lon = 104.09 AND '东门里' = ANY(aliases)`),
  ).toBe(1);
  expect((await office.plan("directory", file)).counts).toEqual({ added: 0, changed: 0, unchanged: 6, retired: 0 });
});

test("known by its code: another name renames the community and its bodies, the old name still finds it", async () => {
  const before = await areaNamed("水井坊社区");
  const plan = await office.take("directory", `street,community,code\n锦官驿街道,水井坊老街社区,${before.code}\n`);
  expect(plan.examples).toContainEqual({ how: "renamed-body", what: "水井坊老街社区公共服务站" });
  const after = await areaNamed("水井坊老街社区");
  expect(after.id).toBe(before.id);
  expect((await city()).findAreas("水井坊社区")[0]?.id).toBe(before.id);
  expect((await bodiesIn("水井坊老街社区")).map((b) => b.name)).toContain("水井坊老街社区居民委员会");
});

test("under another street: the community moves with all below it, and its station gets another supervisor", async () => {
  const all = await city();
  const before = await areaNamed("水井坊社区");
  const other = all
    .children(all.children(null)[0]?.id ?? "")
    .find((a) => a.kind === "street" && a.id !== before.parentId);
  await office.take("directory", `street,community,code\n${other?.name},水井坊社区,${before.code}\n`);
  const now = await city();
  const yard = [...now.areas.values()].find((a) => a.name === "水津雅院");
  expect(now.chain(yard?.id ?? "").map((a) => a.name)).toContain(other?.name);
  expect(yard?.path.startsWith(`${other?.path}${before.id}/`)).toBe(true);
  const station = (await bodiesIn("水井坊社区")).find((b) => b.kind === "service-station");
  expect(now.body(station?.supervisorId ?? "").name).toBe(`${other?.name}办事处`);
});

test("an area closes only when asked, and not while cases or seats stand there", async () => {
  const communities = [...(await city()).areas.values()].filter((a) => a.kind === "community");
  const streets = await city();
  const lines = communities.map((a) => `${streets.area(a.parentId ?? "").name},${a.name}`);
  const without = (name: string) => ["street,community", ...lines.filter((l) => !l.endsWith(`,${name}`))].join("\n");
  expect((await office.plan("directory", without("水井坊社区"))).counts.retired).toBe(0);
  expect(await office.faults("directory", without("水井坊社区"), { retireMissing: true })).toEqual(["still-in-use"]);
  const [empty] = await office.db.query<{
    name: string;
  }>(`SELECT a.name FROM "Area" a WHERE a.kind = 'community' AND NOT EXISTS
    (SELECT 1 FROM "Appointment" s JOIN "Body" b ON b.id = s."bodyId" WHERE b."areaId" = a.id) ORDER BY a.code LIMIT 1`);
  const name = empty?.name ?? "";
  const plan = await office.take("directory", without(name), { retireMissing: true });
  expect([plan.counts.retired, plan.examples]).toEqual([1, [{ how: "retired", what: name }]]);
  expect((await city()).findAreas(name).map((a) => a.name)).not.toContain(name);
  const back = await office.take("directory", ["street,community", ...lines].join("\n"));
  expect(back.examples).toEqual([{ how: "restored", what: name }]);
  await areaNamed(name);
});

test("what contradicts itself or the directory is named line by line", async () => {
  const all = await city();
  const known = await areaNamed("水井坊社区");
  const other = [...all.areas.values()].find((a) => a.kind === "community" && a.parentId !== known.parentId);
  const file = `district,street,community,courtyard,building,entrance,code,lat,lon
锦江区,,新甲社区,,,,,,
锦江区,锦官驿街道,,某小区,,,,,
锦江区,锦官驿街道,新乙社区,某小区,,1单元,,,
武侯区,锦官驿街道,新丙社区,,,,,,
锦江区,锦官驿街道,新丁社区,,,,${other?.code},,
锦江区,锦官驿街道,新戊社区,,,,9001,91,104
锦江区,锦官驿街道,新己社区,,,,,30.6,
锦江区,锦官驿街道,新庚社区,,,,9002,,
锦江区,锦官驿街道,新庚社区,,,,9003,,
锦江区,锦官驿街道,新辛社区,,,,9002,,
锦江区,锦官驿街道,水井坊社区,,,,${other?.code},,
`;
  expect(await office.faults("directory", file)).toEqual([
    "2 street empty-cell",
    "3 community gap",
    "4 building gap",
    "5 district other-district",
    "7 lat degrees",
    "8 lon half-point",
    "10 code other-code",
    "11 code twice",
    "12 code twice",
    "12 code code-of-another",
  ]);
  const clash = `street,community,code\n锦官驿街道,水井坊社区,${other?.code}\n`;
  expect(await office.faults("directory", clash)).toEqual(["2 code code-of-another"]);
  const renamed = await office.plan(
    "directory",
    `street,community,code\n${all.area(other?.parentId ?? "").name},新名社区,${other?.code}\n`,
  );
  expect([renamed.problems, renamed.counts.changed]).toEqual([[], 1]);
});

const real = path.join(import.meta.dirname, "../../../shared/data/directory/jinjiang-communities-2022.csv");
test.skipIf(!existsSync(real))(
  `the statistics' list of communities is the demo's (skipped without ${path.basename(real)})`,
  async () => {
    const plan = await office.plan("directory", readFileSync(real));
    expect([plan.problems, plan.examples]).toEqual([[], []]);
    expect(plan.counts).toMatchObject({ added: 0, changed: 0, retired: 0 });
    expect(plan.counts.unchanged).toBe(await office.count("Area", `kind IN ('street', 'community')`));
  },
);

test("a name with letters that nobody sees is the same name", async () => {
  await office.take("directory", "街道,社区,社区编码,别名\n锦官驿街道,新桥社区,510104017099,桥头\n");
  const before = (await city()).areas.size;
  const plan = await office.take(
    "directory",
    "街道,社区,社区编码,别名\n锦官驿\u200b街道,新\u2060桥\u200d社区\ufeff,510104017099,桥\u00ad头\n",
  );
  expect(plan.counts).toMatchObject({ added: 0, changed: 0 });
  expect((await city()).areas.size).toBe(before);
  expect(await areaNamed("新桥社区")).toMatchObject({ aliases: ["桥头"] });
});
