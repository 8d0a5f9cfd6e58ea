import { expect, test } from "vitest";
import { optionsSaid } from "../../src/understanding/index.ts";

test.each([
  ["周六还是周日大扫除？", ["周六", "周日"]],
  ["我们周六还是周日大扫除？", ["周六", "周日"]],
  ["大扫除定在星期六还是星期天？", ["星期六", "星期天"]],
  ["活动室上午还是下午开门", ["上午", "下午"]],
  ["几点开门，8点还是9点？", ["8点", "9点"]],
  ["10点还是9点开会？", ["10点", "9点"]],
  ["包粽子还是划龙舟？", ["包粽子", "划龙舟"]],
  ["周五、周六还是周日大扫除？", ["周五", "周六", "周日"]],
  ["大扫除周五、周六还是周日？", ["周五", "周六", "周日"]],
  ["去还是不去？", ["去", "不去"]],
  ["Clean-up on Saturday or Sunday?", ["Saturday", "Sunday"]],
  ["Friday, Saturday or Sunday?", ["Friday", "Saturday", "Sunday"]],
])("%s offers what it names", (question, options) => {
  expect(optionsSaid(question)).toEqual(options);
});

test.each([
  "要不要在门口装一个充电桩？",
  "是否同意周末开放活动室",
  "同意不同意换物业？",
  "可不可以晚上九点关灯",
  "能否提前半小时开门？",
  "大家愿意轮流值日吗？",
  "Should we open earlier?",
])("%s asks for yes or no", (question) => {
  expect(optionsSaid(question)).toBe("yes-no");
});

test.each([
  "端午节想要哪些活动？",
  "大家对小区绿化还有什么建议",
  "把活动室周末开放给孩子们写作业还是留给合唱队排练用？",
  "还是老样子吗还是换一个还是都行",
])("%s names nothing that could be a button", (question) => {
  expect(optionsSaid(question)).not.toEqual(expect.any(Array));
});
