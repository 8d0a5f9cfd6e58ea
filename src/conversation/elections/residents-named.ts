import { isMinorSql, recallRules } from "../../instruments/index.ts";
import { type NamedResident, rehearsalOf } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";

type Row = Omit<NamedResident, "recallFailedAt"> & { failed: { at: string; charterId: string }[] };

/** Verified residents of a community who have a name, by its roster: some who are meant by it, and whether they may stand. */
export async function residentsNamed(turn: Turn, areaId: string, name: string): Promise<NamedResident[]> {
  const { city, now } = turn.world;
  const committee = city.bodyFor(areaId, "residents-committee");
  const sql = `SELECT p.id AS "personId", coalesce(h.name, p.name) AS name, NOT ${isMinorSql("p.id", "$4")} AS "isAdult",
      (SELECT min(s."startsAt") FROM "Appointment" s WHERE s."personId" = p.id AND s."bodyId" = $3::uuid AND s."startsAt" <= $4 AND (s."endsAt" IS NULL OR s."endsAt" > $4)) AS "seatedAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('at', c."endedAt", 'charterId', c."charterId")), '[]') FROM "Case" c
        WHERE c.procedure = 'recall-motion' AND c.outcome = 'kept' AND p.id = ANY(c."personIds")) AS failed
    FROM "Person" p JOIN "Area" a ON a.id = p."homeAreaId" LEFT JOIN "HouseholdMember" h ON h."personId" = p.id AND h."removedAt" IS NULL
    WHERE p."verifiedAt" IS NOT NULL AND a.path LIKE (SELECT t.path || '%' FROM "Area" t WHERE t.id = $1::uuid)
      AND replace(coalesce(h.name, p.name), ' ', '') = $2 ORDER BY p.id LIMIT 3`;
  const said = name.normalize("NFKC").replace(/\s/g, "");
  const values = [areaId, said, committee?.id ?? null, now];
  const rows = await turn.means.db.query<Row>(sql, values, "residents-named");
  return rows.map(({ failed, ...resident }) => {
    // Of what was only a rehearsal nothing follows.
    const binding = failed.filter(({ charterId }) => rehearsalOf(city.charter(charterId), recallRules) === "no");
    const last = Math.max(...binding.map(({ at }) => new Date(at).getTime()));
    return { ...resident, recallFailedAt: binding.length > 0 ? new Date(last) : null };
  });
}
