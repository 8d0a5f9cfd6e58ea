import type { CaseRow } from "./case.ts";

const datesOf = ["dueAt", "waitsSince", "wakeAt", "filedAt", "endedAt"] as const;

/** A case row as JSON from the database, with its dates made dates. */
export function caseFromJson(json: Record<string, unknown>): CaseRow {
  const row = { ...json };
  for (const name of datesOf) row[name] = typeof row[name] === "string" ? new Date(row[name]) : null;
  return row as unknown as CaseRow;
}

/** A case's row as JSON, with what is looked at of its matter: of those who signed it, who may have to stand back. */
export const rowSql = (c: string) => `(to_jsonb(${c}) || jsonb_build_object('matter', jsonb_build_object(
    'sides', (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', ms."personId", 'power', ms.power, 'bodyId', ms."bodyId")), '[]')
      FROM "MatterSide" ms WHERE ms."matterId" = coalesce(${c}."matterId", ${c}.id)),
    'signers', (SELECT coalesce(jsonb_agg(DISTINCT s."personId"), '[]') FROM "Signature" s
      WHERE s."caseId" IN (${c}.id, ${c}."parentId", (SELECT p."parentId" FROM "Case" p WHERE p.id = ${c}."parentId"), ${c}."matterId") AND s."endedAt" IS NULL
        AND (EXISTS (SELECT 1 FROM "Seat" seat WHERE seat."personId" = s."personId")
          OR EXISTS (SELECT 1 FROM "Cover" cover WHERE cover."personId" = s."personId"))),
    'bodies', (SELECT coalesce(jsonb_agg(DISTINCT mb.id), '[]') FROM "Case" mc CROSS JOIN LATERAL unnest(ARRAY[mc."handlerId", mc."aboutBodyId", (mc.facts->>'watched')::uuid]) mb (id)
      WHERE mc.id IN (${c}."matterId", ${c}."parentId") AND mb.id IS NOT NULL))))`;
