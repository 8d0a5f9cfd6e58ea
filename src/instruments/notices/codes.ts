import { type Clock, type Database, inTransaction } from "../../foundation/index.ts";
import type { Sending } from "./claim.ts";
import { type NoticeAt, noticesAt, waitsForAnswer } from "./open-questions.ts";
import { answersOf, buttonsOf, type Outgoing } from "./outgoing.ts";

interface Means {
  db: Database;
  clock: Clock;
}

/** Each notice has tens of its own while there are any; from 31 on, since lists of places are shorter than that. */
const firstCodes = [1, 4, 7].flatMap((one) => [3, 4, 5, 6, 7, 8, 9].map((ten) => ten * 10 + one));

/** A message whose answers bear codes from `first` on. */
export function coded(message: Outgoing, first: number): Outgoing {
  let next = first;
  return {
    ...message,
    buttons: message.buttons?.map((line) => line.map((b) => (b.isOptOut ? b : { ...b, code: next++ }))),
  };
}

/**
 * A row with codes for its answers, unlike all that are still good at its address: what goes to
 * many always bears them, since a second notice may follow; what is told about a case where something else waits. They
 * are kept in the ledger before the message leaves, and stay when it is tried again.
 */
export async function giveCodes({ db, clock }: Means, row: Sending): Promise<Sending> {
  const answers = answersOf(row.payload);
  if (row.kind !== "notice" || answers.length === 0 || answers.some((b) => b.code !== undefined)) return row;
  return inTransaction(db, async (tx) => {
    // Two processes that send to one address give codes one after the other.
    await tx.query(`SELECT 1 FROM "Address" WHERE id = $1 FOR NO KEY UPDATE`, [row.addressId]);
    const others = (await noticesAt(tx, row.addressId, clock.now())).filter(
      (n) => n.id !== row.id && !comesAfter(n, row),
    );
    if (!row.isToMany && waitsForAnswer(others).length === 0) return row;
    const valid = others.filter((n) => !n.isLate && !n.isAnswered);
    const taken = new Set(valid.flatMap(({ payload }) => buttonsOf(payload).map((b) => b.code)));
    const first = firstCodes.find((code) => !answers.some((_, place) => taken.has(code + place)));
    if (first === undefined) return row;
    const payload = coded(row.payload, first);
    await tx.query(`UPDATE "Delivery" SET payload = $2 WHERE id = $1`, [row.id, payload]);
    return { ...row, payload };
  });
}

/**
 * One that leaves after this row is given codes that this row's answers do not bear, whoever is quicker: what was claimed
 * with it and is younger, and what goes to many as long as it has no codes.
 */
const comesAfter = (other: NoticeAt, row: Sending): boolean =>
  other.isLeaving &&
  (other.isToMany || other.id > row.id) &&
  answersOf(other.payload).every((b) => b.code === undefined);
