import { formatDay } from "../../foundation/index.ts";
import { type Button, signedAmong } from "../../instruments/index.ts";
import { type CaseRow, isRehearsalCase } from "../../procedures/engine/index.ts";
import { button, procedureOf, type Turn } from "../turn.ts";
import { postWord } from "./part.ts";

const shown = 8;

/** Those who are nominated and want signatures, to be signed; and one's own nomination, to be answered. */
export async function nominationButtons(turn: Turn, row: CaseRow, children: readonly CaseRow[]): Promise<Button[][]> {
  const open = children.filter(
    ({ procedure, outcome }) => !outcome && (procedure === "nomination" || procedure === "recommendation"),
  );
  const own = open.filter(({ personIds }) => personIds.includes(turn.person.id));
  const wanting = open.filter(({ step, applicantId }) => step === "signing" && applicantId !== turn.person.id);
  const signed = await signedAmong(
    turn.means.db,
    turn.person.id,
    wanting.map(({ id }) => id),
  );
  return [
    ...own
      .filter(({ step }) => step !== "signing")
      .map(({ id, form }) => [
        button(turn, "elections-own", { do: "case", caseId: id }, { post: postWord(turn, row, form.post) }),
      ]),
    ...(turn.person.isVerified ? wanting : [])
      .filter(({ id }) => !signed.has(id))
      .slice(0, shown)
      .map((one) => [signButton(turn, one, { post: postWord(turn, row, one.form.post) })]),
  ];
}

/** To one that wants signatures, with its reasons; how many there are, and by its day and number which one it is. */
export function signButton(turn: Turn, row: CaseRow, args: { post?: string }): Button {
  const { signed, needed } = row.facts;
  const rehearsal = isRehearsalCase(procedureOf(turn, row.procedure), row, turn.world.city);
  const about = {
    ...{ name: String(row.form.name), signed: Number(signed), needed: Number(needed), rehearsal, ...args },
    ...{ number: row.number, on: formatDay(row.filedAt, turn.person.locale, turn.world.now) },
  };
  return button(
    turn,
    row.procedure === "recall-motion" ? "recalls-sign" : "elections-sign",
    { do: "case", caseId: row.id },
    about,
  );
}
