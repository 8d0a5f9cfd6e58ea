import type { Ids, Keyed, Queryable } from "../../foundation/index.ts";
import type { Plan, Progress } from "./plan.ts";
import type { Columns } from "./problem.ts";
import type { Table } from "./table.ts";

/** A kind of body that every area of a level has; `name` holds `{area}`. */
export interface BodyTemplate {
  code: string;
  kind: string;
  name: string;
  supervisedBy?: { level: "district" | "street" | "community"; code: string } | undefined;
}
export type BodyTemplates = Readonly<Record<"district" | "street" | "community", readonly BodyTemplate[]>>;

/** What a plan is made with. */
export interface Planning {
  tx: Queryable;
  ids: Ids;
  keyed: Keyed;
  now: Date;
  templates: BodyTemplates;
  /** What is there and not in the file is retired. */
  retireMissing: boolean;
  progress: Progress;
}

/** One kind of file: its columns, and what its lines do. */
export interface ImportKind {
  columns: Columns;
  /** A JSON entry as cells. */
  flatten(entry: Record<string, unknown>): Record<string, unknown>;
  /** Finds all that is wrong and all that would change; reads only. */
  plan(table: Table, planning: Planning): Promise<Plan>;
}
