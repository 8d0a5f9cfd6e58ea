import type { CaseRow, Facts } from "./case.ts";
import { type Procedure, type Step, stepOf, type World } from "./declare.ts";
import type { Answers } from "./form.ts";
import { clockThatGoesOn, extendClock, nextWaking, pauseClock, resumeClock, startClock } from "./limits.ts";
import type { Edge } from "./parts.ts";
import { aboveOf, isLeftToAbove } from "./separation.ts";
import { bodyOfParty } from "./stand.ts";

const endedStep = "ended";

/** What of a move decides where the case goes. */
interface Going {
  edge: Edge;
  answers: Answers;
  sets?: Partial<Facts>;
}

/** The case after an edge; pure. */
export function afterEdge(
  procedure: Procedure,
  before: CaseRow,
  { edge, answers, sets }: Going,
  world: World,
): CaseRow {
  const facts: Facts = { ...before.facts, ...sets };
  const row: CaseRow = { ...before, facts, version: before.version + 1 };
  switch (edge.edge) {
    case "stay":
      return { ...row, ...nextWaking(facts.clock) };
    case "to":
      return enterFrom(procedure, before, { ...row, step: edge.step }, world);
    case "again":
      return enterFrom(procedure, before, { ...row, round: before.round + 1, step: edge.step }, world);
    case "pass": {
      const handlerId = String(answers[edge.field]);
      const passed = { ...row, facts: passedOn(facts, before.handlerId), handlerId, step: edge.step };
      return enterFrom(procedure, before, passed, world);
    }
    case "pass-back": {
      const passedBy = [...(facts.passedBy ?? [])];
      const handlerId = passedBy.pop() ?? before.handlerId;
      const back = { ...row, facts: { ...facts, passedBy }, handlerId, step: edge.step };
      return enterFrom(procedure, before, back, world);
    }
    case "forward": {
      const handlerId = String(facts[edge.fact]);
      const forwarded = { ...row, facts: passedOn(facts, before.handlerId), handlerId };
      return { ...forwarded, waitsSince: world.now, ...nextWaking(facts.clock) };
    }
    case "extend":
      return extended(procedure, row, world);
    case "resume":
      return resumed(procedure, row, world);
    case "end":
      return ended(row, edge.outcome, world);
  }
}

/** A case that begins: at its first step, with a fresh clock. */
export const afterStart = (procedure: Procedure, row: CaseRow, world: World): CaseRow =>
  enter(stepOf(procedure, row.step), row, world);

const passedOn = (facts: Facts, from: string | null): Facts => ({
  ...facts,
  passedBy: [...(facts.passedBy ?? []), ...(from ? [from] : [])],
});

function ended(row: CaseRow, outcome: string, world: World): CaseRow {
  const facts: Facts = { ...row.facts, clock: undefined, paused: undefined };
  const { now } = world;
  const none = { dueAt: null, wakeAt: null, wakeFor: null };
  return { ...row, ...none, facts, step: endedStep, outcome, endedAt: now, waitsSince: now };
}

/** Entering a step from another: its own clock, the clock that goes on, or the clock that stops. */
function enterFrom(procedure: Procedure, before: CaseRow, row: CaseRow, world: World): CaseRow {
  const step = stepOf(procedure, row.step);
  if (step.keepsClock) {
    const clock = clockThatGoesOn(step, row.facts.clock);
    return {
      ...lyingWith(step, row, world),
      facts: { ...row.facts, clock },
      waitsSince: world.now,
      ...nextWaking(clock),
    };
  }
  const paused = step.pauses ? pauseClock(before, world.now) : undefined;
  return enter(step, { ...row, facts: { ...row.facts, paused } }, world);
}

function enter(step: Step, row: CaseRow, world: World): CaseRow {
  const here = lyingWith(step, row, world);
  const { dueAt, clock } = startClock(step, world.city.charter(row.charterId), here.facts, world.now);
  return { ...here, facts: { ...here.facts, clock }, dueAt, waitsSince: world.now, ...nextWaking(clock) };
}

/**
 * A case whose step waits for a body of a kind, or for one that it names, lies with that body from then on; where
 * everybody there stands back from the matter, with the body above.
 */
function lyingWith(step: Step, row: CaseRow, world: World): CaseRow {
  const { waitsFor } = step;
  if (!("party" in waitsFor) || !["body", "body-in", "handler"].includes(waitsFor.party)) return row;
  const meantId = bodyOfParty(waitsFor, row, world.city);
  // Nobody could ever act on it: better that the step before fails.
  if (!meantId && waitsFor.party !== "handler")
    throw new Error(`${row.number}: there is no ${waitsFor.party === "body" ? waitsFor.kind : "body of its own"}`);
  const isLeft = meantId !== null && isLeftToAbove(row, meantId, world);
  const handlerId = (isLeft && aboveOf(world.city, meantId)) || meantId;
  if (handlerId === row.handlerId) return row;
  return { ...row, handlerId, facts: passedOn(row.facts, row.handlerId) };
}

function resumed(procedure: Procedure, row: CaseRow, world: World): CaseRow {
  const { paused } = row.facts;
  if (!paused) throw new Error(`${row.number}: nothing to resume`);
  const { dueAt, clock } = resumeClock(stepOf(procedure, paused.step), paused, world.now);
  const facts: Facts = { ...row.facts, paused: undefined, clock };
  const { step, handlerId } = paused;
  return { ...row, step, handlerId, facts, dueAt, waitsSince: world.now, ...nextWaking(clock) };
}

function extended(procedure: Procedure, row: CaseRow, world: World): CaseRow {
  const old = row.facts.clock;
  if (!old) throw new Error(`${row.number}: no clock to extend`);
  const charter = world.city.charter(row.charterId);
  const { dueAt, clock } = extendClock(stepOf(procedure, row.step), charter, row.facts, old, world.now);
  return { ...row, facts: { ...row.facts, clock }, dueAt, ...nextWaking(clock) };
}
