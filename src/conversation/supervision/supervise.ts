import { Refusal } from "../../foundation/index.ts";
import { type CaseRow, type LoadedCase, loadCase, startCase } from "../../procedures/engine/index.ts";
import { beginOnce } from "../begin-once.ts";
import { procedureOf, type Turn } from "../turn.ts";
import { supervisingSeats } from "./supervise-button.ts";

/** What watches over a case, for who supervises there. */
export async function watchingOver(turn: Turn, row: CaseRow): Promise<CaseRow | undefined> {
  const { watchedBy: number } = row.facts;
  if (typeof number !== "string" || supervisingSeats(turn, row.areaId).length === 0) return undefined;
  return (await loadCase(turn.means.db, { number }))?.row;
}

/** 监督这件事: what stands against it is said before anything is asked. A second tap goes on with the first. @throws Refusal */
export async function superviseCase(turn: Turn, caseId: string): Promise<void> {
  const parent = await loadCase(turn.means.db, { id: caseId });
  if (!parent) throw new Refusal("case-unknown", { number: "" });
  const seats = supervisingSeats(turn, parent.row.areaId);
  const [seat] = [...seats.filter(({ bodyId }) => bodyId !== parent.row.handlerId), ...seats];
  if (!seat) throw new Refusal("oversight-supervise-not-yours");
  // Where in the community it is may say whose case it is.
  const { areaId } = turn.world.city.body(seat.bodyId);
  const known = { body: seat.bodyId, area: areaId, of: parent.row.number };
  requirePossible(turn, parent, known);
  await beginOnce(turn, { file: "supervision", under: { caseId, name: "supervision" } }, known);
}

/** Nobody writes reasons for what cannot begin: it is tried with none. @throws Refusal */
function requirePossible(turn: Turn, parent: LoadedCase, known: { body: string; area: string; of: string }): void {
  const filing = {
    ...{ draftId: parent.row.id, areaId: known.area, actor: turn.actor },
    ...{ answers: { ...known, words: known.of }, under: { parent: { ...parent }, name: "supervision" } },
  };
  startCase(procedureOf(turn, "supervision"), filing, { ...turn.world, numbers: () => known.of });
}
