import type { Seat } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import { chosenSeats } from "../joining/hats.ts";
import { communityAbove } from "../proposals/begin.ts";
import type { Turn } from "../turn.ts";

/** The person's seat among a community's representatives. */
export const askingSeat = (turn: Turn): Seat | undefined =>
  chosenSeats(turn).find(({ bodyId }) => turn.world.city.bodies.get(bodyId)?.kind === "representatives-assembly");

/** A question to the committee of the community that one represents. A second tap goes on with what the first began. @throws Refusal for who is no representative */
export async function beginInterpellation(turn: Turn, question?: string): Promise<void> {
  const seat = askingSeat(turn);
  const area = seat && communityAbove(turn, turn.world.city.body(seat.bodyId).areaId);
  if (!area) throw new Refusal("oversight-ask-not-yours");
  const open = turn.state.drafts.find((d) => "file" in d.purpose && d.purpose.file === "interpellation");
  if (!open || question)
    return beginDraft(turn, { file: "interpellation" }, { area, ...(question ? { question } : {}) });
  turn.state.drafts = [...turn.state.drafts.filter((d) => d !== open), open];
  askAgain(turn, open);
}
