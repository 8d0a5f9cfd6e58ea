import { expect, test } from "vitest";
import { findTelling } from "../../src/conversation/filing/telling.ts";

test.each([
  ["我是王秀英，路灯坏了", ["name"]],
  ["我叫小美", ["name"]],
  ["本人张三，住3栋", ["name"]],
  ["本人住在3栋", []],
  ["路灯坏了，打13800001001", ["phone"]],
  ["我是李国强 电话13800001008", ["phone", "name"]],
  ["my name is Peter", ["name"]],
  ["我是这里的居民，路灯坏了", []],
  ["我是高中生的家长", []],
  ["我是业主，编号 JJ-2026-000123", []],
])("what tells who wrote it: %s", (text, telling) => expect(findTelling(text, null)).toEqual(telling));

test("their own name is one, however it is said", () => {
  expect(findTelling("陈子涵家门口的路灯坏了", "陈子涵")).toEqual(["name"]);
});
