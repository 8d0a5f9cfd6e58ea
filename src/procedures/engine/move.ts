import type { Change } from "../../foundation/index.ts";
import { addLine, chainStart, type Line } from "../../instruments/index.ts";
import type { CaseRow, Facts, LoadedCase } from "./case.ts";
import type { Begin, Edge, Effect, Opens, Procedure, Step, Tell, World } from "./declare.ts";
import type { Answers } from "./form.ts";
import { clockThatGoesOn, nextWaking, pauseClock, resumeClock, startClock } from "./limits.ts";
import { addTells } from "./tell.ts";

/** What happens to a case: an action somebody took, or the clock, or an outcome. */
export interface Move {
  action: string;
  actor: Line["actor"];
  actorPersonId: string | null;
  actorBodyId: string | null;
  edge: Edge;
  answers: Answers;
  sets?: Partial<Facts>;
  /** Personal words of this line of history. */
  words?: object;
  tells: readonly Tell[];
  effect?: Effect;
}

const endedStep = "ended";

/** Adds to `change` everything that a move does: state, history, notices, effects, child cases, the parent's join. */
export function addMove(change: Change, procedure: Procedure, loaded: LoadedCase, move: Move, world: World): CaseRow {
  const before = loaded.row;
  const after = moved(procedure, before, move, world);
  const lineFacts = {
    handlerId: after.handlerId,
    dueAt: after.dueAt,
    outcome: after.outcome,
    round: after.round,
    ...move.sets,
  };
  const head = addLine(change, world.ids, lineOf(after, before.step, move, lineFacts, world), loaded.head);
  change.update({
    table: "Case",
    where: { id: before.id, version: before.version },
    set: changedColumns(after),
    expect: 1,
  });
  follow(change, procedure, after, before, move, world);
  loaded.row = after;
  loaded.head = head;
  if (after.outcome && loaded.parent) addJoin(change, { ...loaded, parent: loaded.parent }, world);
  return after;
}

/** Adds a new case to `change`: its row, first line of history, notices, and the children of its first step. */
export function addStart(change: Change, procedure: Procedure, row: CaseRow, move: Move, world: World): CaseRow {
  const after = enter(stepOf(procedure, row.step), row, row.facts, world);
  const facts = { handlerId: after.handlerId, dueAt: after.dueAt, outcome: null, round: 1, ...move.sets };
  change.insert("Case", { ...after, form: after.form as object, facts: after.facts as object });
  addLine(change, world.ids, lineOf(after, null, move, facts, world), chainStart);
  follow(change, procedure, after, undefined, move, world);
  return after;
}

/** What both a start and a move bring with them. */
function follow(
  change: Change,
  procedure: Procedure,
  after: CaseRow,
  before: CaseRow | undefined,
  move: Move,
  world: World,
) {
  move.effect?.(after, world, change, move.answers);
  const outcome = after.outcome ? procedure.outcomes[after.outcome] : undefined;
  outcome?.effect?.(after, world, change, move.answers);
  addTells(
    change,
    procedure,
    after,
    [...move.tells, ...(outcome?.tells ?? [])],
    move.answers,
    world,
    move.actorPersonId,
  );
  const isEntered = !after.outcome && (after.step !== before?.step || after.round !== before?.round);
  if (isEntered)
    for (const opens of stepOf(procedure, after.step).opens ?? []) openChildren(change, opens, after, world);
}

export function stepOf(procedure: Procedure, name: string): Step {
  const step = procedure.steps[name] ?? procedure.steps[procedure.formerSteps?.[name] ?? ""];
  if (!step) throw new Error(`${procedure.name} has no step "${name}"`);
  return step;
}

function lineOf(after: CaseRow, fromStep: string | null, move: Move, facts: object, world: World): Line {
  const { action, actor, actorPersonId, actorBodyId, words } = move;
  const toStep = after.outcome ?? after.step;
  return {
    caseId: after.id,
    seq: after.version,
    at: world.now,
    action,
    actor,
    actorPersonId,
    actorBodyId,
    fromStep,
    toStep,
    facts,
    words,
  };
}

/** The case after the move; pure. */
function moved(procedure: Procedure, before: CaseRow, move: Move, world: World): CaseRow {
  const facts: Facts = { ...before.facts, ...move.sets };
  const row: CaseRow = { ...before, facts, version: before.version + 1 };
  const { edge } = move;
  switch (edge.edge) {
    case "stay":
      return { ...row, ...nextWaking(facts.clock) };
    case "to":
      return enterFrom(procedure, before, { ...row, step: edge.step }, world);
    case "again": {
      const round = before.round + 1;
      return enterFrom(procedure, before, { ...row, round, step: edge.step }, world);
    }
    case "pass": {
      const handlerId = String(move.answers[edge.field]);
      const passed: Facts = {
        ...facts,
        passedBy: [...(facts.passedBy ?? []), ...(before.handlerId ? [before.handlerId] : [])],
      };
      return enterFrom(procedure, before, { ...row, facts: passed, handlerId, step: edge.step }, world);
    }
    case "pass-back": {
      const passedBy = [...(facts.passedBy ?? [])];
      const handlerId = passedBy.pop() ?? before.handlerId;
      const back = { ...row, facts: { ...facts, passedBy }, handlerId, step: edge.step };
      return enterFrom(procedure, before, back, world);
    }
    case "forward": {
      const passedBy = [...(facts.passedBy ?? []), ...(before.handlerId ? [before.handlerId] : [])];
      const handlerId = String(facts[edge.fact]);
      return { ...row, facts: { ...facts, passedBy }, handlerId, waitsSince: world.now, ...nextWaking(facts.clock) };
    }
    case "extend":
      return extended(procedure, row, world);
    case "resume":
      return resumed(procedure, row, world);
    case "end": {
      const ended: Facts = { ...facts, clock: undefined, paused: undefined };
      const none = { dueAt: null, wakeAt: null, wakeFor: null };
      return {
        ...row,
        ...none,
        facts: ended,
        step: endedStep,
        outcome: edge.outcome,
        endedAt: world.now,
        waitsSince: world.now,
      };
    }
  }
}

/** Entering a step from another: its own clock, the clock that goes on, or the clock that stops. */
function enterFrom(procedure: Procedure, before: CaseRow, row: CaseRow, world: World): CaseRow {
  const step = stepOf(procedure, row.step);
  if (step.keepsClock) {
    const clock = clockThatGoesOn(step, row.facts.clock);
    return { ...row, facts: { ...row.facts, clock }, waitsSince: world.now, ...nextWaking(clock) };
  }
  const paused = step.pauses ? pauseClock(before, world.now) : undefined;
  return enter(step, row, { ...row.facts, paused }, world);
}

function enter(step: Step, row: CaseRow, facts: Facts, world: World): CaseRow {
  const { dueAt, clock } = startClock(step, world.city.charter(row.charterId), facts, world.now);
  return { ...row, facts: { ...facts, clock }, dueAt, waitsSince: world.now, ...nextWaking(clock) };
}

function resumed(procedure: Procedure, row: CaseRow, world: World): CaseRow {
  const { paused } = row.facts;
  if (!paused) throw new Error(`${row.number}: nothing to resume`);
  const charter = world.city.charter(row.charterId);
  const { dueAt, clock } = resumeClock(stepOf(procedure, paused.step), charter, paused, world.now);
  const facts: Facts = { ...row.facts, paused: undefined, clock };
  return { ...row, step: paused.step, facts, dueAt, waitsSince: world.now, ...nextWaking(clock) };
}

function extended(procedure: Procedure, row: CaseRow, world: World): CaseRow {
  const startedAt = row.facts.clock?.startedAt;
  if (!startedAt) throw new Error(`${row.number}: no clock to extend`);
  const charter = world.city.charter(row.charterId);
  const { dueAt, clock } = startClock(stepOf(procedure, row.step), charter, row.facts, new Date(startedAt));
  return { ...row, facts: { ...row.facts, clock }, dueAt, ...nextWaking(clock) };
}

function changedColumns(row: CaseRow): Record<string, unknown> {
  const { step, outcome, round, handlerId, personIds, facts, version, dueAt, waitsSince, wakeAt, wakeFor, endedAt } =
    row;
  return { step, outcome, round, handlerId, personIds, facts, version, dueAt, waitsSince, wakeAt, wakeFor, endedAt };
}

function openChildren(change: Change, opens: Opens, parent: CaseRow, world: World): void {
  const procedure = world.procedures.get(opens.procedure);
  if (!procedure) throw new Error(`no procedure ${opens.procedure}`);
  for (const { form, handlerId, personIds } of opens.forms(parent, world)) {
    const begin = procedure.begins(form, world);
    const row = newCase(procedure, form, { ...begin, handlerId: handlerId ?? begin.handlerId }, parent.areaId, world);
    const child: CaseRow = {
      ...row,
      personIds: personIds ?? [],
      charterId: parent.charterId,
      parentId: parent.id,
      joinName: opens.name,
    };
    const move: Move = {
      action: "open",
      actor: "engine",
      actorPersonId: null,
      actorBodyId: null,
      edge: { edge: "to", step: row.step },
      answers: form,
      words: form,
      tells: procedure.tells ?? [],
    };
    addStart(change, procedure, child, move, world);
  }
}

/** A case that has not begun: everything but its clock. */
export function newCase(procedure: Procedure, form: Answers, begin: Begin, areaId: string, world: World): CaseRow {
  const { city, now } = world;
  return {
    id: world.ids.uuid(),
    districtId: city.districtId,
    number: world.numbers(),
    procedure: procedure.name,
    release: procedure.release,
    charterId: city.charterFor(areaId, now).id,
    step: procedure.firstStep,
    outcome: null,
    round: 1,
    applicantId: null,
    handlerId: begin.handlerId,
    personIds: [],
    areaId,
    draftId: null,
    parentId: null,
    joinName: null,
    form,
    facts: begin.facts,
    version: 1,
    dueAt: null,
    waitsSince: now,
    wakeAt: null,
    wakeFor: null,
    filedAt: now,
    endedAt: null,
  };
}

/** When a child has ended: the parent goes on if that is what it waits for. */
function addJoin(change: Change, child: LoadedCase & { parent: LoadedCase }, world: World): void {
  const parent = child.parent;
  const procedure = world.procedures.get(parent.row.procedure);
  if (!procedure) throw new Error(`no procedure ${parent.row.procedure}`);
  const wait = parent.row.outcome ? undefined : stepOf(procedure, parent.row.step).waitsFor;
  const isAwaited = wait && "wait" in wait && wait.wait === "children" && wait.name === child.row.joinName;
  const base = { actor: "engine" as const, actorPersonId: null, actorBodyId: null, answers: {}, tells: [] };
  const sets = { [`child:${child.row.number}`]: child.row.outcome };
  // Even a child that decides nothing adds a line to its parent, and by that its version: two that end at once cannot
  // both believe the other still open.
  const edge: Edge = isAwaited && isJoined(wait.join, child) ? wait.goes : { edge: "stay" };
  addMove(change, procedure, parent, { ...base, action: "child-ended", edge, sets }, world);
}

function isJoined(join: "all" | "any" | "lead", child: LoadedCase & { parent: LoadedCase }): boolean {
  if (join === "any") return true;
  const family = child.siblings.filter((s) => s.joinName === child.row.joinName);
  // The lead is the first that was opened.
  if (join === "lead") return family.every((s) => s.number >= child.row.number);
  return family.every((s) => s.id === child.row.id || s.outcome !== null);
}
