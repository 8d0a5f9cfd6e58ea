import type { Change, Ids, Insertable } from "../../foundation/index.ts";
import type { Audience, Param } from "./audience.ts";
import type { NoticeKind } from "./kinds.ts";
import type { NoticeMessage } from "./outgoing.ts";
import { isWaitingSql } from "./states.ts";

/** A notice comes again: each run is a notice of its own, made when the one before has begun. */
export interface Repeats {
  every: "daily" | "weekly" | "monthly";
  /** No run is due after this. */
  until?: Date;
}

export interface NewNotice {
  ids: Ids;
  now: Date;
  kind: NoticeKind;
  /** The body that sends it. */
  bodyId: string;
  /** The member who wrote it. */
  createdBy: string;
  audience: Audience;
  /** A button that acknowledges is the caller's to put in. */
  message: NoticeMessage;
  /** Default: at once. */
  dueAt?: Date;
  asksAcknowledgement?: boolean;
  /** After so many minutes without an acknowledgement the next address is tried. Default: an hour; 1 or more. */
  acknowledgeWithinMinutes?: number;
  correctsId?: string;
  caseId?: string;
  /** Sent only while the case stands on one of these steps, and before `until` (ISO 8601). */
  holds?: { caseId: string; steps: readonly string[]; until?: string };
  repeats?: Repeats;
}

const defaultAnswerMinutes = 60;

/** The row of a notice, to be inserted in the change of the act that sends it. */
export function noticeRow(notice: NewNotice): Insertable["Notice"] {
  const { ids, now, audience, message, dueAt, holds, repeats } = notice;
  const asks = notice.asksAcknowledgement ?? false;
  return {
    id: ids.uuid(),
    kind: notice.kind,
    caseId: notice.caseId ?? null,
    bodyId: notice.bodyId,
    createdBy: notice.createdBy,
    audience: { ...audience } as object,
    message: message as object,
    createdAt: now,
    dueAt: dueAt ?? null,
    correctsId: notice.correctsId ?? null,
    asksAcknowledgement: asks,
    acknowledgeWithinMinutes: asks ? (notice.acknowledgeWithinMinutes ?? defaultAnswerMinutes) : null,
    holds: holds && ({ ...holds } as object),
    repeats: repeats && {
      every: repeats.every,
      from: (dueAt ?? now).toISOString(),
      until: repeats.until?.toISOString(),
    },
  };
}

/** Whom a correction of a notice goes to: exactly those to whom the first has gone, or may have. */
export const correctionAudience = (noticeId: string): Audience => ({ kind: "had-notice", noticeId });

/**
 * Takes a notice back, with all its further runs: what has not left does not leave. A row that is on its way at this
 * moment arrives; a correction reaches it.
 */
export function cancelNotice(change: Change, { noticeId, now }: { noticeId: string; now: Date }): void {
  const isOfSeries = (id: string) => `(t.id = ${id}::uuid OR t."seriesId" = ${id}::uuid)`;
  change.update({
    table: "Notice",
    where: { cancelledAt: null },
    set: { cancelledAt: now },
    whereSql: (param) => isOfSeries(param(noticeId)),
  });
  change.update({
    table: "Delivery",
    where: { state: "queued" },
    set: { state: "suppressed", reason: "cancelled" },
    whereSql: (param) => {
      const id = param(noticeId);
      return `t."noticeId" IN (SELECT n.id FROM "Notice" n WHERE n.id = ${id}::uuid OR n."seriesId" = ${id}::uuid) AND ${isWaitingSql("t")}`;
    },
  });
}

const waits = `t.state = 'queued' AND ${isWaitingSql("t")}`;

/** The person has read it, or all that asks them to about a case: whatever way it took, and nothing more goes to them. */
export function acknowledge(
  change: Change,
  given: { noticeId: string; personId: string; now: Date } | { caseId: string; personId: string; now: Date },
): void {
  const { personId, now } = given;
  const which = (param: Param) =>
    "noticeId" in given
      ? `t."noticeId" = ${param(given.noticeId)}::uuid`
      : `t."caseId" = ${param(given.caseId)}::uuid
        AND EXISTS (SELECT 1 FROM "Notice" n WHERE n.id = t."noticeId" AND n."asksAcknowledgement")`;
  change.update({
    table: "Delivery",
    where: { acknowledgedAt: null },
    set: { acknowledgedAt: now },
    setSql: () => `state = CASE WHEN ${waits} THEN 'suppressed' ELSE 'acknowledged' END,
      reason = CASE WHEN ${waits} THEN 'acknowledged' END`,
    // By the addresses, for which there is an index.
    whereSql: (param) =>
      `${which(param)} AND t."addressId" IN (SELECT a.id FROM "Address" a WHERE a."personId" = ${param(personId)}::uuid)
        AND t.state IN ('queued', 'sending', 'sent', 'delivered', 'unknown')`,
  });
}
