import type { Queryable } from "../../foundation/index.ts";
import { manyFrom } from "./kinds.ts";
import { answersOf, type Outgoing } from "./outgoing.ts";
import { hasLeftSql } from "./states.ts";
import { saidSql } from "./wordings.ts";

/** For so long a typed word or number is taken for an answer to a notice; later nobody can know what it means. */
export const answerMs = 7 * 86_400_000;

/** A notice that has gone to an address. */
export interface NoticeAt {
  id: string;
  payload: Outgoing;
  caseId: string | null;
  isToMany: boolean;
  /** It came after the last question of ours at this address. */
  isNewest: boolean;
  isLate: boolean;
  isAnswered: boolean;
  /** It is about to leave for the first time, by itself or with a bundle. */
  isLeaving: boolean;
}

/** As far back as is looked: what is late is known for what it was. */
const knownMs = 30 * 86_400_000;

const atSql = `SELECT d.id, ${saidSql("d")} AS payload, d."caseId", d.priority >= ${manyFrom} AS "isToMany", d."acknowledgedAt" IS NOT NULL AS "isAnswered", d.state IN ('sending', 'queued') AND d.attempts = 0 AS "isLeaving",
    coalesce(d."sentAt", $2) < $3 AS "isLate", r.id IS NULL OR (coalesce(d."sentAt", $2), d.id) > (r."createdAt", r.id) AS "isNewest"
  FROM "Delivery" d LEFT JOIN LATERAL (SELECT id, "createdAt" FROM "Delivery" WHERE "addressId" = $1 AND kind = 'reply' AND payload @? '$.buttons[*][*]'
    ORDER BY "createdAt" DESC, id DESC LIMIT 1) r ON true
  WHERE d."addressId" = $1 AND d."createdAt" > $4 AND d.kind = 'notice' AND ${hasLeftSql("d")}
  ORDER BY d."createdAt" DESC, d.id DESC LIMIT 100`;

/** What has gone to an address lately, newest first. */
export function noticesAt(db: Queryable, addressId: string, now: Date): Promise<NoticeAt[]> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  return db.query<NoticeAt>(atSql, [addressId, now, before(answerMs), before(knownMs)]);
}

/**
 * Those of them that wait for an answer. What a procedure tells about a case waits until something else is asked at the
 * address, or something newer is told of the case.
 */
export function waitsForAnswer(notices: readonly NoticeAt[]): NoticeAt[] {
  const asking = notices.filter((n) => !n.isLate && !n.isAnswered && answersOf(n.payload).length > 0);
  return asking.filter((n) => {
    if (n.isToMany) return true;
    return n.isNewest && (n.caseId === null || asking.find((other) => other.caseId === n.caseId) === n);
  });
}
