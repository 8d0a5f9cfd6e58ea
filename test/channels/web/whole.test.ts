import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { webApp, webChannel } from "../../../src/channels/web/index.ts";
import { bindPersona, demoPersonas } from "../../../src/demo/index.ts";
import { createLogger } from "../../../src/foundation/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";
import { browserOf, bubblesIn, formIdIn, pressIn } from "./browser.ts";

let started: TestApp;
let web: Hono;

beforeAll(async () => {
  started = await startTestApp();
  const { app, clock, ids } = started;
  const channel = webChannel({ db: app.db });
  app.channels.set("web", channel);
  web = webApp({
    channel,
    gateway: app.conversation,
    db: app.db,
    words: app.words,
    keyed: app.keyed,
    ids,
    clock,
    log: createLogger({ level: "silent" }),
    config: { publicUrl: "http://localhost:3000", defaultLocale: "zh-CN" },
    demo: {
      personas: demoPersonas(),
      bindPersona: (key, address) => bindPersona(app.db, ids, key, address, clock.now()),
    },
  });
});
afterAll(() => started.close());

test("without any script a resident files, and the case is on the phone of whoever it went to", async () => {
  const resident = browserOf(web);
  let page = await resident.open("/as/resident/");
  expect(bubblesIn(page).length).toBeGreaterThan(0);
  const fields = { formId: formIdIn(page), text: "水津雅院大门外的路灯坏了三盏，晚上看不清路" };
  page = await resident.submit("/as/resident/messages", fields);
  page = await resident.submit("/as/resident/messages", pressIn(page, "确认提交"));
  const number = /JJ-\d{4}-\d{6}/.exec(bubblesIn(page).at(-1) ?? "")?.[0] ?? "";
  expect(number).not.toBe("");
  await started.app.idle();
  const officer = browserOf(web);
  const mine = await officer.open("/as/officer/");
  const list = await officer.submit("/as/officer/messages", { formId: formIdIn(mine), text: "待办" });
  expect(bubblesIn(list).join("\n")).toContain(number);
});
