import type { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { publishCatalogue } from "../../src/city/index.ts";
import { startTestApp, type TestApp } from "../app.ts";

let started: TestApp;
let board: Hono;
beforeEach(async () => {
  started = await startTestApp();
  const { db, words, city, clock } = started.app;
  const { procedures } = await import("../../src/procedures/index.ts");
  board = boardApp({ db, words, city, clock, procedures });
});
afterEach(() => started.close());

const english = { "accept-language": "en" };
const read = async (page: string, headers: Record<string, string> = {}) =>
  (await board.request(page, { headers })).text();
const edit = async (sql: string, values: unknown[] = []) => {
  await started.app.db.query(sql, values);
  await started.app.refreshCity();
};
const addItem = (code: string, name: string) =>
  edit(
    `INSERT INTO "CatalogueItem" (id, "districtId", code, name, handling, "departmentName", content, form)
      SELECT gen_random_uuid(), "districtId", $1, $2, 'passed-on', '区海洋局', '{}', '[]' FROM "Instance"`,
    [code, name],
  );

test("the catalogue is listed by category, found by name, and read in English", async () => {
  const { offered } = started.app.city();
  expect(await read("/public")).toContain('href="/public/catalogue"');
  const page = await read("/public/catalogue");
  expect(page).toContain("第 1 期");
  for (const item of offered) expect(page).toContain(`/public/catalogue/${encodeURIComponent(item.code)}`);
  for (const category of new Set(offered.map((i) => i.category)))
    expect(page).toContain(`<strong>${category}</strong>`);
  const [one] = offered;
  const found = await read(`/public/catalogue?q=${encodeURIComponent(one?.aliases[0] ?? "")}`);
  expect(found).toContain(one?.name);
  expect(found.split("/public/catalogue/").length).toBeLessThan(page.split("/public/catalogue/").length);
  const nothing = await read("/public/catalogue?q=%3Cscript%3E");
  expect(nothing).toContain("没有找到");
  expect(nothing).not.toContain("<script>");
  expect(await read("/public/catalogue", english)).toContain("Service catalogue");
});

test("an item's page shows all that the office has filled in, and says so where it has nothing", async () => {
  const [item] = started.app.city().offered;
  const page = await read(`/public/catalogue/${item?.code}`);
  for (const words of [
    item?.name,
    item?.content.who?.zh,
    item?.content.materials?.zh[0],
    item?.content.fee?.zh,
    item?.code,
  ])
    expect(page).toContain(words);
  expect(page).toContain("这是演示内容");
  expect(await read(`/public/catalogue/${item?.code}`, english)).toContain("What to bring");
  await addItem("X/1 甲", "出海捕捞许可");
  const empty = await read(`/public/catalogue/${encodeURIComponent("X/1 甲")}`);
  for (const words of ["出海捕捞许可", "区海洋局", "还没有填写"]) expect(empty).toContain(words);
  await edit(`UPDATE "CatalogueItem" SET "retiredAt" = now() WHERE code = 'X/1 甲'`);
  expect(await read(`/public/catalogue/${encodeURIComponent("X/1 甲")}`)).toContain("已经停办");
  const unknown = await board.request("/public/catalogue/none");
  expect(unknown.status).toBe(404);
  expect(await unknown.text()).toContain('<form class="find"');
});

test("what was not published yet is not in the list; the next release brings it, with what it changed", async () => {
  await addItem("X-1", "出海捕捞许可");
  expect(await read("/public/catalogue")).not.toContain("出海捕捞许可");
  const [gone, edited] = started.app.city().offered.filter((i) => i.demo);
  await edit(`UPDATE "CatalogueItem" SET "retiredAt" = now() WHERE id = $1`, [gone?.id]);
  await edit(`UPDATE "CatalogueItem" SET content = content || '{"fee": {"zh": "十元"}}' WHERE id = $1`, [edited?.id]);
  started.clock.advance(31_000);
  expect(await publishCatalogue(started.app.db, started.clock.now())).toBe(2);
  const page = await read("/public/catalogue");
  expect(page).toContain("出海捕捞许可");
  expect(page).toContain("第 2 期");
  expect(page).not.toContain(`${gone?.name}</a>`);
  const releases = await read("/public/catalogue/releases");
  for (const words of ["第 2 期", "新增 1 项", "有改动 1 项", "取消 1 项", "第一次发布", gone?.name, edited?.name])
    expect(releases).toContain(words);
  expect(await read("/public/catalogue/releases", english)).toContain("1 added");
});

test("the job publishes on its schedule", async () => {
  const job = started.app.jobs.find((j) => j.name === "publish-catalogue");
  expect(job?.schedule).toBe("0 9 1 * *");
  await addItem("X-1", "出海捕捞许可");
  expect(await job?.run()).toBe(2);
  expect(await job?.run()).toBeUndefined();
});
