import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSlots, timeSaid } from "../../src/understanding/index.ts";

/** A Monday. */
const now = new Date("2026-11-23T10:00:00+08:00");
const read = (text: string, at = now) => readSlots(text, text, at);

describe("where", () => {
  test.each([
    ["锦兴路12号3栋2单元电梯坏了", "锦兴路12号3栋2单元电梯"],
    ["我家住在锦兴路12号，楼下很吵", "锦兴路12号"],
    ["3栋2单元楼道的灯不亮", "3栋2单元楼道"],
    ["三号楼漏水", "三号楼"],
    ["A座电梯困人", "A座电梯"],
    ["2-1-301漏水到楼下", "2-1-301"],
    ["5栋三楼有人堆杂物", "5栋三楼"],
    ["红星路和锦兴路交叉口红绿灯坏了", "红星路和锦兴路交叉口"],
    ["盐道街小学门口放学堵车", "盐道街小学门口"],
    ["春熙路的路灯坏了", "春熙路"],
    ["小区后门的垃圾桶满了", "小区后门的垃圾桶"],
    ["地下车库进水", "地下车库"],
    ["停车场道闸坏了", "停车场"],
    ["院子门口的盖板断了", "院子门口"],
    ["｜｜｜｜外墙上被人喷了漆", "外墙"],
    ["｜｜｜｜西门丢了快递", "西门"],
    ["反映一下得胜街的人行道", "得胜街的人行道"],
    ["｜｜｜｜｜卓越街那边塌了个洞", "卓越街"],
    ["靠近三环路那边的工地", "三环路"],
    ["华星路十号院的树死了", "华星路十号院"],
    ["锦华路一段88号楼下的垃圾站", "锦华路一段88号楼下的垃圾站"],
    ["电梯坏了，不是2栋，是3栋的", "3栋"],
    ["The lift in building 3 unit 2 is broken", "The lift in building 3 unit 2"],
    ["rubbish at 12 Jinxing Road", "12 Jinxing Road"],
  ])("%s", (text, where) => expect(read(text).where).toBe(where));

  test.each([
    "门口的路灯坏了",
    "人行道被占了，马路上都是车",
    "这是一栋老楼，整栋楼都在漏",
    "有人走后门",
    "公交线路太少",
    "三天内请解决",
    "The street light below us is broken",
    "｜｜｜｜太吵了",
    "｜｜｜｜楼上漏水",
    "停车场收费太贵",
  ])("%s says none that one could go to", (text) => expect(read(text).where).toBeUndefined());
});

describe("when", () => {
  test.each([
    ["电梯昨晚十点坏了", "昨晚十点", "2026-11-22T22:00"],
    ["昨晚两点还在吵", "昨晚两点", "2026-11-23T02:00"],
    ["前天下午三点半停电", "前天下午三点半", "2026-11-21T15:30"],
    ["今天早上停水", "今天早上", "2026-11-23"],
    ["上周五下午3点停气", "上周五下午3点", "2026-11-20T15:00"],
    ["周日晚上8:30放鞭炮", "周日晚上8:30", "2026-11-22T20:30"],
    ["11月20日起停气", "11月20日", "2026-11-20"],
    ["12月3日就坏了", "12月3日", "2025-12-03"],
    ["连续三天没有热水", "连续三天", "~2026-11-20"],
    ["坏了一个多月了", "一个多月", "~2026-10-23"],
    ["两个星期没人收垃圾", "两个星期", "~2026-11-09"],
    ["停水3个小时了", "3个小时", "~2026-11-23T07:00"],
    ["三天前就报了", "三天前", "~2026-11-20"],
    ["好几天没人管", "好几天", undefined],
    ["每天早上六点放音乐", "每天早上六点", undefined],
    ["每周六晚上八点到十一点唱歌", "每周六晚上八点到十一点", undefined],
    ["半夜两点还在唱歌", "半夜两点", undefined],
    ["每天晚上八点到凌晨两点都在营业", "每天晚上八点到凌晨两点", undefined],
    ["周末早上七点就开始", "周末早上七点", undefined],
    ["前天 下午 3:20 有人倒垃圾", "前天 下午 3:20", "2026-11-21T15:20"],
    ["应该是昨夜干的", "昨夜", "2026-11-22"],
    ["路灯！坏了！半个月！！没人修！", "半个月", "~2026-11-08"],
    ["不是今天，是昨天早上停的水", "昨天早上", "2026-11-22"],
    ["昨晚十点坏的，连续三天这样", "昨晚十点，连续三天", "2026-11-22T22:00"],
    ["no water since last night at 10pm", "since last night at 10pm", "2026-11-22T22:00"],
    ["not collected for three days", "for three days", "~2026-11-20"],
    ["music every morning at 6am", "every morning at 6am", undefined],
  ])("%s", (text, said, from) => expect(read(text).time).toEqual(from ? { said, from } : { said }));

  test.each([
    "三天内请解决",
    "我在这住了十年了",
    "请问老年证多少天能办好",
    "建议广场每天早上六点再开门",
    "明天几点开门",
    "今晚八点要停电",
    "有一点吵",
    "自十月以来就这样",
    "服务站周六上班不",
    "一点都不亮，有两点要求",
    "锦兴路12号",
    "孩子读三年级",
    "晚上七点以后请打电话给我",
  ])("%s does not say when something was", (text) => expect(read(text).time).toBeUndefined());

  test("asked for it alone, any words will do", () => {
    expect(timeSaid("记不清了，反正入冬以后", now)).toEqual({ said: "记不清了，反正入冬以后" });
    expect(timeSaid("前天", now)).toEqual({ said: "前天", from: "2026-11-21" });
  });

  test("a day is one in China, whatever the hour", () => {
    expect(read("昨天坏的", new Date("2026-11-23T00:30:00+08:00")).time?.from).toBe("2026-11-22");
    expect(read("1月3日坏的", new Date("2027-01-02T10:00:00+08:00")).time?.from).toBe("2026-01-03");
  });
});

describe("how many", () => {
  test.each([
    ["整栋楼三十多户没水", "整栋楼三十多户"],
    ["20多户都没水用", "20多户"],
    ["全小区都没电", "全小区"],
    ["影响几十户", "几十户"],
    ["about 30 families are stuck", "about 30 families"],
  ])("%s", (text, affected) => expect(read(text).affected).toBe(affected));

  test.each(["两个人在楼道打架", "一户人家在装修", "我们小区有个人", "整栋楼的电梯"])("%s says nothing of it", (text) =>
    expect(read(text).affected).toBeUndefined(),
  );
});

describe("how to be reached", () => {
  test.each([
    ["灯坏了，请给我打电话", "请给我打电话"],
    ["灯坏了，晚上七点以后联系我。", "晚上七点以后联系我"],
    ["有结果了就打电话给我", "有结果了就打电话给我"],
    ["不要打电话，在这里回复就行", "不要打电话"],
    ["it leaks, please call me after 6pm", "please call me after 6pm"],
  ])("%s", (text, contact) => expect(read(text).contact).toBe(contact));

  test.each([
    "从来没有人联系我",
    "社区的人昨天联系我说修不了",
    "物业打电话给我骂人",
    "请联系我们物业",
    "he never called me",
  ])("%s is no wish", (text) => expect(read(text).contact).toBeUndefined());
});

describe("whatever is written", () => {
  const piece = fc.constantFrom(
    ..."昨晚 十点 每天 3栋 2单元 锦兴路 12号 连续 三天 整栋楼 三十多户 请 打电话给我 ， 。 ？ 坏了 的 了 一 半 9 - ： ｜ last night for three days 𠮷 \u0000".split(
      " ",
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(piece, { maxLength: 60 }).map((all) => all.join("")),
  );

  test("what is read stands in it, and is short", () => {
    fc.assert(
      fc.property(text, (said) => {
        const { where, time, affected, contact } = read(said);
        for (const one of [where, affected, contact, ...(time?.said.split("，") ?? [])]) {
          if (one === undefined) continue;
          expect(said).toContain(one);
          expect(Array.from(one).length).toBeLessThanOrEqual(100);
        }
        expect(time?.from ?? "~2026-01-01").toMatch(/^~?\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/);
      }),
      { numRuns: 500 },
    );
  });
});
