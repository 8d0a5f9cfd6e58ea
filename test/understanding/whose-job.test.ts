import { describe, expect, test } from "vitest";
import { asksWhoseJob, withoutWhoseJob } from "../../src/understanding/index.ts";

describe("a question whose job something is", () => {
  test.each([
    "这归谁管？",
    "路灯坏了归哪个部门",
    "路灯坏了归哪个部门管",
    "井盖松动由哪个单位负责",
    "垃圾没人收该找谁",
    "流浪狗哪个部门管？",
    "占道经营谁管",
    "绿化是哪家单位的责任",
    "Whose job is it to fix the street light?",
    "who is responsible for the garbage",
    "Which department handles noise?",
    "Who should I call about a broken manhole?",
  ])("is heard: %s", (text) => expect(asksWhoseJob(text)).toBe(true));

  test.each([
    "路灯坏了没人管",
    "楼上太吵谁来管管啊",
    "谁能管一管楼上",
    "物业不负责任",
    "社区管理得好",
    "哪里办居住证",
    "身份证丢了怎么办",
    "谁知道几点开门",
    "我家属于哪个学区？",
    "I have no job",
    "hi",
  ])("is not heard: %s", (text) => expect(asksWhoseJob(text)).toBe(false));

  test("is parted from what it is about", () => {
    expect(withoutWhoseJob("这归谁管？")).toBe("");
    expect(withoutWhoseJob("请问这个是谁的责任呢")).toBe("");
    expect(withoutWhoseJob("Whose job is this?")).toBe("");
    expect(withoutWhoseJob("路灯坏了归哪个部门")).toBe("路灯坏了");
  });
});
