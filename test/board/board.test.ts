import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { gatherRoot } from "../../src/instruments/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";

let started: TestApp;
let board: Hono;

beforeAll(async () => {
  started = await startTestApp({ demoCases: true });
  const { db, words, city, clock } = started.app;
  board = boardApp({ db, words, city, clock, procedures });
});
afterAll(() => started.close());

const read = async (path: string, headers: Record<string, string> = {}) =>
  (await board.request(path, { headers })).text();
const english = { "accept-language": "en" };

interface Row {
  number: string;
  step: string;
  words: string;
  outcome: string | null;
  answers: string[];
}
const casesOf = () =>
  started.app.db.query<Row>(`SELECT number, step, form->>'words' AS words, outcome,
    (SELECT coalesce(array_agg(v), '{}') FROM "CaseEventPayload" p, jsonb_each_text(p.data) e(k, v) WHERE p."caseId" = c.id AND length(v) > 8) AS answers
    FROM "Case" c ORDER BY number`);

test("the front page says how many cases are open and finished, for search engines too", async () => {
  const cases = await casesOf();
  const response = await board.request("/public");
  const page = await response.text();
  const counted = [...page.matchAll(/<dd>(\d+)<\/dd>/g)].map((m) => Number(m[1]));
  const answered = cases.filter((c) => !c.outcome && ["answered", "rated"].includes(c.step)).length;
  const finished = cases.filter((c) => c.outcome).length;
  expect(counted).toEqual([cases.length - answered - finished, answered, finished]);
  expect(answered).toBeGreaterThan(0);
  expect(response.headers.get("x-robots-tag")).toBe("all");
  expect(await read("/public", english)).toContain("Under way");
});

test("a case shows where it is and who has it, and of nobody a name or a word", async () => {
  const cases = await casesOf();
  const names = await started.app.db.query<{ name: string }>(`SELECT name FROM "Person" WHERE name IS NOT NULL`);
  const courtyards = [...started.app.city().areas.values()].filter((a) =>
    ["courtyard", "building", "entrance"].includes(a.kind),
  );
  expect(cases.length).toBeGreaterThan(3);
  for (const { number, words, answers } of cases) {
    for (const headers of [{}, english]) {
      const page = await read(`/public/cases/${number}`, headers);
      expect(page).toContain(number);
      expect(page).toMatch(/class="state is-(open|ended)"/);
      for (const personal of [words, ...answers, ...names.map((n) => n.name)]) expect(page).not.toContain(personal);
      for (const { name } of courtyards.filter((a) => a.name.length > 3)) expect(page).not.toContain(name);
    }
  }
});

test("a number is found however it was typed, and an unknown one leads on", async () => {
  const [first] = await casesOf();
  const number = first?.number ?? "";
  const typed = await board.request(`/public/cases?number=%20${number.toLowerCase()}`);
  expect(typed.headers.get("location")).toBe(`/public/cases/${number}`);
  expect((await board.request(`/public/cases/${number.toLowerCase()}`)).status).toBe(200);
  for (const unknown of ["JJ-2020-999999", "%3Cscript%3E", "a'b", `${"9".repeat(300)}`]) {
    const response = await board.request(`/public/cases/${unknown}`);
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain("我的事项");
    expect(page).toContain('<form class="find"');
    expect(page).not.toContain("<SCRIPT>");
  }
});

test("the charter is read by topic, each rule with its clause, and what is only usual practice says so", async () => {
  const page = await read("/public/charter");
  for (const words of ["锦江区自治章程", '<h2 id="recall">罢免</h2>', "罢免联名的选民比例", "第十六条", "惯例，未核实"])
    expect(page).toContain(words);
  const english = await read("/public/charter?area=nowhere", { "accept-language": "en" });
  for (const words of ["Term of a residents&#39; committee", "5 years", "The law fixes it"])
    expect(english).toContain(words);
  expect(await read("/public")).toContain('href="/public/charter"');
});

test("a procedure is read step by step, with its limits, and its diagram can be copied", async () => {
  const page = await read("/public/procedures/request");
  for (const words of ["待受理", "一般 7 个工作日", "办理单位：<strong>受理</strong> → 办理中", "stateDiagram-v2"])
    expect(page).toContain(words);
  expect(await read("/public/procedures/request", english)).toContain("General 7 working days");
  const vote = await read("/public/procedures/resolution");
  expect(vote.match(/录入纸质票/g)).toHaveLength(1);
  expect(vote).not.toMatch(/(社区公共服务站等指定单位)或\1/);
  expect(vote).toContain("等待：公示期满，投票开始");
  expect((await board.request("/public/procedures/nothing")).status).toBe(404);
});

test("the published roots can be read and saved", async () => {
  expect(await read("/public/roots")).toContain("还没有公布的根");
  const root = await gatherRoot(started.app.db, started.clock.now());
  expect(await read("/public/roots")).toContain(root?.root);
  const saved = (await (await board.request("/public/roots.json")).json()) as { roots: unknown[] };
  expect(saved.roots[0]).toEqual({ ...root, at: root?.at.toISOString() });
});

test("an address with a stroke at its end leads to the page without it, and nowhere else", async () => {
  for (const path of ["/public", "/public/proposals", "/public/meetings"]) {
    const response = await board.request(`${path}/`);
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe(path);
  }
  const other = await board.request("http://localhost/public//evil.example/");
  expect(other.headers.get("location")).toBe("/public//evil.example");
});
