import { type Seat, seatIn } from "../../city/index.ts";
import type { Button } from "../../instruments/index.ts";
import { type CaseRow, isApplicant, keptFrom, sideAgainst } from "../../procedures/engine/index.ts";
import { supervisingKinds } from "../../procedures/supervision/index.ts";
import { chosenSeats } from "../joining/hats.ts";
import { button, isBrief, type Turn } from "../turn.ts";

/** What watches, and what it asks for, is watched by nobody else. */
const watching = ["supervision", "supervision-papers"];

/** The seats by which the person supervises what happens in an area. */
export const supervisingSeats = (turn: Turn, areaId: string): readonly Seat[] => {
  const { city } = turn.world;
  const above = city.chain(areaId).map(({ id }) => id);
  return chosenSeats(turn).filter(({ bodyId }) => {
    const { kind, areaId: own } = city.body(bodyId);
    return (supervisingKinds as readonly string[]).includes(kind) && above.includes(own);
  });
};

/** 监督, on the card of a case, for who may; or what watches over it already, for anybody. By SMS it is said with the number. */
export function superviseButtons(turn: Turn, row: CaseRow): Button[][] {
  if (isBrief(turn)) return [];
  if (typeof row.facts.watchedBy === "string")
    return [[button(turn, "oversight-watched", { do: "number", number: row.facts.watchedBy })]];
  const { handlerId: watched, aboutBodyId, procedure } = row;
  const { city } = turn.world;
  const seen = { ...row, facts: { ...row.facts, watched } };
  const may = supervisingSeats(turn, row.areaId).some(
    ({ bodyId }) =>
      bodyId !== watched && !keptFrom(city, aboutBodyId, bodyId) && !sideAgainst(seen, turn.actor, bodyId, city),
  );
  if (watching.includes(procedure) || !watched || !may) return [];
  if (isApplicant(row, turn.person.id) || seatIn(turn.person.seats, aboutBodyId)) return [];
  return [[button(turn, "oversight-supervise", { do: "oversight-supervise", caseId: row.id })]];
}
