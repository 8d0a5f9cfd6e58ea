import type { Change } from "../../foundation/index.ts";
import type { Choice } from "./ballot.ts";
import { checkChoice } from "./choice.ts";
import type { SealedVote } from "./seal.ts";
import { checkMayCast, type Standing } from "./stand.ts";

interface Casting {
  standing: Standing;
  /** Who casts it: the elector, or their proxy. */
  personId: string;
  /** When the message came in. */
  receivedAt: Date;
  /** The instant of its turn. */
  now: Date;
}

/**
 * Casts a vote in an open ballot, or puts it in the place of the one before: one addition to the change of the turn.
 *
 * @throws Refusal of `checkMayCast` or `checkChoice`. The change's commit throws Conflict when the ballot was closed, the
 *   line was struck or a later vote came in meanwhile.
 */
export function castVote(change: Change, casting: Casting & { choice: Choice }): void {
  const { standing, choice } = casting;
  checkMayCast(standing, casting);
  checkChoice(standing.ballot, choice);
  const row = { ...keyOf(standing), choice: choice as object, castAt: castAtOf(casting) };
  change.put({ table: "OpenVote", row, ...conditionsOf(casting) });
}

/** The same in a secret ballot: what was sealed before the message was stored becomes the elector's envelope, unread. */
export function castEnvelope(change: Change, casting: Casting & { vote: SealedVote }): void {
  const { standing, vote } = casting;
  checkMayCast(standing, casting);
  const row = { ...keyOf(standing), sealed: bytes(vote.sealed), nonce: bytes(vote.nonce), castAt: castAtOf(casting) };
  change.put({ table: "Envelope", row, ...conditionsOf(casting) });
}

// Prisma's types take a Uint8Array that is nobody else's.
const bytes = (buffer: Uint8Array) => buffer as Uint8Array<ArrayBuffer>;
const keyOf = ({ ballot, electorId }: Standing) => ({ ballotId: ballot.id, electorId });

/** After a vote from the future, cast before the clock was set back, no other would ever come later: it counts as of then. */
const castAtOf = ({ standing: { castAt }, receivedAt, now }: Casting) => (castAt && castAt > now ? castAt : receivedAt);

/**
 * The rows that must stand as they did: an open ballot, a line of the roll for this person. They are held until the
 * commit, so that a close waits for the votes under way and no vote comes after it.
 */
const conditionsOf = ({ standing, personId }: Casting) => ({
  key: ["ballotId", "electorId"],
  replacesIf: standing.ballot.rules.mayChange ? `t."castAt" <= EXCLUDED."castAt"` : "false",
  fromSql: `SELECT 1 FROM "Ballot" b JOIN "Elector" e ON e."ballotId" = b.id
      WHERE b.id = r."ballotId" AND b."closedAt" IS NULL AND b."rollFixedAt" IS NOT NULL AND b."startedAt" IS NOT NULL
        AND e.id = r."electorId" AND e."struckAt" IS NULL AND e."paperAt" IS NULL
        AND coalesce(e."proxyId", e."personId") = (given->>'personId')::uuid FOR SHARE`,
  given: { personId },
});
