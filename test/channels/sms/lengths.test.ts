import { afterAll, beforeAll, expect, test } from "vitest";
import { partsOf, renderSms } from "../../../src/channels/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";
import { makePeople, type TestPerson } from "../../people.ts";

/**
 * The main dialogues by SMS. What is said, and in how many parts the answers may come where it is not one; `TABLE=1`
 * prints all of them with their lengths. Nobody needs more parts than stand here without saying so.
 */
type Step = [said: string, parts?: number];

const onlyOnScreen = /点[“击选开一下]|按钮|发位置|发照片|照片就发/;

let run: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
beforeAll(async () => {
  run = await startTestApp();
  ({ meet } = makePeople(run));
});
afterAll(() => run.close());

const textsOf = (person: TestPerson, from: number) =>
  person.shown
    .slice(from)
    .map(({ message, locale }) => renderSms(message, { signature: "邻里", say: run.app.words.say(locale) }));

/** Says all of it, and gives what took more parts than it may, and what nobody can do by SMS. */
async function walk(person: TestPerson, steps: Step[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [said, most = 1] of steps) {
    const before = person.shown.length;
    if (said) await person.say(said);
    for (const pages of textsOf(person, before)) {
      const parts = pages.reduce((sum, page) => sum + partsOf(page).parts.length, 0);
      const length = pages.join("").length;
      if (process.env.TABLE) console.log(`${length}\t${parts}\t${said} → ${pages.join("\n").replaceAll("\n", " / ")}`);
      if (parts > most) faults.push(`${said}: ${length} characters, ${parts} parts`);
      if (onlyOnScreen.test(pages.join(""))) faults.push(`${said}: names what only a screen can do`);
    }
  }
  return faults;
}

/** What came without being asked for, as one step. */
async function arrived(person: TestPerson, from: number, most = 1): Promise<string[]> {
  return textsOf(person, from).flatMap((pages) => {
    const parts = pages.reduce((sum, page) => sum + partsOf(page).parts.length, 0);
    if (process.env.TABLE)
      console.log(`${pages.join("").length}\t${parts}\t→ ${pages.join("\n").replaceAll("\n", " / ")}`);
    return parts > most || onlyOnScreen.test(pages.join("")) ? [pages.join("")] : [];
  });
}

test("joining", async () => {
  const person = await meet("新来的", { channel: "sms" });
  const faults = await walk(person, [
    ["你好"],
    ["我的信息"],
    ["登记", 4],
    ["同意"],
    ["中文"],
    ["更多"],
    ["水井坊"],
    ["都不是"],
    ["核实身份"],
    ["用手机号"],
    ["13800001234", 2],
    ["000000"],
    ["以后再说"],
    ["帮助", 2],
  ]);
  expect(faults).toEqual([]);
});

test("a report, its case, what is told of it, and the rating", async () => {
  const person = await meet("反映的人", { channel: "sms" });
  const officer = await meet("经办人", { persona: "officer" });
  const faults = await walk(person, [
    ["河边垃圾没人清扫"],
    ["更多"],
    ["2"],
    ["水井坊"],
    ["匿名反映", 2],
    ["不匿名"],
    ["修改"],
    ["上一步"],
    ["1"],
    ["查看", 2],
    ["补充说明"],
    ["上一步"],
    ["取消"],
    ["催一下", 2],
    ["我的事项"],
    ["不认识的话"],
  ]);
  let seen = person.shown.length;
  await officer.press("受理");
  faults.push(...(await arrived(person, seen)));
  seen = person.shown.length;
  await officer.press("办结");
  await officer.say("已清扫。");
  await officer.press("跳过");
  await officer.press("确认提交");
  faults.push(...(await arrived(person, seen, 2)));
  faults.push(
    ...(await walk(person, [["查看", 2], ["评价"], ["1"], ["5"], ["跳过"], ["没解决，重新办理"], ["还有一堆在桥下"]])),
  );
  expect(faults).toEqual([]);
});

test("a service", async () => {
  const person = await meet("办事的人", { channel: "sms" });
  const faults = await walk(person, [
    ["办事指南", 2],
    ["更多"],
    ["1", 2],
    ["1", 10],
    ["现在办"],
    ["失业了怎么办", 2],
    ["路灯坏了归谁管", 2],
  ]);
  expect(faults).toEqual([]);
});

test("following what a neighbour has reported", async () => {
  const [first, second] = [await meet("先来的", { channel: "sms" }), await meet("后来的", { channel: "sms" })];
  await walk(first, [["水井坊社区水津街的路灯不亮，三天了", 2], ["1"]]);
  const faults = await walk(second, [
    ["水井坊社区水津街的路灯坏了不亮，三天了", 2],
    ["1", 2],
  ]);
  expect(faults).toEqual([]);
});

test("a talk with the clerks", async () => {
  const person = await meet("说话的人", { channel: "sms" });
  const faults = await walk(person, [["联系人工"], ["更多"], ["水井坊", 2], ["我想问低保"], ["结束"]]);
  expect(faults).toEqual([]);
});

test("a notice to many, and how one is told", async () => {
  const person = await meet("王秀英", { persona: "resident", channel: "sms" });
  const director = await meet("唐丽", { persona: "committee-director" });
  const seen = person.shown.length;
  await director.say("/notice");
  await director.press("写通知");
  await director.press("法定");
  await director.say("水津雅院");
  await director.say("停水");
  await director.say("明天9点到17点停水。");
  await director.press("确认发送");
  const faults = await arrived(person, seen);
  faults.push(...(await walk(person, [["1"], ["通知设置", 3], ["退订"], ["恢复"]])));
  expect(faults).toEqual([]);
});
