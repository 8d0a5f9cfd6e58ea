import type { Database } from "../../foundation/index.ts";
import type { Choice } from "./ballot.ts";
import type { BallotKeys } from "./keys.ts";
import { receiptCode } from "./receipt.ts";

/** Where a receipt is: in a published list, with its choice where that is published; or of a vote that waits for the count. */
export type FoundReceipt =
  | { state: "counted"; ballotId: string; choice: Choice | null }
  | { state: "waiting"; ballotId: string };

/**
 * Looks for a receipt in what is published, which anybody may, and among the votes of one person that are not counted yet.
 * Of other people's nothing is said before the count: whoever has made somebody vote could see whether they vote anew.
 */
export async function findReceipt(
  { db, keys }: { db: Database; keys: BallotKeys },
  { code, personId }: { code: string; personId: string | null },
): Promise<FoundReceipt | undefined> {
  const counted = await db.query<{ ballotId: string; choice: Choice | null }>(
    `SELECT v."ballotId", v.choice FROM "CountedVote" v JOIN "Ballot" b ON b.id = v."ballotId"
      WHERE v.code = $1 AND b."resultHash" IS NOT NULL ORDER BY b."countedAt" DESC LIMIT 1`,
    [code],
    "receipt-counted",
  );
  if (counted[0]) return { state: "counted", ...counted[0] };
  const own = await db.query<{ ballotId: string; electorId: string; nonce: Buffer }>(
    `SELECT v."ballotId", v."electorId", v.nonce FROM "Elector" e JOIN "Envelope" v ON v."ballotId" = e."ballotId" AND v."electorId" = e.id
      WHERE (e."personId" = $1 OR e."proxyId" = $1) AND e."struckAt" IS NULL`,
    [personId],
    "receipts-waiting",
  );
  const mine = own.find(({ ballotId, electorId, nonce }) => {
    const secret = keys.receiptSecret(ballotId);
    return secret && receiptCode(secret, { ballotId, electorId, nonce: nonce.toString("hex") }) === code;
  });
  return mine && { state: "waiting", ballotId: mine.ballotId };
}
