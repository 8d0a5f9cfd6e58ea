import { hashPhone, maskPhone, maskSealedPhone, openPhone, phoneIn, sealPhone } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { hideWords } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { codeHash, makeDigits, spacedDigits } from "./code-words.ts";
import { countWrong, issueCode, isTriedOut, mostTries, type StoredCode, spendCode } from "./codes.ts";
import { hasAgreed } from "./consent.ts";
import { offerMembers, type ProvedPhone } from "./roster.ts";
import { otherWays, showWays } from "./ways.ts";

const codeMinutes = 10;
/** Codes that one person may ask for in an hour, and that one phone is sent in a day. */
const most = { asked: 5, sent: 10 };

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
function askPhone(turn: Turn, note?: string): void {
  turn.state.joining = { at: "phone" };
  turn.takesNumbers = false;
  reply(turn, { text: note ?? turn.say("verify-phone-ask"), buttons: [homeRow(turn)], asks: "contact" });
}

/** A typed phone is proved by a code that is sent to it. */
export async function hearPhone(turn: Turn, text: string): Promise<void> {
  const phone = phoneIn(text);
  if (!phone) return askPhone(turn, turn.say("phone-none"));
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
  const sql = `SELECT count(*) FILTER (WHERE "personId" = $1 AND "createdAt" > $3::timestamptz - interval '1 hour')::int AS asked,
      count(*) FILTER (WHERE data ->> 'hash' = $2)::int AS sent
    FROM "Code" WHERE purpose = 'phone' AND "createdAt" > $3::timestamptz - interval '1 day'`;
  const [count] = await turn.means.db.query<typeof most>(sql, [turn.person.id, hash, turn.world.now], "phone-codes");
  if (count && (count.asked >= most.asked || count.sent >= most.sent)) throw new Refusal("verify-sms-many");
}

const newestSql = `SELECT * FROM "Code" WHERE purpose = 'phone' AND "personId" = $1 ORDER BY "createdAt" DESC, "expiresAt" DESC LIMIT 1`;

async function newestCode(turn: Turn): Promise<StoredCode | undefined> {
  const [code] = await turn.means.db.query<StoredCode>(newestSql, [turn.person.id], "newest-phone-code");
  return code;
}

/** Another code for the phone that the last one was for. */
export async function sendAnotherCode(turn: Turn): Promise<void> {
  const sealed = (await newestCode(turn))?.data?.sealed;
  if (turn.person.isVerified || !sealed) return verifyByPhone(turn, true);
  if (await hasAgreed(turn, "verify")) await sendCode(turn, openPhone(turn.means.keyed, sealed));
}

/** The code that came to the phone; alike whether it is wrong, used or late. */
export async function hearPhoneCode(turn: Turn, text: string): Promise<void> {
  if (isTriedOut(turn)) return;
  const code = await newestCode(turn);
  const isOpen = code && !code.usedAt && code.tries < mostTries && code.expiresAt > turn.world.now;
  const isRight = isOpen && code.hash === codeHash(turn.means.keyed, `phone:${turn.person.id}`, text.normalize("NFKC"));
  if (!isRight || !code.data?.sealed) return wrongCode(turn, isOpen ? code : undefined);
  spendCode(turn, code);
  const phone = await provePhone(turn, code.data.sealed, turn.world.city.demo ? "demo" : "sms");
  await offerMembers(turn, [phone]);
}

/** Counted on the code that was tried; a person who asks for one after another is stopped by their number. */
function wrongCode(turn: Turn, code: StoredCode | undefined): void {
  if (code)
    turn.change.update({ table: "Code", where: { hash: code.hash }, set: { tries: code.tries + 1 }, expect: 1 });
  countWrong(turn);
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
