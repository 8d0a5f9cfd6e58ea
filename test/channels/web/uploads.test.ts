import { afterEach, beforeEach, expect, test } from "vitest";
import { openRoom } from "../../../src/channels/web/room.ts";
import { type Browser, browserOf } from "./browser.ts";
import { type Stage, startStage } from "./fake-gateway.ts";

let stage: Stage;
let browser: Browser;
beforeEach(async () => {
  stage = await startStage();
  browser = browserOf(stage.app);
});
afterEach(() => stage.close());

const multipart = { accept: "application/json", "content-type": "multipart/form-data; boundary=x" };

test("whoever has no session sends no files: a long body of theirs is not read", async () => {
  const form = new FormData();
  form.set("text", "路灯坏了");
  form.append("files", new File([new Uint8Array(5_000_000)], "a.jpg"));
  expect((await browser.post("/chat/messages", form, { accept: "application/json" })).status).toBe(413);
  expect(stage.uploads).toEqual([]);
});

test("a form has a handful of parts: a hundred thousand empty ones are refused before they are taken apart", async () => {
  await browser.open("/chat/");
  const body = `${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(100_000)}--x--\r\n`;
  const answer = await browser.post("/chat/messages", body, multipart);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ error: "一次最多发6个文件。请分几次发。" });
});

test("nor is a form of a hundred thousand fields taken apart", async () => {
  await browser.open("/chat/");
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const body = `formId=0123456789abcdef&text=${encodeURIComponent("路灯坏了")}`;
  expect((await browser.post("/chat/messages", `${body}${"&a".repeat(100_000)}`, form)).status).toBe(400);
  expect((await browser.post("/chat/messages", `${body}&a&b&c`, form)).status).toBe(303);
  expect(stage.received.at(-1)).toMatchObject({ text: "路灯坏了" });
});

test("a few have room at a time, fewer of one; whoever comes later waits in order, and not for ever", async () => {
  const room = openRoom({ ofAll: 3, ofOne: 2, waitMs: 200 });
  const [first, second] = [await room.enter("a"), await room.enter("a")];
  const came: string[] = [];
  const enter = async (key: string, name: string) => {
    const leave = await room.enter(key);
    came.push(leave ? name : `${name} had no room`);
    return leave;
  };
  const [third, other] = [enter("a", "a3"), enter("b", "b1")];
  await other;
  expect(came, "one who sends much keeps others from nothing").toEqual(["b1"]);
  first?.();
  await third;
  expect(came).toEqual(["b1", "a3"]);
  await enter("c", "c1");
  expect(came.at(-1)).toBe("c1 had no room");
  second?.();
  expect(await enter("c", "c2")).toBeTypeOf("function");
});
