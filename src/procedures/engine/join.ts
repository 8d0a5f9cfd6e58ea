import type { CaseRow, Facts, LoadedCase } from "./case.ts";
import { type Procedure, stepOf } from "./declare.ts";
import type { Edge } from "./parts.ts";
import type { Join } from "./waits.ts";

/** What a case waits for when it waits for children; undefined when it waits for something else or has ended. */
export function awaitedJoin(procedure: Procedure, row: CaseRow): (Join & { name: string }) | undefined {
  const wait = row.outcome ? undefined : stepOf(procedure, row.step).waitsFor;
  return wait && "wait" in wait && wait.wait === "children" ? wait : undefined;
}

/** Where the case goes, given the children of this round; undefined while it has to wait on. */
function joinedEdge(join: Join, children: readonly CaseRow[]): Edge | undefined {
  const counts = ({ outcome }: CaseRow) => outcome !== null && (join.counting?.includes(outcome) ?? true);
  const isOver = children.every((c) => c.outcome !== null);
  switch (join.join) {
    case "all":
      if (!isOver) return undefined;
      return children.every(counts) ? join.goes : join.otherwise;
    case "any":
      if (children.some(counts)) return join.goes;
      return isOver ? join.otherwise : undefined;
    case "lead": {
      // Ids grow in the order in which cases are opened.
      const lead = children.reduce<CaseRow | undefined>((a, b) => (a && a.id < b.id ? a : b), undefined);
      if (lead && lead.outcome === null) return undefined;
      return lead && counts(lead) ? join.goes : join.otherwise;
    }
  }
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
export function joinedChildren(
  procedure: Procedure,
  { row, children }: Pick<LoadedCase, "row" | "children">,
): LoadedCase[] {
  const join = awaitedJoin(procedure, row);
  return children.filter((c) => c.row.joinName === join?.name && (c.row.facts.ofRound ?? 1) === row.round);
}
