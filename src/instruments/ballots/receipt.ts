import { createHmac, createSecretKey } from "node:crypto";
import { crockford, grouped } from "./crockford.ts";

/** What a receipt is made of; no part of it says how somebody has voted. */
export interface ReceiptOf {
  ballotId: string;
  electorId: string;
  /** Hexadecimal. */
  nonce: string;
}

const length = 10;

/**
 * The code of a vote (回执), such as 7F3KQ-9XW2M: what its voter gets, and what stands in the published list. Without the
 * secret, which is destroyed at the close, nobody can lead it back to a voter.
 */
export const receiptCode = (receiptSecret: Uint8Array, { ballotId, electorId, nonce }: ReceiptOf): string =>
  grouped(
    crockford(
      createHmac("sha256", createSecretKey(receiptSecret)).update(`${ballotId}|${electorId}|${nonce}`).digest(),
      length,
    ),
    5,
  );
