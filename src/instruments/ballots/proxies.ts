import { type Change, type Database, Refusal } from "../../foundation/index.ts";
import type { Ballot } from "./ballot.ts";
import { hasVotedSql } from "./roll.ts";

interface Proxy {
  ballot: Ballot;
  /** The elector who does not vote themselves. */
  electorId: string;
  /** Who votes for them: another elector of the same roll. */
  proxyId: string;
  now: Date;
}

/**
 * An elector lets another one vote for them. How many one person carries is held by the database: each has a numbered
 * place, and no place twice.
 *
 * @throws Refusal `ballot-no-proxies`, `ballot-proxy-not-on-roll`, `ballot-proxy-full` or `ballot-proxy-chain`; the
 *   commit throws Conflict when the elector has voted, or the place was taken, meanwhile
 */
export async function appointProxy(db: Database, change: Change, { ballot, electorId, proxyId, now }: Proxy) {
  const { id, rules } = ballot;
  if (rules.proxiesEach < 1) throw new Refusal("ballot-no-proxies");
  const [carrier] = await db.query<{ hasProxy: boolean; slots: number[] }>(
    `SELECT "proxyId" IS NOT NULL AS "hasProxy", ARRAY(SELECT "proxySlot" FROM "Elector" WHERE "ballotId" = $1 AND "proxyId" = $2) AS slots
    FROM "Elector" WHERE "ballotId" = $1 AND "personId" = $2 AND "struckAt" IS NULL AND id <> $3`,
    [id, proxyId, electorId],
  );
  if (!carrier) throw new Refusal("ballot-proxy-not-on-roll");
  if (carrier.hasProxy) throw new Refusal("ballot-proxy-chain");
  const slot = Array.from({ length: rules.proxiesEach }, (_, i) => i + 1).find((n) => !carrier.slots.includes(n));
  if (!slot) throw new Refusal("ballot-proxy-full", { most: rules.proxiesEach });
  change.update({
    table: "Elector",
    where: { id: electorId, ballotId: id, struckAt: null, paperAt: null },
    set: { proxyId, proxySlot: slot, proxyAt: now },
    // Who carries somebody's vote does not hand on their own.
    whereSql: () => `NOT ${hasVotedSql("t")}
      AND NOT EXISTS (SELECT 1 FROM "Elector" o WHERE o."ballotId" = t."ballotId" AND o."proxyId" = t."personId")`,
    expect: 1,
  });
}

/** The elector votes themselves again, as long as the proxy has not voted. */
export function endProxy(change: Change, { ballotId, electorId }: { ballotId: string; electorId: string }): void {
  const set = { proxyId: null, proxySlot: null, proxyAt: null };
  const whereSql = () => `NOT ${hasVotedSql("t")}`;
  change.update({ table: "Elector", where: { id: electorId, ballotId }, set, whereSql, expect: 1 });
}
