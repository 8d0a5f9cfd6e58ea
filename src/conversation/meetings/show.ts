import { type Change, Refusal } from "../../foundation/index.ts";
import { type CaseRow, loadCase, mayRead } from "../../procedures/engine/index.ts";
import { procedureOf, reply, type Turn } from "../turn.ts";
import { isLed, meetingCard } from "./card.ts";
import { correctedMinutes } from "./minutes.ts";
import { viewOf } from "./read-view.ts";
import { uncalledCard } from "./uncalled-card.ts";
import type { MeetingView, Minutes } from "./view.ts";

/** The meeting of an id with all that is known of it. @throws Refusal when there is none */
export async function readMeeting(turn: Turn, caseId: string): Promise<MeetingView> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  const view = row && (await viewOf(turn.means, row, turn.world, turn.person.id));
  if (!view) throw new Refusal("case-unknown", { number: "" });
  return view;
}

/** The card of a meeting as it stands. */
export async function showMeeting(turn: Turn, caseId: string, note?: string): Promise<void> {
  showView(turn, await readMeeting(turn, caseId), note);
}

export const showView = (turn: Turn, view: MeetingView, note?: string): void =>
  reply(turn, meetingCard(turn, procedureOf(turn, "meeting"), view, note));

/** The card after an act that is not written yet. `minutes`: as they are from now on. */
export async function showFreshMeeting(
  turn: Turn,
  row: CaseRow,
  { note, change }: { note?: string; change?: Change },
): Promise<void> {
  const view = await viewOf(turn.means, row, turn.world, turn.person.id, change);
  if (!view) return showUncalled(turn, row, note);
  const minutes = change && minutesIn(change, row.id, view.minutes);
  showView(turn, minutes ? { ...view, minutes } : view, note);
}

/** What waits for somebody's agreement, or never got it, is known to those alone who have to do with it. */
function showUncalled(turn: Turn, row: CaseRow, note?: string): void {
  if (!mayRead(row, turn.actor, turn.world.city)) throw new Refusal("case-unknown", { number: row.number });
  reply(turn, uncalledCard(turn, procedureOf(turn, "meeting"), row, note));
}

/** What a correction makes of the minutes, before it is written. */
function minutesIn(change: Change, caseId: string, before: Minutes | null): Minutes | undefined {
  const said = change.inserted("CaseEventPayload").findLast((payload) => payload.caseId === caseId)?.data as
    | { text?: string }
    | undefined;
  return said?.text !== undefined && before ? correctedMinutes(before, said.text) : undefined;
}

/** @throws Refusal for who does not lead the meeting */
export function requireLed(turn: Turn, view: MeetingView): void {
  if (!isLed(turn, view)) throw new Refusal("case-not-yours", { number: view.row.number });
}
