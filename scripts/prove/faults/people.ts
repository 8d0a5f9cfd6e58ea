import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../../test/kill/random.ts";
import type { Line, Saying, Shown } from "./line.ts";
import type { Book } from "./record.ts";

/** Somebody who goes on until all are stopped. */
export interface Person {
  line: Line;
  random: Random;
  book: Book;
  /** The port of a process that takes calls now. */
  reach(): number | undefined;
  isStopped(): boolean;
  /** Everything is offered twice at once. */
  isTwice(): boolean;
}

/** Nobody types without a pause; more than 60 messages a minute the web takes from nobody. */
const pauseMs = { from: 300, to: 1_500 };
/** After so long without an answer somebody says something again. */
const patienceMs = 15_000;
const troubles = ["楼道路灯坏了，晚上很黑", "垃圾三天没人收，很臭", "楼上半夜噪音扰民，没人管"];

/** Offers it until it is acknowledged; some clients lose patience and offer it twice at once. */
export async function hand(me: Person, saying: Saying | undefined): Promise<void> {
  if (!saying) return;
  const { channel, isSaidOnce } = me.line;
  const entry = { channel, externalId: saying.externalId, isAcknowledged: false };
  if (!isSaidOnce) me.book.said.set(`${channel} ${saying.externalId}`, entry);
  const offerUntilTaken = async () => {
    for (;;) {
      const port = me.reach();
      if (port && (await saying.offer(port))) return;
      await sleep(100);
    }
  };
  const isTwice = !isSaidOnce && (me.isTwice() || me.random.chance(5));
  await Promise.all(isTwice ? [offerUntilTaken(), offerUntilTaken()] : [offerUntilTaken()]);
  entry.isAcknowledged = true;
}

const pause = (me: Person) => sleep(me.random.whole(pauseMs.from, pauseMs.to));

/** Looks until something fits or patience ends. */
async function until<T>(me: Person, find: (shown: Shown[]) => T | undefined): Promise<T | undefined> {
  for (const end = performance.now() + patienceMs; performance.now() < end; await sleep(me.line.lookMs)) {
    const found = find(await me.line.shown());
    if (found !== undefined) return found;
    if (me.isStopped()) return undefined;
  }
  return undefined;
}

/** Files one request after the other. */
export async function live(me: Person): Promise<void> {
  for (let count = 1; !me.isStopped(); count += 1) await file(me, `${me.line.key}第${count}次反映`);
}

async function file(me: Person, name: string): Promise<void> {
  const filing = { isConfirmed: false };
  me.book.filings.set(name, filing);
  const words = `${name}：${me.random.pick(troubles)}`;
  await hand(me, me.line.say(words));
  while (!me.isStopped()) {
    await pause(me);
    const move = await until(me, (shown) => moveIn(shown, name));
    if (!move) {
      // Where a terminal died nobody knows what it had taken.
      await hand(me, me.line.say(me.line.isSaidOnce ? words : "继续没写完的"));
    } else if (move.kind === "place") await hand(me, me.line.say("水井坊社区"));
    else if (move.kind === "another") await hand(me, me.line.press(move.shown, "不一样，接着反映"));
    else return await confirm(me, move.shown, filing);
  }
}

type Move = { kind: "confirm" | "another" | "place"; shown: Shown };

/** What the newest message that belongs to this filing asks for. */
function moveIn(all: Shown[], name: string): Move | undefined {
  for (const shown of all.toReversed()) {
    if (shown.labels.includes("确认提交")) return shown.text.includes(name) ? { kind: "confirm", shown } : undefined;
    if (shown.labels.includes("不一样，接着反映")) return { kind: "another", shown };
    if (/在?哪个社区/.test(shown.text)) return { kind: "place", shown };
    if (/已提交/.test(shown.text)) return undefined;
  }
  return undefined;
}

async function confirm(me: Person, shown: Shown, filing: { isConfirmed: boolean }): Promise<void> {
  const numbers = submitted(await me.line.shown());
  for (let tries = 1; ; tries += 1) {
    const saying = me.line.press(shown, "确认提交");
    if (saying) {
      await hand(me, saying);
      filing.isConfirmed = !me.line.isSaidOnce;
    }
    const isThere = await until(me, (now) => [...submitted(now)].some((number) => !numbers.has(number)) || undefined);
    if (isThere) filing.isConfirmed = true;
    if (isThere || me.isStopped() || tries >= 3) return;
  }
}

const submitted = (shown: Shown[]): Set<string> =>
  new Set(shown.flatMap(({ text }) => /已提交\s*(JJ-\d{4}-\d{6})/.exec(text)?.[1] ?? []));

/** Takes up what waits for the body, case by case: accepts it, then answers it. */
export async function work(me: Person): Promise<void> {
  while (!me.isStopped()) {
    await hand(me, me.line.say("待办"));
    await pause(me);
    const list = await until(me, (shown) => shown.findLast(({ labels }) => labels.some(isCase)));
    const label = me.random.pick((list?.labels ?? []).filter(isCase).slice(0, 4));
    if (!list || !label) continue;
    await hand(me, me.line.press(list, label));
    await carryOut(me, /JJ-\d{4}-\d{6}/.exec(label)?.[0] ?? "");
  }
}

const isCase = (label: string): boolean => /JJ-\d{4}-\d{6}/.test(label) && !/^(看我的|跟进)/.test(label);

async function carryOut(me: Person, number: string): Promise<void> {
  let before = "";
  for (let moves = 0; moves < 10 && !me.isStopped(); moves += 1) {
    await pause(me);
    const shown = await until(me, (all) => all.findLast(({ text }) => text.includes(number) && text !== before));
    if (!shown) return;
    before = shown.text;
    const find = (label: string) => shown.labels.find((each) => each === label);
    const label = find("确认提交") ?? find("跳过") ?? find("办结") ?? find("受理");
    if (/怎么办结的/.test(shown.text)) await hand(me, me.line.say("已派人处理，现已恢复正常。"));
    else if (label) await hand(me, me.line.press(shown, label));
    else return;
    if (label === "确认提交") return void me.book.finished.add(number);
  }
}

/** A voter: the ballot that they are asked, and the token of each answer. */
export interface VoterOf {
  ballotId: string;
  tokens: Map<string, string>;
}

/** Votes, and changes their mind, again and again. */
export async function vote(me: Person, { ballotId, tokens }: VoterOf): Promise<void> {
  while (!me.isStopped()) {
    const [choice = "", token = ""] = me.random.pick([...tokens]) ?? [];
    await hand(me, me.line.pressToken(token));
    me.book.votes.set(me.line.key, { ballotId, choice });
    await pause(me);
  }
}
