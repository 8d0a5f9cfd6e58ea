import { type Change, Refusal } from "../../foundation/index.ts";
import { addLine, chainStart } from "../../instruments/index.ts";
import type { CaseRow, Facts, LoadedCase } from "./case.ts";
import { type Effect, type Procedure, stepOf, type World } from "./declare.ts";
import { afterEdge, afterStart } from "./edges.ts";
import type { Answers } from "./form.ts";
import { gistBytes } from "./gist.ts";
import type { Opening } from "./given.ts";
import { awaitedJoin, joinedChildren, joinOf } from "./join.ts";
import { nextWaking } from "./limits.ts";
import { byEngine, lineOf, type Move } from "./line.ts";
import { childrenToOpen, type Opened, openedBy, procedureNamed } from "./opening.ts";
import type { Edge } from "./parts.ts";
import { addSide, withActor } from "./separation.ts";
import { addFirstSignatures, asSignedBy } from "./signed.ts";
import { keptFrom } from "./stand.ts";
import { addTells } from "./tell.ts";

/**
 * Adds to `change` everything that a move does: state, history, notices, effects, child cases, the parent's join.
 * `loaded` then holds the case as it is afterwards.
 */
export function addMove(change: Change, procedure: Procedure, loaded: LoadedCase, asked: Move, given: World): CaseRow {
  const before = loaded.row;
  const world = { ...given, children: loaded.children.map(({ row }) => row), above: loaded.parent?.row };
  const dropped = loaded.children.filter((c) => asked.drops && c.row.joinName === asked.drops && !c.row.outcome);
  const move = { ...asked, sets: { ...asked.sets, ...droppedFacts(dropped, world) } };
  const awaited = move.isJoin ? joinedChildren(procedure, loaded) : [];
  const named = move.names && move.actorPersonId ? [...before.personIds, move.actorPersonId] : before.personIds;
  const form = { ...before.form, ...move.rewrites };
  const acted = asSignedBy(procedure, withActor(before, move, world.city), move);
  const moved = afterEdge(procedure, { ...acted, personIds: named, form }, move, world);
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
    set: { ...changedColumns(after), ...(move.rewrites && { form }) },
    expect: 1,
  });
  addSide(change, after, move, world);
  addConsequences(change, procedure, after, !before.outcome, move, world);
  if (isEntered && !after.outcome) addEntering(change, procedure, after, move, world);
  for (const child of opened) addStart(change, child.procedure, child.row, child.move, world);
  loaded.row = after;
  loaded.head = head;
  const hasEnded = after.outcome !== null && !before.outcome;
  supersede(change, hasEnded ? loaded.children : [...awaited, ...dropped], world);
  if (procedure.watches && loaded.parent) addWatched(change, loaded.parent, move, hasEnded, world);
  else if (hasEnded && loaded.parent) addJoin(change, loaded, loaded.parent, move.answers, world);
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
export function addStart(change: Change, procedure: Procedure, row: CaseRow, move: Move, given: World): CaseRow {
  const world = { ...given, children: [] };
  const started = afterStart(procedure, asSignedBy(procedure, row, move), world);
  requireOther(started, world);
  const opened = childrenToOpen(procedure, started, world);
  const after = withActor(withJoinDue(procedure, started, { children: [] }, opened, world), move, world.city);
  const { matter: _, ...own } = after;
  change.insert("Case", {
    ...own,
    gist: gistBytes(after.gist),
    form: after.form as object,
    facts: after.facts as object,
  });
  addLine(change, world.ids, lineOf(after, null, move, move.sets, world), chainStart);
  if (procedure.signing) addFirstSignatures(after, world, change, move.answers);
  addSide(change, after, move, world);
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
  const tells = entering?.tells ?? [];
  // Whoever a case reaches only now reads what it was filed with, as at its start.
  const filed = tells.flatMap(({ quotes }) => (quotes && quotes in after.form ? [[quotes, after.form[quotes]]] : []));
  const answers = { ...Object.fromEntries(filed), ...move.answers };
  addTells(change, procedure, after, tells, answers, world, move.actorPersonId);
}

function changedColumns(row: CaseRow): Record<string, unknown> {
  const { step, outcome, round, handlerId, personIds, facts, version, dueAt, waitsSince, wakeAt, wakeFor, endedAt } =
    row;
  return { step, outcome, round, handlerId, personIds, facts, version, dueAt, waitsSince, wakeAt, wakeFor, endedAt };
}

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

/**
 * What is done by who watches over a case stands in the history of that case, by which body: nobody there has acted. From
 * its end on another may watch.
 */
function addWatched(change: Change, parent: LoadedCase, move: Move, hasEnded: boolean, world: World): void {
  const { notesAbove, actorBodyId, answers } = move;
  if (!notesAbove && !hasEnded) return;
  const line: Move = {
    ...{ ...byEngine, action: notesAbove?.line ?? "child-ended", actorBodyId, edge: { edge: "stay" } },
    sets: hasEnded ? { watchedBy: undefined } : {},
    words: notesAbove && { words: answers[notesAbove.words] },
  };
  addMove(change, procedureNamed(parent.row.procedure, world), parent, line, world);
}

/** A case that watches over another began: a line there says so, and that no second one begins beside it. */
function addWatching(change: Change, child: CaseRow, parent: LoadedCase, world: World): void {
  const move: Move = {
    ...{ ...byEngine, action: "watch-opened", actorBodyId: child.handlerId, edge: { edge: "stay" } },
    sets: { watchedBy: child.number },
  };
  addMove(change, procedureNamed(parent.row.procedure, world), parent, move, world);
}

/** A child was filed by somebody: a line of its parent, and by that a new version, so that none slips in at the close. */
export function addAdmission(change: Change, child: CaseRow, parent: LoadedCase, world: World): void {
  if (procedureNamed(child.procedure, world).watches) {
    addWatching(change, child, parent, world);
    return;
  }
  const procedure = procedureNamed(parent.row.procedure, world);
  const sets = { [`child:${child.number}`]: "open" };
  addMove(change, procedure, parent, { ...byEngine, action: "child-opened", edge: { edge: "stay" }, sets }, world);
}

/**
 * Writes into a case's history what somebody has done about their own part in it, such as naming a proxy or withdrawing as a
 * candidate: it stays at its step. The line is called `case-line-<action>`, or as the action of that name.
 */
export function addNote(
  change: Change,
  loaded: LoadedCase,
  note: Pick<Move, "action" | "actor" | "actorPersonId" | "words" | "sets" | "effect">,
  world: World,
): void {
  const procedure = procedureNamed(loaded.row.procedure, world);
  const move: Move = { ...note, actorBodyId: null, answers: {}, tells: [], edge: { edge: "stay" } };
  addMove(change, procedure, loaded, move, world);
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
  const done = procedure.childDoes?.[child.row.joinName ?? ""]?.[child.row.outcome ?? ""];
  const does = !parent.row.outcome && done && [done.at].flat().includes(parent.row.step) ? done : undefined;
  const edge: Edge = join?.edge ?? does?.goes ?? { edge: "stay" };
  const sets = {
    ...join?.sets,
    ...does?.sets?.(parent.row, child.row),
    [`child:${child.row.number}`]: child.row.outcome,
  };
  const isJoin = join !== undefined;
  const { joinName, outcome, handlerId } = child.row;
  const tells = procedure.childTells?.[joinName ?? ""]?.[outcome ?? ""] ?? [];
  const told = { ...answers, from: handlerId ? world.city.body(handlerId).name : "" };
  const move = { ...byEngine, action: "child-ended", answers: told, tells, effect: does?.effect };
  addMove(change, procedure, parent, { ...move, edge, sets, isJoin }, world);
}

/** Ends the open ones among cases that the case above no longer waits for, where their procedure says how. */
function supersede(change: Change, children: LoadedCase[], world: World): void {
  for (const { row, head, children: below } of children) {
    const procedure = row.outcome ? undefined : procedureNamed(row.procedure, world);
    if (!procedure?.superseded) continue;
    const edge: Edge = { edge: "end", outcome: procedure.superseded };
    // Without its parent, which has moved already; what waits below it ends with it.
    const alone: LoadedCase = { row, head, children: below };
    addMove(change, procedure, alone, { ...byEngine, action: "superseded", edge }, world);
  }
}
