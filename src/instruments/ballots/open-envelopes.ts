import { setImmediate as breathe } from "node:timers/promises";
import type { Queryable } from "../../foundation/index.ts";
import type { Ballot, Choice } from "./ballot.ts";
import { choiceFault } from "./choice.ts";
import { receiptCode } from "./receipt.ts";
import { envelopeOpener } from "./seal.ts";

/** A vote after its envelope is gone: the code of its receipt, and the choice; null for an invalid one. */
export interface OpenedVote {
  code: string;
  choice: Choice | null;
}

const atOnce = 20_000;
/** Others have the process in between: opening one takes about a tenth of a millisecond. */
const beforeBreath = 200;

/**
 * Holds the envelopes against the roll and opens them, in memory only. They come back in the order of their codes, which
 * is no order of anything: each code is a keyed hash.
 */
export async function openEnvelopes(
  db: Queryable,
  ballot: Ballot,
  keys: { privateKey: Uint8Array; receiptSecret: Uint8Array },
): Promise<OpenedVote[]> {
  const open = envelopeOpener(keys.privateKey);
  const votes: OpenedVote[] = [];
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const envelopes = await db.query<{ electorId: string; sealed: Buffer; nonce: Buffer }>(
      `SELECT v."electorId", v.sealed, v.nonce FROM "Envelope" v JOIN "Elector" e ON e."ballotId" = v."ballotId" AND e.id = v."electorId"
      WHERE v."ballotId" = $1 AND v."electorId" > $2::uuid AND e."struckAt" IS NULL ORDER BY v."electorId" LIMIT ${atOnce}`,
      [ballot.id, after],
    );
    for (const [i, { electorId, sealed, nonce }] of envelopes.entries()) {
      if (i % beforeBreath === 0) await breathe();
      const choice = open({ sealed, nonce });
      const of = { ballotId: ballot.id, electorId, nonce: nonce.toString("hex") };
      const isValid = choice !== undefined && choiceFault(ballot, choice) === undefined;
      votes.push({ code: receiptCode(keys.receiptSecret, of), choice: isValid ? (choice as Choice) : null });
    }
    const last = envelopes.at(-1);
    if (!last || envelopes.length < atOnce) return told(votes);
    after = last.electorId;
  }
}

/** In order, and no two alike: of a million codes of fifty bits two may be the same, and one of them then says so. */
function told(votes: OpenedVote[]): OpenedVote[] {
  votes.sort((a, b) => (a.code < b.code ? -1 : 1));
  return votes.map((vote, i) => (vote.code === votes[i - 1]?.code ? { ...vote, code: `${vote.code}-2` } : vote));
}
