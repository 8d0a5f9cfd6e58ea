import { seatIn } from "../../city/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";

/** Who may object: a resident of the community, within the charter's days. */
export function mayObject(turn: Turn, row: CaseRow): boolean {
  const { city } = turn.world;
  const home = turn.person.homeAreaId;
  const isOfPlace = home !== null && city.chain(home).some(({ id }) => id === row.areaId);
  const isOwn = seatIn(turn.person.seats, row.handlerId) !== undefined;
  return turn.person.isVerified && isOfPlace && !isOwn && row.step === "published" && row.outcome === null;
}
