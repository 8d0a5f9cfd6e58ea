import { sha256 } from "../../foundation/index.ts";
import { calendarFile } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { eventOf } from "./event.ts";
import { readMeeting } from "./show.ts";
import type { MeetingView } from "./view.ts";

/** Keeps the calendar file of a meeting as the person's, and gives its id. */
export function keepCalendar(turn: Turn, { row }: MeetingView): string {
  const id = turn.means.ids.uuid();
  const bytes = Buffer.from(calendarFile(eventOf(row, turn.world.now)));
  turn.change.insert("File", {
    ...{ id, personId: turn.person.id, sha256: sha256(bytes), mime: "text/calendar", name: `${row.number}.ics` },
    ...{ size: bytes.byteLength, bytes, createdAt: turn.world.now },
  });
  return id;
}

/** Where answers are typed no file arrives: a link is what one has. */
export const takesFiles = (turn: Turn): boolean => !turn.means.isAnsweredInText(turn.inbound.channel);

/** 加到日历: the file, and where a phone without files finds it. */
export async function showCalendar(turn: Turn, caseId: string): Promise<void> {
  const view = await readMeeting(turn, caseId);
  const { row } = view;
  reply(turn, {
    text: turn.say("meeting-calendar-file", {
      link: turn.means.publicPage(`meetings/${row.number}.ics`),
      isCancelled: row.outcome === "cancelled" ? "yes" : "no",
    }),
    files: takesFiles(turn) ? [keepCalendar(turn, view)] : undefined,
    buttons: [[button(turn, "meeting-open", { do: "meeting", caseId }), ...homeRow(turn)]],
  });
}
