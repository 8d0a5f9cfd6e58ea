import { type Change, Refusal } from "../../foundation/index.ts";
import { addLine, chainStart, type Line } from "../../instruments/index.ts";
import type { CaseRow, Facts, LoadedCase } from "./case.ts";
import {
  type Action,
  type Begin,
  type Edge,
  type Effect,
  type Procedure,
  stepOf,
  type Tell,
  type World,
} from "./declare.ts";
import { afterEdge, afterStart } from "./edges.ts";
import type { Answers } from "./form.ts";
import { awaitedJoin, joinedEdge } from "./join.ts";
import { nextWaking } from "./limits.ts";
import { keptFrom } from "./stand.ts";
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
  names?: Action["names"];
  /** The name of the child cases that end with it. */
  drops?: string;
  /** A join let the case go on: the children that it waited for and that are open still end. */
  isJoin?: boolean;
}

/** What the engine does by itself. */
const byEngine = { actor: "engine" as const, actorPersonId: null, actorBodyId: null, answers: {}, tells: [] };

/**
 * Adds to `change` everything that a move does: state, history, notices, effects, child cases, the parent's join.
 * `loaded` then holds the case as it is afterwards.
 */
export function addMove(change: Change, procedure: Procedure, loaded: LoadedCase, asked: Move, world: World): CaseRow {
  const before = loaded.row;
  const dropped = loaded.children.filter((c) => asked.drops && c.row.joinName === asked.drops && !c.row.outcome);
  const move = { ...asked, sets: { ...asked.sets, ...droppedFacts(dropped, world) } };
  const awaited = move.isJoin ? joinedChildren(procedure, loaded) : [];
  const named = move.names && move.actorPersonId ? [...before.personIds, move.actorPersonId] : before.personIds;
  const moved = afterEdge(procedure, { ...before, personIds: named }, move, world);
  if (moved.handlerId !== before.handlerId) requireOther(moved, world);
  const isNewRound = moved.round !== before.round;
  // A step that goes on after a pause has its children already.
  const isEntered = move.edge.edge !== "resume" && (moved.step !== before.step || isNewRound);
  const opened = isEntered ? childrenToOpen(procedure, moved, world) : [];
  const after = isEntered ? withJoinDue(procedure, moved, loaded, opened, world) : moved;
  const head = addLine(change, world.ids, lineOf(after, before.step, move, move.sets, world), loaded.head);
  change.update({
    table: "Case",
    where: { id: before.id, version: before.version },
    set: changedColumns(after),
    expect: 1,
  });
  addConsequences(change, procedure, after, !before.outcome, move, world);
  if (isEntered && !after.outcome) addEntering(change, procedure, after, move, world);
  for (const child of opened) addStart(change, child.procedure, child.row, child.move, world);
  loaded.row = after;
  loaded.head = head;
  const hasEnded = after.outcome !== null && !before.outcome;
  supersede(change, hasEnded ? loaded.children : [...awaited, ...dropped], world);
  if (hasEnded && loaded.parent) addJoin(change, loaded, loaded.parent, move.answers, world);
  return after;
}

/** What a case keeps of children that it drops: how they end, as of any other. */
const droppedFacts = (dropped: readonly LoadedCase[], world: World): Partial<Facts> =>
  Object.fromEntries(
    dropped.map(({ row }) => [`child:${row.number}`, procedureNamed(row.procedure, world).superseded ?? null]),
  );

/** Nobody handles a complaint about themselves, nor about who is beside or above them, whoever gives it to them. @throws Refusal */
function requireOther({ aboutBodyId, handlerId, number }: CaseRow, { city }: World): void {
  const why = keptFrom(city, aboutBodyId, handlerId);
  const nameOf = (id: string | null) => (id ? (city.bodies.get(id)?.name ?? "") : "");
  if (why) throw new Refusal(why, { number, about: nameOf(aboutBodyId), body: nameOf(handlerId) });
}

/** Adds a new case to `change`: its row, first line of history, notices, and the children of its first step. */
export function addStart(change: Change, procedure: Procedure, row: CaseRow, move: Move, world: World): CaseRow {
  const started = afterStart(procedure, row, world);
  requireOther(started, world);
  const opened = childrenToOpen(procedure, started, world);
  const after = withJoinDue(procedure, started, { children: [] }, opened, world);
  change.insert("Case", { ...after, form: after.form as object, facts: after.facts as object });
  addLine(change, world.ids, lineOf(after, null, move, move.sets, world), chainStart);
  addConsequences(change, procedure, after, true, move, world);
  addEntering(change, procedure, after, move, world);
  for (const child of opened) addStart(change, child.procedure, child.row, child.move, world);
  return after;
}

/** Effects and notices of a move, and of the outcome when it is what ended the case. */
function addConsequences(
  change: Change,
  procedure: Procedure,
  after: CaseRow,
  wasOpen: boolean,
  { effect, answers, tells, actorPersonId, actorBodyId }: Move,
  world: World,
): void {
  effect?.(after, world, change, answers);
  const outcome = after.outcome && wasOpen ? procedure.outcomes[after.outcome] : undefined;
  outcome?.effect?.(after, world, change, answers);
  const said = actorBodyId ? { ...answers, by: world.city.body(actorBodyId).name } : answers;
  addTells(change, procedure, after, [...tells, ...(outcome?.tells ?? [])], said, world, actorPersonId);
}

/** Effects and notices of the step at which a case has come to stand. */
function addEntering(change: Change, procedure: Procedure, after: CaseRow, move: Move, world: World): void {
  const { entering } = stepOf(procedure, after.step);
  entering?.effect?.(after, world, change, move.answers);
  addTells(change, procedure, after, entering?.tells ?? [], move.answers, world, move.actorPersonId);
}

function lineOf(after: CaseRow, fromStep: string | null, move: Move, sets: object | undefined, world: World): Line {
  const { action, actor, actorPersonId, actorBodyId, words } = move;
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

function changedColumns(row: CaseRow): Record<string, unknown> {
  const { step, outcome, round, handlerId, personIds, facts, version, dueAt, waitsSince, wakeAt, wakeFor, endedAt } =
    row;
  return { step, outcome, round, handlerId, personIds, facts, version, dueAt, waitsSince, wakeAt, wakeFor, endedAt };
}

interface Opened {
  procedure: Procedure;
  row: CaseRow;
  move: Move;
}

function procedureNamed(name: string, world: World): Procedure {
  const found = world.procedures.get(name);
  if (!found) throw new Error(`no procedure ${name}`);
  return found;
}

/** The child cases of the step that `parent` has entered. */
function childrenToOpen(procedure: Procedure, parent: CaseRow, world: World): Opened[] {
  const opens = parent.outcome ? [] : (stepOf(procedure, parent.step).opens ?? []);
  return opens.flatMap(({ name, procedure: of, forms }) =>
    forms(parent, world).map(({ form, ...more }) =>
      openedBy(parent, procedureNamed(of, world), { form, joinName: name, ...more }, world),
    ),
  );
}

interface Opening {
  form: Answers;
  joinName: string | null;
  handlerId?: string | null;
  personIds?: string[];
}

function openedBy(parent: CaseRow, procedure: Procedure, opening: Opening, world: World): Opened {
  const { form, joinName } = opening;
  const begin = procedure.begins(form, world, parent);
  const row = newCase(procedure, form, begin, parent.areaId, world);
  const child: CaseRow = {
    ...row,
    handlerId: opening.handlerId ?? begin.handlerId,
    personIds: opening.personIds ?? row.personIds,
    ...(joinName === null ? {} : asChildOf(parent, joinName, row)),
  };
  const tells = procedure.tells ?? [];
  const edge: Edge = { edge: "to", step: row.step };
  const move: Move = { ...byEngine, action: "open", edge, answers: form, words: form, sets: begin.facts, tells };
  return { procedure, row: child, move };
}

/** What ties a child case to its parent; it lives by the same version of the charter. */
export const asChildOf = (parent: CaseRow, joinName: string, row: CaseRow) => ({
  parentId: parent.id,
  joinName,
  charterId: parent.charterId,
  facts: { ...row.facts, ofRound: parent.round },
});

/** An effect by which one procedure starts another by name; the new case stands on its own. */
export const startsCase =
  (name: string, of: (c: CaseRow, world: World, answers: Answers) => Omit<Opening, "joinName">): Effect =>
  (c, world, change, answers) => {
    const opening = { joinName: null, ...of(c, world, answers) };
    const { procedure, row, move } = openedBy(c, procedureNamed(name, world), opening, world);
    addStart(change, procedure, row, move, world);
  };

/** An effect that opens a child case under the case, whatever its step waits for; the case is told how it ends. */
export const opensChild =
  (
    joinName: string,
    name: string,
    of: (c: CaseRow, world: World, answers: Answers) => Omit<Opening, "joinName">,
  ): Effect =>
  (c, world, change, answers) => {
    const { procedure, row, move } = openedBy(
      c,
      procedureNamed(name, world),
      { joinName, ...of(c, world, answers) },
      world,
    );
    addStart(change, procedure, row, move, world);
  };

/** A case that has not begun: everything but its clock. */
export function newCase(procedure: Procedure, form: Answers, begin: Begin, areaId: string, world: World): CaseRow {
  const { city, now } = world;
  const mayBegin = [procedure.firstStep, ...(procedure.alsoBeginsAt ?? [])];
  if (begin.step !== undefined && !mayBegin.includes(begin.step))
    throw new Error(`${procedure.name} does not begin at ${begin.step}`);
  return {
    id: world.ids.uuid(),
    districtId: city.districtId,
    number: world.numbers(),
    procedure: procedure.name,
    release: procedure.release,
    charterId: city.charterFor(areaId, now).id,
    step: begin.step ?? procedure.firstStep,
    outcome: null,
    round: 1,
    applicantId: null,
    handlerId: begin.handlerId,
    personIds: begin.personIds ?? [],
    areaId,
    lat: null,
    lon: null,
    helperId: null,
    isAnonymous: false,
    aboutBodyId: begin.aboutBodyId ?? null,
    aboutPersonIds: begin.aboutPersonIds ?? [],
    gist: begin.gist ?? [],
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

/** A child was filed by somebody: a line of its parent, and by that a new version, so that none slips in at the close. */
export function addAdmission(change: Change, child: CaseRow, parent: LoadedCase, world: World): void {
  const procedure = procedureNamed(parent.row.procedure, world);
  const sets = { [`child:${child.number}`]: "open" };
  addMove(change, procedure, parent, { ...byEngine, action: "child-opened", edge: { edge: "stay" }, sets }, world);
}

/** A case that comes to wait for children none of which is open would wait for ever: the clock looks at it at once. */
function withJoinDue(
  procedure: Procedure,
  row: CaseRow,
  { children }: Pick<LoadedCase, "children">,
  opened: Opened[],
  world: World,
): CaseRow {
  const isFresh = opened.some((o) => o.row.joinName === awaitedJoin(procedure, row)?.name);
  if (isFresh || !joinOf(procedure, { row, children })) return row;
  const clock = row.facts.clock && { ...row.facts.clock, joinAt: world.now.toISOString() };
  return { ...row, facts: { ...row.facts, clock }, ...nextWaking(clock) };
}

/** When a child has ended: the parent goes on if that is what it waits for. */
function addJoin(change: Change, child: LoadedCase, parent: LoadedCase, answers: Answers, world: World): void {
  const procedure = procedureNamed(parent.row.procedure, world);
  parent.children = parent.children.map((c) => (c.row.id === child.row.id ? child : c));
  const isAwaited = joinedChildren(procedure, parent).some((c) => c.row.id === child.row.id);
  const join = isAwaited ? joinOf(procedure, parent) : undefined;
  // Even a child that decides nothing adds a line to its parent, and by that its version: two that end at once cannot
  // both believe the other still open.
  const edge: Edge = join?.edge ?? { edge: "stay" };
  const sets = { ...join?.sets, [`child:${child.row.number}`]: child.row.outcome };
  const isJoin = join !== undefined;
  const { joinName, outcome, handlerId } = child.row;
  const tells = procedure.childTells?.[joinName ?? ""]?.[outcome ?? ""] ?? [];
  const told = { ...answers, from: handlerId ? world.city.body(handlerId).name : "" };
  const move = { ...byEngine, action: "child-ended", answers: told, tells };
  addMove(change, procedure, parent, { ...move, edge, sets, isJoin }, world);
}

/** Where the children that a case waits for take it now, with what it keeps of them; undefined while it waits on. */
export function joinOf(
  procedure: Procedure,
  loaded: Pick<LoadedCase, "row" | "children">,
): { edge: Edge; sets: Partial<Facts> } | undefined {
  const join = awaitedJoin(procedure, loaded.row);
  const rows = joinedChildren(procedure, loaded).map((c) => c.row);
  const edge = join && joinedEdge(join, rows);
  return edge && { edge, sets: join.sets?.(rows) ?? {} };
}

/** The children of the join that a case waits at. */
function joinedChildren(procedure: Procedure, { row, children }: Pick<LoadedCase, "row" | "children">): LoadedCase[] {
  const join = awaitedJoin(procedure, row);
  return children.filter((c) => c.row.joinName === join?.name && (c.row.facts.ofRound ?? 1) === row.round);
}

/** Ends the open ones among cases that the case above no longer waits for, where their procedure says how. */
function supersede(change: Change, children: LoadedCase[], world: World): void {
  for (const { row, head } of children) {
    const procedure = row.outcome ? undefined : procedureNamed(row.procedure, world);
    if (!procedure?.superseded) continue;
    const edge: Edge = { edge: "end", outcome: procedure.superseded };
    // Without its parent, which has moved already.
    const alone: LoadedCase = { row, head, children: [] };
    addMove(change, procedure, alone, { ...byEngine, action: "superseded", edge }, world);
  }
}
