import type { City } from "../../city/index.ts";
import { Change, type Database, type Ids } from "../../foundation/index.ts";
import { afterOfficeMinutes, hoursOf } from "./hours.ts";
import { nobodyYetNotice, waitsLongNotice } from "./notices.ts";
import { linesOf, type TalkRow, tellOfTalk } from "./store.ts";

/** What the clock has when it looks after talks. */
export interface Tending {
  db: Database;
  ids: Ids;
  city: City;
  now: Date;
}

type WaitingTalk = TalkRow & { since: Date; reminders: number };

const mostReminders = 2;
const batch = 100;

/**
 * Nobody takes a talk: the clerks are reminded after so many minutes of office time by the charter, and once more after
 * twice as many; then the resident is told too. What was reminded of stands in the talk itself, so that neither a
 * restart nor a second process says it again. Returns how many talks.
 */
export async function remindOfWaiting(means: Tending): Promise<number> {
  const { db, now } = means;
  const sql = `SELECT t.*, coalesce(t."waitsSince", t."createdAt") AS since FROM "Talk" t
    WHERE t.state = 'waiting' AND t.reminders < ${mostReminders} ORDER BY since LIMIT ${batch}`;
  const due = (await db.query<WaitingTalk>(sql, [])).flatMap((talk) => {
    const reminder = reminderDue(means.city, talk, now);
    return reminder > talk.reminders ? [{ talk, reminder }] : [];
  });
  for (const { talk, reminder } of due) await remind(means, talk, reminder);
  return due.length;
}

/** How many reminders there should have been by now; nobody is reminded outside office hours. */
function reminderDue(city: City, { bodyId, since }: WaitingTalk, now: Date): number {
  const body = city.bodies.get(bodyId);
  if (!body || !hoursOf(city, body.areaId, now).isOpen) return 0;
  const minutes = remindMinutes(city, body.areaId, now);
  const isOver = (count: number) => afterOfficeMinutes(city, body.areaId, since, count * minutes) <= now;
  return isOver(2) ? 2 : isOver(1) ? 1 : 0;
}

const remindMinutes = (city: City, areaId: string, now: Date): number =>
  city.charterFor(areaId, now).number("talk.remindMinutes");

async function remind({ db, ids, city, now }: Tending, talk: WaitingTalk, reminder: number): Promise<void> {
  const change = new Change().update({
    table: "Talk",
    where: { id: talk.id, state: "waiting", reminders: talk.reminders },
    set: { reminders: reminder },
    expect: 1,
  });
  const minutes = reminder * remindMinutes(city, city.body(talk.bodyId).areaId, now);
  const lines = await linesOf(db, talk.id, 5);
  const message = waitsLongNotice(city, talk, lines, minutes);
  tellOfTalk(change, { ids, now }, { kind: "body", bodyId: talk.bodyId }, message);
  if (reminder === mostReminders)
    tellOfTalk(change, { ids, now }, { kind: "person", personId: talk.personId }, nobodyYetNotice(talk));
  await change.commitUnlessDone(db);
}
