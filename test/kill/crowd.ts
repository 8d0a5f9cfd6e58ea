import { Change, type Database, type Ids } from "../../src/foundation/index.ts";
import { noticeRow } from "../../src/instruments/index.ts";

/** Whom to write to, and when. */
export interface Crowd {
  people: number;
  channel: "web" | "telegram";
  now: Date;
}

/**
 * So many people at home in one courtyard, of any hour, and a notice to them all; gives its id. Everybody who was there before
 * loses their address. On Telegram the chats have the numbers from 1 on.
 */
export async function writeToCrowd(db: Database, ids: Ids, { people, channel, now }: Crowd): Promise<string> {
  const [home] = await db.query<{ id: string }>(`SELECT id FROM "Area" WHERE kind = 'courtyard' LIMIT 1`);
  const [area] = home ? [home] : await db.query<{ id: string }>(`SELECT id FROM "Area" WHERE name = '水井坊社区'`);
  await db.query(`DELETE FROM "Address"`);
  await db.query(
    `WITH p AS (INSERT INTO "Person" (id, "districtId", locale, "homeAreaId", "verifiedAt", "createdAt")
        SELECT gen_random_uuid(), h."districtId", 'zh-CN', h.id, now(), now() FROM generate_series(1, $1::int), "Area" h WHERE h.id = $2 RETURNING id),
      q AS (INSERT INTO "NoticePreference" (id, "personId", "quietFrom", "quietUntil", "updatedAt") SELECT id, id, 0, 0, now() FROM p)
      INSERT INTO "Address" (id, "personId", channel, address, proved, "lastSeenAt", "createdAt")
        SELECT gen_random_uuid(), id, $3, CASE WHEN $3 = 'telegram' THEN (row_number() OVER ())::text ELSE id::text END, true, now(), now() FROM p`,
    [people, area?.id, channel],
  );
  const [first] = await db.query<{ id: string; bodyId: string }>(
    `SELECT "personId" AS id, "bodyId" FROM "Appointment" LIMIT 1`,
  );
  const listId = ids.uuid();
  await db.query(
    `INSERT INTO "AudienceList" (id, "bodyId", name, "createdBy", "createdAt") VALUES ($1, $1, 'all', $1, now())`,
    [listId],
  );
  await db.query(`INSERT INTO "AudienceListMember" SELECT $1, "personId" FROM "Address"`, [listId]);
  const notice = noticeRow({
    ...{ ids, now, kind: "information", audience: { kind: "list", listId } },
    ...{
      bodyId: first?.bodyId ?? "",
      createdBy: first?.id ?? "",
      message: { key: "case-unknown", args: { number: "1" } },
    },
  });
  await new Change().insert("Notice", notice).commit(db);
  return notice.id;
}
