import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { photoWithPlace } from "../photo.ts";

let started: TestApp;
let board: Hono;
let director: TestPerson;
let resident: TestPerson;

beforeAll(async () => {
  started = await startTestApp();
  const { db, words, city, clock } = started.app;
  board = boardApp({ db, words, city, clock, procedures, publicUrl: "https://linli.example" });
  const { meet } = makePeople(started);
  director = await meet("唐丽", { persona: "committee-director" });
  resident = await meet("王秀英", { persona: "resident" });
  const photo = await photoWithPlace("jpeg");
  const web = started.app.channels.get("web");
  if (web) web.fetchFile = async () => new Uint8Array(photo);
});
afterAll(() => started.close());

const community = () => [...started.app.city().areas.values()].find(({ name }) => name === "水井坊社区")?.id;
const page = async () => (await board.request(`/public/disclosures/${community()}`)).text();
const link = /\/public\/disclosures\/files\/[A-Z0-9-]+\/[0-9a-f-]{36}/;

test("a picture sent with a disclosure is published with it, without what the camera hid in it", async () => {
  await director.say("公开重大事项");
  await director.say("电梯维修用了公共资金");
  await director.send({ kind: "files", files: [{ ref: "photo-1", mime: "image/jpeg", size: 1000 }] });
  await director.say("3栋电梯维修用了公共收益6000元");
  await director.press("确认提交");
  const [href] = link.exec(await page()) ?? [];
  const file = await board.request(href ?? "");
  expect(file.status).toBe(200);
  expect(file.headers.get("content-type")).toBe("image/jpeg");
  expect(file.headers.get("content-security-policy")).toContain("sandbox");
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.length).toBeGreaterThan(100);
  expect(bytes.includes("Exif")).toBe(false);
  await resident.say("JJ-2026-000001");
  expect(resident.last().message.files).toHaveLength(1);
  expect(resident.last().message.text).toContain("附件1个");
});

test("a file that was published with nothing is given to nobody, whoever knows its id", async () => {
  await resident.send({ kind: "files", files: [{ ref: "photo-2", mime: "image/jpeg", size: 1000 }] });
  const sql = `SELECT id FROM "File" WHERE "personId" <> (SELECT "personId" FROM "File" ORDER BY "createdAt" LIMIT 1)`;
  const [own] = await started.app.db.query<{ id: string }>(sql);
  expect(own).toBeDefined();
  expect((await board.request(`/public/disclosures/files/JJ-2026-000001/${own?.id}`)).status).toBe(404);
  expect((await board.request("/public/disclosures/files/JJ-2026-000001/nothing")).status).toBe(404);
});

test("a correction asks for what is to be changed, and keeps all else as it was", async () => {
  await director.say("JJ-2026-000001");
  await director.press("更正");
  expect(director.last().message.text).toContain("哪里要更正");
  await director.press("内容");
  await director.say("3栋电梯维修用了公共收益6500元");
  await director.say("发票金额写错");
  await director.press("确认提交");
  const corrected = await page();
  expect(corrected).toContain("6500元");
  expect(corrected).toContain("发票金额写错");
  expect(corrected.match(new RegExp(link, "g"))).toHaveLength(2);
});

test("written anew just as it stands it is no correction", async () => {
  await director.say("JJ-2026-000001");
  for (const label of ["更正", "内容"]) await director.press(label);
  await director.say("3栋电梯维修用了公共收益6500元");
  expect(director.last().message.text).toContain("3栋电梯维修用了公共收益6500元");
  expect(await page()).toContain("更正前的1个版本");
});
