import { seatIn } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { markFiled } from "../../instruments/index.ts";
import { findAffair, findIntent } from "../../understanding/index.ts";
import { isOwnLabel } from "../action-labels.ts";
import { onlyNumber } from "../case-number.ts";
import type { Command } from "../commands.ts";
import { menuButtons, showMenu } from "../screens/menu.ts";
import { draftInHand } from "../state.ts";
import { button, replyWith, shownInstant, type Turn } from "../turn.ts";
import { askForPerson, hearPlace } from "./ask.ts";
import { endTalk } from "./end.ts";
import { hoursOf } from "./hours.ts";
import { calledNotice, saidNotice } from "./notices.ts";
import { isMember, linesOf, loadTalk, moveTalk, type TalkRow, tellOfTalk } from "./store.ts";
import { endRow } from "./words.ts";

/** The words of this turn are for a talk: no other question is open, and no draft but the one that waits. */
export const isTalking = ({ state }: Turn): boolean =>
  state.talk?.at === "talk" &&
  !state.joining &&
  draftInHand(state)?.id === waitingDraft(state.talk.waits, state.drafts);

/** A draft that was given up meanwhile waits no more. */
const waitingDraft = (waits: string | undefined, drafts: readonly { id: string }[]): string | undefined =>
  drafts.some((draft) => draft.id === waits) ? waits : undefined;

/** Somebody who answers residents needs no emergency number. */
export const isClerkTalking = (turn: Turn): boolean =>
  isTalking(turn) && turn.state.talk?.at === "talk" && turn.state.talk.side === "clerk";

/** A command: whoever was asked for their community turns to something else, and who takes up a draft answers that. */
export function turnFromTalk({ state }: Turn, command: Command): void {
  if (state.talk?.at === "place" && command.do !== "talk") state.talk = undefined;
  if (state.talk?.at !== "talk") return;
  const isTakenUp = command.do === "continue" || ("draft" in command && command.draft === state.talk.waits);
  if (isTakenUp) state.talk.waits = undefined;
}

/** Words and files while a talk goes on, or while its place is asked. False for those that are not for it. */
export async function hearTalk(turn: Turn, text: string, files: string[] = []): Promise<boolean> {
  const open = turn.state.talk;
  if (open?.at === "place") return files.length === 0 && !turn.state.joining && (await hearPlace(turn, text));
  if (!open || !isTalking(turn) || (await repliesToCase(turn))) return false;
  const talk = await loadTalk(turn.means.db, open.id);
  const isTheirs = talk && (open.side === "resident" ? talk.personId : talk.clerkId) === turn.person.id;
  if (!isTheirs || talk.state === "ended") {
    turn.state.talk = undefined;
    return false;
  }
  if (files.length === 0 && isForUs(text, talk, open.side)) {
    if (findIntent(text) !== "cancel") return false;
    await endTalk(turn);
    return true;
  }
  if (open.side === "resident" && files.length === 0 && askWhetherToStaff(turn, text)) return true;
  if (open.side === "clerk") sayAsClerk(turn, talk, text, files);
  else await sayAsResident(turn, talk, text, files);
  return true;
}

/** "取消", "我要提案": more likely for us than for who is talked with. Whether the talk is to end is asked; the words stay at hand. */
function askWhetherToStaff(turn: Turn, text: string): boolean {
  const isAffair = findAffair(text)?.isWish === true;
  if (!isAffair && findIntent(text) !== "cancel" && !isOwnLabel(turn, text)) return false;
  turn.state.parked = { text, files: [] };
  replyWith(turn, "talk-whether-staff", { text: text.trim() }, [
    endRow(turn),
    [button(turn, "talk-tell", { do: "talk-tell" })],
    ...(isAffair ? [[button(turn, "talk-turn-to", { do: "turn-to" })]] : []),
  ]);
  return true;
}

/** The words at hand are for the staff after all. */
export async function tellTalk(turn: Turn): Promise<void> {
  const open = turn.state.talk;
  const text = turn.state.parked?.text;
  turn.state.parked = undefined;
  const talk = open?.at === "talk" ? await loadTalk(turn.means.db, open.id) : undefined;
  if (text && talk && talk.personId === turn.person.id && talk.state !== "ended")
    return sayAsResident(turn, talk, text, []);
  replyWith(turn, "talk-none", {}, menuButtons(turn));
}

/** A case's number opens the case; who still waits may also change their mind, or ask how their case stands. */
function isForUs(text: string, talk: TalkRow, side: "resident" | "clerk"): boolean {
  if (onlyNumber.test(text.normalize("NFKC"))) return true;
  const intent = side === "resident" && talk.state === "waiting" ? findIntent(text) : undefined;
  return intent === "cancel" || intent === "status";
}

/** The message that this one answers is about a case: so are the words. */
async function repliesToCase({ inbound, addressId, means }: Turn): Promise<boolean> {
  if (!inbound.replyTo) return false;
  const sql = `SELECT 1 FROM "Delivery" WHERE "addressId" = $1 AND "externalId" = $2 AND "caseId" IS NOT NULL LIMIT 1`;
  return (await means.db.query(sql, [addressId, inbound.replyTo], "replies-to-case")).length > 0;
}

const isResidents = ({ state: { talk } }: Turn): boolean => talk?.at === "talk" && talk.side === "resident";

/** "Back" or "cancel" typed while somebody is asked for, or spoken with: what waits is not theirs to lose. */
export async function leaveTalk(turn: Turn): Promise<void> {
  if (isResidents(turn) && askWhetherToStaff(turn, turn.inbound.text ?? "")) return;
  if (turn.state.talk?.at === "talk") return askForPerson(turn);
  turn.state.talk = undefined;
  showMenu(turn);
}

function sayAsClerk(turn: Turn, talk: TalkRow, text: string, files: string[]): void {
  if (!seatIn(turn.person.seats, talk.bodyId)) throw new Refusal("talk-not-yours");
  keepLine(turn, talk, "clerk", text, files);
  moveTalk(turn.change, talk, { state: talk.state });
  tellOther(turn, talk, "clerk", text, files);
  replyWith(turn, "talk-passed-to-resident", {}, [endRow(turn)]);
}

async function sayAsResident(turn: Turn, talk: TalkRow, text: string, files: string[]): Promise<void> {
  const { db } = turn.means;
  const { now, city } = turn.world;
  keepLine(turn, talk, "resident", text, files);
  if (talk.state === "waiting") {
    moveTalk(turn.change, talk, { state: talk.state });
    const { isOpen, opensAt } = hoursOf(city, city.body(talk.bodyId).areaId, now);
    const opens = shownInstant(turn, opensAt);
    return replyWith(turn, isOpen ? "talk-kept" : "talk-kept-closed", { opens }, [endRow(turn)]);
  }
  if (await isMember(db, talk.clerkId, talk.bodyId, now)) {
    moveTalk(turn.change, talk, { state: talk.state });
    tellOther(turn, talk, "resident", text, files);
    return replyWith(turn, "talk-passed-to-clerk", {}, [endRow(turn)]);
  }
  await callAgain(turn, talk, text);
  replyWith(turn, "talk-clerk-gone", {}, [endRow(turn)]);
}

/** Whoever had it sits there no more: the others are called. */
async function callAgain(turn: Turn, talk: TalkRow, text: string): Promise<void> {
  const { now, city, ids } = turn.world;
  moveTalk(turn.change, talk, {
    state: "waiting",
    clerkId: null,
    takenAt: null,
    waitsSince: now,
    reminders: 0,
  });
  const lines = await linesOf(turn.means.db, talk.id, 5);
  const said = [...lines, { side: "resident" as const, text, files: [], at: now }];
  tellOfTalk(turn.change, { ids, now }, { kind: "body", bodyId: talk.bodyId }, calledNotice(city, talk, said));
}

function keepLine(turn: Turn, talk: TalkRow, side: "resident" | "clerk", text: string, files: string[]): void {
  const { ids, now } = turn.world;
  const line = { id: ids.uuid(), talkId: talk.id, side, personId: turn.person.id, text, files, at: now };
  turn.change.insert("TalkLine", line);
  markFiled(turn.change, files, now);
}

function tellOther(turn: Turn, talk: TalkRow, side: "resident" | "clerk", text: string, files: string[]): void {
  const { ids, now } = turn.world;
  const personId = side === "clerk" ? talk.personId : talk.clerkId;
  if (!personId) throw new Error("an open talk without a clerk");
  tellOfTalk(turn.change, { ids, now }, { kind: "person", personId }, saidNotice(talk, side, text, files));
}
