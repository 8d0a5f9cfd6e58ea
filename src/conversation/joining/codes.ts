import { type Insertable, Refusal } from "../../foundation/index.ts";
import { askAgain } from "../drafts.ts";
import { homeRow, menuButtons } from "../screens/menu.ts";
import { draftInHand } from "../state.ts";
import { reply, replyWith, type Turn } from "../turn.ts";
import { codeHash } from "./code-words.ts";

export type CodePurpose = "join" | "link" | "verify" | "phone" | "counter" | "fresh" | "export";

export interface StoredCode {
  hash: string;
  purpose: string;
  bodyId: string | null;
  role: string | null;
  personId: string | null;
  memberId: string | null;
  data: Record<string, string> | null;
  tries: number;
  expiresAt: Date;
  usedAt: Date | null;
}

/** Wrong codes that one person may try in an hour, and that one short code stands. */
const mostTries = 5;
const hourMs = 3_600_000;

/** Writes a new code, good for so many minutes. */
export function issueCode(
  turn: Turn,
  minutes: number,
  row: Pick<Insertable["Code"], "hash" | "purpose" | "personId" | "memberId" | "data">,
): void {
  const { now } = turn.world;
  turn.change.insert("Code", { ...row, expiresAt: new Date(now.getTime() + minutes * 60_000), createdAt: now });
}

/** A code that can still be used; undefined for any other, alike whether it is wrong, used or late. */
export async function findCode(turn: Turn, hash: string, purpose: CodePurpose): Promise<StoredCode | undefined> {
  const [found] = await turn.means.db.query<StoredCode>(`SELECT * FROM "Code" WHERE hash = $1`, [hash], "find-code");
  return found?.purpose === purpose && isOpen(turn, found) ? found : undefined;
}

/** A long code as typed; undefined, with the answer given, for one that is not to be used. */
export async function takeTypedCode(
  turn: Turn,
  typed: string,
  purpose: "join" | "link" | "verify",
  wrong: string,
): Promise<StoredCode | undefined> {
  if (isTriedOut(turn)) return undefined;
  const found = await findCode(turn, codeHash(turn.means.keyed, "code", typed.normalize("NFKC")), purpose);
  if (!found) refuseCode(turn, wrong);
  return found;
}

/** Codes that one person may ask for in an hour. */
const mostAsked = 5;

/** @throws Refusal when the person has asked for too many of a kind within the hour */
export async function requireFewAsked(turn: Turn, purpose: CodePurpose): Promise<void> {
  const sql = `SELECT count(*)::int AS asked FROM "Code" WHERE purpose = $2 AND "personId" = $1 AND "createdAt" > $3`;
  const since = new Date(turn.world.now.getTime() - hourMs);
  const [count] = await turn.means.db.query<{ asked: number }>(sql, [turn.person.id, purpose, since], "codes-asked");
  if (count && count.asked >= mostAsked) throw new Refusal("verify-sms-many");
}

const newestSql = `SELECT * FROM "Code" WHERE purpose = $2 AND "personId" = $1 ORDER BY "createdAt" DESC, "usedAt" IS NULL DESC, "expiresAt" DESC LIMIT 1`;

/** The newest code of a kind that this person was given, good or not. */
export async function newestCode(turn: Turn, purpose: CodePurpose): Promise<StoredCode | undefined> {
  const [code] = await turn.means.db.query<StoredCode>(newestSql, [turn.person.id, purpose], "newest-code");
  return code;
}

/** It can still be used, after no more than so many wrong tries. */
export const isOpen = (turn: Turn, code: StoredCode, tries = mostTries): boolean =>
  !code.usedAt && code.tries < tries && code.expiresAt > turn.world.now;

/** A wrong try, counted on the code that was tried, and on who asks for one after another. */
export function countTry(turn: Turn, code: StoredCode | undefined): void {
  if (code)
    turn.change.update({ table: "Code", where: { hash: code.hash }, set: { tries: code.tries + 1 }, expect: 1 });
  countWrong(turn);
}

/** Once used it is used: two at the same instant cannot both. */
export function spendCode(turn: Turn, { hash }: Pick<StoredCode, "hash">): void {
  const set = { usedAt: turn.world.now, usedById: turn.person.id };
  turn.change.update({ table: "Code", where: { hash, usedAt: null }, set, expect: 1 });
}

/** True, with the answer given, when the person has tried too many wrong codes within the hour. */
export function isTriedOut(turn: Turn): boolean {
  const { wrongCodes } = turn.state;
  if (!wrongCodes) return false;
  const isOver = turn.world.now.getTime() - new Date(wrongCodes.since).getTime() >= hourMs;
  if (isOver) turn.state.wrongCodes = undefined;
  if (isOver || wrongCodes.count < mostTries) return false;
  turn.state.joining = undefined;
  replyWith(turn, "code-tries", {}, menuButtons(turn));
  return true;
}

function countWrong(turn: Turn): void {
  const { count, since } = turn.state.wrongCodes ?? { count: 0, since: turn.world.now.toISOString() };
  turn.state.wrongCodes = { count: count + 1, since };
}

/** Says no as a refusal does, and counts: a refusal itself leaves nothing behind. */
export function refuseCode(turn: Turn, key: string): void {
  countWrong(turn);
  const text = turn.say(key);
  const draft = turn.state.joining ? undefined : draftInHand(turn.state);
  if (draft) askAgain(turn, draft, text);
  else reply(turn, { text, buttons: turn.state.joining ? [homeRow(turn)] : menuButtons(turn) });
}
