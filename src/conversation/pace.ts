import { type Change, type Database, type Rate, Refusal } from "../foundation/index.ts";
import type { Inbound } from "./inbound.ts";
import { shownInstant, type Turn } from "./turn.ts";

const dayMs = 86_400_000;

interface Taken {
  inboxId: string;
  personId: string;
}

/**
 * Lets an address send so many messages in a minute. The first beyond is told from when on to send again, and of what it
 * said nothing is kept; those that follow in the same minute are passed over, as they were told.
 */
export function openPace<T extends Taken>(
  turns: Rate,
  take: (inbound: Inbound) => Promise<T>,
): (inbound: Inbound) => Promise<T | (Taken & { isNew: false })> {
  const told = new Map<string, Taken & { until: Date }>();
  return async (inbound) => {
    const key = `${inbound.channel} ${inbound.address}`;
    const until = turns.take(key);
    if (!until) return take(inbound);
    const before = told.get(key);
    if (before?.until.getTime() === until.getTime())
      return { inboxId: before.inboxId, personId: before.personId, isNew: false };
    for (const [one, { until: over }] of told) if (over < until) told.delete(one);
    const { channel, address, externalId, locale } = inbound;
    const taken = await take({ channel, address, externalId, locale, kind: "unsupported", what: "too-fast" });
    told.set(key, { inboxId: taken.inboxId, personId: taken.personId, until });
    return taken;
  };
}

/**
 * Counts the steps of cases in a change on the person and on the body for which they were taken.
 * @throws Refusal when either has taken too many within the hour
 */
export function countActs(turn: Turn, change: Change): void {
  const { paces } = turn.means;
  if (!paces) return;
  for (const { actorPersonId, actorBodyId } of change.inserted("CaseEvent")) {
    if (actorPersonId !== turn.person.id) continue;
    const until = paces.acts.take(actorPersonId) ?? (actorBodyId ? paces.bodyActs.take(actorBodyId) : undefined);
    if (until) throw new Refusal("too-many-acts", { at: shownInstant(turn, until) });
  }
}

/** @throws Refusal when somebody without a seat has filed too many cases within 24 hours */
export async function requireFewFiled(turn: Turn): Promise<void> {
  const most = turn.means.paces?.filingsPerDay ?? 0;
  if (most === 0 || turn.person.seats.length > 0) return;
  const since = new Date(turn.world.now.getTime() - dayMs);
  const before = await filedSince(turn.means.db, turn.person.id, since, most);
  const [oldest] = before;
  if (!oldest || before.length < most) return;
  throw new Refusal("too-many-filed", { most, at: shownInstant(turn, new Date(oldest.getTime() + dayMs)) });
}

/** When the newest cases of a person, their own or filed for others, were filed; the oldest of them first. */
async function filedSince(db: Database, personId: string, since: Date, most: number): Promise<Date[]> {
  const of = (column: string) =>
    `(SELECT "filedAt" FROM "Case" WHERE "${column}" = $1 AND "filedAt" > $2 ORDER BY "filedAt" DESC LIMIT $3)`;
  const sql = `SELECT "filedAt" AS at FROM (${of("applicantId")} UNION ALL ${of("helperId")}) c ORDER BY "filedAt" DESC LIMIT $3`;
  const rows = await db.query<{ at: Date }>(sql, [personId, since, most], "filed-since");
  return rows.map(({ at }) => at).reverse();
}
