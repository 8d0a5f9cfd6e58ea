import type { AdminCommand } from "./desk.ts";

const shown = 50;

interface Act {
  at: Date;
  by: string;
  action: string;
  subject: object;
}

/** What administrators did, newest last; all of it with --all, of imports too. */
export const acts: AdminCommand = async ({ db, values, print }) => {
  const sql = `SELECT at, by, action, subject, id FROM "AdminAct" UNION ALL
    SELECT at, by, 'import', jsonb_build_object('kind', kind, 'file', "fileName", 'sha256', sha256, 'counts', counts), id FROM "ImportRun"
    ORDER BY at DESC, id DESC LIMIT $1`;
  const rows = await db.query<Act>(sql, [values.all ? null : shown]);
  for (const { at, by, action, subject } of rows.toReversed())
    print(`${at.toISOString()}  ${by}  ${action}  ${JSON.stringify(subject)}`);
  if (rows.length === 0) print("nothing was done yet");
};
