import { describe, expect, test } from "vitest";
import type { OwnedUnit } from "../../../src/city/index.ts";
import { demoId } from "../../../src/demo/index.ts";
import {
  closeBallot,
  enterPaper,
  giveToOwner,
  giveToPaper,
  onPaperOf,
  ownerLines,
  readPapers,
  readPublication,
  standingsOf,
  witnessPaper,
} from "../../../src/instruments/index.ts";
import { verifyText } from "../../../src/verify-ballot/verify.ts";
import { app, end, everyTestAnew, means, polling } from "./polling.ts";

const owner = (name: string, more: Partial<OwnedUnit["owners"][number]> = {}) => ({
  ...{ name, representative: null, isVoter: false, phoneHash: null, personId: null },
  ...more,
});
const unit = (door: string, areaDm2: number, ...owners: OwnedUnit["owners"]): OwnedUnit => ({
  ...{ id: `id-${door}`, door, areaDm2, owners },
});
const shown = (...units: OwnedUnit[]) =>
  ownerLines(units).map(({ name, heads, areaDm2, personId, proxyId }) => [name, heads, areaDm2, personId, proxyId]);

describe("owners as they are counted", () => {
  test("who owns two flats is one head with both areas", () => {
    const a = owner("李强", { personId: "p1" });
    expect(shown(unit("101", 8000, a), unit("102", 5050, a))).toEqual([["李强", 1, 13050, "p1", null]]);
  });

  test("the same phone and name are the same owner, a name alone is not", () => {
    const [known, namesake] = [owner("李强", { phoneHash: "h" }), owner("李强")];
    expect(
      shown(unit("101", 1, known), unit("102", 2, known), unit("201", 4, namesake), unit("202", 8, namesake)),
    ).toEqual([
      ["李强", 1, 3, null, null],
      ["李强", 1, 4, null, null],
      ["李强", 1, 8, null, null],
    ]);
  });

  test("several who own together are one, and whom they have named votes; without a name nobody does in chat", () => {
    const named = [owner("李强", { personId: "p1" }), owner("王芳", { personId: "p2", isVoter: true })];
    const unnamed = [owner("赵六", { personId: "p3" }), owner("钱七", { personId: "p4" })];
    expect(shown(unit("101", 10, ...named), unit("102", 20, ...unnamed))).toEqual([
      ["李强、王芳", 1, 10, "p2", null],
      ["赵六、钱七", 1, 20, null, null],
    ]);
  });

  test("who owns alone and votes for a company too has a line of their own and votes for the other in office", () => {
    const company = owner("锦水书店有限公司", { representative: "李强", personId: "p1" });
    expect(
      shown(unit("101", 10, company), unit("102", 20, company), unit("103", 5, owner("李强", { personId: "p1" }))),
    ).toEqual([
      ["李强", 1, 5, "p1", null],
      ["锦水书店有限公司", 1, 30, null, "p1"],
    ]);
  });
});

describe("a vote of owners", () => {
  everyTestAnew();
  const person = (key: string) => demoId(`person:${key}`);
  const yard = () => [...app.app.city().areas.values()].find(({ name }) => name === "水津雅院")?.id ?? "";
  const owners = () =>
    polling.ballot([], {
      ...{ kind: "owners-decision", isSecret: false, owners: "grave", masksNames: true },
      electorate: { kind: "owners", areaId: yard() },
    });
  const roll = (id: string) =>
    polling.sql<{ id: string; name: string; isChat: boolean; onPaper: boolean; area: number }>(
      `SELECT id, name, "personId" IS NOT NULL OR "proxyId" IS NOT NULL AS "isChat", "paperAt" IS NOT NULL AS "onPaper", "areaDm2" AS area
        FROM "Elector" WHERE "ballotId" = $1 ORDER BY "areaDm2"`,
      id,
    );
  const enterAll = async (id: string, votes: { choice: string[]; count: number; areaDm2: number }[]) => {
    const ballot = await polling.reread(id);
    for (const personId of [person("committee-director"), person("representative")]) {
      const onPaper = await onPaperOf(app.app.db, id);
      const entering = { ids: app.ids, ballot, personId, now: app.clock.now(), result: { votes, invalid: 0 }, onPaper };
      await polling.commit((change) => enterPaper(change, entering));
    }
    const rows = await readPapers(app.app.db, id);
    const witness = { ballotId: id, rows, personId: person("clerk"), now: app.clock.now() };
    await polling.commit((change) => witnessPaper(change, witness));
  };

  test("has all owners on its roll; those whom no chat leads to vote on paper, and all is one count that anyone repeats", async () => {
    const { id } = await owners();
    expect((await roll(id)).map(({ id: _, ...line }) => line)).toEqual([
      { name: "刘桂芳、刘洋", isChat: false, onPaper: true, area: 7620 },
      { name: "周建平", isChat: false, onPaper: true, area: 9500 },
      { name: "谢玉珍", isChat: true, onPaper: false, area: 10250 },
      { name: "锦水书店有限公司", isChat: true, onPaper: false, area: 11800 },
      { name: "王秀英", isChat: true, onPaper: false, area: 14934 },
    ]);
    await polling.vote(person("resident"), id, ["yes"]);
    await polling.vote(person("resident-3"), id, ["yes"]);
    await polling.vote(person("supervisor"), id, ["no"]);
    await end(id);
    expect(await closeBallot(means(), id)).toEqual({ state: "waits", for: "paper" });
    await enterAll(id, [{ choice: ["yes"], count: 1, areaDm2: 9500 }]);
    expect(await closeBallot(means(), id)).toEqual({ state: "counted" });
    const { result } = await polling.reread(id);
    // Three of four heads are three quarters, and 36234 of 46484 are more.
    expect(result).toMatchObject({
      ...{ outcome: "passed", electors: 5, cast: 4, totals: { yes: 3, no: 1, abstain: 0 } },
      area: { electors: 54104, cast: 46484, totals: { yes: 36234, no: 10250, abstain: 0 } },
    });
    const text = (await readPublication(app.app.db, await polling.reread(id)))?.text ?? "";
    expect(verifyText(text)).toMatchObject({ faults: [] });
    expect(text).not.toContain("王秀英");
    expect(text).not.toContain("单元");
    const forged = verifyText(text.replace('"areaDm2":14934', '"areaDm2":1'));
    expect(forged.faults.join()).toContain("面积 area");
  });

  test("is rejected where the heads suffice and the area does not", async () => {
    const { id } = await owners();
    await polling.vote(person("supervisor"), id, ["yes"]);
    await polling.vote(person("resident-3"), id, ["yes"]);
    await polling.vote(person("resident"), id, ["no"]);
    await end(id);
    await enterAll(id, [{ choice: ["yes"], count: 1, areaDm2: 7620 }]);
    await closeBallot(means(), id);
    expect((await polling.reread(id)).result).toMatchObject({
      ...{ outcome: "rejected", cast: 4, totals: { yes: 3, no: 1 } },
      area: { cast: 44604, totals: { yes: 29670, no: 14934 } },
    });
  });

  test("leaves an owner who was not known in chat to vote there once they are, and not on paper as well", async () => {
    const { id } = await owners();
    const line = (await roll(id)).find(({ name }) => name === "周建平")?.id ?? "";
    const personId = person("enterprise");
    expect(await standingsOf(app.app.db, personId, { ballotId: id, at: app.clock.now() })).toEqual([]);
    const given = { ballotId: id, electorId: line, personId, hasLine: false };
    await polling.commit((change) => giveToOwner(change, given));
    await polling.vote(personId, id, ["no"]);
    expect(await onPaperOf(app.app.db, id)).toEqual({ lines: 1, heads: 1, area: 7620 });
    await expect(polling.commit((change) => giveToOwner(change, given))).rejects.toThrow();
  });

  test("whoever votes in office may be given paper instead, and declines nothing", async () => {
    const { id } = await owners();
    const ballot = await polling.reread(id);
    const line = (await roll(id)).find(({ name }) => name === "锦水书店有限公司")?.id ?? "";
    await polling.sql(`UPDATE "Elector" SET "personId" = NULL, "proxyId" = $2 WHERE id = $1`, line, person("resident"));
    await polling.vote(person("resident"), id, ["yes"]);
    await polling.commit((change) => giveToPaper(change, { ballot, electorId: line, now: app.clock.now() }));
    await expect(polling.vote(person("resident"), id, ["yes"], { isProxy: true })).rejects.toMatchObject({
      code: "ballot-on-paper",
    });
  });
});
