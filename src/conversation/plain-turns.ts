import {
  asConflict,
  type Database,
  type Insertable,
  inBatches,
  type Put,
  putParts,
  sha256,
} from "../foundation/index.ts";
import type { State } from "./state.ts";

/** A turn that changes little but where the person stands: the new state, its answer, the message done, and rows put. */
export interface PlainTurn {
  personId: string;
  /** The conversation's version that the turn was decided on. */
  version: number;
  state: State;
  inboxId: string;
  outcome: string;
  deliveries: Insertable["Delivery"][];
  /** Such as votes. */
  puts: readonly Put[];
}

/**
 * Turns of several people in one statement: the states by person, what became of the messages by message, the answers.
 * Rows are found by their ids alone, so that no plan can take another way. The last one out gives up the lease, unless
 * something came in meanwhile.
 */
const commitSql = (
  columns: string,
  puts: ReturnType<typeof putParts>,
) => `WITH ${puts.map(({ sql }) => `${sql},\n  `).join("")}c AS (
    UPDATE "Conversation" c SET state = $2::jsonb->c."personId"::text, version = c.version + 1,
      "leaseUntil" = CASE WHEN EXISTS (SELECT 1 FROM "Inbox" i WHERE i."personId" = c."personId" AND i."doneAt" IS NULL
        AND NOT i.id = ANY($4::uuid[])) THEN c."leaseUntil" END
    WHERE c."personId" = ANY($1::uuid[]) AND c.version = ($3::jsonb->c."personId"::text)::int AND c."leaseOwner" = $5
    RETURNING c."personId", c."leaseUntil" IS NULL AS "isLast"),
  i AS (UPDATE "Inbox" i SET "doneAt" = $6, outcome = $7::jsonb->>i.id::text
    WHERE i."personId" = ANY($1::uuid[]) AND i.id = ANY($4::uuid[]) AND i."doneAt" IS NULL RETURNING 1),
  d AS (INSERT INTO "Delivery" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"Delivery", $8::jsonb))
  SELECT ${puts.map(({ check }) => `${check}, `).join("")}linli_expect((SELECT count(*) FROM c), cardinality($1), 'Conversation'),
    linli_expect((SELECT count(*) FROM i), cardinality($4), 'Inbox'),
    ARRAY(SELECT "personId" FROM c WHERE "isLast")::text[] AS released`;

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
    const by = <T>(key: (turn: PlainTurn) => string, value: (turn: PlainTurn) => T) =>
      JSON.stringify(Object.fromEntries(batch.map((turn) => [key(turn), value(turn)])));
    const ofPerson = (turn: PlainTurn) => turn.personId;
    const deliveries = batch.flatMap((turn) => turn.deliveries);
    const columns = Object.keys(deliveries[0] ?? {}).map((column) => `"${column}"`);
    const values: unknown[] = [
      batch.map(ofPerson),
      by(ofPerson, (turn) => turn.state),
      by(ofPerson, (turn) => turn.version),
      batch.map((turn) => turn.inboxId),
      owner,
      now(),
      by(
        (turn) => turn.inboxId,
        (turn) => turn.outcome,
      ),
      JSON.stringify(deliveries),
    ];
    const puts = putParts(
      batch.flatMap((turn) => turn.puts),
      0,
      values,
    );
    const text = commitSql(columns.join(), puts);
    const name = puts.length > 0 ? `commit-turns-${sha256(text).slice(0, 16)}` : "commit-turns";
    try {
      const [row] = await db.query<{ released: string[] }>(text, values, name);
      return batch.map((turn) => row?.released.includes(turn.personId) === true);
    } catch (error) {
      throw asConflict(error);
    }
  });
}
