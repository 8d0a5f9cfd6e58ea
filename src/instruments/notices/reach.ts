import type { Database } from "../../foundation/index.ts";
import { type Audience, withPeople } from "./audience.ts";

/** How an audience would be reached. */
export interface Reach {
  people: number;
  /** How many by each channel: where each was last seen, or the channel that they prefer. */
  byChannel: Record<string, number>;
  /** Of the people: those without an address that works. */
  unreachable: number;
}

/**
 * SQL that orders a person's addresses `a`, the one to try first in front; `pr` is their NoticePreference.
 */
export const addressOrder = `(a.channel = pr."preferredChannel") DESC NULLS LAST, a."lastSeenAt" DESC, a.id`;

/**
 * Counts who would get a notice to this audience at an instant, and how; one statement. Each person is looked up by
 * themselves: joined, everybody's addresses would be read for a community's few.
 */
export async function reachOf(db: Database, audience: Audience, at: Date): Promise<Reach> {
  const { text, values } = withPeople(
    audience,
    at,
    (people) => `SELECT best.channel, count(*)::int AS people FROM (SELECT DISTINCT x."personId" FROM (${people}) x) w
        LEFT JOIN LATERAL (SELECT * FROM "NoticePreference" x WHERE x."personId" = w."personId" OFFSET 0) pr ON true
        LEFT JOIN LATERAL (SELECT a.channel FROM "Address" a WHERE a."personId" = w."personId" AND a."blockedAt" IS NULL
          ORDER BY ${addressOrder} LIMIT 1) best ON true
      GROUP BY best.channel ORDER BY people DESC, best.channel`,
  );
  const rows = await db.query<{ channel: string | null; people: number }>(text, values);
  return {
    people: rows.reduce((sum, row) => sum + row.people, 0),
    byChannel: Object.fromEntries(rows.flatMap(({ channel, people }) => (channel ? [[channel, people]] : []))),
    unreachable: rows.find((row) => row.channel === null)?.people ?? 0,
  };
}
