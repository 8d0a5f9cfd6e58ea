import type { CaseRow, Facts } from "./case.ts";
import type { Edge, Party } from "./parts.ts";

/** When the child cases of a name let their parent go on. */
export interface Join {
  /** All have ended, any one has, or the first that was opened has; children of earlier rounds do not count. */
  join: "all" | "any" | "lead";
  goes: Edge;
  /** Outcomes that count; every one does when this is absent. */
  counting?: readonly string[];
  /** Where the case goes when the join can no longer hold; without it, it waits on. */
  otherwise?: Edge;
  /** Facts that the case keeps of its children, such as the mean of their scores, when it goes on. */
  sets?: (children: readonly CaseRow[]) => Partial<Facts>;
}

/** What a step waits for. */
export type Wait =
  | Party
  /** An instrument's outcome, such as a ballot's. */
  | { wait: "outcome"; of: string; edges: Readonly<Record<string, Edge>> }
  /** All, any one, or the leading one of the child cases of a name to end. */
  | ({ wait: "children"; name: string } & Join)
  /** An instant only: see `lapses`. */
  | { wait: "instant" };

export const outcomeOf = (of: string, edges: Record<string, Edge>): Wait => ({ wait: "outcome", of, edges });
export const children = (
  name: string,
  join: Join["join"],
  goes: Edge,
  more: Omit<Join, "join" | "goes"> = {},
): Wait => ({ wait: "children", name, join, goes, ...more });
export const instant: Wait = { wait: "instant" };
