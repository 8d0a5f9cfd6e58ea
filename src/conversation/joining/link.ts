import { areTwo, type Mergeable, mergeChange, readMergeable, type Seat, seatsSql } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { hideWords } from "../../instruments/index.ts";
import { askAgain } from "../drafts.ts";
import { homeRow } from "../screens/menu.ts";
import { type State, unfinished } from "../state.ts";
import { button, isBrief, reply, replyWith, type Turn } from "../turn.ts";
import { codeHash, codeLength, isCodeAlone, makeCode } from "./code-words.ts";
import { issueCode, spendCode, takeTypedCode } from "./codes.ts";
import { requireFreshCode } from "./fresh-code.ts";
import { requireCompatible } from "./seats.ts";
import { tellOfLink } from "./told-of-link.ts";

const linkMinutes = 15;

/** /link: a code for another channel; with a code, this address becomes the same person's. */
export async function link(turn: Turn, code?: string): Promise<void> {
  if (code) return linkTo(turn, code);
  const { keyed, ids, smsNumber } = turn.means;
  // Sent alone it is told from a word by having letters and digits.
  let fresh = makeCode(ids.secret(codeLength));
  while (!isCodeAlone(fresh)) fresh = makeCode(ids.secret(codeLength));
  issueCode(turn, linkMinutes, {
    hash: codeHash(keyed, "code", fresh),
    purpose: "link",
    personId: turn.person.id,
  });
  const number = isBrief(turn) ? undefined : smsNumber();
  const text = turn.say("link-code", { code: hideWords(keyed, turn.addressId, fresh), minutes: linkMinutes });
  reply(turn, {
    text: number ? `${text}\n${turn.say("link-sms", { number })}` : text,
    buttons: [homeRow(turn)],
  });
}

interface Other {
  state: State;
  version: number;
  seats: Seat[];
}

const otherSql = `SELECT c.state, c.version, ${seatsSql("$1::uuid", "$2::timestamptz")} AS seats FROM "Conversation" c WHERE c."personId" = $1`;

/**
 * This person becomes the one whose code it is: everything that names them goes over in one transaction, and what was
 * moved is kept so that they or an administrator can undo it.
 */
async function linkTo(turn: Turn, typed: string): Promise<void> {
  const code = await takeTypedCode(turn, typed, "link", "link-code-wrong");
  if (!code) return;
  if (!code.personId) throw new Error("a link to nobody");
  const [fromId, intoId] = [turn.person.id, code.personId];
  if (intoId === fromId) throw new Refusal("link-same");
  const { db, ids } = turn.means;
  const mergeable = await readMergeable(db, fromId, intoId);
  const [other] = await db.query<Other>(otherSql, [intoId, turn.world.now], "link-other");
  if (!mergeable || !other) throw new Error("a link to somebody who is not there");
  requireOneHuman(turn, mergeable, other.seats);
  // Who writes another's number would else be given all that is theirs.
  if (!(await requireFreshCode(turn, { do: "link", code: typed }, "fresh-code-link"))) return;
  spendCode(turn, code);
  const id = ids.uuid();
  turn.change
    .add(mergeChange(mergeable, { id, fromId, intoId, now: turn.world.now }))
    // What they sent that still waits goes to the person they now are.
    .update({
      table: "Inbox",
      where: { personId: fromId, doneAt: null },
      set: { personId: intoId },
      whereSql: (param) => `t.id <> ${param(turn.inboxId)}::uuid`,
    });
  await tellOfLink(turn, { id, fromId, intoId });
  goOnAs(turn, other, mergeable, intoId);
}

/** The other's conversation goes on here, with what was begun on either side, at the question where it stood. */
function goOnAs(turn: Turn, { state, version }: Other, { into, from }: Mergeable, personId: string): void {
  turn.becomes = { personId, version };
  turn.state = { ...state, drafts: [...turn.state.drafts, ...state.drafts], joining: undefined, prompt: undefined };
  turn.person.homeAreaId = from.verifiedAt ? from.homeAreaId : (into.homeAreaId ?? from.homeAreaId);
  const draft = unfinished(turn.state);
  const open = [[button(turn, "menu-cases", { do: "cases", page: 0 })], homeRow(turn)];
  if (draft) askAgain(turn, draft, turn.say("link-done"));
  else replyWith(turn, "link-done", {}, open);
}

/** @throws Refusal when the two cannot be one: verified as two, or in seats that the law keeps apart */
function requireOneHuman(turn: Turn, mergeable: Mergeable, seats: Seat[]): void {
  if (areTwo(mergeable)) throw new Refusal("link-both-verified");
  const held = seats.map((seat) => seat.bodyId);
  for (const { bodyId } of turn.person.seats) requireCompatible(turn, held, bodyId, "link-incompatible");
}
