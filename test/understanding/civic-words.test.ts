import { describe, expect, test } from "vitest";
import { civicWords, readSaying } from "../../src/understanding/civic-words/index.ts";
import { makeLookUp } from "../../src/understanding/index.ts";
import { plainText } from "../../src/understanding/plain-text.ts";
import { makeHearing } from "../../src/understanding/sayings.ts";

const item = (name: string) => ({ name, aliases: [], situations: [], category: null, content: {} });
const namesFor = (lookUp: ReturnType<typeof makeLookUp>, text: string) =>
  lookUp(text).items.map((found) => found.item.name);

test("every family and every word of the program's own lists is understood", () => {
  const words = civicWords.flatMap(({ said, called }) => [...said.flat(2), ...called]);
  expect(words.filter((word) => word === "" || /[{}=]/.test(word) || word !== plainText(word))).toEqual([]);
});

describe("words that are joined", () => {
  const hear = makeHearing([readSaying("subject", ["爸妈/父母+不在", "猫"], "孤儿")]);
  test.each([
    ["爸妈都不在了", ["爸妈", "不在"]],
    ["不在了，父母", ["不在", "父母"]],
    ["一只猫", ["猫"]],
  ])("%s says %j", (text, words) => expect(hear(text)).toEqual([{ saying: 0, words }]));
  test.each(["爸妈都好", "爸妈都好。他不在"])("%s says nothing of it", (text) => expect(hear(text)).toEqual([]));
});

test("a special case comes after the plain one, unless somebody says so", () => {
  const lookUp = makeLookUp([item("残疾人证注销"), item("残疾人证新办")]);
  expect(namesFor(lookUp, "残疾人证")[0]).toBe("残疾人证新办");
  expect(namesFor(lookUp, "残疾人证要注销")[0]).toBe("残疾人证注销");
});

test("words that the office has added find what they are added for", () => {
  const items = [item("老年人优待证办理"), item("结婚登记预约")];
  const said = "想办寿星本本";
  expect(makeLookUp(items)(said).isGood).toBe(false);
  expect(namesFor(makeLookUp(items, [readSaying("subject", ["寿星本本"], "优待证")]), said)).toEqual([
    "老年人优待证办理",
  ]);
});

test("traditional letters are read as simplified ones", () => {
  expect(plainText("殘疾證遺失，怎麼補辦")).toBe("残疾证遗失,怎么补办");
});

test("a word in passing is no question", () => {
  const lookUp = makeLookUp([item("居民身份证办理"), item("结婚登记预约")]);
  expect(lookUp("结婚登记").isGood).toBe(true);
  expect(lookUp("昨天晚上跟老同学喝酒聊到很晚，他们几个都有娃了，就我还没有打算结婚，笑死人").isGood).toBe(false);
});
