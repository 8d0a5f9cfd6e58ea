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

/** Counts who would get a notice to this audience at an instant, and how; one statement. */
export async function reachOf(db: Database, audience: Audience, at: Date): Promise<Reach> {
  const { text, values } = withPeople(
    audience,
    at,
    (people) => `WITH best AS (SELECT DISTINCT ON (w."personId") a.channel FROM (${people}) w
        LEFT JOIN "Address" a ON a."personId" = w."personId" AND a."blockedAt" IS NULL
        LEFT JOIN "NoticePreference" pr ON pr."personId" = w."personId"
      ORDER BY w."personId", ${addressOrder})
      SELECT channel, count(*)::int AS people FROM best GROUP BY channel ORDER BY people DESC, channel`,
  );
  const rows = await db.query<{ channel: string | null; people: number }>(text, values);
  return {
    people: rows.reduce((sum, row) => sum + row.people, 0),
    byChannel: Object.fromEntries(rows.flatMap(({ channel, people }) => (channel ? [[channel, people]] : []))),
    unreachable: rows.find((row) => row.channel === null)?.people ?? 0,
  };
}
