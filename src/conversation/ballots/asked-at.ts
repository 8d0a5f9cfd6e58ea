import type { Database } from "../../foundation/index.ts";
import {
  answerMs,
  type Ballot,
  ballotFromJson,
  ballotJsonSql,
  buttonsOf,
  hasLeftSql,
  type Outgoing,
  saidSql,
} from "../../instruments/index.ts";
import { commandOf } from "../commands.ts";

/** A message that asks for a vote in a ballot that is not closed: at this address or, of a secret one, at another of theirs. */
export interface AskedBallot {
  channel: string;
  address: string;
  addressId: string;
  deliveryId: string;
  payload: Outgoing;
  ballot: Ballot;
  /** Whose vote is asked for, where not the reader's own. */
  elector?: string;
  /** It was asked at this address, and nothing has been asked there since. */
  isNewest: boolean;
  /** The person is in the middle of something else, wherever: words may be meant for that. */
  isBusy: boolean;
}

const asks = `$.buttons[*][*].command ? (@.do == "vote" || @.do == "ballot-begin")`;

const askedSql = `SELECT m.channel, m.address, a.id AS "addressId", d.id AS "deliveryId", ${saidSql("d")} AS payload, ${ballotJsonSql("b")} AS ballot,
    d."addressId" = a.id AND NOT EXISTS (SELECT 1 FROM "Delivery" n WHERE n."addressId" = a.id AND (n."createdAt", n.id) > (d."createdAt", d.id)
      AND ${hasLeftSql("n")} AND ${saidSql("n")} @? '$.buttons[*][*]') AS "isNewest",
    coalesce(json_array_length(c.state->'drafts') > 0 OR c.state->'joining' IS NOT NULL OR c.state->'talk' IS NOT NULL, false) AS "isBusy"
  FROM unnest($1::text[], $2::text[]) m(channel, address) JOIN "Address" a ON a.channel = m.channel AND a.address = m.address
    JOIN "Address" o ON o.id = a.id OR $4 AND o."personId" = a."personId"
    JOIN "Delivery" d ON d."addressId" = o.id AND d."createdAt" > $3 AND ${hasLeftSql("d")} AND ${saidSql("d")} @? '${asks}'
    JOIN "Ballot" b ON b.id = (jsonb_path_query_first(${saidSql("d")}, '${asks}')->>'ballot')::uuid AND b."closedAt" IS NULL AND b."isSecret" = $4
    LEFT JOIN "Conversation" c ON c."personId" = a."personId"
  ORDER BY d."addressId" = a.id DESC, d."createdAt" DESC, d.id DESC`;

interface Place {
  channel: string;
  address: string;
}

/** What is asked at some addresses, what is asked there first, then newest first: one answer for each address, in the same order. */
export async function ballotsAskedAt(
  db: Database,
  places: readonly Place[],
  { now, isSecret }: { now: Date; isSecret: boolean },
): Promise<AskedBallot[][]> {
  const since = new Date(now.getTime() - answerMs);
  const rows = await db.query<Omit<AskedBallot, "ballot"> & { ballot: Record<string, unknown> }>(
    askedSql,
    [places.map((p) => p.channel), places.map((p) => p.address), since, isSecret],
    "ballots-asked-at",
  );
  const all = rows.map((row) => ({ ...row, ballot: ballotFromJson(row.ballot), elector: electorIn(row.payload) }));
  return places.map((p) => all.filter((one) => one.channel === p.channel && one.address === p.address));
}

/** Whose vote the first button of a message that votes is about: what is typed below it means the same. */
function electorIn(payload: Outgoing): string | undefined {
  const commands = buttonsOf(payload).map((button) => commandOf(button));
  const first = commands.find((command) => command?.do === "vote" || command?.do === "ballot-begin");
  return first && "elector" in first ? first.elector : undefined;
}
