import { Change, Refusal } from "../../foundation/index.ts";
import type { CaseRow, LoadedCase } from "./case.ts";
import type { Party, Procedure, World } from "./declare.ts";
import { type Answers, type Form, isAsked, isOptional } from "./form.ts";
import { addMove, addStart, newCase, stepOf } from "./move.ts";
import { type Actor, isRecused, mayAct, standsAs } from "./stand.ts";

/** A filing as confirmed. */
export interface Filing {
  draftId: string;
  areaId: string;
  answers: Answers;
  actor: Actor;
  /** The body that was shown to the person and that they may have changed. */
  handlerId?: string;
}

/** Starts a case. @throws Refusal when the person may not start it or an answer is missing. */
export function startCase(procedure: Procedure, filing: Filing, world: World): { change: Change; row: CaseRow } {
  const { actor, answers } = filing;
  const begin = procedure.begins(answers, world);
  const fresh = newCase(procedure, answers, begin, filing.areaId, world);
  if (!standsAs(procedure.startedBy, fresh, actor, world.city)) throw new Refusal(refusalFor(procedure.startedBy));
  requireAnswers(procedure.form, answers);
  const row: CaseRow = {
    ...fresh,
    applicantId: actor.personId,
    draftId: filing.draftId,
    handlerId: filing.handlerId ?? begin.handlerId,
  };
  const change = new Change();
  const started = addStart(
    change,
    procedure,
    row,
    {
      action: "file",
      actor: "applicant",
      actorPersonId: actor.personId,
      actorBodyId: null,
      edge: { edge: "to", step: row.step },
      answers,
      words: answers,
      sets: begin.facts,
      tells: procedure.tells ?? [],
    },
    world,
  );
  return { change, row: started };
}

/** An action on a case by a person. @throws Refusal with the way forward when it is not theirs to do, or not now. */
export function actOnCase(
  procedure: Procedure,
  loaded: LoadedCase,
  act: { action: string; actor: Actor; answers: Answers },
  world: World,
): { change: Change; row: CaseRow } {
  const { row } = loaded;
  const { actor, answers } = act;
  const args = { number: row.number };
  const action = row.outcome ? undefined : stepOf(procedure, row.step).actions[act.action];
  if (!action) throw new Refusal("case-not-now", args);
  const standing = mayAct(action, row, actor, world.city);
  if (!standing) throw new Refusal(isRecused(action, row, actor, world.city) ? "case-recused" : "case-not-yours", args);
  for (const guard of action.guards ?? []) {
    if (!guard.holds(row, world, answers)) throw new Refusal(guard.code, args);
  }
  requireAnswers(action.asks ?? {}, answers);
  const change = new Change();
  const after = addMove(
    change,
    procedure,
    loaded,
    {
      action: act.action,
      actor: standing.bodyId ? "member" : "applicant",
      actorPersonId: actor.personId,
      actorBodyId: standing.bodyId,
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

function requireAnswers(asks: Form, answers: Answers): void {
  for (const [name, field] of Object.entries(asks)) {
    if (isAsked(field, answers) && !isOptional(field) && answers[name] === undefined)
      throw new Refusal("form-incomplete");
  }
}

const refusalFor = (party: Party): string => (party.party === "verified" ? "start-verified-only" : "start-not-yours");
