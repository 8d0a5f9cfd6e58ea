import type { Database } from "../../foundation/index.ts";
import { type BallotKeys, readShareText, shareLength } from "../../instruments/index.ts";
import type { ShareState } from "../inbound.ts";

interface Means {
  db: Database;
  keys: BallotKeys;
  now: () => Date;
}

/** A teller's share goes into its folder. Of it nothing is stored but that it came, and what became of it. */
export async function takeShare({ db, keys, now }: Means, text: string): Promise<ShareState> {
  const read = readShareText(text);
  if (!read) return { state: "misread", n: shareLength(text) };
  const sql = `SELECT id, "closesAt", "countedAt" FROM "Ballot" WHERE "isSecret" ORDER BY "createdAt" DESC`;
  const all = await db.query<{ id: string; closesAt: Date; countedAt: Date | null }>(sql, [], "ballots-with-shares");
  const found = all.find(({ id }) => read.isOf(id));
  if (!found) return { state: "unknown" };
  const { id: ballot, closesAt, countedAt } = found;
  if (countedAt) return { state: "over", ballot };
  // Two shares that lie here while people vote would open their votes.
  if (now() < closesAt) return { state: "early", ballot };
  const given = keys.giveShare(ballot, read.share);
  return { ...given, ballot, n: read.share.n };
}
