import type { CaseRow, Step } from "../../../src/procedures/engine/index.ts";
import { judged, letClockRun, nextInstant, type Possible, possible, Violated, type Walk } from "./walk.ts";

/** More instants than this in which only the clock does something, and it does not end. */
const mostTicks = 120;

const openCases = ({ seen }: Walk): CaseRow[] => [...seen.cases.values()].filter(({ outcome }) => outcome === null);

const stepOf = ({ procedures }: Walk, row: CaseRow): Step | undefined => procedures.get(row.procedure)?.steps[row.step];

/** An act that changes where a case stands, or what it has. */
const moves = ({ action }: Possible): boolean =>
  action.goes.edge !== "stay" || action.or !== undefined || action.sets !== undefined;

/** Whether the clock, a count, or a case below will move it. */
function movesByItself(walk: Walk, row: CaseRow): boolean {
  if (row.wakeAt !== null) return true;
  const waits = stepOf(walk, row)?.waitsFor;
  if (!waits || "party" in waits) return false;
  if (waits.wait === "outcome") return walk.seen.ballots.some(({ id }) => id === row.id);
  return openCases(walk).some(({ parentId }) => parentId === row.id);
}

/** Where a case stands that nobody in town and no clock can move. @throws Violated */
export function requireWaysOut(walk: Walk): void {
  const all = possible(walk);
  const can = new Set(all.filter(moves).map(({ row }) => row.id));
  // Whoever leads may go on without a part.
  const isDropped = ({ parentId, joinName }: CaseRow) =>
    all.some(({ row, action }) => row.id === parentId && action.drops !== undefined && action.drops === joinName);
  const stuck = openCases(walk).filter((row) => !can.has(row.id) && !isDropped(row) && !movesByItself(walk, row));
  if (stuck.length === 0) return;
  const where = stuck.map(({ number, procedure, step }) => `${number} ${procedure}/${step}`).join(", ");
  throw new Violated(`nobody and nothing can move ${where}\nafter:\n${walk.trace.slice(-25).join("\n")}`);
}

/** Nobody does anything any more: the clock runs until it has nothing to do. @throws Violated for what stands open then and may not */
export async function letAllRest(walk: Walk): Promise<void> {
  for (let ticks = 0; ; ticks++) {
    const next = nextInstant(walk);
    if (!next) break;
    if (ticks === mostTicks)
      throw new Violated(`the clock comes to no end\nafter:\n${walk.trace.slice(-25).join("\n")}`);
    await letClockRun(walk, next);
  }
  const left = openCases(walk).filter((row) => !mayStandOpen(walk, row));
  await judged(walk, "at rest");
  if (left.length === 0) return;
  const where = left.map(({ number, procedure, step }) => `${number} ${procedure}/${step}`).join(", ");
  throw new Violated(`${where} would stand open for ever\nafter:\n${walk.trace.slice(-25).join("\n")}`);
}

/** Somebody has heard that it is late, or it rests on the case above or on those below. */
function mayStandOpen(walk: Walk, row: CaseRow): boolean {
  const procedure = walk.procedures.get(row.procedure);
  const step = stepOf(walk, row);
  if (!procedure || !step) return false;
  if (hearsOfDelay(step)) return true;
  const isIn = openCases(walk);
  if (procedure.superseded && isIn.some(({ id }) => id === row.parentId)) return true;
  const { waitsFor } = step;
  const isOfChildren = "wait" in waitsFor && waitsFor.wait === "children";
  return isOfChildren && isIn.some(({ parentId }) => parentId === row.id);
}

/** When it is late somebody else hears of it than those who are waited for. */
export const hearsOfDelay = ({ overdue, followUp, waitsFor }: Step): boolean =>
  [...(overdue?.tells ?? []), ...(followUp?.tells ?? [])].some(
    ({ whom }) => !("party" in waitsFor) || JSON.stringify(whom) !== JSON.stringify(waitsFor),
  );
