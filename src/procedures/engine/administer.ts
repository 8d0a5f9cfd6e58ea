import { Change, Refusal } from "../../foundation/index.ts";
import { requireGuards } from "./act.ts";
import { requireAnswers } from "./answers.ts";
import type { CaseRow, LoadedCase } from "./case.ts";
import { type Procedure, stepOf, type World } from "./declare.ts";
import { hasLapsed } from "./limits.ts";
import { addMove } from "./move.ts";

/**
 * Passes a case on for the body that has it, as when nobody is left there: by the procedure's own action for that, with
 * its form, conditions and notices. The history says that an administrator did it.
 *
 * @throws Refusal when the case cannot be passed on as it stands, or not to that body
 */
export function moveByAdministrator(
  procedure: Procedure,
  loaded: LoadedCase,
  { bodyId, reason }: { bodyId: string; reason: string },
  world: World,
): { change: Change; row: CaseRow } {
  const { row } = loaded;
  const isOver = row.outcome !== null || hasLapsed(row, world.now);
  const actions = isOver ? {} : stepOf(procedure, row.step).actions;
  const [found] = Object.entries(actions).flatMap(([name, action]) =>
    action.goes.edge === "pass" ? [{ name, action, field: action.goes.field }] : [],
  );
  if (!found) throw new Refusal("case-not-now", { number: row.number });
  const { name, action, field } = found;
  const { city } = world;
  const given = { [field]: bodyId, reason };
  const answers = requireAnswers(action.asks ?? {}, given, { charter: city.charter(row.charterId), city });
  requireGuards(action.guards, row, world, answers);
  const change = new Change();
  const after = addMove(
    change,
    procedure,
    loaded,
    {
      action: name,
      actor: "administrator",
      actorPersonId: null,
      actorBodyId: null,
      edge: action.goes,
      answers,
      sets: action.sets?.(row, world, answers),
      words: answers,
      tells: action.tells ?? [],
      effect: action.effect,
    },
    world,
  );
  return { change, row: after };
}
