import type { Insertable } from "../../foundation/index.ts";
import { askAgain } from "../drafts.ts";
import { homeRow, menuButtons } from "../screens/menu.ts";
import { draftInHand } from "../state.ts";
import { reply, replyWith, type Turn } from "../turn.ts";
import { codeHash } from "./code-words.ts";

export type CodePurpose = "join" | "link" | "verify" | "phone" | "counter";

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
export const mostTries = 5;
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
  const isGood =
    found?.purpose === purpose && !found.usedAt && found.tries < mostTries && found.expiresAt > turn.world.now;
  return isGood ? found : undefined;
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

export function countWrong(turn: Turn): void {
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
