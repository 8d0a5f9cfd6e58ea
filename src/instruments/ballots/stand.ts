import { type Database, inBatches, Refusal } from "../../foundation/index.ts";
import type { Ballot, Choice } from "./ballot.ts";

/** A line of the roll for which somebody may vote: their own, or one that they are the proxy of. */
export interface Standing {
  ballot: Ballot;
  electorId: string;
  /** As the roll shows it. */
  name: string;
  isProxy: boolean;
  /** When the vote that counts came in; null: none yet. */
  castAt: Date | null;
  /** What was chosen, in an open ballot; a sealed vote cannot be read. */
  choice: Choice | null;
  /** Somebody else votes for this elector, who does not do so themselves. */
  proxyId: string | null;
  /** Their name as the roll shows it. */
  proxyName: string | null;
  paperAt: Date | null;
}

interface Asked {
  personId: string;
  ballotId?: string;
  at: Date;
}

/**
 * For whom a person may vote, in one ballot or in all that are open at an instant, their own line first. Lines that were
 * struck are not among them. What is asked for at the same time is read together: many vote at the same moment.
 * Each line's ballot is looked up by itself: joined, all that a district ever held would be read.
 */
export function standingsOf(
  db: Pick<Database, "query">,
  personId: string,
  asked: Omit<Asked, "personId">,
): Promise<Standing[]> {
  const reader = readers.get(db) ?? inBatches(mostAtOnce, (batch: Asked[]) => readStandings(db, batch));
  readers.set(db, reader);
  return reader({ personId, ...asked });
}

const readers = new WeakMap<object, (asked: Asked) => Promise<Standing[]>>();
const mostAtOnce = 32;

async function readStandings(db: Pick<Database, "query">, batch: Asked[]): Promise<Standing[][]> {
  const rows = await db.query<Omit<Standing, "ballot"> & { n: number; ballotId: string }>(
    `SELECT q.n, b.id AS "ballotId", e.id AS "electorId", e.name, e."personId" IS DISTINCT FROM q."personId" AS "isProxy", e."proxyId", e."paperAt",
      (SELECT x.name FROM "Elector" x WHERE x."ballotId" = e."ballotId" AND x."personId" = e."proxyId") AS "proxyName",
      coalesce(v."castAt", s."castAt") AS "castAt", v.choice
    FROM jsonb_to_recordset($1::jsonb) AS q(n int, "personId" uuid, "ballotId" uuid, at timestamptz), LATERAL (
        SELECT * FROM "Elector" WHERE "personId" = q."personId" UNION ALL SELECT * FROM "Elector" WHERE "proxyId" = q."personId") e
      JOIN LATERAL (SELECT x.* FROM "Ballot" x WHERE x.id = e."ballotId" OFFSET 0) b ON true
      LEFT JOIN LATERAL (SELECT x."castAt", x.choice FROM "OpenVote" x WHERE x."ballotId" = e."ballotId" AND x."electorId" = e.id OFFSET 0) v ON true
      LEFT JOIN LATERAL (SELECT x."castAt" FROM "Envelope" x WHERE x."ballotId" = e."ballotId" AND x."electorId" = e.id OFFSET 0) s ON true
    WHERE e."struckAt" IS NULL AND (q."ballotId" IS NULL AND b."rollFixedAt" IS NOT NULL AND b."startedAt" IS NOT NULL AND b."closedAt" IS NULL AND b."opensAt" <= q.at AND b."closesAt" > q.at
      OR b.id = q."ballotId")
    ORDER BY q.n, b."closesAt", b.id, "isProxy", e.name, e.id`,
    [JSON.stringify(batch.map((asked, n) => ({ n, ...asked })))],
    "ballot-standings",
  );
  const ballots = await readBallots(db, [...new Set(rows.map((row) => row.ballotId))]);
  return batch.map((_, n) =>
    rows.flatMap(({ n: of, ballotId, ...rest }) => {
      const ballot = ballots.get(ballotId);
      return of === n && ballot ? [{ ...rest, ballot }] : [];
    }),
  );
}

async function readBallots(db: Pick<Database, "query">, ids: string[]): Promise<Map<string, Ballot>> {
  if (ids.length === 0) return new Map();
  const sql = `SELECT ${ballotJsonSql("b")} AS row FROM "Ballot" b WHERE b.id = ANY($1::uuid[])`;
  const found = await db.query<{ row: Record<string, unknown> }>(sql, [ids], "ballots-by-id");
  return new Map(found.map(({ row }) => [String(row.id), ballotFromJson(row)]));
}

const instants = ["rollFixedAt", "opensAt", "startedAt", "closesAt", "closedAt", "countedAt", "publishedAt"] as const;

/** SQL for a row of "Ballot" as JSON. */
export const ballotJsonSql = (row: string): string =>
  `to_jsonb(${row}) || jsonb_build_object('publicKey', encode(${row}."publicKey", 'hex'))`;

/** A ballot of what `ballotJsonSql` gives. */
export function ballotFromJson(row: Record<string, unknown>): Ballot {
  const dates = instants.map((name) => [name, row[name] ? new Date(String(row[name])) : null]);
  const publicKey = row.publicKey ? Buffer.from(String(row.publicKey), "hex") : null;
  return { ...row, ...Object.fromEntries(dates), publicKey } as unknown as Ballot;
}

/**
 * Refuses what cannot be cast, so that the person reads why. Whatever changes between this and the commit meets the same
 * conditions in the statement itself.
 *
 * @param came `receivedAt`: when the message came in, which decides, and not the instant of its turn, `now`. That one only
 *   tells a later vote, which this one must not replace, from one of before the clock was set back
 * @throws Refusal `ballot-not-yet`, `ballot-over`, `ballot-on-paper`, `ballot-by-proxy`, `ballot-voted` or `ballot-newer-vote`
 */
export function checkMayCast({ ballot, ...line }: Standing, came: { receivedAt: Date; now: Date }): void {
  const { receivedAt, now } = came;
  if (!ballot.rollFixedAt || !ballot.startedAt || receivedAt < ballot.opensAt) throw new Refusal("ballot-not-yet");
  if (ballot.closedAt || receivedAt >= ballot.closesAt) throw new Refusal("ballot-over");
  if (line.paperAt) throw new Refusal("ballot-on-paper");
  if (!line.isProxy && line.proxyId) throw new Refusal("ballot-by-proxy");
  if (line.castAt && !ballot.rules.mayChange) throw new Refusal("ballot-voted");
  if (line.castAt && line.castAt > receivedAt && line.castAt <= now) throw new Refusal("ballot-newer-vote");
}
