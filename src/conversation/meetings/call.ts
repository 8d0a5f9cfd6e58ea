import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import { kindsFor, type MeetingKind } from "../../procedures/meetings/index.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import { chosenSeats } from "../joining/hats.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { isBeingCalled } from "./wish.ts";

/** The bodies of the person's seats with the kinds of meeting that each may call. */
export function mayCallHere(turn: Turn): { bodyId: string; kinds: readonly MeetingKind[] }[] {
  const { city, now } = turn.world;
  const ids = [...new Set(chosenSeats(turn).map((seat) => seat.bodyId))];
  return ids
    .map((bodyId) => {
      const { areaId, kind } = city.body(bodyId);
      return { bodyId, kinds: kindsFor(city.charterFor(areaId, now), kind) };
    })
    .filter(({ kinds }) => kinds.length > 0);
}

/** 召开会议: which kind, then its form. A second tap goes on with what the first began. */
export async function beginMeeting(turn: Turn, body: string, kind?: string, petition?: string): Promise<void> {
  const kinds = mayCallHere(turn).find(({ bodyId }) => bodyId === body)?.kinds ?? [];
  if (kinds.length === 0) throw new Refusal("start-not-yours");
  if (!kind) {
    const buttons = kinds.map(({ name }): Button[] => [
      button(turn, `meeting-option-kind-${name}`, { do: "meeting-new", body, kind: name }),
    ]);
    return replyWith(turn, "meeting-which", { body: turn.world.city.body(body).name }, [...buttons, homeRow(turn)]);
  }
  const same = turn.state.drafts.find(
    (d) =>
      "file" in d.purpose &&
      d.purpose.file === "meeting" &&
      d.answers.body === body &&
      d.answers.kind === kind &&
      d.purpose.fulfils === petition,
  );
  if (same) {
    turn.state.drafts = [...turn.state.drafts.filter((d) => d !== same), same];
    return askAgain(turn, same);
  }
  await beginDraft(
    turn,
    { file: "meeting", fulfils: petition },
    { body, kind, area: turn.world.city.body(body).areaId },
  );
}

const isHandling = (turn: Turn, { handlerId }: CaseRow): boolean =>
  chosenSeats(turn).some((seat) => seat.bodyId === handlerId);

/** 召开, on a wish for a meeting: leads to the form of the call, which fulfils the wish when it is confirmed. */
export async function convenes(turn: Turn, row: CaseRow, action: string): Promise<boolean> {
  if (row.procedure !== "petition" || action !== "convene" || row.step !== "duty" || !row.handlerId) return false;
  if (!isHandling(turn, row) || !(await isBeingCalled(turn, row)))
    await beginMeeting(turn, row.handlerId, String(row.form.kind), row.id);
  return true;
}
