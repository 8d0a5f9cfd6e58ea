import { type Change, Refusal, sha256 } from "../../foundation/index.ts";
import { lotSeed, lotTag, peopleOf } from "../../instruments/index.ts";
import { appraisersOf, keepAppraisers } from "../../procedures/appraisals/index.ts";
import type { CaseRow, Facts } from "../../procedures/engine/index.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";

/** Reads who appraises, and draws the residents, when an appraisal begins: as things are then. @throws Refusal where there is nobody */
export async function drawAppraisers(turn: Turn, row: CaseRow, action: string, change: Change): Promise<void> {
  if (row.procedure !== "work-appraisal" || action !== "begin") return;
  const { db, keyed } = turn.means;
  const { city, now } = turn.world;
  const { representatives, pool } = appraisersOf(row, turn.world);
  const [sitting, residents] = [await peopleOf(db, representatives, now), await peopleOf(db, pool, now)];
  const lot = {
    // One case has one lot, however often it is begun.
    seed: lotSeed(keyed, row.draftId ?? row.id),
    pool: residents,
    tags: residents.map((personId) => lotTag(keyed, row.id, personId)),
    count: city.charter(row.charterId).number("appraisal.drawnResidents"),
  };
  if (keepAppraisers(change, row, turn.world, { representatives: sitting, lot }) === 0)
    throw new Refusal("work-appraisal-refusal-nobody");
}

/** The hash of the seed of its lot, in the history of an occasional one from its beginning. */
export const factsOfAppraisal = ({ means: { keyed } }: Turn, { id, purpose }: Draft): Partial<Facts> =>
  "file" in purpose && purpose.file === "work-appraisal" ? { lotHash: sha256(lotSeed(keyed, id)) } : {};
