import { Refusal } from "../../foundation/index.ts";
import { beginDraft } from "../drafts.ts";
import type { Turn } from "../turn.ts";
import { adultsOf } from "./members.ts";
import { ownVisit } from "./own-visit.ts";
import { forgetHeard, heardOn } from "./unfinished.ts";

/**
 * A request in the name of the resident who has said at the door that they want it; they may take the consent back. It
 * is looked at once more before it is filed.
 */
export async function fileFor(turn: Turn, visitId: string, memberId: string): Promise<void> {
  const visit = await ownVisit(turn, visitId);
  if (visit.caseId) throw new Refusal("visits-filed-already");
  const member = (await adultsOf(turn, visit.householdId)).find((m) => m.id === memberId);
  if (!member) throw new Refusal("visits-member-gone");
  const words = heardOn(turn, visitId);
  if (!words) throw new Refusal("parked-gone");
  forgetHeard(turn, visitId);
  await beginDraft(
    turn,
    { file: "request", for: { visit: visitId, listed: [member] } },
    {
      "for-who": member.id,
      "for-name": member.name,
      "for-relation": "committee",
      "for-how": "present",
      words,
      area: member.areaId,
    },
  );
}
