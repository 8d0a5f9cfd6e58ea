import type { Command } from "../commands.ts";
import type { Turn } from "../turn.ts";
import { answerMeeting } from "./answer.ts";
import { showCalendar } from "./calendar.ts";
import { beginMeeting } from "./call.ts";
import { askCode, showRoll } from "./check-in.ts";
import { takeHand } from "./hands.ts";
import { showMeetings } from "./list.ts";
import { beginAsking, showQuestions } from "./questions.ts";
import { attendSaid, callSaid } from "./said.ts";
import { showMeeting } from "./show.ts";

type MeetingCommand = Extract<Command, { do: "meetings" | "meeting" | `meeting-${string}` }>;

export const isAboutMeeting = (command: Command): command is MeetingCommand =>
  command.do === "meetings" || command.do === "meeting" || command.do.startsWith("meeting-");

/** Carries out what the buttons about meetings ask for. */
export async function carryOutMeeting(turn: Turn, command: MeetingCommand): Promise<void> {
  switch (command.do) {
    case "meetings":
      return showMeetings(turn);
    case "meeting-call":
      return callSaid(turn);
    case "meeting-attend":
      return attendSaid(turn);
    case "meeting-new":
      return beginMeeting(turn, command.body, command.kind, command.petition);
    case "meeting":
      return showMeeting(turn, command.caseId);
    case "meeting-answer":
      return answerMeeting(turn, command);
    case "meeting-calendar":
      return showCalendar(turn, command.caseId);
    case "meeting-ask":
      return beginAsking(turn, command.caseId, command.as);
    case "meeting-questions":
      return showQuestions(turn, command.caseId, command.support);
    case "meeting-check-in":
      return askCode(turn, command.caseId);
    case "meeting-roll":
      return showRoll(turn, command.caseId, command.page, command.tick);
    case "meeting-hand":
      return takeHand(turn, command);
  }
}
