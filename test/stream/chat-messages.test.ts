import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Command } from "../../src/conversation/index.ts";
import { bareAnswer } from "../../src/conversation/said-number.ts";
import type { makeTurn, Turn } from "../../src/conversation/turn.ts";
import { findIntent } from "../../src/understanding/index.ts";
import type { TestApp } from "../app.ts";
import type { makePeople, TestPerson } from "../people.ts";

const file = path.join(import.meta.dirname, "..", "..", "..", "shared", "data", "sms", "chat-messages.txt");
const isThere = existsSync(file);
if (!isThere) console.log("skipped: the real short messages (../shared/data/sms/chat-messages.txt) are not here");

/** The conversation as it stands for somebody, and what was carried out in the turn that is tried. */
const seen = {
  turn: undefined as Turn | undefined,
  decide: undefined as ((turn: Turn) => Promise<void>) | undefined,
  commands: [] as string[],
};

/** An app of its own modules, two of which are looked at from here: the files of a run share all others. */
async function openWatched() {
  vi.resetModules();
  vi.doMock("../../src/conversation/decide.ts", async (original) => {
    const { decide } = await original<{ decide: (turn: Turn) => Promise<void> }>();
    seen.decide = decide;
    return {
      decide: (turn: Turn) => {
        seen.turn = turn;
        return decide(turn);
      },
    };
  });
  vi.doMock("../../src/conversation/carry-out.ts", async (original) => {
    const actual = await original<{ carryOut: (turn: Turn, command: Command) => Promise<void> }>();
    return {
      ...actual,
      carryOut: (turn: Turn, command: Command) => {
        seen.commands.push(command.do);
        return actual.carryOut(turn, command);
      },
    };
  });
  const { startTestApp } = await import("../app.ts");
  const [people, turns] = await Promise.all([import("../people.ts"), import("../../src/conversation/turn.ts")]);
  return { run: await startTestApp(), makePeople: people.makePeople, makeTurn: turns.makeTurn };
}

describe.skipIf(!isThere)("four thousand messages from one neighbour to another, sent here by mistake", () => {
  const lines = isThere ? [...new Set(readFileSync(file, "utf8").split("\n").filter(Boolean))] : [];
  let watched: { run: TestApp; makePeople: typeof makePeople; makeTurn: typeof makeTurn };
  beforeAll(async () => {
    watched = await openWatched();
  });
  afterAll(async () => {
    for (const file of ["decide.ts", "carry-out.ts"]) vi.doUnmock(`../../src/conversation/${file}`);
    vi.resetModules();
    await watched.run.close();
  });

  const notice = async (director: TestPerson, subject: string) => {
    await director.say("/notice");
    await director.press("写通知");
    await director.press("法定");
    await director.say("水津雅院");
    await director.say(subject);
    await director.say("明天9点到17点。");
    await director.press("确认发送");
  };

  interface Done {
    text: string;
    /** A command's name, or what was written. */
    what: string;
  }

  /** What the lines would do to somebody who stands as this person does; nothing of it is written. */
  async function tryAll(person: TestPerson): Promise<Done[]> {
    const { state, person: who, addressId, inboxId, means } = await standing(person);
    const done: Done[] = [];
    for (const [at, text] of lines.entries()) {
      const inbound = {
        ...{ channel: "sms", address: person.address, externalId: `tried-${at}` },
        ...{ kind: "text" as const, text },
      };
      const turn = watched.makeTurn(means, {
        person: who,
        addressId,
        inboxId,
        inbound,
        receivedAt: means.now(),
        state,
        numbers: () => "JJ-2026-999999",
      });
      seen.commands = [];
      await seen.decide?.(turn);
      done.push(...seen.commands.map((what) => ({ text, what })));
      if (!turn.change.isEmpty) done.push({ text, what: "written" });
      if (turn.state.talk && !state.talk) done.push({ text, what: "talk" });
      if (state.drafts.some(({ id }) => !turn.state.drafts.some((d) => d.id === id)) && turn.change.isEmpty)
        done.push({ text, what: "given up" });
    }
    return done;
  }

  /** Where somebody stands after what they said last. */
  async function standing(person: TestPerson) {
    const { turn } = seen;
    if (!turn || turn.inbound.address !== person.address) throw new Error("somebody else has spoken since");
    const sql = `SELECT state FROM "Conversation" WHERE "personId" = $1`;
    const [kept] = await watched.run.app.db.query<{ state: Turn["state"] }>(sql, [turn.person.id]);
    return { ...turn, state: kept?.state ?? turn.state };
  }

  test("nothing is done, whatever is open", { timeout: 600_000 }, async () => {
    const { meet } = watched.makePeople(watched.run);
    const director = await meet("唐丽", { persona: "committee-director" });
    const officer = await meet("张伟", { persona: "officer" });
    const person = await meet("王秀英", { persona: "resident", channel: "sms" });
    const texts = (done: Done[]) => [...new Set(done.map(({ text }) => bareAnswer(text)))].toSorted();
    const nothingElse = async () => {
      // An answer without buttons: nothing is asked at this address any more.
      await person.say("恢复");
      return tryAll(person);
    };

    expect(await nothingElse()).toEqual([]);

    await notice(director, "停水");
    const one = await nothingElse();
    // It asks for 收到 and says so; nothing but that word and its number is its answer.
    expect(texts(one).filter((text) => text !== "1" && !/^(?:嗯,)?收到了?!*$/.test(text))).toEqual([]);

    await notice(director, "停电");
    expect(await nothingElse()).toEqual([]);

    await person.say("31");
    await person.say("41");
    await person.say("河边垃圾没人清扫");
    // "Is this right?": 好 and its like are honest answers, all others leave it as it stands.
    const summary = await tryAll(person);
    expect(texts(summary).filter((text) => text !== "1" && findIntent(text) !== "yes")).toEqual([]);
    expect(summary.map(({ what }) => what)).not.toContain("given up");
    watched.run.clock.advance(2 * 3_600_000);
    expect(texts(await tryAll(person))).toEqual(["1"]);

    await person.say("1");
    await officer.press("受理");
    await officer.press("办结");
    await officer.say("已清扫。");
    await officer.press("跳过");
    await officer.press("确认提交");
    expect(texts(await nothingElse())).toEqual(["1"]);
    await notice(director, "停气");
    expect(await nothingElse()).toEqual([]);
  });
});
