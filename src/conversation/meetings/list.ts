import type { Button } from "../../instruments/index.ts";
import { meetingsFor } from "../../instruments/index.ts";
import { type CaseRow, casesById } from "../../procedures/engine/index.ts";
import { votesFor } from "../ballots/list.ts";
import { electionButtons } from "../elections/list.ts";
import { statusOf } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { askForMeeting } from "../topics/ask-for-meeting.ts";
import { button, reply, shownInstant, type Turn } from "../turn.ts";
import { mayCallHere } from "./call.ts";
import { petitionButtons } from "./petitions.ts";

const shown = 6;

/** 会议与投票: what is coming, what was, and what one can call or ask for. */
export async function showMeetings(turn: Turn): Promise<void> {
  const callers = mayCallHere(turn);
  const bodyIds = turn.person.seats.map((seat) => seat.bodyId);
  const found = await meetingsFor(turn.means.db, { personId: turn.person.id, bodyIds, limit: shown });
  const rows = await casesById(
    turn.means.db,
    found.map(({ id }) => id),
  );
  const votes = await votesFor(turn);
  const call = callers.map(({ bodyId }): Button[] => [
    button(turn, "meeting-call", { do: "meeting-new", body: bodyId }, { body: turn.world.city.body(bodyId).name }),
  ]);
  const signs = await petitionButtons(turn);
  const elections = await electionButtons(turn);
  // Rolls are taken of people who are known to live there, and of members: whoever is neither reads how one comes onto them.
  const isOnNone = !turn.person.isVerified && bodyIds.length === 0;
  const isNothing = rows.length + votes.lines.length + signs.length + callers.length + elections.lines.length === 0;
  const ask = turn.person.isVerified
    ? [askForMeeting(turn)]
    : isOnNone
      ? [button(turn, "me-verify", { do: "joining", go: { to: "verify" } })]
      : [];
  const how = isNothing && !isOnNone ? [turn.say("meetings-none-ask")] : [];
  reply(turn, {
    text: [heading(turn, { ...votes, meetings: rows.length, isOnNone }), ...how].join("\n"),
    buttons: [
      ...votes.lines,
      ...elections.lines,
      ...rows.map((row) => [lineOf(turn, row)]),
      ...signs,
      ...call,
      ...votes.begin,
      ...elections.begin,
      [...ask, ...homeRow(turn)],
    ],
  });
}

interface Listed {
  waiting: number;
  preparing: number;
  lines: readonly unknown[];
  meetings: number;
  isOnNone: boolean;
}

/** One heading, for what stands under it: two in a row would leave the first with nothing. */
function heading({ say }: Turn, { waiting, preparing, lines, meetings, isOnNone }: Listed): string {
  const among = { count: waiting, meetings: meetings > 0 ? "yes" : "no" };
  if (waiting > 0) return say("ballots-waiting", among);
  if (preparing > 0) return say("ballots-preparing", { ...among, count: preparing });
  if (lines.length > 0) return say("ballots-none-waiting", among);
  return say(meetings > 0 ? "meetings-list" : isOnNone ? "meetings-none-unverified" : "meetings-none");
}

/** A meeting as one line, which leads to its card. */
export const lineOf = (turn: Turn, row: CaseRow): Button => ({
  label: turn.say("meetings-line", {
    at: shownInstant(turn, new Date(String(row.facts.heldAt))),
    subject: String(row.form.subject),
    status: statusOf(turn, row),
  }),
  command: { do: "meeting", caseId: row.id },
});
