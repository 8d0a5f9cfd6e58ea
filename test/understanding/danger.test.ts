import { describe, expect, test } from "vitest";
import { findDanger } from "../../src/understanding/index.ts";
import { hasSharedTexts, percent, readChatMessages, readStreamTexts } from "./shared-texts.ts";

const present: [text: string, kind: string][] = [
  ["着火了！三楼着火了", "fire"],
  ["我家厨房起火，火势很大", "fire"],
  ["隔壁楼冒浓烟", "fire"],
  ["There is a fire in my building", "fire"],
  ["my kitchen is on fire", "fire"],
  ["Fire!", "fire"],
  ["煤气泄漏了怎么办", "gas"],
  ["楼道里一股天然气味", "gas"],
  ["I smell gas in the corridor", "gas"],
  ["gas leak in building 3", "gas"],
  ["有人晕倒在小区门口", "medical"],
  ["我妈妈突然昏迷叫不醒", "medical"],
  ["小孩从楼上摔下来了", "medical"],
  ["我爸胸口痛，喘不过气", "medical"],
  ["门口出车祸了，有人躺着", "medical"],
  ["my father is unconscious", "medical"],
  ["she is not breathing", "medical"],
  ["楼下有人砍人", "crime"],
  ["有人持刀", "crime"],
  ["我老公打我，快来人", "crime"],
  ["有人在撬门", "crime"],
  ["someone is breaking into my house", "crime"],
  ["a man with a knife is at the gate", "crime"],
  ["楼顶有人要跳楼", "suicide-of-another"],
  ["有人跳楼", "suicide-of-another"],
  ["我妈要跳楼，拦不住", "suicide-of-another"],
  ["隔壁邻居说他不想活了", "suicide-of-another"],
  ["someone is going to jump off the roof", "suicide-of-another"],
  ["my friend wants to kill herself", "suicide-of-another"],
  ["我想跳楼", "suicide"],
  ["老公打我，我想跳楼", "suicide"],
  ["孩子走了不想活了", "suicide"],
  ["老公走了想自杀", "suicide"],
  ["我妈死了我也活不下去", "suicide"],
  ["my husband left and I want to die", "suicide"],
  ["我不想活了", "suicide"],
  ["活着没意思", "suicide"],
  ["I want to kill myself", "suicide"],
  ["有人触电了", "electric"],
  ["电线掉在地上了，冒火花", "electric"],
  ["围墙塌了，压在下面有人", "collapse"],
  ["我被困在电梯里了", "trapped"],
  ["I am stuck in the elevator", "trapped"],
  ["有小孩掉进河里了", "water"],
  ["我家孩子走丢了", "missing"],
  ["门口的井盖没了", "hole"],
  ["窨井盖被偷了", "hole"],
  ["路中间的井没有盖，有人掉下去了", "hole"],
  ["孩子不小心掉进去了", "hole"],
  ["The manhole cover in front of my building is gone", "hole"],
  ["救命！", "unknown"],
];

const absent = [
  "消防通道被私家车占了，存在火灾隐患",
  "火锅店油烟太大，熏得人睡不着",
  "去年我家着火，保险公司一直不赔",
  "楼道堆满杂物，万一着火怎么办",
  "燃气公司乱收费",
  "电线老化，容易起火",
  "广场上有人打架子鼓扰民",
  "想死你了，什么时候回来",
  "等一下在打电话跟你说",
  "手机快没电了",
  "昨天有人被车撞了，路口要装红绿灯",
  "请问急救培训在哪里报名",
  "The fire exit is blocked by bicycles",
  "The fire hydrant in our street could freeze",
  "How do I apply for gas supply?",
  "井盖松了，过车很响",
  "井盖没盖好，怕有人掉下去",
  "手机掉下去了",
  "老人的卡掉进去了，取款机没人管",
  "工人把工具掉下去了",
  "你好",
  "",
];

describe("danger to life", () => {
  test.each(present)("is seen in: %s", (text, kind) => {
    expect(findDanger(text)?.kind).toBe(kind);
    expect(findDanger(text)?.numbers.length).toBeGreaterThan(0);
  });

  test.each(absent)("is not seen in: %s", (text) => {
    expect(findDanger(text)).toBeUndefined();
  });

  test("is not seen in a long story of what is past, and is where the story says now", () => {
    const story = "尊敬的领导，我们小区的电动车乱停乱放已经很久，物业一直不管，我们反映过很多次都没有结果。".repeat(4);
    expect(findDanger(`${story}上次有业主家里着火，消防车进不来。`)).toBeUndefined();
    expect(findDanger(`${story}现在三楼着火了，快来人！`)?.kind).toBe("fire");
  });

  test("names the numbers to call, the first one first", () => {
    expect(findDanger("着火了")?.numbers).toEqual(["119"]);
    expect(findDanger("有人持刀砍人")?.numbers).toEqual(["110"]);
    expect(findDanger("有人晕倒了")?.numbers).toEqual(["120"]);
    expect(findDanger("有人要跳楼")?.numbers).toEqual(["110", "119", "120"]);
  });

  test.skipIf(!hasSharedTexts())("is rarely seen in real complaints and private messages", () => {
    for (const [name, texts] of Object.entries({ complaints: readStreamTexts(), private: readChatMessages() })) {
      const fired = texts.filter((text) => findDanger(text)).length;
      console.log(`danger seen in ${fired} of ${texts.length} ${name} (${percent(fired, texts.length)})`);
      expect(fired / texts.length).toBeLessThan(0.01);
    }
  });
});
