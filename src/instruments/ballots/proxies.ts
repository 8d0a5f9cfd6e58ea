import { type Charter, refusalBy } from "../../city/index.ts";
import { type Change, type Database, Refusal } from "../../foundation/index.ts";
import type { Ballot } from "./ballot.ts";
import { hasVotedSql } from "./roll.ts";
import { proxiesRule } from "./rules.ts";

interface Proxy {
  ballot: Ballot;
  /** The ballot's: refusals quote its clause. */
  charter: Charter;
  /** The elector who does not vote themselves. */
  electorId: string;
  /** Who votes for them: another elector of the same roll. */
  proxyId: string;
  now: Date;
}

interface Lines {
  voted: boolean;
  ownProxy: string | null;
  paperAt: Date | null;
  /** How many the elector votes for, and which places the proxy has given away. */
  carries: number;
  isOnRoll: boolean;
  hasProxy: boolean;
  slots: number[];
}

/**
 * An elector lets another one vote for them, until the ballot closes. How many one person carries is held by the database:
 * each has a numbered place, and no place twice.
 *
 * @throws Refusal `ballot-no-proxies`, `ballot-over`, `ballot-proxy-voted`, `ballot-on-paper`, `ballot-proxy-given`,
 *   `ballot-proxy-carries`, `ballot-proxy-not-on-roll`, `ballot-proxy-full`, `ballot-proxy-chain`,
 *   `ballot-proxy-late` or `ballot-proxy-candidate`; the commit throws
 *   Conflict when one of them has become so meanwhile, or the place was taken
 */
export async function appointProxy(
  db: Database,
  change: Change,
  { ballot, charter, electorId, proxyId, now }: Proxy,
): Promise<void> {
  const slot = await placeFor(db, { ballot, charter, electorId, proxyId, now });
  change.update({
    table: "Elector",
    where: { id: electorId, ballotId: ballot.id, struckAt: null, paperAt: null, proxyId: null },
    set: { proxyId, proxySlot: slot, proxyAt: now },
    // Who carries somebody's vote does not hand on their own, and whose vote is carried carries none.
    whereSql: (param) => `NOT ${hasVotedSql("t")} AND ${isOpenSql("t")}
      AND NOT EXISTS (SELECT 1 FROM "Elector" o WHERE o."ballotId" = t."ballotId" AND o."proxyId" = t."personId")
      AND EXISTS (SELECT 1 FROM "Elector" o WHERE o."ballotId" = t."ballotId" AND o."personId" = ${param(proxyId)}::uuid
        AND o."struckAt" IS NULL AND o."proxyId" IS NULL)`,
    expect: 1,
  });
}

async function placeFor(db: Database, { ballot, charter, electorId, proxyId, now }: Proxy): Promise<number> {
  const { id, rules } = ballot;
  const [which, most] =
    ballot.weights === "none" ? ["ballot.proxyKinds", proxiesRule(ballot.kind)] : [ownersRule, ownersRule];
  if (rules.proxiesEach < 1) throw refusalBy(charter, which, "ballot-no-proxies");
  if (ballot.closedAt || now >= ballot.closesAt) throw new Refusal("ballot-over");
  if (ballot.kind === "election") requireElection({ ballot, charter, proxyId, now });
  const [lines] = await db.query<Lines>(
    `SELECT ${hasVotedSql("e")} AS voted, e."proxyId" AS "ownProxy", e."paperAt", p.id IS NOT NULL AS "isOnRoll",
      (SELECT count(*)::int FROM "Elector" o WHERE o."ballotId" = e."ballotId" AND o."proxyId" = e."personId") AS carries,
      p."proxyId" IS NOT NULL AS "hasProxy", ARRAY(SELECT "proxySlot" FROM "Elector" WHERE "ballotId" = $1 AND "proxyId" = $2) AS slots
    FROM "Elector" e LEFT JOIN "Elector" p ON p."ballotId" = e."ballotId" AND p."personId" = $2 AND p."struckAt" IS NULL AND p.id <> e.id
    WHERE e."ballotId" = $1 AND e.id = $3 AND e."struckAt" IS NULL`,
    [id, proxyId, electorId],
    "proxy-lines",
  );
  if (lines?.voted) throw new Refusal("ballot-proxy-voted");
  if (lines?.paperAt) throw new Refusal("ballot-on-paper");
  if (lines?.ownProxy) throw new Refusal("ballot-proxy-given");
  if (lines && lines.carries > 0) throw refusalBy(charter, which, "ballot-proxy-carries");
  if (!lines?.isOnRoll) throw refusalBy(charter, which, "ballot-proxy-not-on-roll");
  if (lines.hasProxy) throw refusalBy(charter, which, "ballot-proxy-chain");
  const slot = Array.from({ length: rules.proxiesEach }, (_, i) => i + 1).find((n) => !lines.slots.includes(n));
  if (!slot) throw refusalBy(charter, most, "ballot-proxy-full", { most: rules.proxiesEach });
  return slot;
}

/** In an election the list of proxies stands some days before the day, and no candidate is on it. @throws Refusal */
function requireElection({ ballot, charter, proxyId, now }: Omit<Proxy, "electorId">): void {
  const days = charter.number("election.proxyDays");
  if (days > 0 && now.getTime() >= ballot.opensAt.getTime() - days * dayMs)
    throw refusalBy(charter, "election.proxyDays", "ballot-proxy-late", { days });
  const isBarred =
    charter.rule("election.candidateMayCarryProxy").value !== true && ballot.carriesNone.includes(proxyId);
  if (isBarred) throw refusalBy(charter, "election.candidateMayCarryProxy", "ballot-proxy-candidate");
}

const dayMs = 86_400_000;

const ownersRule = "ballot.owners.proxiesEach";

/** SQL: whether the ballot of an elector, a row of that name, still takes votes in. */
const isOpenSql = (elector: string): string =>
  `EXISTS (SELECT 1 FROM "Ballot" b WHERE b.id = ${elector}."ballotId" AND b."closedAt" IS NULL)`;

/**
 * The elector votes themselves again, as long as nobody has voted for them: they take it back, or the proxy declines. The
 * commit throws Conflict when a vote was cast meanwhile, or somebody else is the proxy by now; of a vote and a taking back
 * at the same moment the database lets one through (trigger `line_is_free`).
 */
export function endProxy(
  change: Change,
  { ballotId, electorId, proxyId }: { ballotId: string; electorId: string; proxyId?: string },
): void {
  const set = { proxyId: null, proxySlot: null, proxyAt: null };
  // Who votes in office, as for a company, has been named by nobody of the roll.
  const whereSql = () => `t."personId" IS NOT NULL AND NOT ${hasVotedSql("t")} AND ${isOpenSql("t")}`;
  const where = { id: electorId, ballotId, ...(proxyId ? { proxyId } : {}) };
  change.update({ table: "Elector", where, set, whereSql, expect: 1 });
}

/** A line of the roll that somebody names as their proxy. */
export interface NamedElector {
  electorId: string;
  personId: string;
  name: string;
  homeAreaId: string | null;
}

/** Who has this name on a roll, also among several who own together, besides the elector who names them; spaces do not count. */
export function electorsNamed(
  db: Database,
  { ballotId, name, exceptId }: { ballotId: string; name: string; exceptId: string },
): Promise<NamedElector[]> {
  return db.query<NamedElector>(
    `SELECT e.id AS "electorId", e."personId", e.name, p."homeAreaId" FROM "Elector" e JOIN "Person" p ON p.id = e."personId"
    WHERE e."ballotId" = $1 AND $2 = ANY(lower(replace(e.name, ' ', '')) || string_to_array(lower(replace(e.name, ' ', '')), '、')) AND e.id <> $3 AND e."struckAt" IS NULL ORDER BY e.id LIMIT 10`,
    [ballotId, name.normalize("NFKC").replace(/\s/g, "").toLowerCase(), exceptId],
    "electors-named",
  );
}

/** A line of the roll by its id, with who votes for it. */
export async function readElector(db: Database, ballotId: string, electorId: string) {
  const [found] = await db.query<{
    personId: string | null;
    name: string;
    proxyId: string | null;
    proxyName: string | null;
    hasVoted: boolean;
  }>(
    `SELECT e."personId", e.name, e."proxyId", x.name AS "proxyName", ${hasVotedSql("e")} AS "hasVoted"
    FROM "Elector" e LEFT JOIN "Elector" x ON x."ballotId" = e."ballotId" AND x."personId" = e."proxyId"
    WHERE e."ballotId" = $1 AND e.id = $2 AND e."struckAt" IS NULL`,
    [ballotId, electorId],
    "elector",
  );
  return found;
}
