import type { Button } from "../../instruments/index.ts";
import { aboutOf, actionsFor, type CaseRow, casesById } from "../../procedures/engine/index.ts";
import { isRepresentative } from "../elections/home.ts";
import { procedureOf, type Turn } from "../turn.ts";

const shown = 5;

/** The wishes that a resident may sign: of their own community, open, and not their own. */
export async function petitionButtons(turn: Turn): Promise<Button[][]> {
  const { city, now } = turn.world;
  const home = turn.person.homeAreaId;
  if (!home || !turn.person.isVerified) return [];
  const areas = city.chain(home).map((area) => area.id);
  const sql = `SELECT c.id FROM "Case" c WHERE c.procedure = 'petition' AND c.step = 'signing' AND c.outcome IS NULL AND c."areaId" = ANY($1)
    AND c."applicantId" <> $2 AND NOT EXISTS (SELECT 1 FROM "Signature" s WHERE s."caseId" = c.id AND s."personId" = $2 AND s."endedAt" IS NULL)
    AND c."wakeAt" > $3 ORDER BY c."filedAt" DESC LIMIT ${shown}`;
  const found = await turn.means.db.query<{ id: string }>(sql, [areas, turn.person.id, now], "petitions-to-sign");
  const rows = await casesById(
    turn.means.db,
    found.map(({ id }) => id),
  );
  return rows.flatMap((row) => signButtons(turn, row));
}

function signButtons(turn: Turn, row: CaseRow): Button[][] {
  // What representatives ask for is offered to nobody else.
  if (row.form.by === "representatives" && !isRepresentative(turn, row.areaId)) return [];
  const { signed, needed } = row.facts;
  const label = turn.say("petition-button", {
    ...{ about: aboutOf({ ...row, form: { words: row.form.words } }, true), kind: String(row.form.kind) },
    ...{ signed: Number(signed), needed: Number(needed) },
  });
  return actionsFor(procedureOf(turn, "petition"), row, turn.actor, turn.world)
    .filter(([action]) => action === "sign")
    .map(() => [{ label, command: { do: "case", caseId: row.id } }]);
}
