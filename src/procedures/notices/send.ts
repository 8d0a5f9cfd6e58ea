import { Refusal } from "../../foundation/index.ts";
import {
  audienceOf,
  correctionAudience,
  isToFollowers,
  type NoticeKind,
  noticeRow,
  type Repeats,
} from "../../instruments/index.ts";
import type { Answers, CaseRow, Effect, World } from "../engine/index.ts";
import { asksAnswer, messageFor } from "./message.ts";

/** In danger ten minutes are long; everything else is answered when people look at their phones. */
const answerMinutes = { emergency: 10, other: 24 * 60 } as const;

const dayMs = 86_400_000;

/** Until when a notice that is sent now can be sent again or corrected. */
function openUntil(answers: Answers, days: number, now: Date): Date {
  const { when, sendAt, until } = answers;
  const first = when === "now" || !sendAt ? now : new Date(String(sendAt));
  const last = until ? endOfDay(String(until)) : isRepeated(answers) ? new Date(first.getTime() + yearMs) : first;
  return new Date(last.getTime() + days * dayMs);
}

/** What repeats and names no end is looked at again after a year. */
const yearMs = 365 * dayMs;
const endOfDay = (day: string): Date => new Date(`${day}T23:59:59+08:00`);
const isRepeated = ({ when }: Answers): boolean => when === "weekly" || when === "monthly";

/** The instrument's row for a notice; it has the id of its case, so that each leads to the other. */
export const sendNotice: Effect = ({ id, form, handlerId, applicantId }, world, change) => {
  if (!handlerId || !applicantId) throw new Error("a notice needs its body and who wrote it");
  // Whose the case is now is read for this, or nobody may write to its followers.
  if (isToFollowers(form) && world.followed?.handlerId !== handlerId) throw new Refusal("notice-refusal-passed-on");
  const kind = String(form.kind) as NoticeKind;
  const dueAt = form.when === "now" || !form.sendAt ? undefined : new Date(String(form.sendAt));
  const row = noticeRow({
    ...{ ids: world.ids, now: world.now, kind, bodyId: handlerId, createdBy: applicantId, caseId: id },
    audience: audienceOf(form, world.city),
    message: messageFor(form, world),
    dueAt,
    asksAcknowledgement: asksAnswer(form),
    acknowledgeWithinMinutes: answerMinutes[kind === "emergency" ? "emergency" : "other"],
    repeats: repeatsOf(form, world.now),
  });
  change.insert("Notice", { ...row, id });
};

function repeatsOf(form: Answers, now: Date): Repeats | undefined {
  if (!isRepeated(form)) return undefined;
  const until = form.until ? endOfDay(String(form.until)) : new Date(now.getTime() + yearMs);
  return { every: form.when as "weekly" | "monthly", until };
}

/** 更正: to exactly those who had the first; who has not yet had it gets it as it is now. */
export const sendCorrection: Effect = (c, world, change, answers) => {
  const { id, handlerId, applicantId } = c;
  const before = { ...c.form, ...world.amended };
  const form = { ...before, ...answers };
  if (!handlerId || !applicantId) throw new Error("a notice needs its body and who wrote it");
  const row = noticeRow({
    ...{ ids: world.ids, now: world.now, kind: String(form.kind) as NoticeKind, bodyId: handlerId },
    ...{ createdBy: applicantId, caseId: id, correctsId: id, audience: correctionAudience(id) },
    message: messageFor(form, world, { before, sentAt: firstSentAt(c) }),
    asksAcknowledgement: asksAnswer(form),
    acknowledgeWithinMinutes: answerMinutes[form.kind === "emergency" ? "emergency" : "other"],
  });
  change.insert("Notice", row);
  change.update({
    table: "Notice",
    where: { cancelledAt: null },
    set: { message: messageFor(form, world) },
    // Also of what has gone out: the next run is made of it, and who is sought by another way reads it as it is now.
    whereSql: (param) => `${param(id)}::uuid IN (t.id, t."seriesId")`,
  });
};

/** When it went out first, or is to. */
export const firstSentAt = ({ form, waitsSince }: Pick<CaseRow, "form" | "waitsSince">): Date =>
  form.when === "now" || !form.sendAt ? waitsSince : new Date(String(form.sendAt));

/** The facts of a notice that begins. */
export const noticeFacts = (answers: Answers, { city, now, reach }: World) => {
  const charter = city.charterFor(city.body(String(answers.body)).areaId, now);
  return {
    kind: answers.kind,
    people: reach?.people,
    openUntil: openUntil(answers, charter.number("notice.openDays"), now).toISOString(),
  };
};
