import { formatInstant } from "../../foundation/index.ts";
import { type Outgoing, rowsOf } from "../../instruments/index.ts";
import { actionsFor, type CaseRow, type Procedure } from "../../procedures/engine/index.ts";
import { agendaOf, lastCall, waysOf } from "../../procedures/meetings/index.ts";
import type { Reader } from "../notices/reader.ts";
import { cardTitle, foot, whenLines } from "./card.ts";
import { wayName } from "./whom.ts";

/** A call that waits for somebody else to agree, or did not get it: all that the invited would read, and whom it invites. */
export function uncalledCard(reader: Reader, procedure: Procedure, row: CaseRow, note?: string): Outgoing {
  const { say } = reader;
  const { id: caseId, version } = row;
  const acts = actionsFor(procedure, row, reader.actor, reader.world).map(([action]) => ({
    label: say(`meeting-action-${action}`),
    command: { do: "act", caseId, action, version },
  }));
  const items = agendaOf(row).map((text, n) => say("meeting-line-item", { n: n + 1, text }));
  return {
    title: cardTitle(reader, row),
    text: [note, [...whenLines(reader, row), ...whomLines(reader, row)].join("\n")].filter(Boolean).join("\n\n"),
    files: Array.isArray(row.form.papers) ? row.form.papers : undefined,
    quote: [String(row.form.subject), ...items].join("\n"),
    buttons: [...rowsOf(acts, 2), foot(reader)],
  };
}

/** Until when it can still be agreed to; or that it is too late. */
function agreedByLine({ say, world, person }: Reader, { charterId, form, facts }: CaseRow): string {
  const by = new Date(lastCall(world.city.charter(charterId), form.kind, facts.heldAt));
  return by < world.now
    ? say("meeting-too-late")
    : say("compose-second-by", { at: formatInstant(by, person.locale, world.now) });
}

function whomLines(reader: Reader, row: CaseRow): string[] {
  const { say, world } = reader;
  const { form, facts, handlerId, outcome } = row;
  const line = (key: string, value: string) => say("summary-line", { label: say(`meeting-field-${key}`), value });
  return [
    ...waysOf(form).map((way) => line("invite", wayName({ say, world }, way, String(handlerId)))),
    ...(outcome ? [] : [agreedByLine(reader, row)]),
    ...(facts.lotHash ? [say("meeting-lot-sealed", { hash: String(facts.lotHash) })] : []),
    ...(form.slots === undefined ? [] : [line("slots", String(form.slots))]),
  ];
}
