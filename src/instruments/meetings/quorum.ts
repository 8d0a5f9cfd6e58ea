import type { Database } from "../../foundation/index.ts";

/** How the invited of a meeting have answered, and how many are there. */
export interface Attendance {
  /** Without those drawn in whose place others are. */
  invited: number;
  replaced: number;
  attending: number;
  waiting: number;
  declined: number;
  proxy: number;
  /** Of whom somebody is there: they themselves, or who comes in their place. */
  present: number;
  /** Of these those in whose place somebody else is there. */
  byProxy: number;
}

export async function attendanceOf(db: Database, meetingId: string): Promise<Attendance> {
  const count = (state: string) => `count(*) FILTER (WHERE state = '${state}')::int AS ${state}`;
  const states = ["attending", "waiting", "declined", "proxy", "replaced"].map(count).join(", ");
  const sql = `SELECT count(*) FILTER (WHERE state <> 'replaced')::int AS invited, ${states}, count("checkedInAt")::int AS present,
      count("checkedInAt") FILTER (WHERE state = 'proxy')::int AS "byProxy" FROM "MeetingInvitee" WHERE "meetingId" = $1`;
  const [found] = await db.query<Attendance>(sql, [meetingId], "meeting-attendance");
  return found ?? { invited: 0, attending: 0, waiting: 0, declined: 0, proxy: 0, replaced: 0, present: 0, byProxy: 0 };
}

/** How many must be there: more than the share (0 to 1) of those invited; 0 where no share is asked. */
export const quorumOf = (share: number, invited: number): number =>
  share > 0 ? Math.min(invited, Math.floor(share * invited) + 1) : 0;
