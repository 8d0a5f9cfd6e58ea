import { type OwnedUnit, readOwnedUnits, type UnitOwner } from "../../city/index.ts";
import type { Change, Queryable } from "../../foundation/index.ts";

/** A line of a roll of owners: one owner, or several who own together, with all that they own. */
export interface OwnerLine {
  /** What the line's id is made of: the same owner is the same line. */
  key: string;
  name: string;
  /** Whose own line it is; null where nobody can vote for it in chat, or somebody does who has a line already. */
  personId: string | null;
  /** Who votes for it in office or for the others, besides a line of their own. */
  proxyId: string | null;
  heads: number;
  areaDm2: number;
  doors: string;
}

const shown = (names: readonly string[]): string => names.join("、");

/** The same human being or company owns as one; of namesakes without a phone each flat is another's. */
function keyOf({ name, representative, phoneHash, personId }: UnitOwner, unitId: string): string {
  if (representative) return `company ${name}`;
  return personId ? `person ${personId}` : phoneHash ? `phone ${phoneHash} ${name}` : `unit ${unitId} ${name}`;
}

/** Who votes for a unit: its only owner, a company's representative, or the one whom several have named. */
const voterOf = ({ owners }: OwnedUnit): string | null =>
  (owners.length === 1 ? owners[0] : owners.find(({ isVoter }) => isVoter))?.personId ?? null;

/**
 * Owners as they are counted: a unit is one head, and who owns several one head with the sum of their areas (civil code,
 * art. 278, and the Supreme Court's interpretation on condominium ownership); several who own together are one as well.
 */
export function ownerLines(units: readonly OwnedUnit[]): OwnerLine[] {
  const byOwners = Map.groupBy(units, ({ id, owners }) =>
    owners
      .map((owner) => keyOf(owner, id))
      .sort()
      .join(" + "),
  );
  const lines = [...byOwners].map(([key, owned]) => ({
    key,
    name: shown((owned[0]?.owners ?? []).map(({ name }) => name)),
    voter: owned.map(voterOf).find((found) => found !== null) ?? null,
    isOwn: owned[0]?.owners.length === 1 && owned[0].owners[0]?.representative === null,
    areaDm2: owned.reduce((sum, unit) => sum + unit.areaDm2, 0),
    doors: shown(owned.map(({ door }) => door)),
  }));
  const taken = new Set<string>();
  // What somebody owns alone is their own line before all else.
  return lines
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || (a.key < b.key ? -1 : 1))
    .map(({ voter, isOwn: _, ...line }) => {
      const isFirst = voter !== null && !taken.has(voter);
      if (voter) taken.add(voter);
      return { ...line, heads: 1, personId: isFirst ? voter : null, proxyId: isFirst ? null : voter };
    });
}

/** An owner whom no chat led to is this person: they vote here and no longer on paper. `hasLine`: besides a line of their own. */
export function giveToOwner(
  change: Change,
  line: { ballotId: string; electorId: string; personId: string; hasLine: boolean },
): void {
  const { ballotId, electorId: id, personId, hasLine } = line;
  const set = { paperAt: null, ...(hasLine ? { proxyId: personId } : { personId }) };
  const whereSql = () => `t."personId" IS NULL`;
  change.update({ table: "Elector", where: { ballotId, id, proxyId: null }, set, whereSql, expect: 1 });
}

/**
 * Takes the roll of the owners of an area at an instant; taken twice it is the same. Whom no chat leads to is on it too, and
 * votes on paper: the quorum is of all owners.
 */
export async function takeOwners(tx: Queryable, ballotId: string, areaId: string, at: Date): Promise<void> {
  const lines = ownerLines(await readOwnedUnits(tx, areaId, at));
  await tx.query(
    `INSERT INTO "Elector" (id, "ballotId", "personId", name, heads, "areaDm2", "proxyId", "paperAt", doors)
      SELECT md5($1::text || l.key)::uuid, $1::uuid, l."personId", l.name, l.heads, l."areaDm2", l."proxyId", CASE WHEN l."personId" IS NULL AND l."proxyId" IS NULL THEN $3::timestamptz END, l.doors
      FROM jsonb_to_recordset($2::jsonb) AS l(key text, name text, "personId" uuid, "proxyId" uuid, heads int, "areaDm2" int, doors text)
      ON CONFLICT DO NOTHING`,
    [ballotId, JSON.stringify(lines), at],
  );
}
