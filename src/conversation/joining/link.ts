import { areTwo, type Mergeable, mergeChange, readMergeable, type Seat, seatsSql } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { hideWords } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import type { State } from "../state.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { codeHash, codeLength, makeCode } from "./code-words.ts";
import { issueCode, spendCode, takeTypedCode } from "./codes.ts";
import { requireCompatible } from "./seats.ts";

const linkMinutes = 15;

/** /link: a code for another channel; /link CODE: makes this address the same person's. */
export async function link(turn: Turn, code?: string): Promise<void> {
  if (code) return linkTo(turn, code);
  const { keyed, ids } = turn.means;
  const fresh = makeCode(ids.secret(codeLength));
  issueCode(turn, linkMinutes, {
    hash: codeHash(keyed, "code", fresh),
    purpose: "link",
    personId: turn.person.id,
  });
  const shown = hideWords(keyed, turn.addressId, fresh);
  replyWith(turn, "link-code", { code: shown, minutes: linkMinutes }, [homeRow(turn)]);
}

interface Other {
  state: State;
  version: number;
  seats: Seat[];
}

const otherSql = `SELECT c.state, c.version, ${seatsSql("$1::uuid", "$2::timestamptz")} AS seats FROM "Conversation" c WHERE c."personId" = $1`;

/**
 * This person becomes the one whose code it is: everything that names them goes over in one transaction, and what was
 * moved is kept so that an administrator can undo it.
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
  spendCode(turn, code);
  turn.change
    .add(mergeChange(mergeable, { id: ids.uuid(), fromId, intoId, now: turn.world.now }))
    // What they sent that still waits goes to the person they now are.
    .update({
      table: "Inbox",
      where: { personId: fromId, doneAt: null },
      set: { personId: intoId },
      whereSql: (param) => `t.id <> ${param(turn.inboxId)}::uuid`,
    })
    .update({
      table: "Conversation",
      where: { personId: intoId, version: other.version },
      set: {
        state: { ...other.state, drafts: [...turn.state.drafts, ...other.state.drafts] },
        version: other.version + 1,
      },
      expect: 1,
    });
  turn.state.drafts = [];
  replyWith(turn, "link-done", {}, [[button(turn, "menu-cases", { do: "cases", page: 0 })], homeRow(turn)]);
}

/** @throws Refusal when the two cannot be one: verified as two, or in seats that the law keeps apart */
function requireOneHuman(turn: Turn, mergeable: Mergeable, seats: Seat[]): void {
  if (areTwo(mergeable)) throw new Refusal("link-both-verified");
  const held = seats.map((seat) => seat.bodyId);
  for (const { bodyId } of turn.person.seats) requireCompatible(turn, held, bodyId, "link-incompatible");
}
