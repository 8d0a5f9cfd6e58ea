import { seatIn } from "../../city/index.ts";
import type { NoticeArg, NoticeMessage } from "../../instruments/index.ts";
import { aboutOf, type CaseRow, type Help } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";

function tellPerson(turn: Turn, caseId: string | null, personId: string, message: NoticeMessage): void {
  turn.change.insert("Notice", {
    id: turn.means.ids.uuid(),
    caseId,
    audience: { kind: "person", personId },
    message: message as object,
    createdAt: turn.world.now,
  });
}

const ownName = (turn: Turn): NoticeArg => turn.person.name ?? { word: "helping-no-name" };

/** The one for whom it was filed learns of it at once, and by whom, and how to take the consent back. */
export function tellFiledFor(turn: Turn, row: CaseRow, { subjectId, relation }: Help): void {
  tellPerson(turn, row.id, subjectId, {
    key: "helping-told-filed",
    args: {
      number: row.number,
      helper: ownName(turn),
      relation: { word: `helping-option-for-relation-${relation}` },
      about: aboutOf(row, true),
    },
    buttons: [
      { key: "case-open", command: { do: "case", caseId: row.id } },
      { key: "helping-withdraw", command: { do: "helping", go: { to: "withdraw", caseId: row.id } } },
    ],
  });
}

/** The one for whom a case is followed learns of it at once; of the case nothing but its number. */
export function tellFollowedFor(turn: Turn, { id, number }: CaseRow, { subjectId, relation }: Help): void {
  tellPerson(turn, id, subjectId, {
    key: "helping-told-followed",
    args: { number, helper: ownName(turn), relation: { word: `helping-option-for-relation-${relation}` } },
    buttons: [
      { key: "case-open", command: { do: "case", caseId: id } },
      { key: "twin-unfollow", command: { do: "unfollow", caseId: id } },
    ],
  });
}

/** What the helper reads besides the number: who is told, and for a clerk that a colleague accepts it. */
export function filedForWords(turn: Turn, row: CaseRow, name: string): string {
  const isRecused = seatIn(turn.actor.seats, row.handlerId) !== undefined;
  return [turn.say("helping-filed", { name }), ...(isRecused ? [turn.say("helping-colleague")] : [])].join("\n");
}

export const tellWithdrawn = (turn: Turn, { id, number }: CaseRow, helperId: string): void =>
  tellPerson(turn, id, helperId, { key: "helping-told-withdrawn", args: { number, name: ownName(turn) } });

export const tellTakenOver = (turn: Turn, personId: string, count: number): void =>
  tellPerson(turn, null, personId, {
    key: "helping-told-found",
    args: { count },
    buttons: [{ key: "menu-cases", command: { do: "cases", page: 0 } }],
  });
