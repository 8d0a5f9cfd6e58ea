import { maskSealedPhone, openPhone, readablePhone, type Seat, seatIn } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { type Button, hideWords } from "../../instruments/index.ts";
import { type CaseRow, loadCase } from "../../procedures/engine/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, procedureOf, reply, type Turn } from "../turn.ts";

interface CasePhone {
  label: string;
  sealed: string;
}

/**
 * The seat that needs the phones of a case: in the body that handles it, or in the station of its community. Nobody
 * needs them when the applicant is not to be known, when the case is over, or when it is about the one who asks.
 */
function seatThatNeeds(turn: Turn, row: CaseRow): Seat | undefined {
  const { seats, personId } = turn.actor;
  const isAbout = row.aboutPersonIds.includes(personId) || seatIn(seats, row.aboutBodyId) !== undefined;
  if (row.outcome || row.isAnonymous || isAbout || row.applicantId === personId) return undefined;
  const station = turn.world.city.bodyFor(row.areaId, "service-station")?.id;
  return seatIn(seats, row.handlerId) ?? seatIn(seats, station);
}

/** Phones given with the case, then the applicant's own. */
async function phonesOf(turn: Turn, row: CaseRow): Promise<CasePhone[]> {
  const procedure = procedureOf(turn, row.procedure);
  const label = turn.say("look-label");
  const given = Object.entries(procedure.form).flatMap(([name, field]): CasePhone[] => {
    const sealed = row.form[name];
    if (field.kind !== "phone" || typeof sealed !== "string") return [];
    const key = `${procedure.name}-field-${name}`;
    return [{ label: turn.means.words.has(key) ? turn.say(key) : label, sealed }];
  });
  const sql = `SELECT sealed FROM "Phone" WHERE "personId" = $1 ORDER BY "provedAt" NULLS LAST, id LIMIT 2`;
  const own = await turn.means.db.query<{ sealed: string }>(sql, [row.applicantId], "phones-of");
  return [...given, ...own.map(({ sealed }) => ({ label, sealed }))];
}

/** The phones of a case as they stand on its card: masked, with the button that shows them whole. */
export async function phoneLines(turn: Turn, row: CaseRow): Promise<{ lines: string[]; buttons: Button[][] }> {
  const phones = seatThatNeeds(turn, row) ? await phonesOf(turn, row) : [];
  const lines = phones.map(({ label, sealed }) =>
    turn.say("summary-line", { label, value: maskSealedPhone(turn.means.keyed, sealed) }),
  );
  const look = button(turn, "look-button", { do: "look", caseId: row.id });
  return { lines, buttons: phones.length > 0 ? [[look]] : [] };
}

/** The phones of a case in the clear, for who needs them; that they looked is written in the same commit. */
export async function lookAtPhones(turn: Turn, caseId: string): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (!row) throw new Refusal("case-unknown", { number: "" });
  const seat = seatThatNeeds(turn, row);
  if (!seat) throw new Refusal("look-not-yours");
  const phones = await phonesOf(turn, row);
  if (phones.length === 0 || !row.applicantId) throw new Refusal("look-none");
  const { ids, keyed } = turn.means;
  const look = { at: turn.world.now, byPersonId: turn.person.id, bodyId: seat.bodyId, what: "phone", caseId };
  turn.change.insert("PersonalLook", { id: ids.uuid(), subjectId: row.applicantId, ...look });
  const shown = phones.map(({ label, sealed }) =>
    turn.say("look-line", {
      label,
      phone: hideWords(keyed, turn.addressId, readablePhone(openPhone(keyed, sealed))),
    }),
  );
  const { number } = row;
  reply(turn, {
    text: [turn.say("look-shown", { number }), ...shown, turn.say("look-recorded")].join("\n"),
    buttons: [[button(turn, "case-open", { do: "case", caseId }), ...homeRow(turn)]],
  });
}
