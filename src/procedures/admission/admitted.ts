import type { Database } from "../../foundation/index.ts";
import { taskRegister } from "./effects.ts";

/** A task that a community has taken, with the money of all its promises. */
export interface AdmittedTask {
  caseId: string;
  number: string;
  areaId: string;
  subject: string;
  fromId: string;
  /** The list on which it stands. */
  list: string;
  startsAt: Date;
  endsAt: Date;
  /** It ended: its time was over, or one side ended it. */
  isOver: boolean;
  /** Yuan. */
  promised: number;
  paid: number;
  /** What should have been paid by now and was not, in yuan. */
  late: number;
}

const tasksSql = `SELECT c.id AS "caseId", c.number, c."areaId", r.subject, r.data->>'fromId' AS "fromId", r.data->>'list' AS list,
    (r.data->>'startsAt')::timestamptz AS "startsAt", (r.data->>'endsAt')::timestamptz AS "endsAt",
    r."validUntil" IS NOT NULL AS "isOver", m.promised, m.paid, m.late
  FROM (SELECT DISTINCT ON (r."caseId") r.* FROM "RegisterEntry" r WHERE r.kind = '${taskRegister}'
      ORDER BY r."caseId", r."validFrom" DESC, r.key DESC) r
    JOIN "Case" c ON c.id = r."caseId",
    LATERAL (SELECT coalesce(sum((p.facts->>'money')::int), 0)::int AS promised, coalesce(sum((p.facts->>'paid')::int), 0)::int AS paid,
      coalesce(sum((p.facts->>'rest')::int) FILTER (WHERE p.outcome IS NULL AND p."dueAt" <= $3), 0)::int AS late
      FROM "Case" p WHERE p."parentId" = c.id AND p."joinName" = 'payments') m
  WHERE ($1::uuid[] IS NULL OR c."areaId" = ANY($1)) AND ($2::text IS NULL OR r.data->>'fromId' = $2)
    AND (r."validUntil" IS NULL OR r."validUntil" > $3::timestamptz - interval '1 year')
  ORDER BY "isOver", "startsAt" DESC, c.number DESC`;

/** The tasks of communities, or that a body has placed; those that are over for a year yet, after the others. */
export const admittedTasks = (
  db: Database,
  { areaIds = null, fromId = null, now }: { areaIds?: readonly string[] | null; fromId?: string | null; now: Date },
): Promise<AdmittedTask[]> => db.query<AdmittedTask>(tasksSql, [areaIds, fromId, now], "admitted-tasks");
