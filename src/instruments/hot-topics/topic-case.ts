import type { Change } from "../../foundation/index.ts";

/** A case that was looked at for what it has in common with those before it. */
export interface TopicCase {
  caseId: string;
  filedAt: Date;
  /** Whether it may be gathered, and found by those after it. */
  counts: boolean;
}

/** Adds a case that is about the same as none before it, or is not to be gathered. Each is looked at once: the table's key. */
export const addAlone = (change: Change, { caseId, filedAt, counts }: TopicCase): Change =>
  change.insert("HotTopicCase", { caseId, filedAt, counts });

/** A topic begins: a case and the one before it that it is like. The commit throws Conflict where that has been gathered meanwhile. */
export function beginTopic(
  change: Change,
  topic: { id: string; districtId: string; areaId: string },
  { one, before }: { one: TopicCase; before: { caseId: string; filedAt: Date } },
): Change {
  change.insert("HotTopic", { ...topic, startedAt: before.filedAt, lastAt: one.filedAt });
  change.update({
    table: "HotTopicCase",
    where: { caseId: before.caseId, topicId: null },
    set: { topicId: topic.id },
    // By the key's index: `where` alone compares so that none is used.
    whereSql: (param) => `t."caseId" = ${param(before.caseId)}::uuid`,
    expect: 1,
  });
  return change.insert("HotTopicCase", { ...one, topicId: topic.id });
}

/** A case joins a topic, whose area is `areaId` from then on. */
export function joinTopic(change: Change, topic: { id: string; areaId: string }, one: TopicCase): Change {
  change.update({
    table: "HotTopic",
    where: { id: topic.id },
    set: { areaId: topic.areaId },
    setSql: (param) => `"lastAt" = greatest(t."lastAt", ${param(one.filedAt)}::timestamptz)`,
    expect: 1,
  });
  return change.insert("HotTopicCase", { ...one, topicId: topic.id });
}

/** A topic was warned of once more. The commit throws Conflict when another process was first. */
export const addWarned = (change: Change, topic: { id: string; warnings: number }, warningId: string): Change =>
  change.update({
    table: "HotTopic",
    where: { id: topic.id, warnings: topic.warnings },
    set: { warnings: topic.warnings + 1, warningId },
    expect: 1,
  });
