import type { Turn } from "../turn.ts";
import { hearCode } from "./check-in.ts";

const saidCode = /^(?:签到|check\s*-?in)\s*[:：]?\s*(\d{3}\s*\d{3})$/iu;

/** "签到 482 913": to the meeting that is being held now. False for all else. */
export async function hearCheckIn(turn: Turn, text: string): Promise<boolean> {
  const code = saidCode.exec(text.normalize("NFKC").trim())?.[1];
  if (!code) return false;
  const sql = `SELECT m.id FROM "Meeting" m JOIN "MeetingInvitee" i ON i."meetingId" = m.id AND i."personId" = $1
    WHERE m."openedAt" IS NOT NULL AND m."closedAt" IS NULL ORDER BY m."openedAt" DESC LIMIT 1`;
  const [open] = await turn.means.db.query<{ id: string }>(sql, [turn.person.id], "meeting-now");
  if (!open) return false;
  await hearCode(turn, open.id, code);
  return true;
}
