import type { Line } from "../../instruments/index.ts";
import type { CaseRow, Facts } from "./case.ts";
import type { Action, Effect, World } from "./declare.ts";
import type { Answers } from "./form.ts";
import type { Edge, Tell } from "./parts.ts";

/** What happens to a case: an action somebody took, or the clock, or an outcome. */
export interface Move {
  action: string;
  actor: Line["actor"];
  actorPersonId: string | null;
  actorBodyId: string | null;
  edge: Edge;
  answers: Answers;
  sets?: Partial<Facts>;
  /** Answers that were filed, as they read from now on. */
  rewrites?: Answers;
  /** Personal words of this line of history. */
  words?: object;
  tells: readonly Tell[];
  effect?: Effect;
  names?: Action["names"];
  /** The name of the child cases that end with it. */
  drops?: string;
  notesAbove?: Action["notesAbove"];
  /** A join let the case go on: the children that it waited for and that are open still end. */
  isJoin?: boolean;
}

/** What the engine does by itself. */
export const byEngine = { actor: "engine" as const, actorPersonId: null, actorBodyId: null, answers: {}, tells: [] };

/** The line of history that a move writes. */
export function lineOf(
  after: CaseRow,
  fromStep: string | null,
  move: Move,
  sets: object | undefined,
  world: World,
): Line {
  const { action, actor, actorPersonId, actorBodyId, rewrites } = move;
  const words = rewrites ? { ...move.words, rewrites } : move.words;
  const { handlerId, dueAt, outcome, round } = after;
  // A fact that is taken away is written as such: the case is checked against its history.
  const told = Object.fromEntries(Object.entries(sets ?? {}).map(([name, value]) => [name, value ?? null]));
  return {
    caseId: after.id,
    seq: after.version,
    at: world.now,
    action,
    actor,
    actorPersonId,
    actorBodyId,
    fromStep,
    toStep: outcome ?? after.step,
    facts: { handlerId, dueAt, outcome, round, ...told },
    words,
  };
}
