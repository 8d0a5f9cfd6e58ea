import { describe, expect, test } from "vitest";
import {
  closeBallot,
  closeBallots,
  enterPaper,
  giveToPaper,
  onPaperOf,
  paperState,
  readPapers,
  readPublication,
  witnessPaper,
} from "../../../src/instruments/index.ts";
import { verifyText } from "../../../src/verify-ballot/verify.ts";
import { app, end, everyTestAnew, lineOf, means, polling } from "./polling.ts";

everyTestAnew();

describe("what was voted on paper", () => {
  test("is entered by two who agree and witnessed by a third, and then counts with the rest", async () => {
    const all = await polling.people(5);
    const [a = "", b = "", c = "", d = "", e = ""] = all;
    const { id } = await polling.ballot(all);
    const ballot = await polling.reread(id);
    for (const person of [a, b]) {
      const electorId = await lineOf(person, id);
      await polling.commit((change) => giveToPaper(change, { ballot, electorId, now: app.clock.now() }));
    }
    await polling.vote(c, id, ["no"]);
    const enter = async (personId: string, yes: number, invalid = 0) => {
      const onPaper = await onPaperOf(app.app.db, id);
      const result = { votes: [{ choice: ["yes"], count: yes }], invalid };
      const entering = { ids: app.ids, ballot, personId, now: app.clock.now(), result, onPaper };
      return polling.commit((change) => enterPaper(change, entering));
    };
    const witness = async (personId: string) => {
      const rows = await readPapers(app.app.db, id);
      return polling.commit((change) => witnessPaper(change, { ballotId: id, rows, personId, now: app.clock.now() }));
    };
    await expect(enter(d, 3)).rejects.toMatchObject({ code: "ballot-paper-more", args: { most: 2 } });
    await enter(d, 2);
    await expect(witness(e)).rejects.toMatchObject({ code: "ballot-paper-not-agreed" });
    await enter(e, 1, 1);
    expect(paperState(await readPapers(app.app.db, id))).toEqual({ state: "differ" });
    await expect(witness(a)).rejects.toMatchObject({ code: "ballot-paper-not-agreed" });
    await end(id);
    expect(await closeBallot(means(), id)).toEqual({ state: "waits", for: "paper" });
    await enter(d, 1, 1);
    await expect(witness(e)).rejects.toMatchObject({ code: "ballot-paper-not-third" });
    await witness(a);
    await expect(enter(d, 2)).rejects.toThrow();
    expect(await closeBallot(means(), id)).toEqual({ state: "counted" });
    expect((await polling.reread(id)).result).toMatchObject({ cast: 3, invalid: 1, totals: { yes: 1, no: 1 } });
  });
});

test("owners' papers weigh by heads and floor, and no more of either than theirs", async () => {
  const all = await polling.people(4);
  const [a = "", b = "", c = "", d = ""] = all;
  const { id } = await polling.ballot(all, { isSecret: false, owners: "usual" });
  const owns = (personId: string, heads: number, areaDm2: number) =>
    polling.sql(`UPDATE "Elector" SET heads = $2, "areaDm2" = $3 WHERE "personId" = $1`, personId, heads, areaDm2);
  await Promise.all([owns(a, 1, 9_000), owns(b, 2, 20_050), owns(c, 1, 8_000), owns(d, 1, 7_000)]);
  const ballot = await polling.reread(id);
  for (const person of [a, b]) {
    const electorId = await lineOf(person, id);
    await polling.commit((change) => giveToPaper(change, { ballot, electorId, now: app.clock.now() }));
  }
  await polling.vote(c, id, ["no"]);
  const onPaper = await onPaperOf(app.app.db, id);
  expect(onPaper).toEqual({ lines: 2, heads: 3, area: 29_050 });
  const enter = async (personId: string, count: number, areaDm2?: number) => {
    const result = { votes: [{ choice: ["yes"], count, areaDm2 }], invalid: 0 };
    const entering = { ids: app.ids, ballot, personId, now: app.clock.now(), result, onPaper };
    return polling.commit((change) => enterPaper(change, entering));
  };
  await expect(enter(c, 4, 29_050)).rejects.toMatchObject({ code: "ballot-paper-more" });
  await expect(enter(c, 3, 29_051)).rejects.toMatchObject({ code: "ballot-paper-more" });
  await expect(enter(c, 3)).rejects.toMatchObject({ code: "ballot-paper-number" });
  await enter(c, 3, 29_050);
  await enter(d, 3, 29_050);
  const rows = await readPapers(app.app.db, id);
  await polling.commit((change) => witnessPaper(change, { ballotId: id, rows, personId: a, now: app.clock.now() }));
  await end(id);
  expect(await closeBallot(means(), id)).toEqual({ state: "counted" });
  const counted = await polling.reread(id);
  expect(counted.result).toMatchObject({
    ...{ outcome: "passed", cast: 4, totals: { yes: 3, no: 1 } },
    area: { cast: 37_050, totals: { yes: 29_050, no: 8_000 } },
  });
  expect(verifyText((await readPublication(app.app.db, counted))?.text ?? "").faults).toEqual([]);
});

test("papers on persons that say more than one answer are published as totals alone, and few of them warn", async () => {
  const all = await polling.people(8);
  const [a = "", b = "", c = "", d = "", e = "", ...others] = all;
  const { id } = await polling.ballot(all, { kind: "appraisal", method: "score", optionNames: ["唐丽", "何强"] });
  const ballot = await polling.reread(id);
  for (const person of [a, b]) {
    const electorId = await lineOf(person, id);
    await polling.commit((change) => giveToPaper(change, { ballot, electorId, now: app.clock.now() }));
  }
  for (const person of others) await polling.vote(person, id, { 1: 4, 2: 4 });
  const onPaper = await onPaperOf(app.app.db, id);
  const result = { votes: [{ choice: { 1: 5, 2: 1 }, count: 1 }], invalid: 1 };
  for (const personId of [c, d]) {
    const entering = { ids: app.ids, ballot, personId, now: app.clock.now(), result, onPaper };
    await polling.commit((change) => enterPaper(change, entering));
  }
  const rows = await readPapers(app.app.db, id);
  await polling.commit((change) => witnessPaper(change, { ballotId: id, rows, personId: e, now: app.clock.now() }));
  await end(id);
  await closeBallots(means());
  const counted = await polling.reread(id);
  expect(counted.result).toMatchObject({ cast: 5, invalid: 1, warnings: ["few-papers"], scores: { 1: { n: 4 } } });
  const published = await readPublication(app.app.db, counted);
  expect(published?.isSame).toBe(true);
  expect(JSON.parse(published?.text ?? "").paper).toEqual({ votes: [], invalid: 1, unlisted: 1 });
  expect(verifyText(published?.text ?? "").faults).toEqual([]);
});
