import type { Parcel } from "../../src/instruments/index.ts";
import { buttonsIn, type SeenButton, type Talker } from "./talker.ts";

const goOn = "继续没写完的";
const nothingOpen = "现在没有正在填写的内容。";
const troubles = ["楼道路灯坏了，晚上很黑", "垃圾三天没人收，很臭", "楼上半夜噪音扰民，没人管"];

/** Files one request after the other, and rates what was answered. */
export async function live(resident: Talker): Promise<void> {
  for (let count = 1; !resident.isStopped(); count += 1) {
    await resident.say(`第${count}次反映：${resident.random.pick(troubles)}`);
    const heard = await carryThrough(resident);
    const rate = buttonsIn(heard).find((b) => b.command.action === "rate");
    if (rate && resident.random.chance(60)) {
      await resident.press(rate);
      await carryThrough(resident);
    }
  }
}

/** Takes up what waits for the body, case by case: accepts it, then answers it. */
export async function work(member: Talker): Promise<void> {
  while (!member.isStopped()) {
    await member.say("待办");
    const listed = buttonsIn(await member.look()).filter((b) => b.command.do === "case");
    const chosen = member.random.pick(listed.slice(0, 4));
    if (!chosen) continue;
    await member.press(chosen);
    await act(member, "accept");
    await act(member, "finish");
  }
}

async function act(member: Talker, action: string): Promise<void> {
  const offered = buttonsIn(await member.look()).findLast((b) => b.command.action === action);
  if (!offered) return;
  await member.press(offered);
  if (action === "finish") await carryThrough(member);
}

/** Answers questions until nothing is open; gives back what was heard meanwhile. */
async function carryThrough(me: Talker): Promise<Parcel[]> {
  const heard: Parcel[] = [];
  while (!me.isStopped()) {
    const fresh = await me.look();
    heard.push(...fresh);
    if (await answer(me, fresh)) continue;
    if (fresh.some((p) => p.message.text === nothingOpen)) break;
    // Nothing came, or only notices: perhaps the answer is late, perhaps all is done.
    await me.say(goOn);
  }
  return heard;
}

/** Answers the newest question among the messages; false when there is none. */
async function answer(me: Talker, fresh: Parcel[]): Promise<boolean> {
  const question = fresh.findLast((p) => buttonsIn([p]).some((b) => b.command.draft));
  if (!question) return false;
  const buttons = buttonsIn([question]);
  const find = (what: string) => buttons.find((b) => b.command.do === what);
  const [submit, skip, place] = [find("submit"), find("skip"), find("open-place")];
  const isAnother = find("not-twin");
  const choice = me.random.pick(buttons.filter((b) => b.command.do === "answer"));
  if (submit) await confirm(me, submit);
  else if (isAnother) await me.press(isAnother);
  else if (skip) await me.press(skip);
  else if (place) await me.say("水井坊社区");
  else if (choice) await me.press(choice);
  else await me.say("已派人处理，现已恢复正常。");
  return true;
}

/** Some tap twice. */
async function confirm(me: Talker, submit: SeenButton): Promise<void> {
  await Promise.all(me.random.chance(20) ? [me.press(submit), me.press(submit)] : [me.press(submit)]);
}

/** Types `times` filings one line after the other, each when the last was acknowledged, without reading an answer. */
export async function typeBlindly(resident: Talker, times: number): Promise<void> {
  for (let count = 1; count <= times; count += 1) {
    await resident.say(`第${count}次反映：${resident.random.pick(troubles)}`);
    await resident.say("水井坊社区");
    await resident.say("确认提交", {});
  }
}
