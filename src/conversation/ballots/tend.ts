import type { City } from "../../city/index.ts";
import { type Clock, Conflict, type Database, type Ids, isDatabaseAway, type Logger } from "../../foundation/index.ts";
import {
  type BallotKeys,
  type BallotResult,
  type ClosingMeans,
  closeBallots,
  tellers,
} from "../../instruments/index.ts";
import { hasTellers } from "../../procedures/ballots/index.ts";
import { type LoadedCase, loadCase, type Procedure, resolveOutcome } from "../../procedures/engine/index.ts";

export interface TendingMeans {
  db: Database;
  clock: Clock;
  ids: Ids;
  log: Logger;
  keys: BallotKeys;
  procedures: ReadonlyMap<string, Procedure>;
  city: City;
  onStage?: ClosingMeans["onStage"];
}

/** Ballots whose case waits for what the clock or the count has brought about. */
const dueSql = `SELECT c.id, c.step, b.result, b."resultHash", (b.rules->>'seats')::int AS seats FROM "Ballot" b JOIN "Case" c ON c.id = b.id
  WHERE c.outcome IS NULL AND (c.step = 'roll' AND b."opensAt" <= $1 AND b."rollFixedAt" IS NOT NULL OR c.step = 'counting' AND b."countedAt" IS NOT NULL)
  ORDER BY b."closesAt" LIMIT 100`;

interface Due {
  id: string;
  step: string;
  result: BallotResult | null;
  resultHash: string | null;
  seats: number;
}

/**
 * Lets ballots go on whose time has come: they open when the roll has been public, are counted when they are closed, and
 * their cases hear of the result. Returns how many have moved; what was missed while no process ran is made up for.
 */
export async function tendBallots(means: TendingMeans): Promise<number> {
  const { db, clock, log } = means;
  await closeBallots(means);
  const due = await db.query<Due>(dueSql, [clock.now()], "ballots-due");
  let moved = 0;
  for (const one of due) {
    try {
      moved += (await goOn(means, one)) ? 1 : 0;
    } catch (error) {
      // Somebody acted on it at this moment, such as another process: the next round sees it as it is then.
      if (error instanceof Conflict) continue;
      if (isDatabaseAway(error)) throw error;
      log.error({ err: error, ballot: one.id }, "a ballot could not go on");
    }
  }
  return moved;
}

async function goOn(means: TendingMeans, { id, step, result, resultHash, seats }: Due): Promise<boolean> {
  const loaded = await loadCase(means.db, { id });
  const procedure = loaded && means.procedures.get(loaded.row.procedure);
  if (!procedure || loaded.row.outcome || loaded.row.step !== step) return false;
  const { db, city, clock, ids, procedures, keys } = means;
  const world = { city, now: clock.now(), ids, procedures, keys, numbers: () => "" };
  const outcome =
    step === "roll"
      ? { of: "roll", outcome: hasItsTellers(means, loaded) ? "ready" : "no-tellers" }
      : { of: "ballot", outcome: bindingOutcome(procedure, result, seats), facts: { result, resultHash } };
  const { change } = resolveOutcome(procedure, loaded, outcome, world);
  await change.commit(db);
  return true;
}

/** Each share of the key is with a teller, and with nobody else. */
function hasItsTellers({ keys }: TendingMeans, { row }: LoadedCase): boolean {
  return !hasTellers(row) || (row.personIds.length === tellers && keys.sharesThere(row.id) === 0);
}

/** What binds nobody has just been counted, whatever came out. */
function bindingOutcome({ name }: Procedure, result: BallotResult | null, seats: number): string {
  // Another round fills what is left.
  if (name === "election" && result?.outcome === "elected" && result.winners.length < seats) return "short";
  return binding.includes(name) ? (result?.outcome ?? "counted") : "counted";
}
const binding = ["resolution", "owners-decision", "election", "recall"];
