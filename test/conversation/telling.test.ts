import { expect, test } from "vitest";
import { findTelling, withoutTelling } from "../../src/conversation/filing/telling.ts";

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

test("an identity number tells it, though only its ends are left", () => {
  expect(findTelling("路灯坏了，我的身份证5****************8", null)).toEqual(["identity"]);
});

test.each([
  ["门口的路灯坏了三天，我是王秀英，电话 138 0000 1001", "门口的路灯坏了三天"],
  ["我叫王秀英，住2栋的楼道灯坏了，有事打13800001001", "住2栋的楼道灯坏了"],
  ["我是王秀英，反映2栋楼道的灯坏了。", "反映2栋楼道的灯坏了。"],
  ["陈子涵家门口的路灯坏了好几天", "家门口的路灯坏了好几天"],
  ["身份证号5****************8，低保怎么办理？", "低保怎么办理？"],
  ["路灯坏了，3栋门口", "路灯坏了，3栋门口"],
  ["我是王秀英 13800001001", ""],
])("is taken out, and what else was said stays: %s", (text, left) => expect(withoutTelling(text, "陈子涵")).toBe(left));
