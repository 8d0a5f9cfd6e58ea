import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { hugePng } from "../photo.ts";

let run: TestApp;
let person: TestPerson;
let bytes: Buffer;
beforeAll(async () => {
  run = await startTestApp();
  person = await makePeople(run).meet("阿英", { channel: "telegram" });
  const channel = run.app.channels.get("telegram");
  if (channel) run.app.channels.set("telegram", { ...channel, fetchFile: async () => bytes });
});
afterAll(() => run.close());

const kept = () => run.app.db.query<{ mime: string }>(`SELECT mime FROM "File" ORDER BY "createdAt", id`);
async function send(content: Buffer, mime = "image/jpeg", name = "photo.jpg"): Promise<string> {
  bytes = content;
  await person.send({
    kind: "files",
    text: "楼下路灯坏了",
    files: [{ ref: `file-${content.length}-${content.toString("hex", 0, 4)}`, mime, size: 1, name }],
  });
  return person.last().message.text;
}

test("a file that a messenger brings counts by its bytes, whatever it is called", async () => {
  for (const strange of ["MZ\x90", "<html><script>alert(1)</script>", "PK\x03\x04", "#!/bin/sh", ""])
    expect(await send(Buffer.from(strange, "latin1"))).toContain("这种文件我打不开");
  expect(await kept()).toEqual([]);
  await send(Buffer.from("%PDF-1.7"), "image/jpeg");
  expect(await kept()).toEqual([{ mime: "application/pdf" }]);
});

test("one that is larger than its sender said is not kept", async () => {
  const before = (await kept()).length;
  expect(await send(Buffer.alloc(10_000_001, "%PDF-"))).toContain("最多10MB");
  expect(await kept()).toHaveLength(before);
});

test("a picture of 90 megapixels in a small file is refused with words", async () => {
  const before = (await kept()).length;
  expect(await send(await hugePng(), "image/png")).toContain("这张照片打不开");
  expect(await kept()).toHaveLength(before);
});
