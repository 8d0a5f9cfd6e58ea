import type { Change } from "../../foundation/index.ts";
import type { ShownLine } from "../../procedures/engine/index.ts";

/** The lines of a case's history that a change writes and that are not in the database yet. */
export function freshLines(change: Change, caseId: string): ShownLine[] {
  const payloads = new Map(change.inserted("CaseEventPayload").map((p) => [p.eventId, p.data]));
  return change
    .inserted("CaseEvent")
    .filter((e) => e.caseId === caseId)
    .map((e) => ({
      seq: e.seq,
      at: new Date(e.at),
      action: e.action,
      actor: e.actor,
      actorBodyId: e.actorBodyId ?? null,
      toStep: e.toStep,
      facts: e.facts as Record<string, unknown>,
      words: (payloads.get(e.id) ?? null) as Record<string, unknown> | null,
    }));
}
