import type { Queryable } from "../foundation/index.ts";

/** Somebody who owns a unit or a part of it, as the property register has them. */
export interface UnitOwner {
  name: string;
  /** A company's: who votes for it. */
  representative: string | null;
  /** Whom several owners have named to vote for the unit. */
  isVoter: boolean;
  phoneHash: string | null;
  /** The verified person of that name at the unit's own door, or with that phone; null for one whom no chat leads to. */
  personId: string | null;
}

/** A flat or other room that is owned, with all its owners. */
export interface OwnedUnit {
  id: string;
  door: string;
  /** Square decimetres of floor. */
  areaDm2: number;
  owners: UnitOwner[];
}

const adultYears = 18;

/**
 * The verified person whom an owner is: of their name, and living at that very door or with that phone proved. A phone
 * alone says nobody, since two may share it; nobody under age votes, also not for what they own.
 */
const personSql = `SELECT m."personId" FROM "HouseholdMember" m JOIN "Household" h ON h.id = m."householdId"
  WHERE m.name = coalesce(o.representative, o.name) AND m."personId" IS NOT NULL AND m."removedAt" IS NULL
    AND (m."bornOn" IS NULL OR m."bornOn" <= ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date - interval '${adultYears} years')
    AND (h."areaId" = u."areaId" AND h.door = u.door OR m."phoneHash" = o."phoneHash"
      OR EXISTS (SELECT 1 FROM "Phone" f WHERE f."personId" = m."personId" AND f.hash = o."phoneHash" AND f."provedAt" IS NOT NULL))
  ORDER BY (h."areaId" = u."areaId" AND h.door = u.door) DESC, m.id LIMIT 1`;

/**
 * The units of an area as they are registered at an instant, by door.
 *
 * @param at the age of an owner is as of this instant
 */
export const readOwnedUnits = (db: Queryable, areaId: string, at: Date): Promise<OwnedUnit[]> =>
  db.query<OwnedUnit>(
    `SELECT u.id, u.door, u."areaDm2", jsonb_agg(jsonb_build_object('name', o.name, 'representative', o.representative,
        'isVoter', o."isVoter", 'phoneHash', o."phoneHash", 'personId', (${personSql})) ORDER BY o.name COLLATE "C") AS owners
      FROM "PropertyUnit" u JOIN "PropertyOwner" o ON o."unitId" = u.id AND o."removedAt" IS NULL
      WHERE u."areaId" = $1 AND u."removedAt" IS NULL GROUP BY u.id ORDER BY u.door COLLATE "C"`,
    [areaId, at],
  );

/** SQL for the persons who vote for units of an area at an instant, in chat; both given as placeholders. */
export const votingOwnersSql = (areaId: string, at: string): string =>
  `SELECT DISTINCT w."personId" FROM "PropertyUnit" u JOIN "PropertyOwner" o ON o."unitId" = u.id AND o."removedAt" IS NULL,
      LATERAL (${personSql.replaceAll("$2", at)}) w
    WHERE u."areaId" = ${areaId}::uuid AND u."removedAt" IS NULL AND (o."isVoter" OR NOT EXISTS (
      SELECT 1 FROM "PropertyOwner" x WHERE x."unitId" = u.id AND x."removedAt" IS NULL AND x.id <> o.id))`;
