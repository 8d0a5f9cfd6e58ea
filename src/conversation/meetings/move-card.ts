import { rowsOf } from "../../instruments/index.ts";
import { actionsFor, type CaseRow, needsSecond } from "../../procedures/engine/index.ts";
import { readForNotice } from "../notices/read-before.ts";
import { button, procedureOf, reply, shownInstant, type Turn } from "../turn.ts";
import { cardTitle, foot } from "./card.ts";

/** Whether so many are invited to a meeting that another time or place waits for somebody else to agree. */
export async function needsAgreement(turn: Turn, row: CaseRow): Promise<boolean> {
  const { sends } = procedureOf(turn, "meeting-move");
  if (!sends) return false;
  const answers = { meeting: row.id, body: String(row.handlerId) };
  return needsSecond(sends, answers, { ...turn.world, ...(await readForNotice(turn, sends, answers, turn.person.id)) });
}

/** The card of a move: which meeting, from when to when and where, and who can still agree. */
export function showMove(turn: Turn, row: CaseRow, note?: string): void {
  const { say } = turn;
  const { id: caseId, version, form, facts } = row;
  const line = (field: string, value: string) =>
    say("summary-line", { label: say(`meeting-move-field-${field}`), value });
  const acts = actionsFor(procedureOf(turn, "meeting-move"), row, turn.actor, turn.world).map(([action]) =>
    button(turn, `meeting-move-action-${action}`, { do: "act", caseId, action, version }),
  );
  const lines = [
    line("subject", String(form.subject)),
    line("was", shownInstant(turn, new Date(String(form.was)))),
    line("heldAt", shownInstant(turn, new Date(String(facts.heldAt)))),
    line("venue", String(facts.venue)),
  ];
  const meeting = button(turn, "meeting-open", { do: "meeting", caseId: String(row.parentId) });
  reply(turn, {
    title: cardTitle(turn, row),
    text: [note, lines.join("\n")].filter(Boolean).join("\n\n"),
    buttons: [...rowsOf(acts, 2), [meeting], foot(turn)],
  });
}
