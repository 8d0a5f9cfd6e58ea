import { membersSql } from "../../city/index.ts";
import {
  Change,
  type Clock,
  Conflict,
  type Database,
  formatInstant,
  type Ids,
  isLocale,
  type Locale,
  type Words,
} from "../../foundation/index.ts";
import type { Audience, NoticeArg, NoticeMessage, Outgoing, QuotedLine } from "./outgoing.ts";

interface Means {
  db: Database;
  clock: Clock;
  ids: Ids;
  words: Words;
}

interface WaitingNotice {
  id: string;
  caseId: string | null;
  audience: Audience;
  message: NoticeMessage;
}
interface Recipient {
  personId: string;
  locale: string;
  addressId: string;
  channel: string;
}

const noticePriority = 5;

/**
 * Turns notices into one delivery a person, each on the address where the person was last seen, in their language.
 * Returns how many notices were expanded; call again until 0. `ids` limits it to those.
 */
export async function expandNotices(means: Means, ids?: string[]): Promise<number> {
  const sql = `SELECT id, "caseId", audience, message FROM "Notice" WHERE "expandedAt" IS NULL ${ids ? "AND id = ANY($1)" : ""} ORDER BY "createdAt", id LIMIT 50`;
  const waiting = await means.db.query<WaitingNotice>(sql, ids ? [ids] : []);
  const results: PromiseSettledResult<void>[] = [];
  // One that cannot be said in words does not keep the others from going.
  for (const notice of waiting) results.push(...(await Promise.allSettled([expandOne(means, notice)])));
  const failed = results.find((r) => r.status === "rejected");
  if (failed) throw failed.reason;
  return waiting.length;
}

async function expandOne(means: Means, notice: WaitingNotice): Promise<void> {
  const now = means.clock.now();
  const recipients = await recipientsOf(means.db, notice.audience, now);
  const change = new Change();
  for (const { personId, addressId, channel, locale } of recipients) {
    change.insert("Delivery", {
      id: means.ids.uuid(),
      kind: "notice",
      personId,
      addressId,
      channel,
      noticeId: notice.id,
      caseId: notice.caseId,
      priority: noticePriority,
      dueAt: now,
      state: "queued",
      payload: render(notice.message, isLocale(locale) ? locale : "zh-CN", means.words, now) as object,
      createdAt: now,
    });
  }
  change.update({ table: "Notice", where: { id: notice.id, expandedAt: null }, set: { expandedAt: now }, expect: 1 });
  try {
    await change.commit(means.db);
  } catch (error) {
    // Another process expanded it first.
    if (!(error instanceof Conflict)) throw error;
  }
}

/** The newest address of each person that is not blocked. */
const reachSql = `SELECT DISTINCT ON (p.id) p.id AS "personId", p.locale, a.id AS "addressId", a.channel
  FROM "Person" p JOIN "Address" a ON a."personId" = p.id AND a."blockedAt" IS NULL`;

const notIn = (bodyId: string, at: string) =>
  `p.id NOT IN (SELECT x."personId" FROM (${membersSql(`${bodyId}::uuid`, at)}) x)`;

function recipientsOf(db: Database, audience: Audience, at: Date): Promise<Recipient[]> {
  if (audience.kind === "person") {
    return db.query(`${reachSql} WHERE p.id = $1 ORDER BY p.id, a."lastSeenAt" DESC`, [audience.personId]);
  }
  if (audience.kind === "followers") {
    const sql = `${reachSql} JOIN "Follow" f ON f."personId" = p.id AND f."caseId" = $1 AND f."endedAt" IS NULL
      WHERE NOT p.id = ANY($2::uuid[]) AND ${notIn("$3", "$4")} ORDER BY p.id, a."lastSeenAt" DESC`;
    return db.query(sql, [audience.caseId, audience.except ?? [], audience.exceptBody ?? null, at]);
  }
  const sql = `WITH members AS (${membersSql("$1", "$2")}) ${reachSql} JOIN members m ON m."personId" = p.id
    WHERE ($3::text[] IS NULL OR m.role = ANY($3)) AND NOT p.id = ANY($4::uuid[]) AND NOT m.role = ANY($5)
      AND ${notIn("$6", "$2")} ORDER BY p.id, a."lastSeenAt" DESC`;
  return db.query(sql, [
    audience.bodyId,
    at,
    audience.roles ?? null,
    audience.except ?? [],
    audience.exceptRoles ?? [],
    audience.exceptBody ?? null,
  ]);
}

function render(message: NoticeMessage, locale: Locale, words: Words, now: Date): Outgoing {
  const say = words.say(locale);
  const line = ({ key, args }: QuotedLine) =>
    say(
      key,
      Object.fromEntries(Object.entries(args).map(([name, value]) => [name, renderArg(value, locale, words, now)])),
    );
  const { quote } = message;
  return {
    text: line(message),
    quote: typeof quote === "object" ? quote.map(line).join("\n") : quote,
    files: message.files,
    // Two to a row reads well on a narrow screen.
    buttons: rowsOf(
      (message.buttons ?? []).map(({ key, command }) => ({ label: say(key), command })),
      2,
    ),
  };
}

function renderArg(value: NoticeArg, locale: Locale, words: Words, now: Date): string | number {
  if (typeof value !== "object") return value;
  return "at" in value ? formatInstant(new Date(value.at), locale, now) : words.say(locale)(value.word);
}

/** Splits a list into rows of at most `size`. */
export function rowsOf<T>(list: readonly T[], size: number): T[][] {
  const rows: T[][] = [];
  for (let i = 0; i < list.length; i += size) rows.push(list.slice(i, i + size));
  return rows;
}
