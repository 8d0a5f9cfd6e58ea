import type { MakeLater } from "../notices/index.ts";
import type { BallotKeys } from "./keys.ts";
import { receiptCode } from "./receipt.ts";

/** Makes the receipts and the tellers' shares that messages carry, while their secrets are there. */
export const laterWords =
  (keys: BallotKeys): MakeLater =>
  (of) => {
    if (of.kind === "share") return keys.share(of.ballotId, of.n);
    const secret = keys.receiptSecret(of.ballotId);
    return secret && receiptCode(secret, of);
  };
