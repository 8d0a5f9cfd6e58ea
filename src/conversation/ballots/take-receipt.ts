import type { Database, Keyed } from "../../foundation/index.ts";
import { type BallotKeys, findReceipt, type LookedUp, readReceiptText } from "../../instruments/index.ts";
import type { Inbound, ReceiptState } from "../inbound.ts";
import { codeHash } from "../joining/code-words.ts";

interface Means {
  db: Database;
  keyed: Keyed;
  keys: BallotKeys;
  lookedUp: LookedUp;
}

/**
 * Looks up a receipt before anything is stored: its code beside whoever sent it would join a vote to a voter, now or once it
 * is published. Undefined for what is none. Ten letters and digits alone are one when they are found, or when they are no
 * code of ours and some ballot may still come to publish them.
 */
export async function takeReceipt(means: Means, inbound: Inbound): Promise<ReceiptState | undefined> {
  const read = readReceiptText(inbound.text ?? "");
  if (!read) return undefined;
  const { db, keyed, lookedUp } = means;
  const sql = `SELECT (SELECT "personId" FROM "Address" WHERE channel = $1 AND address = $2) AS "personId",
    EXISTS (SELECT 1 FROM "Ballot" WHERE "isSecret" AND "countedAt" IS NULL) AS "isOpen", EXISTS (SELECT 1 FROM "Code" WHERE hash = $3) AS "isCode"`;
  const values = [inbound.channel, inbound.address, codeHash(keyed, "code", (inbound.text ?? "").normalize("NFKC"))];
  const [known] = await db.query<{ personId: string | null; isOpen: boolean; isCode: boolean }>(
    sql,
    values,
    "receipt-or-code",
  );
  const { personId = null, isOpen = false, isCode = false } = known ?? {};
  const found = await findReceipt(means, { code: read.code, personId });
  if (!found) return !isCode && (read.isSure || isOpen) ? { state: "unknown", isOpen } : undefined;
  const { state, ballotId: ballot } = found;
  return state === "counted" && found.choice
    ? { state, ballot, found: lookedUp.keep(found.choice) }
    : { state, ballot };
}
