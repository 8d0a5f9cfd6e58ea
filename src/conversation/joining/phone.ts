import {
  hashPhone,
  isMobileHere,
  maskPhone,
  maskSealedPhone,
  openPhone,
  phoneIn,
  sealPhone,
} from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { type Button, hideWords } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { draftInHand } from "../state.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { codeHash, makeDigits, spacedDigits } from "./code-words.ts";
import {
  countTry,
  isOpen,
  issueCode,
  isTriedOut,
  newestCode,
  requireFewAsked,
  type StoredCode,
  spendCode,
} from "./codes.ts";
import { hasAgreed } from "./consent.ts";
import { looksLikeCode } from "./fresh-code.ts";
import { offerMembers, type ProvedPhone } from "./roster.ts";
import { otherWays, showWays } from "./ways.ts";

const codeMinutes = 10;
/** Codes that one phone is sent in a day. */
const mostSent = 10;
const hourMs = 3_600_000;

/** By phone: with one that is proved already, or a new one. */
export async function verifyByPhone(turn: Turn, isOther: boolean): Promise<void> {
  if (turn.person.isVerified) return showWays(turn);
  if (!(await hasAgreed(turn, "verify"))) return;
  const proved = isOther ? [] : await provedPhones(turn);
  if (proved.length > 0) return offerMembers(turn, proved);
  askPhone(turn);
}

const provedPhones = (turn: Turn): Promise<ProvedPhone[]> =>
  turn.means.db.query<ProvedPhone>(
    `SELECT hash, sealed FROM "Phone" WHERE "personId" = $1 AND "provedAt" IS NOT NULL`,
    [turn.person.id],
  );

/** `note`: what was wrong with the answer, with what to do now. */
function askPhone(turn: Turn, note?: string, buttons: Button[][] = [homeRow(turn)]): void {
  turn.state.joining = { at: "phone" };
  turn.takesNumbers = false;
  reply(turn, { text: note ?? turn.say("verify-phone-ask"), buttons, asks: "contact" });
}

/** A typed phone is proved by a code that is sent to it. */
export async function hearPhone(turn: Turn, text: string): Promise<void> {
  const phone = phoneIn(text);
  if (!phone) return askPhone(turn, turn.say("phone-none"));
  if (!isMobileHere(phone)) return askPhone(turn, turn.say("phone-no-mobile"), otherWays(turn));
  await sendCode(turn, phone);
}

async function sendCode(turn: Turn, phone: string): Promise<void> {
  const { keyed, ids } = turn.means;
  const send = turn.world.city.demo ? undefined : turn.means.phoneSender();
  if (!turn.world.city.demo && !send) {
    turn.state.joining = undefined;
    return replyWith(turn, "verify-sms-none", {}, otherWays(turn));
  }
  const hash = hashPhone(keyed, phone);
  await requireFewCodes(turn, hash);
  if (send) await requireFewSent(turn);
  const digits = makeDigits(ids.secret(4));
  const args = { code: spacedDigits(digits), minutes: codeMinutes };
  // Before anything is written: a message that did not go leaves no code behind.
  if (send && !(await send(phone, turn.say("verify-sms-words", args), turn.person.locale)))
    throw new Refusal("verify-sms-failed");
  issueCode(turn, codeMinutes, {
    hash: codeHash(keyed, `phone:${turn.person.id}`, digits),
    purpose: "phone",
    personId: turn.person.id,
    data: { hash, sealed: sealPhone(keyed, phone) },
  });
  turn.state.joining = { at: "phone-code" };
  turn.takesNumbers = false;
  const shown = hideWords(keyed, turn.addressId, args.code);
  const key = send ? "verify-code-sent" : "verify-code-shown";
  replyWith(turn, key, { ...args, code: shown, phone: maskPhone(phone) }, [codeButtons(turn), homeRow(turn)]);
}

const codeButtons = (turn: Turn) => [
  button(turn, "verify-code-again", { do: "joining", go: { to: "phone-again" } }),
  button(turn, "verify-phone-other", { do: "joining", go: { to: "phone", other: true } }),
];

/** @throws Refusal: nobody's phone is rung all day, nor guessed at */
async function requireFewCodes(turn: Turn, hash: string): Promise<void> {
  await requireFewAsked(turn, "phone");
  const sql = `SELECT count(*)::int AS sent FROM "Code" WHERE purpose = 'phone' AND "createdAt" > $2::timestamptz - interval '1 day'
    AND data ->> 'hash' = $1`;
  const [count] = await turn.means.db.query<{ sent: number }>(sql, [hash, turn.world.now], "phone-codes");
  if (count && count.sent >= mostSent) throw new Refusal("verify-sms-many");
}

const sentSql = `SELECT count(*)::int AS sent FROM "Code" WHERE purpose = 'phone' AND "createdAt" > $1 AND "expiresAt" > $1`;

/** @throws Refusal: whoever makes up persons and phones does not run up the bill */
async function requireFewSent(turn: Turn): Promise<void> {
  const { db, paces } = turn.means;
  const most = paces?.codesPerHour ?? 0;
  if (most === 0) return;
  const since = new Date(turn.world.now.getTime() - hourMs);
  const [count] = await db.query<{ sent: number }>(sentSql, [since], "phone-codes-sent");
  if (count && count.sent >= most) throw new Refusal("verify-sms-many");
}

/** Another code for the phone that the last one was for. */
export async function sendAnotherCode(turn: Turn): Promise<void> {
  const sealed = (await newestCode(turn, "phone"))?.data?.sealed;
  if (turn.person.isVerified || !sealed) return verifyByPhone(turn, true);
  if (await hasAgreed(turn, "verify")) await sendCode(turn, openPhone(turn.means.keyed, sealed));
}

/** The code that came to the phone; alike whether it is wrong, used or late. */
export async function hearPhoneCode(turn: Turn, text: string): Promise<void> {
  if (isTriedOut(turn)) return;
  const newest = await newestCode(turn, "phone");
  const code = newest && isOpen(turn, newest) ? newest : undefined;
  const isRight = code?.hash === codeHash(turn.means.keyed, `phone:${turn.person.id}`, text.normalize("NFKC"));
  if (!isRight || !code?.data?.sealed) return wrongCode(turn, code);
  spendCode(turn, code);
  const phone = await provePhone(turn, code.data.sealed, turn.world.city.demo ? "demo" : "sms");
  await offerMembers(turn, [phone]);
}

/** The code that is still good, though they looked at something else meanwhile. False for all else. */
export async function hearLatePhoneCode(turn: Turn, text: string): Promise<boolean> {
  if (turn.state.joining || draftInHand(turn.state) || turn.person.isVerified || !looksLikeCode(text)) return false;
  const newest = await newestCode(turn, "phone");
  if (!newest || !isOpen(turn, newest)) return false;
  await hearPhoneCode(turn, text);
  return true;
}

function wrongCode(turn: Turn, code: StoredCode | undefined): void {
  countTry(turn, code);
  turn.takesNumbers = false;
  replyWith(turn, "verify-code-wrong", {}, [codeButtons(turn), homeRow(turn)]);
}

/** Writes down that a phone is this person's, once. */
export async function provePhone(turn: Turn, sealed: string, how: "telegram" | "sms" | "demo"): Promise<ProvedPhone> {
  const { db, keyed, ids } = turn.means;
  const provedAt = turn.world.now;
  const hash = hashPhone(keyed, openPhone(keyed, sealed));
  const where = { personId: turn.person.id, hash };
  const [known] = await db.query(`SELECT 1 FROM "Phone" WHERE "personId" = $1 AND hash = $2`, [where.personId, hash]);
  if (known) turn.change.update({ table: "Phone", where, set: { provedAt, how }, expect: 1 });
  else turn.change.insert("Phone", { id: ids.uuid(), ...where, sealed, provedAt, how });
  return { hash, sealed };
}

/** A contact by the channel's own button: the sender's own number is proved, anybody else's is not. */
export async function hearContact(
  turn: Turn,
  { phone: given, isOwn }: { phone: string; isOwn: boolean },
): Promise<void> {
  const phone = phoneIn(given);
  if (!isOwn || !phone) return askPhone(turn, turn.say(isOwn ? "phone-none" : "verify-contact-strange"));
  const sealed = sealPhone(turn.means.keyed, phone);
  if (!(await hasAgreed(turn, "verify", sealed))) return;
  const proved = await provePhone(turn, sealed, "telegram");
  if (!turn.person.isVerified) return offerMembers(turn, [proved]);
  turn.state.joining = undefined;
  replyWith(turn, "phone-kept", { phone: maskSealedPhone(turn.means.keyed, sealed) }, [homeRow(turn)]);
}
