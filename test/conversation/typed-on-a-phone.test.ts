import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readAllWords } from "../../src/app.ts";
import { readOptOut } from "../../src/conversation/notices/opt-out.ts";
import { codeSaid } from "../../src/conversation/said-number.ts";
import type { Turn } from "../../src/conversation/turn.ts";
import { typedButton } from "../../src/conversation/typed-button.ts";
import { typedCommands } from "../../src/conversation/typed-commands.ts";
import { coded, type NoticeAt, type Outgoing } from "../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { hasSharedTexts, readChatMessages } from "../understanding/shared-texts.ts";

const words = readAllWords();

describe("words of operators", () => {
  test.each([
    "退订",
    " T ",
    "t",
    "Ｔ",
    "R",
    "TD",
    "ｔｄ",
    "td。",
    "回复T",
    "回 T",
    "回复TD退订",
    "回T退订",
    "TD退订",
    "退订!",
  ])("%s ends notices", (said) => expect(readOptOut(said)).toBe("stop"));
  test.each(["恢复", "订阅", "回复恢复", "START"])("%s brings them back", (said) =>
    expect(readOptOut(said)).toBe("again"),
  );
  test.each([
    "",
    "T恤",
    "退订了吗",
    "怎么退订",
    "不退订",
    "TT",
    "RT",
    "tr",
    "Td线",
    "t_t",
    "恢复供水了吗",
    "订阅号",
    "回",
    "回复",
  ])("%s says something else", (said) => expect(readOptOut(said)).toBeUndefined());
});

describe("codes", () => {
  test.each(["31", "３１", "31。", "回复31", "回复 31 收到", "31收到"])("%s is one", (said) => {
    expect(codeSaid(said)?.code).toBe(31);
  });
  test.each(["3", "311", "1 31", "31号楼2", "三十一", "我回复31"])("%s has none that a notice could bear", (said) => {
    const read = codeSaid(said);
    expect(read?.label ? undefined : read).toBeUndefined();
  });
});

/** Somebody at a phone to whom these notices have gone, newest first; `asked`: with a form's question from before. */
function atPhone(payloads: Outgoing[], asked?: string[]): Turn {
  const notices = payloads.map((payload, i): NoticeAt => {
    return {
      id: `n${i}`,
      payload,
      caseId: null,
      isToMany: true,
      isNewest: true,
      isLate: false,
      isAnswered: false,
      isLeaving: false,
    };
  });
  const means = { isAnsweredInText: () => true, db: { query: async () => notices } };
  const buttons = asked?.map((label) => ({ label, command: { do: "menu" } }));
  const prompt = buttons && { deliveryId: "p", addressId: "a", buttons, takesNumbers: true };
  const state = { drafts: asked ? [{ id: "d" }] : [], prompt };
  const addressId = "a";
  return {
    addressId,
    means,
    state,
    inbound: { channel: "sms" },
    world: { now: new Date(0) },
    say: words.say("zh-CN"),
  } as unknown as Turn;
}

const stop = { label: "不再接收这类", command: { do: "notice-stop", kind: "meeting" }, isOptOut: true } as const;
const notice: Outgoing = { text: "停水", buttons: [[{ label: "收到", command: { do: "acknowledge" } }, stop]] };

describe.runIf(hasSharedTexts())("of what people write to each other", () => {
  const taken = async (turn: Turn) => {
    const found: string[] = [];
    for (const text of readChatMessages()) {
      const heard = await typedButton(turn, text);
      if (heard && "do" in heard) found.push(text);
    }
    return found;
  };

  test("nothing is an opt-out or a command", () => {
    const readTyped = typedCommands(words);
    expect(readChatMessages().filter((text) => readOptOut(text) || readTyped(text))).toEqual([]);
  });

  test("nothing answers anything with no question open", async () => {
    expect(await taken(atPhone([]))).toEqual([]);
    expect(await taken(atPhone([{ text: "晾晒", buttons: [[stop]] }]))).toEqual([]);
  });

  test("with one question open a bare 1 and the word that it asks for are its answer, and nothing else is", async () => {
    const said = new Set((await taken(atPhone([coded(notice, 31)]))).map((text) => text.replace(/。$/, "")));
    expect(said).toEqual(new Set(["1", "收到"]));
    expect(await taken(atPhone([], ["确认提交", "修改", "取消"]))).toEqual(["1"]);
  });

  test("nothing answers anything with two open", async () => {
    expect(await taken(atPhone([coded(notice, 31), coded(notice, 41)]))).toEqual([]);
    expect(await taken(atPhone([coded(notice, 31)], ["确认提交", "修改", "取消"]))).toEqual([]);
  });
});

describe("through the channel", () => {
  let t: TestApp;
  let clerk: TestPerson;
  let resident: TestPerson;
  beforeEach(async () => {
    t = await startTestApp();
    const { meet } = makePeople(t);
    clerk = await meet("刘婷", { persona: "clerk" });
    resident = await meet("王秀英", { persona: "resident", channel: "sms" });
  });
  afterEach(() => t.close());

  async function send(title: string) {
    await clerk.say("/notice");
    await clerk.press("写通知");
    await clerk.press("法定");
    await clerk.say("水津雅院");
    await clerk.say(title);
    await clerk.say("请看公示栏。");
    await clerk.press("确认发送");
  }
  const answered = () => t.app.db.query(`SELECT 1 FROM "Delivery" WHERE "acknowledgedAt" IS NOT NULL`);
  const codes = () => resident.shown.flatMap((s) => (s.message.buttons ?? []).flat().flatMap((b) => b.code ?? []));

  test("with two notices waiting, no bare word or digit answers either; a code answers its own, once", async () => {
    await send("停水");
    await send("停电");
    for (const said of ["1", "收到", "收到。", "收到了", "好", "好的", "行", "是", "嗯", "ok", "一", "2"])
      await resident.say(said);
    expect(await answered()).toEqual([]);
    expect(codes()).toEqual([31, 41]);
    await resident.say("回复 31 收到");
    await resident.say("31");
    expect(await answered()).toHaveLength(1);
    await resident.say("99");
    expect(await answered()).toHaveLength(1);
  });

  test("with a summary open and a notice that came since, a word submits nothing; asked again, it does", async () => {
    await resident.say("河边垃圾没人清扫");
    await send("停水");
    for (const said of ["好", "算了"]) {
      await resident.say(said);
      expect(resident.last().message.text).toContain("没有算数");
      await send("停电");
    }
    const filed = () => t.app.db.query(`SELECT 1 FROM "Case" WHERE procedure = 'request'`);
    expect(await filed()).toEqual([]);
    await resident.say("1");
    await resident.say("好");
    expect(await filed()).toHaveLength(1);
  });

  test("a code is another notice's once it was answered", async () => {
    await send("停水");
    await resident.say("收到");
    await send("停电");
    expect(codes()).toEqual([31, 31]);
    await resident.say("31");
    expect(await answered()).toHaveLength(2);
  });

  test("what nobody answered in a week is answered no more, and says so", async () => {
    await send("停水");
    t.clock.advance(8 * 86_400_000);
    for (const said of ["31", "1"]) {
      await resident.say(said);
      expect(resident.last().message.text).toContain("没有算数");
    }
    expect(await answered()).toEqual([]);
  });

  test("what goes on to another address bears no code of the first", async () => {
    await send("停水");
    const at = t.clock.now();
    await t.app.db.query(
      `INSERT INTO "Address" (id, "personId", channel, address, "lastSeenAt", "createdAt")
        SELECT $1, "personId", 'web', 'elsewhere', $2, $2 FROM "Address" WHERE address = $3`,
      [t.ids.uuid(), new Date(at.getTime() - 1), resident.address],
    );
    t.clock.advance(3 * 86_400_000);
    await t.app.jobs.find((job) => job.name === "send-elsewhere")?.run();
    const rows = await t.app.db.query<{ channel: string; labels: string[]; codes: number[] }>(
      `SELECT channel, jsonb_path_query_array(payload, '$.buttons[*][*].label') AS labels, jsonb_path_query_array(payload, '$.buttons[*][*].code') AS codes
        FROM "Delivery" WHERE "noticeId" IS NOT NULL AND channel <> '' ORDER BY channel`,
    );
    expect(rows).toEqual([
      { channel: "sms", labels: ["收到"], codes: [31] },
      { channel: "web", labels: ["收到"], codes: [] },
    ]);
  });

  test("whoever has ended notices gets what the law wants all the same", async () => {
    await resident.say("td");
    await send("居务公开");
    expect(resident.last().message.title).toBe("法定通知：居务公开");
  });
});
