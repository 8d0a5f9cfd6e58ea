import { Change, Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { aboutOf, type CaseRow, casesById, followsOf } from "../../procedures/engine/index.ts";
import type { LedgerPart } from "../notices/ledger-part.ts";
import type { Turn } from "../turn.ts";

/** Signing a wish for a meeting: once each, by residents of the place. */
export async function signPart(turn: Turn, row: CaseRow, action: string): Promise<LedgerPart | undefined> {
  if (action !== "sign" && action !== "sign-last") return undefined;
  const { city, now } = turn.world;
  const home = turn.person.homeAreaId;
  if (!home || !city.chain(home).some((area) => area.id === row.areaId))
    throw new Refusal("petition-refusal-place", { area: city.placeName(row.areaId) });
  const { own } = await followsOf(turn.means.db, row.id, turn.person.id);
  if (own) throw new Refusal("petition-refusal-twice", { number: row.number });
  const change = new Change().insert("Follow", { caseId: row.id, personId: turn.person.id, createdAt: now });
  const args = { number: row.number, signed: Number(row.facts.signed) + 1, needed: Number(row.facts.needed) };
  return { change, note: turn.say(action === "sign" ? "petition-signed" : "petition-signed-last", args) };
}

const shown = 5;

/** The wishes that a resident may sign: of their own community, open, and not their own. */
export async function petitionButtons(turn: Turn): Promise<Button[][]> {
  const { city, now } = turn.world;
  const home = turn.person.homeAreaId;
  if (!home || !turn.person.isVerified) return [];
  const areas = city.chain(home).map((area) => area.id);
  const sql = `SELECT c.id FROM "Case" c WHERE c.procedure = 'petition' AND c.step = 'signing' AND c.outcome IS NULL AND c."areaId" = ANY($1)
    AND c."applicantId" <> $2 AND NOT EXISTS (SELECT 1 FROM "Follow" f WHERE f."caseId" = c.id AND f."personId" = $2)
    AND c."wakeAt" > $3 ORDER BY c."filedAt" DESC LIMIT ${shown}`;
  const found = await turn.means.db.query<{ id: string }>(sql, [areas, turn.person.id, now], "petitions-to-sign");
  const rows = await casesById(
    turn.means.db,
    found.map(({ id }) => id),
  );
  return rows.map((row): Button[] => {
    const { signed, needed } = row.facts;
    const action = Number(signed) + 1 >= Number(needed) ? "sign-last" : "sign";
    return [
      {
        label: turn.say("petition-button", {
          ...{ about: aboutOf({ ...row, form: { words: row.form.words } }, true), kind: String(row.form.kind) },
          ...{ signed: Number(signed), needed: Number(needed) },
        }),
        command: { do: "act", caseId: row.id, action, version: row.version },
      },
    ];
  });
}
