import type { CalendarEvent } from "../../instruments/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";

/** A meeting as a calendar has it; each change of time or place, and its end, is a version of its own. */
export const eventOf = (
  { id, number, form, facts, outcome }: Pick<CaseRow, "id" | "number" | "form" | "facts" | "outcome">,
  stampedAt: Date,
): CalendarEvent => ({
  uid: `${id}@linli`,
  sequence: Number(facts.sequence),
  isCancelled: outcome === "cancelled",
  subject: String(form.subject),
  venue: String(facts.venue),
  description: [number, String(form.how), String(form.agenda)].join("\n"),
  startsAt: new Date(String(facts.heldAt)),
  stampedAt,
});
