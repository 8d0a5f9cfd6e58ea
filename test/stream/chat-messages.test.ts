import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Command } from "../../src/conversation/index.ts";
import type { Arrival, Turn } from "../../src/conversation/turn.ts";
import { makeTurn } from "../../src/conversation/turn.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";

const file = path.join(import.meta.dirname, "..", "..", "..", "shared", "data", "sms", "chat-messages.txt");
const isThere = existsSync(file);
if (!isThere) console.log("skipped: the real short messages (../shared/data/sms/chat-messages.txt) are not here");

/** The conversation as it stands for somebody, and what was carried out in the turn that is tried. */
const seen = vi.hoisted(() => ({
  turn: undefined as Turn | undefined,
  decide: undefined as ((turn: Turn) => Promise<void>) | undefined,
  commands: [] as string[],
}));
vi.mock("../../src/conversation/decide.ts", async (original) => {
  const { decide } = await original<{ decide: (turn: Turn) => Promise<void> }>();
  seen.decide = decide;
  return {
    decide: (turn: Turn) => {
      seen.turn = turn;
      return decide(turn);
    },
  };
});
vi.mock("../../src/conversation/carry-out.ts", async (original) => {
  const actual = await original<{ carryOut: (turn: Turn, command: Command) => Promise<void> }>();
  return {
    ...actual,
    carryOut: (turn: Turn, command: Command) => {
      seen.commands.push(command.do);
      return actual.carryOut(turn, command);
    },
  };
});

describe.skipIf(!isThere)("four thousand messages from one neighbour to another, sent here by mistake", () => {
  const lines = isThere ? [...new Set(readFileSync(file, "utf8").split("\n").filter(Boolean))] : [];
  let run: TestApp;
  beforeAll(async () => {
    run = await startTestApp();
  });
  afterAll(() => run.close());

  const notice = async (director: TestPerson, subject: string) => {
    await director.say("/notice");
    await director.press("写通知");
    await director.press("法定");
    await director.say("水津雅院");
    await director.say(subject);
    await director.say("明天9点到17点。");
    await director.press("确认发送");
  };

  /** What each of the lines would do to somebody who stands as this person does; nothing of it is written. */
  async function tryAll(person: TestPerson): Promise<Record<string, number>> {
    const { state, person: who, addressId, inboxId, means } = await standing(person);
    const did = new Map<string, number>();
    const note = (what: string) => did.set(what, (did.get(what) ?? 0) + 1);
    for (const [at, text] of lines.entries()) {
      const inbound = { channel: "sms", address: person.address, externalId: `tried-${at}`, kind: "text" as const, text };
      const arrival: Arrival = { person: who, addressId, inboxId, inbound, state, numbers: () => "JJ-2026-999999" };
      const turn = makeTurn(means, arrival);
      seen.commands = [];
      await seen.decide?.(turn).catch(() => note("refused"));
      for (const what of seen.commands) {
        note(`command ${what}`);
        if (process.env.SHOW) console.log(person.name, what, JSON.stringify(text));
      }
      if (!turn.change.isEmpty) {
        note(`wrote`);
        if (process.env.SHOW) console.log(person.name, "wrote", JSON.stringify(text));
      }
      if (turn.state.drafts.length > state.drafts.length) note("draft begun");
      if (turn.state.drafts.length < state.drafts.length) note("draft given up");
      if (turn.state.talk && !state.talk) note("talk begun");
    }
    return Object.fromEntries([...did].sort());
  }

  /** Where somebody stands after what they said last. */
  async function standing(person: TestPerson) {
    const { turn } = seen;
    if (!turn || turn.inbound.address !== person.address) throw new Error("somebody else has spoken since");
    const sql = `SELECT state FROM "Conversation" WHERE "personId" = $1`;
    const [kept] = await run.app.db.query<{ state: Turn["state"] }>(sql, [turn.person.id]);
    return { ...turn, state: kept?.state ?? turn.state };
  }

  test("nothing is done, whatever is open", { timeout: 600_000 }, async () => {
    const { meet } = makePeople(run);
    const director = await meet("唐丽", { persona: "committee-director" });
    const officer = await meet("张伟", { persona: "officer" });
    const person = await meet("王秀英", { persona: "resident", channel: "sms" });
    await person.say("恢复");
    console.log("none", await tryAll(person));
    await notice(director, "停水");
    await person.say("恢复");
    console.log("one notice", await tryAll(person));
    await notice(director, "停电");
    await person.say("恢复");
    console.log("two notices", await tryAll(person));
    await person.say("31");
    await person.say("41");
    await person.say("河边垃圾没人清扫");
    console.log("a summary", await tryAll(person));
    await person.say("1");
    await officer.press("受理");
    await officer.press("办结");
    await officer.say("已清扫。");
    await officer.press("跳过");
    await officer.press("确认提交");
    await person.say("恢复");
    console.log("an answered case", await tryAll(person));
    await notice(director, "停气");
    await person.say("恢复");
    console.log("an answered case and a notice", await tryAll(person));
  });
});
