import { type City, seatIsOpenSql } from "../../city/index.ts";
import { Change, chinaDay, chinaHour, type Database, type Ids, isWorkingDay } from "../../foundation/index.ts";
import { morningCard } from "./card.ts";

interface Means {
  db: Database;
  ids: Ids;
  city: City;
  now: Date;
}

interface Reader {
  personId: string;
  name: string | null;
  bodyId: string;
  hour: number | null;
}

/** After that it is no morning card any more: the next working day has its own. */
const noon = 12;

// A secretary of a community's Party organisation has it unless they have said no; others of its bodies when they want it.
const readersSql = `SELECT DISTINCT ON (s."personId") s."personId", p.name, s."bodyId", m.hour
  FROM "Seat" s JOIN "Body" b ON b.id = s."bodyId" JOIN "Area" a ON a.id = b."areaId" JOIN "Person" p ON p.id = s."personId"
    LEFT JOIN "MorningCard" m ON m."personId" = s."personId"
  WHERE ${seatIsOpenSql("$1")} AND a.kind = 'community' AND m."isOff" IS NOT TRUE
    AND m."sentOn" IS DISTINCT FROM $2 AND (m.hour IS NOT NULL OR (b.kind = 'party-organisation' AND s.role = 'secretary'))
  ORDER BY s."personId", (b.kind = 'party-organisation') DESC, s.id`;

/**
 * Sends the morning card to all whose hour has come on a working day, once a day whichever process comes first, and
 * nothing where nothing is due. Returns how many were sent.
 */
export async function sendMorningCards({ db, ids, city, now }: Means): Promise<number> {
  const hour = chinaHour(now);
  if (!isWorkingDay(now) || hour >= noon) return 0;
  const today = chinaDay(now);
  let sent = 0;
  for (const reader of await db.query<Reader>(readersSql, [now, today], "morning-readers")) {
    const community = city.areas.get(city.body(reader.bodyId).areaId);
    if (!community) continue;
    if (hour < (reader.hour ?? city.charterFor(community.id, now).number("morning.hour"))) continue;
    const message = await morningCard({ db, city, now, community, personId: reader.personId }, reader.name ?? "");
    // The day is marked also where nothing is due: what comes up at ten waits for tomorrow.
    const change = new Change().put({
      table: "MorningCard",
      row: { personId: reader.personId, sentOn: today },
      key: ["personId"],
      replacesIf: `t."sentOn" IS DISTINCT FROM EXCLUDED."sentOn"`,
    });
    if (message)
      change.insert("Notice", {
        id: ids.uuid(),
        audience: { kind: "person", personId: reader.personId },
        message: message as object,
        createdAt: now,
      });
    if ((await change.commitUnlessDone(db)) && message) sent += 1;
  }
  return sent;
}
