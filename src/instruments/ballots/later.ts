import type { MakeLater } from "../notices/index.ts";
import type { BallotKeys } from "./keys.ts";
import type { LookedUp } from "./looked-up.ts";
import { receiptCode } from "./receipt.ts";

/** Makes the receipts, the tellers' shares and what was looked up that messages carry, while what they are made of is there. */
export const laterWords =
  (keys: BallotKeys, lookedUp: LookedUp): MakeLater =>
  (of) => {
    if (of.kind === "looked-up") return lookedUp.words(of.token);
    if (of.kind === "share") return keys.share(of.ballotId, of.n);
    const secret = keys.receiptSecret(of.ballotId);
    return secret && receiptCode(secret, of);
  };
