import { Change } from "../../foundation/index.ts";
import type { CaseRow, Facts, LoadedCase } from "./case.ts";
import { type Procedure, type Step, stepOf, type World } from "./declare.ts";
import type { Answers } from "./form.ts";
import { joinOf } from "./join.ts";
import { type Waking, withoutWaking } from "./limits.ts";
import { byEngine, type Move } from "./line.ts";
import { addMove, addStart } from "./move.ts";
import { newCase } from "./opening.ts";
import type { Party } from "./parts.ts";

/** What the clock does to a case whose `wakeAt` has come: remind, tell that it is late, ask, or move it on. */
export function wakeCase(procedure: Procedure, loaded: LoadedCase, world: World): { change: Change; row: CaseRow } {
  const { row } = loaded;
  const waking = row.wakeFor as Waking | null;
  if (!waking || !row.facts.clock) throw new Error(`${row.number}: nothing to wake for`);
  const step = stepOf(procedure, row.step);
  const putOff = putOffAbove(step, waking, loaded, world);
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
  if (putOff) {
    const goesOn: Move = { ...base, action: "goes-on", edge: { edge: "stay" }, tells: [], sets: putOff };
    const [at = ""] = Object.values(putOff);
    const moved = waking === "lapse" ? { lapseAt: at } : { overdueAt: at };
    served.row.facts = { ...served.row.facts, clock: { ...row.facts.clock, ...moved } };
    if (waking === "overdue") served.row.dueAt = new Date(at);
    return { change, row: addMove(change, procedure, served, goesOn, world) };
  }
  const after = addMove(change, procedure, served, { ...base, action: waking, ...does[waking] }, world);
  return { change, row: after };
}

/** The instant at which a step lapses or is late, where the case above has put it off since; undefined where it has not. */
function putOffAbove(
  { lapses, within }: Step,
  waking: Waking,
  { parent }: LoadedCase,
  { now }: World,
): Record<string, string> | undefined {
  const limit = waking === "lapse" ? lapses?.after : waking === "overdue" ? within : undefined;
  if (!limit || !("until" in limit) || !limit.ofParent) return undefined;
  const at = parent?.row.facts[limit.until];
  return typeof at === "string" && new Date(at) > now ? { [limit.until]: at } : undefined;
}

/** Starts a case because its time has come; `id` is the same however often it is tried. */
export function startByClock(
  procedure: Procedure,
  { id, areaId, form }: { id: string; areaId: string; form: Answers },
  world: World,
): { change: Change; row: CaseRow } {
  const begin = procedure.begins(form, world);
  const change = new Change();
  const move: Move = {
    ...byEngine,
    actor: "clock",
    action: "open",
    edge: { edge: "to", step: begin.step ?? procedure.firstStep },
    words: form,
    sets: begin.facts,
    tells: procedure.tells ?? [],
  };
  const row = addStart(change, procedure, { ...newCase(procedure, form, begin, areaId, world), id }, move, world);
  return { change, row };
}

/**
 * Carries out an action that the declaration leaves to the clock; `sets` are what was found, such as how hot a topic is.
 * @throws Error when the case stands where the clock has no such action.
 */
export function actByClock(
  procedure: Procedure,
  loaded: LoadedCase,
  { action, sets }: { action: string; sets?: Partial<Facts> },
  world: World,
): { change: Change; row: CaseRow } {
  const declared = loaded.row.outcome ? undefined : stepOf(procedure, loaded.row.step).actions[action];
  const isOfClock = declared && ([declared.by].flat() as Party[]).some(({ party }) => party === "clock");
  if (!declared || !isOfClock) throw new Error(`${loaded.row.number}: the clock has no ${action} to do`);
  const change = new Change();
  const { goes: edge, tells = [], effect } = declared;
  const base = { actor: "clock" as const, actorPersonId: null, actorBodyId: null, answers: {} };
  return { change, row: addMove(change, procedure, loaded, { ...base, action, edge, sets, tells, effect }, world) };
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
