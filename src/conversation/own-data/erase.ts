import { Change } from "../../foundation/index.ts";
import { forgetRegistration } from "../joining/consent.ts";
import { requireFreshCode } from "../joining/fresh-code.ts";
import { recordOf } from "../joining/record.ts";
import { homeRow, menuButtons } from "../screens/menu.ts";
import type { State } from "../state.ts";
import { button, reply, type Turn } from "../turn.ts";
import { keptLines, readKept } from "./kept.ts";

/**
 * 删除: what the law does not have kept goes at once, after asking once: what was registered, the messages, the ended talks,
 * all that is unfinished. What stays is said with how long and by which rule.
 */
export async function erase(turn: Turn, isSure: boolean): Promise<void> {
  if (!isSure) return askErase(turn);
  if (!(await requireFreshCode(turn, { do: "own-data", to: "erase", isSure: true }, "fresh-code-erase"))) return;
  const record = await recordOf(turn);
  const isHeld = await forgetRegistration(turn, record);
  turn.change.add(erasedMessages(turn)).add(erasedTalks(turn));
  turn.change.remove({ table: "ItemChoice", where: { personId: turn.person.id } });
  turn.change.remove({ table: "File", where: { personId: turn.person.id, filedAt: null } });
  forgetUnfinished(turn.state);
  // The words that asked for it go with the rest.
  turn.keeps = { ...turn.inbound, text: undefined, label: undefined, name: undefined };
  reply(turn, {
    text: [
      turn.say("mydata-erased"),
      ...(isHeld ? [turn.say("withdraw-seats")] : []),
      ...(await stayingLines(turn)),
    ].join("\n"),
    buttons: [[button(turn, "mydata-to-keeps", { do: "own-data", to: "keeps" })], ...menuButtons(turn)],
  });
}

async function askErase(turn: Turn): Promise<void> {
  const lines = [turn.say("mydata-erase-ask"), ...(await stayingLines(turn)), turn.say("mydata-erase-sure-ask")];
  reply(turn, {
    text: lines.join("\n"),
    buttons: [
      [button(turn, "mydata-erase-sure", { do: "own-data", to: "erase", isSure: true })],
      [button(turn, "mydata-to-keeps", { do: "own-data", to: "keeps" }), ...homeRow(turn)],
    ],
  });
}

/** What stays, and until when; nothing when nothing does. */
async function stayingLines(turn: Turn): Promise<string[]> {
  const staying = keptLines(turn, { ...(await readKept(turn)), messages: 0, talks: 0, unfiled: 0, drafts: 0 });
  return staying.length > 0 ? [turn.say("mydata-stays"), ...staying] : [];
}

/** That a message came and went stays in the ledger; what it said does not. What is under way is finished first. */
const erasedMessages = ({ person, inboxId }: Turn): Change =>
  new Change()
    .update({
      table: "Inbox",
      where: {},
      set: { kind: "erased", payload: {} },
      whereSql: (param) => `t.id IN (SELECT d."inboxId" ${toPersonSql(param(person.id))}) AND t."doneAt" IS NOT NULL
        AND t.id <> ${param(inboxId)}::uuid`,
    })
    .update({
      table: "Delivery",
      where: {},
      set: { payload: { text: "" }, reason: "erased" },
      whereSql: (param) =>
        `t.id IN (SELECT d.id ${toPersonSql(param(person.id))}) AND t.state NOT IN ('queued', 'sending')`,
    });

/** SQL: the messages to a person, by their addresses: by the person there is no index. */
const toPersonSql = (personId: string): string =>
  `FROM "Delivery" d JOIN "Address" a ON a.id = d."addressId" WHERE a."personId" = ${personId}::uuid`;

const erasedTalks = ({ person }: Turn): Change =>
  new Change().update({
    table: "TalkLine",
    where: {},
    set: { text: "", files: [] },
    whereSql: (param) =>
      `t."talkId" IN (SELECT k.id FROM "Talk" k WHERE k."personId" = ${param(person.id)}::uuid AND k.state = 'ended')`,
  });

/** A seat that was chosen and wrong codes that were tried stay: the one is an office's, the other protects somebody. */
function forgetUnfinished(state: State): void {
  state.drafts = [];
  for (const what of [
    "parked",
    "asked",
    "voice",
    "heardAtHomes",
    "batch",
    "gathering",
    "lastText",
    "caseShown",
    "lastCommunity",
  ] as const)
    state[what] = undefined;
}
