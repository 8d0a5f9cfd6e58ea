import { isLocale } from "../../foundation/index.ts";
import { casePriority, type Outgoing } from "../../instruments/index.ts";
import { type CaseRow, isRehearsalCase } from "../../procedures/engine/index.ts";
import { button, procedureOf, sayFor, type Turn } from "../turn.ts";

const waysSql = `SELECT a.id, a.channel, p.locale FROM "Address" a JOIN "Person" p ON p.id = a."personId"
  WHERE a."personId" = $1 AND a.id <> $2 AND a."blockedAt" IS NULL ORDER BY a."lastSeenAt" DESC, a.id`;

/**
 * In whose name it was said, on a phone that several have, that they sign or leave, hears so at every other address of
 * theirs, and undoes it there: whoever held the phone may not be who they said they are.
 */
export async function tellSigner(turn: Turn, row: CaseRow, personId: string, action: string): Promise<void> {
  const { means, change, world, addressId } = turn;
  const { id: caseId, number, version, procedure } = row;
  const rehearsal = isRehearsalCase(procedureOf(turn, procedure), row, world.city);
  const undo = action === "sign" ? "unsign" : "sign";
  type Way = { id: string; channel: string; locale: string };
  for (const way of await means.db.query<Way>(waysSql, [personId, addressId], "ways-of-signer")) {
    const say = sayFor(means, way.channel, isLocale(way.locale) ? way.locale : "zh-CN");
    const back = button({ say }, `${procedure}-action-${undo}`, {
      ...{ do: "act", caseId, action: undo, version, who: personId },
    });
    const payload: Outgoing = {
      text: say("signing-told-spoken", { number, procedure, action, rehearsal }),
      buttons: [[back, button({ say }, "case-open", { do: "case", caseId })]],
    };
    change.insert("Delivery", {
      ...{ id: means.ids.uuid(), kind: "notice", personId, addressId: way.id, channel: way.channel, caseId },
      ...{ priority: casePriority, dueAt: world.now, createdAt: world.now, state: "queued", leaseUntil: null },
      payload: payload as object,
    });
  }
}
