import type { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { boardApp } from "../../src/board/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { announce, committeeOf, electionNumber } from "../conversation/election.ts";
import { makePeople } from "../people.ts";

let started: TestApp;
let board: Hono;
beforeEach(async () => {
  started = await startTestApp();
  const { db, words, city, clock } = started.app;
  board = boardApp({ db, words, city, clock, procedures, publicUrl: "https://linli.example" });
});
afterEach(() => started.close());

const read = async (path: string) => (await board.request(path, { headers: { "accept-language": "zh-CN" } })).text();

test("elections under way stand on the front page and on the community's, as rehearsals where they are, and on no other's", async () => {
  expect(await read("/public")).not.toContain("正在进行的选举和罢免");
  const [first] = await committeeOf(started, makePeople(started).meet);
  await announce(first);
  started.clock.advance(11_000);
  const { city, db } = started.app;
  const [row] = await db.query<{ areaId: string }>(`SELECT "areaId" FROM "Case" WHERE number = $1`, [electionNumber]);
  const line = new RegExp(`<a href="/public/cases/${electionNumber}">模拟 · [^<]*水井坊社区[^<]*已公告[^<]*1月4日投票`);
  expect(await read("/public")).toMatch(line);
  expect(await read(`/public/disclosures/${row?.areaId}`)).toMatch(line);
  const other = [...city().areas.values()].find(({ name }) => name === "莲花社区");
  expect(await read(`/public/disclosures/${other?.id}`)).not.toContain(electionNumber);
  // Folded until it is asked for, by the address alone.
  expect(await read("/public/charter")).not.toContain('<details class="topic" open>');
  const open = await read("/public/charter?topic=recall");
  expect(open).toMatch(/<details class="topic" open><summary><h2 id="recall">/);
  expect(open.match(/<details class="topic" open>/g)).toHaveLength(1);
});
