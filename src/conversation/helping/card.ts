import type { Button } from "../../instruments/index.ts";
import { type CaseRow, helperOf } from "../../procedures/engine/index.ts";
import { button, shownInstant, type Turn } from "../turn.ts";

interface Shown {
  subject: string | null;
  helper: string | null;
  relation: string;
  how: string;
  at: Date;
}

/** Who filed a case for whom, by what consent; for the applicant the way to take it back. */
export async function helpLines(turn: Turn, row: CaseRow): Promise<{ lines: string[]; buttons: Button[][] }> {
  const isOwn = row.applicantId === turn.person.id;
  if (!helperOf(row) || (row.isAnonymous && !isOwn)) return { lines: [], buttons: [] };
  const sql = `SELECT s.name AS subject, h.name AS helper, c.relation, c.how, c.at FROM "Consent" c
    JOIN "Person" s ON s.id = c."subjectId" JOIN "Person" h ON h.id = c."helperId"
    WHERE c."helperId" = $1 AND c."caseId" = $2 AND c."subjectId" = $3 AND c."withdrawnAt" IS NULL`;
  const [found] = await turn.means.db.query<Shown>(sql, [row.helperId, row.id, row.applicantId], "consent-of-case");
  if (!found) return { lines: [], buttons: [] };
  const helper = turn.say("helping-helper", {
    name: found.helper ?? turn.say("helping-no-name"),
    relation: turn.say(`helping-option-for-relation-${found.relation}`),
    how: turn.say(`helping-option-for-how-${found.how}`),
    at: shownInstant(turn, found.at),
  });
  const line = (key: string, value: string) => turn.say("summary-line", { label: turn.say(key), value });
  const withdraw = button(turn, "helping-withdraw", { do: "helping", go: { to: "withdraw", caseId: row.id } });
  return {
    lines: [
      ...(isOwn ? [] : [line("helping-field-for-name", found.subject ?? "")]),
      line("helping-label-helper", helper),
    ],
    buttons: isOwn ? [[withdraw]] : [],
  };
}
