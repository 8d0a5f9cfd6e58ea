import { Change } from "../../foundation/index.ts";
import type { CaseRow, Facts, LoadedCase } from "./case.ts";
import { type Procedure, stepOf, type World } from "./declare.ts";
import { joinOf } from "./join.ts";
import { type Waking, withoutWaking } from "./limits.ts";
import type { Move } from "./line.ts";
import { addMove } from "./move.ts";

/** What the clock does to a case whose `wakeAt` has come: remind, tell that it is late, ask, or move it on. */
export function wakeCase(procedure: Procedure, loaded: LoadedCase, world: World): { change: Change; row: CaseRow } {
  const { row } = loaded;
  const waking = row.wakeFor as Waking | null;
  if (!waking || !row.facts.clock) throw new Error(`${row.number}: nothing to wake for`);
  const step = stepOf(procedure, row.step);
  const does: Record<Waking, Pick<Move, "edge" | "tells" | "sets" | "isJoin">> = {
    join: { tells: [], isJoin: true, ...(joinOf(procedure, loaded) ?? { edge: { edge: "stay" }, isJoin: false }) },
    reminder: { edge: { edge: "stay" }, tells: step.reminder?.tells ?? [] },
    overdue: { edge: { edge: "stay" }, tells: step.overdue?.tells ?? [], sets: { overdue: true } },
    "follow-up": { edge: { edge: "stay" }, tells: step.followUp?.tells ?? [] },
    lapse: { edge: step.lapses?.goes ?? { edge: "stay" }, tells: step.lapses?.tells ?? [] },
  };
  // Rewriting the clock first keeps the waking from being served again after a `stay`.
  const served: LoadedCase = {
    ...loaded,
    row: { ...row, facts: { ...row.facts, clock: withoutWaking(row.facts.clock, waking) } },
  };
  const change = new Change();
  const base = { actor: "clock" as const, actorPersonId: null, actorBodyId: null, answers: {} };
  const after = addMove(change, procedure, served, { ...base, action: waking, ...does[waking] }, world);
  return { change, row: after };
}

/**
 * An instrument's outcome for a case that waits for it; `facts` are what the instrument found, such as who was elected.
 * @throws Error when the case waits for something else.
 */
export function resolveOutcome(
  procedure: Procedure,
  loaded: LoadedCase,
  { of, outcome, facts = {} }: { of: string; outcome: string; facts?: Partial<Facts> },
  world: World,
): { change: Change; row: CaseRow } {
  const wait = loaded.row.outcome ? undefined : stepOf(procedure, loaded.row.step).waitsFor;
  const edge = wait && "wait" in wait && wait.wait === "outcome" && wait.of === of ? wait.edges[outcome] : undefined;
  if (!edge) throw new Error(`${loaded.row.number} does not wait for ${of} = ${outcome}`);
  const change = new Change();
  const base = { actor: "engine" as const, actorPersonId: null, actorBodyId: null, answers: {}, tells: [] };
  const sets = { ...facts, [of]: outcome };
  const row = addMove(change, procedure, loaded, { ...base, action: `${of}-${outcome}`, edge, sets }, world);
  return { change, row };
}
