import { describe, expect, test } from "vitest";
import { readDemoCity } from "../../prisma/demo/read.ts";
import { makeRouter } from "../../src/understanding/index.ts";
import { makeDemoRouter } from "./demo-router.ts";
import { hasSharedTexts, percent, readMessages, readStreamTexts } from "./shared-texts.ts";

const duty = (bodyId: string, words: [string, number][]) => ({ id: `${bodyId}-duty`, bodyId, name: bodyId, words });

/** Bodies that deal with a label of the measured messages; the labels are broad, and one body serves several. */
const bodiesByLabel: Record<string, string[]> = {
  城乡建设: [
    "urban-management",
    "housing-transport",
    "planning",
    "renewal",
    "water",
    "development",
    "fire",
    "emergency",
  ],
  劳动和社会保障: ["labour", "medical-insurance"],
  教育文体: ["education", "culture"],
  商贸旅游: ["market", "commerce", "culture", "industry"],
  环境保护: ["environment"],
  卫生计生: ["health"],
  交通运输: ["housing-transport", "police"],
};

describe("routing", () => {
  test("ranks bodies and says which words it went by", () => {
    const route = makeRouter([
      duty("lights", [["路灯", 6]]),
      duty("parks", [
        ["公园", 4],
        ["路灯", 2],
      ]),
    ]);
    const [first, second] = route("路灯不亮，公园的路灯都坏了");
    expect(first).toMatchObject({ bodyId: "lights", dutyName: "lights", because: ["路灯"] });
    expect(second).toMatchObject({ bodyId: "parks", because: ["公园", "路灯"] });
  });

  test("a word that stands in a longer one by chance says nothing", () => {
    const route = makeRouter([duty("civil-affairs", [["民政", 6]])]);
    expect(route("锦江区人民政府办公室的人态度很差")).toEqual([]);
    expect(route("这是什么惠民政策")).toEqual([]);
    expect(route("民政的人态度很差").map(({ bodyId }) => bodyId)).toEqual(["civil-affairs"]);
  });

  test("names nobody when nothing is strong enough", () => {
    const route = makeRouter([
      duty("parks", [
        ["公园", 4],
        ["地方", 2],
      ]),
    ]);
    expect(route("这个地方")).toEqual([]);
    expect(route("")).toEqual([]);
    expect(makeRouter([])("公园")).toEqual([]);
  });

  test("takes the longest word and none inside it", () => {
    const route = makeRouter([duty("market", [["消费", 6]]), duty("fire", [["消费通道", 6]])]);
    expect(route("消费通道").map(({ bodyId }) => bodyId)).toEqual(["fire"]);
  });

  test("matches Latin words whole, in any case, in the plural too", () => {
    const route = makeRouter([duty("tax", [["tax", 6]]), duty("taxi", [["taxi", 6]])]);
    expect(route("Two TAXIS came").map(({ bodyId }) => bodyId)).toEqual(["taxi"]);
    expect(route("syntax")).toEqual([]);
    expect(route("我的tax呢").map(({ bodyId }) => bodyId)).toEqual(["tax"]);
  });

  test("matches numbers whole, never inside a telephone number", () => {
    const route = makeRouter([duty("letters", [["12345", 6]]), duty("metro", [["2号线", 6]])]);
    expect(route("电话13812345678")).toEqual([]);
    expect(route("123456")).toEqual([]);
    expect(route("打12345没人接").map(({ bodyId }) => bodyId)).toEqual(["letters"]);
    expect(route("12号线")).toEqual([]);
    expect(route("坐2号线").map(({ bodyId }) => bodyId)).toEqual(["metro"]);
  });

  test("lets the opening weigh more than the story", () => {
    const route = makeRouter([duty("school", [["学校", 5]]), duty("bus", [["公交", 5]])]);
    expect(route("公交太少\n上班很不方便，我家在学校旁边")[0]?.bodyId).toBe("bus");
    expect(route("学校太远\n上班很不方便，我家旁边没有公交")[0]?.bodyId).toBe("school");
  });

  test("a duty that many bodies have is not weakened by its own copies", () => {
    const copies = ["a", "b", "c"].map((bodyId) => ({ ...duty(bodyId, [["居住证明", 7]]), name: "station" }));
    const [alone] = makeRouter(copies.slice(0, 1))("开居住证明");
    expect(makeRouter(copies)("开居住证明")[0]?.score).toBe(alone?.score);
  });

  test("sends each demo case to the body that handles it first", () => {
    const route = makeDemoRouter();
    for (const { words, routesTo } of readDemoCity().cases) expect(route(words)[0]?.bodyId).toBe(routesTo.body);
  });

  test.each([
    ["路灯坏了", "urban-management"],
    ["楼道灯坏", "residents-committee"],
    ["我们单元的声控灯不亮了", "residents-committee"],
    ["停水了", "water"],
    ["小区停电", "development"],
    ["物业不作为", "housing-transport"],
    ["孩子上幼儿园", "education"],
    ["老板拖欠工资", "labour"],
    ["医保怎么报销", "medical-insurance"],
    ["餐馆吃出虫子，食品不卫生", "market"],
    ["楼道里电瓶车充电", "fire"],
    ["小区门口有人占道摆摊，电话13812345678", "urban-management"],
    ["我家楼下餐馆油烟太大了，天天熏得睡不着，管管", "urban-management"],
    ["street light", "urban-management"],
    ["taxi driver overcharged me", "housing-transport"],
    ["my bike was stolen", "police"],
    ["no electricity", "development"],
  ])("sends %s to %s", (text, body) => {
    expect(makeDemoRouter()(text)[0]?.bodyId).toBe(body);
  });

  test.skipIf(!hasSharedTexts())("agrees with the labels of real messages and leaves few to the default body", () => {
    const route = makeDemoRouter();
    const labelled = readMessages("train.jsonl").map(({ text, label }) => ({ label, body: route(text)[0]?.bodyId }));
    const agreed = labelled.filter(({ label, body }) => body && bodiesByLabel[label]?.includes(body)).length;
    const stream = readStreamTexts();
    const unrouted = stream.filter((text) => route(text).length === 0).length;
    console.log(`routing agrees with the label: ${percent(agreed, labelled.length)} of ${labelled.length}`);
    console.log(`left to the default body: ${percent(unrouted, stream.length)} of ${stream.length}`);
    expect(agreed / labelled.length).toBeGreaterThan(0.8);
    expect(unrouted / stream.length).toBeLessThan(0.05);
  });
});
