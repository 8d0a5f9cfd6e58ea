import type { Change, Ids } from "../../foundation/index.ts";
import { noticeRow } from "../notices/notice.ts";
import type { NoticeMessage } from "../notices/outgoing.ts";

const hourMs = 3_600_000;

/**
 * Puts the reminders of a meeting into the ledger of what goes out, each for its hour. Who has declined meanwhile, or a
 * meeting that no longer stands on `step`, is looked at again when it is sent.
 * @param hoursBefore such as 24 and 1; those whose time is over are left out
 */
export function addReminders(
  change: Change,
  given: {
    ids: Ids;
    now: Date;
    meetingId: string;
    bodyId: string;
    chairId: string;
    heldAt: Date;
    step: string;
    hoursBefore: readonly number[];
    message: NoticeMessage;
  },
): void {
  const { ids, now, meetingId, bodyId, chairId, heldAt, step, hoursBefore, message } = given;
  const before = (hours: number) => new Date(heldAt.getTime() - hours * hourMs);
  for (const hours of hoursBefore) {
    const dueAt = before(hours);
    // What did not go in time does not come together with the next one, or after the meeting.
    const until = before(Math.max(0, ...hoursBefore.filter((other) => other < hours)));
    if (dueAt <= now) continue;
    change.insert(
      "Notice",
      noticeRow({
        ...{ ids, now, kind: "case", bodyId, createdBy: chairId, caseId: meetingId, dueAt, message },
        // Who has not answered is reminded of it the day before, not at the last moment.
        audience: { kind: "invited", meetingId, states: hours > 12 ? ["invited", "attending"] : ["attending"] },
        holds: { caseId: meetingId, steps: [step], until: until.toISOString() },
      }),
    );
  }
}

/** Takes back the reminders that have not begun to go: the time is another now. */
export const dropReminders = (change: Change, meetingId: string, now: Date): Change =>
  change.update({
    table: "Notice",
    where: { caseId: meetingId, expandedAt: null, cancelledAt: null },
    set: { cancelledAt: now },
    whereSql: () => `t."dueAt" IS NOT NULL`,
  });
