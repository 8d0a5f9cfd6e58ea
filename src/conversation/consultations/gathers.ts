import { seatIn } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import { chosenSeats } from "../joining/hats.ts";
import type { Turn } from "../turn.ts";
import { loadConsultation } from "./concerns.ts";

/** Whether the person, as a member of the body that asks, gathers what was said to a consultation, or to a theme of it. */
export const gathersHere = (turn: Turn, { handlerId }: CaseRow): boolean =>
  seatIn(chosenSeats(turn), handlerId) !== undefined;

/** @throws Refusal for whoever is no member of the body that asks */
export async function loadToGather(turn: Turn, caseId: string): Promise<CaseRow> {
  const row = await loadConsultation(turn, caseId);
  if (!gathersHere(turn, row)) throw new Refusal("consultations-not-yours");
  if (row.outcome) throw new Refusal("case-not-now", { number: row.number });
  return row;
}

/** The answers that the person has chosen to put to one theme. */
export const chosenFor = ({ state }: Turn, caseId: string): string[] =>
  state.gathering?.caseId === caseId ? state.gathering.chosen : [];
