import { Refusal } from "../../foundation/index.ts";
import { raiseHand } from "../../instruments/index.ts";
import type { Command } from "../commands.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { readMeeting } from "./show.ts";
import { openPoll } from "./view.ts";

/** 举手: open, and only by who is there; the last one counts. */
export async function takeHand(
  turn: Turn,
  { caseId, poll: n, choice }: Extract<Command, { do: "meeting-hand" }>,
): Promise<void> {
  const view = await readMeeting(turn, caseId);
  const { mine, row } = view;
  if (!mine) throw new Refusal("meeting-not-invited", { number: row.number });
  if (!mine.checkedInAt) throw new Refusal("meeting-refusal-absent", { number: row.number });
  const poll = openPoll(view);
  if (poll?.n !== n) throw new Refusal("meeting-refusal-poll-over", { number: row.number });
  const { ids, db } = turn.means;
  await raiseHand(db, turn.change, { ids, pollId: poll.id, personId: turn.person.id, choice, now: turn.world.now });
  const args = { choice, named: poll.isNamed ? "named" : "counted" };
  replyWith(turn, "meeting-hand-taken", args, [
    [button(turn, "meeting-open", { do: "meeting", caseId }), ...homeRow(turn)],
  ]);
}
