import {
  asConflict,
  type Database,
  type Insertable,
  inBatches,
  type Put,
  putParts,
  sha256,
} from "../foundation/index.ts";
import type { Inbound } from "./inbound.ts";
import type { State } from "./state.ts";

/** Replies go before all that nobody waits for. */
export const replyPriority = 1;

/** What is written of a reply; the rest is the same for all of them. */
export type Reply = Pick<
  Insertable["Delivery"],
  "id" | "personId" | "addressId" | "channel" | "inboxId" | "caseId" | "payload" | "replacesId" | "createdAt"
>;

/** A turn that changes little but where the person stands: the new state, its answer, the message done, and rows put. */
export interface PlainTurn {
  personId: string;
  /** The conversation's version that the turn was decided on. */
  version: number;
  state: State;
  inboxId: string;
  outcome: string;
  replies: Reply[];
  /** Such as votes. */
  puts: readonly Put[];
}

/** A turn that changes nothing else, on a message that is not stored yet. */
export interface TurnAtOnce extends Omit<PlainTurn, "puts"> {
  addressId: string;
  /** What the inbox is to keep of the message. */
  payload: Inbound;
  receivedAt: Date;
}

const stateSql = `state = ((SELECT string_to_array($2, chr(10)))[array_position($1::uuid[], c."personId")])::json, version = c.version + 1`;
const stillThereSql = `c."personId" = ANY($1) AND c.version = ($3::int[])[array_position($1, c."personId")]`;

const varying = `id, "personId", "addressId", channel, "inboxId", "caseId", payload, "replacesId", "createdAt"`;

/** SQL that adds the replies `rows`, which `owner` sends. */
const repliesSql = ({ rows, owner, priority }: Record<"rows" | "owner" | "priority", string>) =>
  `INSERT INTO "Delivery" (${varying}, "dueAt", kind, priority, state, "leaseOwner")
    SELECT ${varying}, "createdAt", 'reply', ${priority}, 'sending', ${owner} FROM jsonb_to_recordset(${rows}::jsonb)
      AS r(id uuid, "personId" uuid, "addressId" uuid, channel text, "inboxId" uuid, "caseId" uuid, payload jsonb, "replacesId" uuid, "createdAt" timestamptz)`;

/** What is expected is only complained of where it does not hold: the call costs as much as a row. */
const expected = (part: string, given: string, table: string) =>
  `CASE WHEN (SELECT count(*) FROM ${part}) <> cardinality(${given}) THEN linli_expect(0, 1, '${table}') END`;

/**
 * Turns of several people in one statement: states, versions and messages in the order of the people. Rows are found by
 * their ids alone, so that no plan can take another way. The last one out gives up the lease, unless something came in
 * meanwhile.
 */
const commitSql = (puts: ReturnType<typeof putParts>) => `WITH ${puts.map(({ sql }) => `${sql},\n  `).join("")}c AS (
    UPDATE "Conversation" c SET ${stateSql},
      "leaseUntil" = CASE WHEN EXISTS (SELECT 1 FROM "Inbox" i WHERE i."personId" = c."personId" AND i."doneAt" IS NULL
        AND NOT i.id = ANY($4::uuid[])) THEN c."leaseUntil" END
    WHERE ${stillThereSql} AND c."leaseOwner" = $5
    RETURNING c."personId", c."leaseUntil" IS NOT NULL AS "isHeld"),
  i AS (UPDATE "Inbox" i SET "doneAt" = $6, outcome = ($7::text[])[array_position($4, i.id)]
    WHERE i."personId" = ANY($1) AND i.id = ANY($4) AND i."doneAt" IS NULL RETURNING 1),
  d AS (${repliesSql({ rows: "$9", owner: "$5", priority: "$8" })})
  SELECT ${puts.map(({ check }) => `${check}, `).join("")}${expected("c", "$1", "Conversation")}, ${expected("i", "$4", "Inbox")},
    ARRAY(SELECT "personId" FROM c WHERE "isHeld")::text[] AS held`;

/**
 * The same for messages that come with their answers. Whoever has stored another message of the same person holds the
 * conversation by then: that one comes first. A message that is there already breaks the key of the inbox.
 */
const atOnceSql = `WITH c AS (
    UPDATE "Conversation" c SET ${stateSql} WHERE ${stillThereSql} AND c."leaseUntil" IS NULL RETURNING 1),
  i AS (INSERT INTO "Inbox" (id, channel, "externalId", "addressId", "personId", kind, payload, "receivedAt", outcome, "doneAt")
    SELECT m.*, $5 FROM jsonb_to_recordset($4::jsonb)
      AS m(id uuid, channel text, "externalId" text, "addressId" uuid, "personId" uuid, kind text, payload jsonb, "receivedAt" timestamptz, outcome text)),
  d AS (${repliesSql({ rows: "$8", owner: "$6", priority: "$7" })})
  SELECT ${expected("c", "$1", "Conversation")}`;

const mostAtOnce = 32;

interface Means {
  db: Database;
  owner: string;
  now: () => Date;
}

/**
 * Writes plain turns, those of different people that are decided at the same time together. Resolves with whether the
 * lease was given up.
 * @throws Conflict when the conversation is not where the turn was decided, or the message was answered meanwhile
 */
export function openPlainTurns({ db, owner, now }: Means): (turn: PlainTurn) => Promise<boolean> {
  return inBatches(mostAtOnce, async (batch) => {
    const values: unknown[] = [
      ...standingOf(batch),
      batch.map((turn) => turn.inboxId),
      owner,
      now(),
      batch.map((turn) => turn.outcome),
      replyPriority,
      JSON.stringify(batch.flatMap((turn) => turn.replies)),
    ];
    const puts = putParts(
      batch.flatMap((turn) => turn.puts),
      0,
      values,
    );
    const text = commitSql(puts);
    const name = puts.length > 0 ? `commit-turns-${sha256(text).slice(0, 16)}` : "commit-turns";
    const [row] = await orConflict(db.query<{ held: string[] }>(text, values, name));
    return batch.map((turn) => row?.held.includes(turn.personId) === false);
  });
}

/** The people of some turns, where they stand then, and the versions that are counted on. */
const standingOf = (batch: readonly Pick<PlainTurn, "personId" | "state" | "version">[]): unknown[] => [
  batch.map((turn) => turn.personId),
  // No line of JSON holds a line break; as an array each would be quoted anew, and taken apart again.
  batch.map((turn) => JSON.stringify(turn.state)).join("\n"),
  batch.map((turn) => turn.version),
];

/** @throws Conflict instead of what a statement of changes met */
async function orConflict<T>(statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    throw asConflict(error);
  }
}

/**
 * Writes messages with the turns that answer them, those of different people together.
 * @throws Conflict when the conversation is not where the turn was decided, somebody holds it, or the message is there
 */
export function openTurnsAtOnce({ db, owner, now }: Means): (turn: TurnAtOnce) => Promise<void> {
  return inBatches(mostAtOnce, async (batch) => {
    // In the order of the people, so that two processes do not wait for each other.
    const turns = batch.toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
    const values = [
      ...standingOf(turns),
      JSON.stringify(turns.map(inboxRow)),
      now(),
      owner,
      replyPriority,
      JSON.stringify(turns.flatMap((turn) => turn.replies)),
    ];
    await orConflict(db.query(atOnceSql, values, "commit-at-once"));
    return batch.map(() => undefined);
  });
}

function inboxRow({ inboxId: id, addressId, personId, payload, receivedAt, outcome }: TurnAtOnce) {
  const { channel, externalId, kind } = payload;
  return { id, channel, externalId, addressId, personId, kind, payload, receivedAt, outcome };
}
