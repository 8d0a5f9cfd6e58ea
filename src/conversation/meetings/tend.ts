import type { City } from "../../city/index.ts";
import { Change, Conflict, type Database, type Ids } from "../../foundation/index.ts";
import { nextDrawn, type Unanswered, unansweredDrawn } from "../../instruments/index.ts";
import { loadCase } from "../../procedures/engine/index.ts";
import { inviteNext, meetingMessage, tellInvited } from "../../procedures/meetings/index.ts";

interface TendingMeans {
  db: Database;
  ids: Ids;
  city: City;
  now: Date;
}

/** Invites the next of the draw for whoever was drawn and has not answered by the charter's day. Returns how many were looked at. */
export async function tendMeetings(means: TendingMeans): Promise<number> {
  const due = await unansweredDrawn(means.db, means.now, 100);
  for (const one of due) {
    try {
      await replace(means, one);
    } catch (error) {
      // They answered at this moment, or another process was there first: the next round sees it as it is then.
      if (!(error instanceof Conflict)) throw error;
    }
  }
  return due.length;
}

async function replace({ db, ...world }: TendingMeans, { id, meetingId, personId }: Unanswered): Promise<void> {
  const row = (await loadCase(db, { id: meetingId }))?.row;
  if (!row) return;
  const next = await nextDrawn(db, meetingId);
  // Where everybody is drawn already, nobody loses their place by being slow.
  const set = next ? { state: "replaced" } : { answerBy: null };
  const change = new Change().update({
    table: "MeetingInvitee",
    where: { id, state: "invited" },
    set,
    expect: 1,
  });
  if (next) {
    inviteNext(change, row, world, next);
    tellInvited(change, row, world, personId, meetingMessage(row, world, { told: "replaced" }));
  }
  await change.commit(db);
}
