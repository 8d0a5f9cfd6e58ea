import { describe, expect, test } from "vitest";
import { readDemoCity } from "../../prisma/demo/read.ts";
import { makeLookUp } from "../../src/understanding/index.ts";
import {
  hasSharedTexts,
  percent,
  readChatMessages,
  readLookUps,
  readOwnLookUps,
  readServiceItems,
} from "./shared-texts.ts";

const demo = makeLookUp(
  readDemoCity().catalogue.map(({ nameEn, category, ...item }) => ({
    ...item,
    category: category.zh,
    content: { nameEn },
  })),
);

describe("a look-up in the demo catalogue", () => {
  test.each([
    ["低保", "最低生活保障申请"],
    ["我失业了", "失业登记"],
    ["厂里裁员，没收入了", "失业保险金申领"],
    ["老人在家没人照顾", "居家养老服务补贴申请"],
    ["娃娃打疫苗去哪里", "儿童预防接种登记"],
    ["想开个面馆", "个体工商户登记指引"],
    ["ＬＯＳＴ　ＭＹ　ＪＯＢ", "失业登记"],
    ["老人补贴", "高龄津贴申领"],
    ["社保怎么转", "社会保险关系转移接续申请"],
    ["residence permit", "居住证申领"],
    ["old age allowance", "高龄津贴申领"],
    ["marriage certificate", "婚姻登记预约指引"],
    ["we cannot pay the rent, is there a subsidy", "住房租赁补贴申请"],
    ["my grandmother is 85, is there any money", "高龄津贴申领"],
    ["I want to keep a dog", "养犬登记指引"],
  ])("finds for %s: %s", (text, name) => {
    const { items, isGood } = demo(text, 3);
    expect(isGood).toBe(true);
    expect(items.map(({ item }) => item.name)).toContain(name);
  });

  test.each([
    ["居主证", "居住证申领"],
    ["我要办居主证", "居住证申领"],
    ["低宝", "最低生活保障申请"],
    ["身份正", "身份证办理指引"],
    ["社宝卡丢了", "社会保障卡申领与补换"],
  ])("hears through a letter that only sounds right, in %s: %s", (text, name) => {
    const { items, isGood } = demo(text, 1);
    expect([isGood, items[0]?.item.name]).toEqual([true, name]);
  });

  test.each([
    "我们这里的事业单位今天放假吗",
    "哈哈今天吃什么",
    "路灯坏了没人修",
    "我要办护照",
    "驾照怎么换证",
    "公积金能取吗",
    "blah blah",
    "。。。",
    "",
  ])("has nothing good for %j", (text) => expect(demo(text).isGood).toBe(false));

  test("a senior's card is no veteran's", () => {
    expect(demo("老年卡", 3).items.map(({ item }) => item.name)).toEqual(["老年人优待证办理"]);
  });

  test("says which words of the text point there", () => {
    expect(demo("请问养老认证在哪里办").items[0]?.because).toContain("养老认证");
  });
});

const isThere = hasSharedTexts();

describe.skipIf(!isThere)("a look-up among the 1,135 items of a real district", () => {
  const items = isThere ? readServiceItems() : [];
  const lookUp = makeLookUp(items);
  const asked = isThere ? readLookUps() : [];
  const within = asked.filter(({ codes }) => codes.length > 0);
  const outside = asked.filter(({ codes }) => codes.length === 0);

  test("finds what residents say they need", () => {
    const rightIn = (most: number) =>
      within.filter(({ text, codes }) => lookUp(text, most).items.some(({ item }) => codes.includes(item.code)));
    const [first, three] = [rightIn(1).length, rightIn(3).length];
    const answered = within.filter(({ text }) => lookUp(text).isGood).length;
    console.log(
      `look-up: top-1 ${percent(first, within.length)}, top-3 ${percent(three, within.length)} of ${within.length}; ` +
        `${percent(answered, within.length)} answered as good`,
    );
    expect(first / within.length).toBeGreaterThan(0.7);
    expect(three / within.length).toBeGreaterThan(0.85);
  });

  test.each([
    ["texts", 0.7, 0.9],
    ["fresh", 0.6, 0.7],
  ] as const)("finds what we wrote ourselves in many styles: %s", (which, leastFirst, leastThree) => {
    const own = readOwnLookUps(which);
    expect(own.flatMap(({ codes }) => codes).filter((code) => !items.some((item) => item.code === code))).toEqual([]);
    const meant = own.filter(({ codes }) => codes.length > 0);
    const rightIn = (most: number) =>
      meant.filter(({ text, codes }) => lookUp(text, most).items.some(({ item }) => codes.includes(item.code))).length;
    const [first, three] = [rightIn(1), rightIn(3)];
    const wrong = own.filter(({ text, codes }) => codes.length === 0 && lookUp(text).isGood).length;
    console.log(
      `look-up, own ${which}: top-1 ${percent(first, meant.length)}, top-3 ${percent(three, meant.length)} of ` +
        `${meant.length}; ${wrong} of ${own.length - meant.length} out of scope answered`,
    );
    expect(first / meant.length).toBeGreaterThan(leastFirst);
    expect(three / meant.length).toBeGreaterThan(leastThree);
    expect(wrong / (own.length - meant.length)).toBeLessThanOrEqual(0.1);
  });

  test("answers little that is no question for it", () => {
    const wrong = outside.filter(({ text }) => lookUp(text).isGood).length;
    const chat = readChatMessages();
    const taken = chat.filter((text) => lookUp(text).isGood).length;
    console.log(
      `look-up: ${wrong} of ${outside.length} out of scope and ${percent(taken, chat.length)} of chat answered`,
    );
    expect(wrong / outside.length).toBeLessThanOrEqual(0.1);
    expect(taken / chat.length).toBeLessThan(0.03);
  });

  test("finds every item by its name", () => {
    const lost = items.filter(({ name }) => !lookUp(name, 3).items.some(({ item }) => item.name === name));
    expect(lost).toEqual([]);
  });
});
