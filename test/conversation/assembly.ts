import { codeLength, makeCode, readableCode } from "../../src/conversation/index.ts";
import type { TestApp } from "../app.ts";
import type { makePeople, TestPerson } from "../people.ts";

const dayMs = 86_400_000;
export const assembly = "水井坊社区居民代表会议";

/** Four members of the representatives' assembly, each with a seat in it; `channels` says who is not on the web. */
export async function assemblyOf(
  test: TestApp,
  meet: ReturnType<typeof makePeople>["meet"],
  channels: Record<string, string> = {},
): Promise<[TestPerson, TestPerson, TestPerson, TestPerson]> {
  const first = await meet("邓长明", { persona: "representative" });
  const others: TestPerson[] = [];
  for (const [name, persona] of [
    ["王秀英", "resident"],
    ["林悦", "enterprise"],
    ["谢玉珍", "supervisor"],
  ] as const) {
    const person = await meet(name, { persona, channel: channels[name] ?? "web" });
    const code = makeCode(test.ids.secret(codeLength));
    const bodyId = [...test.app.city().bodies.values()].find((b) => b.name === assembly)?.id;
    const now = test.clock.now();
    const hash = test.app.keyed.hash("code", readableCode(code));
    const expiresAt = new Date(now.getTime() + dayMs);
    const data = { hash, purpose: "join", bodyId, role: "representative", expiresAt, createdAt: now };
    await test.app.db.prisma.code.create({ data });
    await person.say(`/join ${code}`);
    others.push(person);
  }
  return [first, ...others] as [TestPerson, TestPerson, TestPerson, TestPerson];
}

/** Puts a question to the assembly, by 记名 or 不记名; what is then shown can still be changed before 确认发送. */
export async function ask(first: TestPerson, question: string, how: string): Promise<void> {
  await first.say("/votes");
  await first.press("发起表决");
  await first.say(assembly);
  await first.say(question);
  await first.press(how);
}

/** An open vote of the assembly on what several tests ask; it is open six days later. */
export async function askOpenly(test: TestApp, first: TestPerson): Promise<void> {
  await ask(first, "同意更换健身器材", "记名");
  await first.press("确认发送");
  await pass(test, 6);
}

/** Each becomes a teller, and takes and keeps a share of the key. */
export async function becomeTellers(...tellers: readonly TestPerson[]): Promise<void> {
  for (const teller of tellers) {
    await teller.press("我来监票");
    await teller.press("领取钥匙");
    await teller.press("我已抄好");
  }
}

/** Days go by, and what the clock does in them happens. */
export async function pass(test: TestApp, days: number): Promise<void> {
  test.clock.advance(days * dayMs);
  await test.app.wakeDueCases();
  await test.app.jobs.find((job) => job.name === "tend-ballots")?.run();
  await test.app.sweep();
  await test.app.idle();
}
