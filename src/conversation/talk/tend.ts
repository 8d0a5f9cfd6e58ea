import { Change } from "../../foundation/index.ts";
import { hasDraft } from "./end.ts";
import { hoursOf } from "./hours.ts";
import { calledNotice, endedForClerk, endedForResident } from "./notices.ts";
import { remindOfWaiting, type Tending } from "./remind.ts";
import { linesOf, moveTalk, type TalkRow, tellOfTalk } from "./store.ts";

const batch = 100;

/** What the clock does with talks: calls the clerks when they open, reminds, ends what has fallen silent. Returns how many. */
export async function tendTalks(means: Tending): Promise<number> {
  return (await callAtOpening(means)) + (await remindOfWaiting(means)) + (await endSilent(means));
}

/** Of a talk that waits, the notice with its id is the call: where there is none, nobody was called. */
async function callAtOpening({ db, ids, city, now }: Tending): Promise<number> {
  const sql = `SELECT t.* FROM "Talk" t WHERE t.state = 'waiting' AND NOT EXISTS (SELECT 1 FROM "Notice" n WHERE n.id = t.id)
    ORDER BY t."createdAt" LIMIT ${batch}`;
  const waiting = (await db.query<TalkRow>(sql, [])).filter((talk) => {
    const body = city.bodies.get(talk.bodyId);
    return body && hoursOf(city, body.areaId, now).isOpen;
  });
  for (const talk of waiting) {
    const lines = await linesOf(db, talk.id, 5);
    const audience = { kind: "body", bodyId: talk.bodyId } as const;
    // Somebody may have spoken, taken it or ended it at this moment: the next minute sees it as it is then.
    await tellOfTalk(
      moveTalk(new Change(), talk, { state: "waiting" }),
      { ids, now },
      audience,
      calledNotice(city, talk, lines),
      talk.id,
    ).commitUnlessDone(db);
  }
  return waiting.length;
}

async function endSilent({ db, ids, city, now }: Tending): Promise<number> {
  const sql = `SELECT t.*, greatest(t."takenAt", (SELECT max(l.at) FROM "TalkLine" l WHERE l."talkId" = t.id)) AS "lastAt"
    FROM "Talk" t WHERE t.state = 'open' AND t."takenAt" < $1 ORDER BY t."takenAt" LIMIT ${batch}`;
  const hourAgo = new Date(now.getTime() - 3_600_000);
  const open = await db.query<TalkRow & { lastAt: Date }>(sql, [hourAgo]);
  const silent = open.filter((talk) => {
    const body = city.bodies.get(talk.bodyId);
    const idleHours = body ? city.charterFor(body.areaId, now).number("talk.idleHours") : 0;
    return now.getTime() - talk.lastAt.getTime() >= idleHours * 3_600_000;
  });
  for (const talk of silent) {
    const change = moveTalk(new Change(), talk, { state: "ended", endedAt: now, endedBy: "clock" });
    const resident = { kind: "person", personId: talk.personId } as const;
    tellOfTalk(change, { ids, now }, resident, endedForResident("clock", await hasDraft(db, talk.personId)));
    if (talk.clerkId) {
      const message = endedForClerk(talk, "clock", await hasDraft(db, talk.clerkId));
      tellOfTalk(change, { ids, now }, { kind: "person", personId: talk.clerkId }, message);
    }
    await change.commitUnlessDone(db);
  }
  return silent.length;
}
