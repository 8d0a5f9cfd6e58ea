import type { CaseRow } from "./case.ts";
import type { Edge, Join, Procedure } from "./declare.ts";
import { stepOf } from "./declare.ts";

/** What a case waits for when it waits for children; undefined when it waits for something else or has ended. */
export function awaitedJoin(procedure: Procedure, row: CaseRow): (Join & { name: string }) | undefined {
  const wait = row.outcome ? undefined : stepOf(procedure, row.step).waitsFor;
  return wait && "wait" in wait && wait.wait === "children" ? wait : undefined;
}

/** Where the case goes, given the children of this round; undefined while it has to wait on. */
export function joinedEdge(join: Join, children: readonly CaseRow[]): Edge | undefined {
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
