import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { model } from "../../../src/admin/model.ts";
import { createLogger, openMetrics, startJobs } from "../../../src/foundation/index.ts";
import {
  addHistory,
  type HistoryLine,
  listVersions,
  readHistory,
  retrain,
  strangeLabels,
  whatKindItIs,
} from "../../../src/procedures/requests/index.ts";
import { actsOf, administer } from "../../admin/admin.ts";
import { startTestApp, type TestApp } from "../../app.ts";

const history = readHistory(readFileSync(new URL("../../conversations/history.jsonl", import.meta.url), "utf8")).lines;
const lights = "锦江区综合行政执法局";
const police = "公安局锦江区分局";

let run: TestApp;
beforeEach(async () => {
  run = await startTestApp();
});
afterEach(() => run.close());

const take = (lines: readonly HistoryLine[]) =>
  addHistory(run.app.db, run.ids, lines, { source: "history.jsonl", now: run.clock.now() });
const train = () => retrain({ db: run.app.db, clock: run.clock, city: run.app.city() });
const tomorrow = () => run.clock.advance(24 * 3_600_000);
const inUse = async () => (await listVersions(run.app.db)).find(({ isInUse }) => isInUse)?.version;

describe("learning whose job requests are", () => {
  test("a few examples are too few, and nothing is kept of them", async () => {
    await take(history.slice(0, 10));
    expect(await train()).toEqual({ came: "too-few", examples: 10 });
    expect(await listVersions(run.app.db)).toEqual([]);
  });

  test("enough are learnt once, and again only when there is more", async () => {
    await take(history);
    expect(await train()).toMatchObject({ came: "used", version: 1, examples: history.length });
    expect(await train()).toMatchObject({ came: "nothing-new" });
    tomorrow();
    await take([{ text: "南门的路灯坏了晚上看不清路", label: lights }]);
    const second = await train();
    expect(second).toMatchObject({ came: "used", version: 2 });
    expect(second).toHaveProperty("present");
    expect(await inUse()).toBe(2);
  });

  test("what makes it worse is kept and not used", async () => {
    await take(history);
    await train();
    tomorrow();
    // Somebody exported the wrong column: labels that have nothing to do with the words.
    const names = [lights, police, "锦江区教育局", "锦江区商务局", "锦江区财政局"];
    await take(history.map(({ text }, n) => ({ text: `${text}。`, label: names[(n * 7) % names.length] ?? lights })));
    const spoilt = await train();
    expect(spoilt).toMatchObject({ came: "kept", version: 2 });
    expect(await inUse()).toBe(1);
  });

  test("an administrator goes back, and it stays so until another does better", async () => {
    await take(history);
    await train();
    tomorrow();
    await take([{ text: "南门的路灯坏了晚上看不清路", label: lights }]);
    await train();
    const said = await administer(run, model, { by: "老周" }, undefined, ["use", "1"]);
    expect(said.join()).toContain("version 1 is in use");
    expect(await inUse()).toBe(1);
    expect((await actsOf(run)).at(-1)).toEqual({
      by: "老周",
      action: "use-model",
      subject: { learnt: "handler", before: 2, after: 1 },
    });
    tomorrow();
    await take([{ text: "北门的路灯坏了晚上看不清路", label: lights }]);
    expect(await train()).toMatchObject({ came: "kept", version: 3 });
    expect(await inUse()).toBe(1);
    // What was chosen by hand and what was merely not good enough are told apart.
    expect((await listVersions(run.app.db)).map(({ isChosen }) => isChosen)).toEqual([true, false, false]);
    const listed = await administer(run, model, {}, undefined, ["list"]);
    expect(listed.filter((line) => /^\* \d/.test(line))).toHaveLength(1);
    await expect(administer(run, model, {}, undefined, ["use", "9"])).rejects.toThrow("there is no version 9");
  });

  test("the database holds one version in use, and none that is not there", async () => {
    await take(history);
    await train();
    const insert = `INSERT INTO "ModelInUse" (kind, version, since, by) VALUES ('handler', 1, now(), 'x')`;
    await expect(run.app.db.query(insert)).rejects.toThrow("duplicate key");
    await expect(run.app.db.query(`UPDATE "ModelInUse" SET version = 7`)).rejects.toThrow("foreign key");
    await expect(run.app.db.query(`DELETE FROM "LearntModel"`)).rejects.toThrow("foreign key");
  });

  test("two processes that train at once make one version", async () => {
    await take(history);
    const both = await Promise.all([train(), train()]);
    expect(both.map(({ came }) => came).sort()).toEqual(["done-by-another", "used"]);
    expect(await listVersions(run.app.db)).toHaveLength(1);
  });

  test("of all processes one does the scheduled job in a minute", async () => {
    await take(history);
    let times = 0;
    const { db } = run.app;
    const log = createLogger({ level: "silent" });
    const learnOnce = async () => {
      times += 1;
      await train();
    };
    // Each second of the same minute, in both.
    const job = { name: "learn-routing", schedule: "* * * * * *", run: learnOnce };
    const stops = ["a", "b"].map((owner) =>
      startJobs({ db, clock: run.clock, log, owner, metrics: openMetrics(log) }, [job]),
    );
    await expect.poll(inUse, { timeout: 30_000 }).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await Promise.all(stops.map((stop) => stop()));
    expect(times).toBe(1);
  });

  test("the scheduled job makes what was learnt answer", async () => {
    await take(history);
    const job = run.app.jobs.find(({ name }) => name === "learn-routing");
    await job?.run();
    expect(await inUse()).toBe(1);
    // Another process takes it up when it reads the district again.
    await run.restart();
    expect(await inUse()).toBe(1);
  });
});

describe("learning which kind requests are of", () => {
  const kinds = readHistory(
    readFileSync(new URL("../../conversations/history-kinds.jsonl", import.meta.url), "utf8"),
  ).lines;
  const trainKinds = () => retrain({ db: run.app.db, clock: run.clock, city: run.app.city() }, whatKindItIs);

  test("it has versions of its own, which an administrator lists and chooses", async () => {
    await take(kinds);
    expect(await trainKinds()).toMatchObject({ came: "used", version: 1, examples: kinds.length });
    expect(await listVersions(run.app.db)).toEqual([]);
    expect(await listVersions(run.app.db, "request-kind")).toMatchObject([{ version: 1, isInUse: true }]);
    tomorrow();
    await take([{ text: "盼着院子里有张棋桌就好了", label: lights, kind: "suggestion" }]);
    await trainKinds();
    const said = await administer(run, model, { by: "老周" }, undefined, ["use", "1", "request-kind"]);
    expect(said.join()).toContain("version 1 is in use");
    expect((await administer(run, model, {}, undefined, ["list", "request-kind"])).join("\n")).toMatch(/^\* 1 /m);
    expect((await administer(run, model, {}, undefined, ["list"])).join()).toContain("nothing was learnt yet");
  });

  test("what makes it worse than the signs in the words alone is kept and not used", async () => {
    // Somebody exported the wrong column.
    const wrong = ["suggestion", "complaint", "enquiry"] as const;
    const said = (text: string, kind = "") => ({ text, label: lights, kind });
    const swapped = kinds.map(({ text, kind }) =>
      said(text, kind === "complaint" ? "enquiry" : kind === "enquiry" ? "complaint" : kind),
    );
    await take([...swapped, ...kinds.map(({ text }, n) => said(`${text}。`, wrong[n % 3]))]);
    expect(await trainKinds()).toMatchObject({ came: "kept" });
  });

  test("a kind that is none is no example, and the database takes none", async () => {
    expect(
      readHistory(`{"text":"路灯坏了","label":"a","kind":"投诉"}\n{"text":"b","label":"a","kind":"表扬"}`).lines,
    ).toEqual([
      { text: "路灯坏了", label: "a", kind: "complaint" },
      { text: "b", label: "a", kind: undefined },
    ]);
    await expect(take([{ text: "路灯坏了", label: lights, kind: "praise" }])).rejects.toThrow("request_kind_known");
  });
});

describe("history files", () => {
  test("lines that cannot be read are named; other columns are left", () => {
    const file = `{"id":1,"text":" 路灯坏了 ","label":"${lights}","title":"x"}\n\n{"text":"","label":"a"}\nnot json\n{"text":"a"}\r\n`;
    expect(readHistory(file)).toEqual({ lines: [{ text: "路灯坏了", label: lights }], badLines: [3, 4, 5] });
  });

  test("phones and identity numbers are not kept, and the same words once, as they are labelled last", async () => {
    const text = "路灯坏了，请打13800001001，身份证510104199001011234";
    expect(await take([{ text, label: lights }])).toBe(1);
    expect(await take([{ text, label: lights }])).toBe(0);
    expect(await take([{ text, label: police }])).toBe(1);
    const rows = await run.app.db.query<HistoryLine>(`SELECT text, label FROM "HistoryExample"`);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.label).toBe(police);
    expect(rows[0]?.text).not.toMatch(/13800001001|199001011234/);
  });

  test("labels that no body bears are told, with how many lines have them", () => {
    const lines = [lights, "城乡建设", "城乡建设", "service-station", "department", "水井坊社区公共服务站"];
    const strange = strangeLabels(
      lines.map((label) => ({ text: "x", label })),
      run.app.city(),
    );
    expect([...strange]).toEqual([
      ["城乡建设", 2],
      ["department", 1],
    ]);
  });
});
