import type { Database } from "../../foundation/index.ts";
import { aboutOf, type CaseRow, casesById } from "../engine/index.ts";

/** What was said of a question for everybody to read: the committee's answers, and why one did not satisfy. */
export interface Said {
  at: Date;
  what: "answer" | "unsatisfied" | "answer-again" | "heard";
  words: string;
}

const actions = ["answer", "unsatisfied", "answer-again", "heard"] as const;

interface Written {
  action: string;
  at: Date;
  words: Record<string, unknown> | null;
}

/** The public words among the lines of an interpellation's history. */
export function saidIn(lines: readonly Written[]): Said[] {
  const all = lines.flatMap(({ action, at, words }): Said[] => {
    const what = actions.find((one) => one === action);
    const said = words?.answer ?? words?.reason ?? words?.said;
    return what && typeof said === "string" ? [{ at, what, words: said }] : [];
  });
  // What comes before the assembly unanswered is answered there for the first time.
  const isAnswered = all.some(({ what }) => what === "answer");
  return isAnswered ? all : all.map((said) => (said.what === "heard" ? said : { ...said, what: "answer" }));
}

/** What was found in the end of what was watched over; undefined while nothing is. */
export function foundIn(lines: readonly Written[]): string | undefined {
  const found = lines.findLast(({ action }) => action === "report")?.words?.found;
  return typeof found === "string" ? found : undefined;
}

/** What anybody may read of what it is about: the question, or the number of the case that is watched over. */
export const nameOfOversight = (row: CaseRow): string =>
  row.procedure === "supervision" ? String(row.form.of) : aboutOf(row);

/** The newest cases by which a community's affairs are supervised, those that are open first. */
export async function oversightOf(
  db: Database,
  { areaId, limit, offset }: { areaId: string; limit: number; offset: number },
): Promise<CaseRow[]> {
  const sql = `SELECT id FROM "Case" WHERE "areaId" = $1 AND procedure = ANY($2)
    ORDER BY outcome IS NULL DESC, "filedAt" DESC, id DESC LIMIT $3 OFFSET $4`;
  const found = await db.query<{ id: string }>(
    sql,
    [areaId, ["interpellation", "supervision"], limit, offset],
    "oversight-of",
  );
  return casesById(
    db,
    found.map(({ id }) => id),
  );
}
