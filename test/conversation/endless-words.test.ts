import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople } from "../people.ts";

let run: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
beforeAll(async () => {
  run = await startTestApp();
  ({ meet } = makePeople(run));
});
afterAll(() => run.close());

/** While a message is read nobody else is answered: of these, some took seconds and some would never have ended. */
const longestMs = 1_500;

const short = ["看", "查看", "整", "整整", "反映", "谢谢", "我要", "一个", "都"];
const long = [
  "~",
  "。",
  "？！",
  "，",
  " ",
  "了",
  "吧",
  "哈",
  "下",
  "一",
  "1",
  "1 ",
  "a",
  "a.",
  "a@b",
  "查看",
  "人家",
  "号",
  "里的",
  "的",
  "全楼的",
  "x or ",
];

test("words that are said over and over are read as quickly as others, in every way of going on after them", async () => {
  for (const [n, words] of short.entries()) {
    for (const ending of ["章程xyz", "坏了", "催x", "删x"]) {
      const person = await meet(`重复${n}${ending}`, { channel: "telegram" });
      await person.say(`${ending === "坏了" ? "路灯坏了，" : ""}${words.repeat(40).slice(0, 40)}${ending}`);
      const begunAt = performance.now();
      await person.say(`${words.repeat(40).slice(0, 40)}${ending}`);
      expect(performance.now() - begunAt, `${words} ${ending}`).toBeLessThan(longestMs);
    }
  }
}, 120_000);

test("a message as long as one may be, of one sign over and over, keeps nobody waiting", async () => {
  for (const [n, words] of long.entries()) {
    const person = await meet(`长${n}`, { channel: "telegram" });
    for (const before of ["", "路灯坏了"]) {
      const text = `${before}${words.repeat(19_900 / words.length)}x坏了！`;
      const begunAt = performance.now();
      await person.say(text);
      expect(performance.now() - begunAt, `${before} ${words}`).toBeLessThan(longestMs);
    }
  }
}, 120_000);
