import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { terminalChannel } from "../../../src/channels/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";
import { manyIn } from "../../instruments/notices/many.ts";

let app: TestApp;
let many: ReturnType<typeof manyIn>;
beforeEach(async () => {
  app = await startTestApp();
  many = manyIn(app);
});
afterEach(() => app.close());

/** A terminal of its own: what it shows, and what sends to it. */
function terminal(address: string) {
  const output = new PassThrough({ encoding: "utf8" });
  let shown = "";
  output.on("data", (text: string) => (shown += text));
  return { sender: many.sender(address, terminalChannel(output, address)), shown: () => shown };
}

/** Queues an answer for the terminal of a person. */
async function answer(address: string, text: string) {
  await many.sql(
    `INSERT INTO "Delivery" (id, kind, "personId", "addressId", channel, priority, "dueAt", state, payload, "createdAt")
     SELECT gen_random_uuid(), 'reply', "personId", id, 'terminal', 1, $2, 'queued', json_build_object('text', $3::text), $2
     FROM "Address" WHERE channel = 'terminal' AND address = $1`,
    ...[address, app.clock.now(), text],
  );
}

test("notices for terminals that nobody has open do not keep an open one from its answers", async () => {
  await many.residents(30, { channel: "terminal", prefix: "t" });
  for (const text of ["JJ-2026-000001", "JJ-2026-000002"]) {
    await many.send({ kind: "area", areaId: await many.area() }, { text });
  }
  await many.settle();
  const { sender, shown } = terminal("t-1");
  for (const words of ["第一句", "第二句", "第三句"]) {
    await answer("t-1", words);
    await sender.sweep();
    await sender.idle();
    expect(shown()).toContain(words);
    app.clock.advance(5_000);
  }
  expect(shown()).toContain("JJ-2026-000001");
  expect(shown()).toContain("JJ-2026-000002");

  const other = terminal("t-2");
  app.clock.advance(5_000);
  await other.sender.sweep();
  await other.sender.idle();
  expect(other.shown()).toContain("JJ-2026-000001");
});
