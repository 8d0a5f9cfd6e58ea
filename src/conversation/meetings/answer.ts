import { Refusal } from "../../foundation/index.ts";
import { acknowledge, answerInvitation, type InviteeState, nextDrawn, nextWaiting } from "../../instruments/index.ts";
import { inviteNext, meetingMessage, tellInvited } from "../../procedures/meetings/index.ts";
import type { Command } from "../commands.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, shownInstant, type Turn } from "../turn.ts";
import { keepCalendar, takesFiles } from "./calendar.ts";
import { readMeeting, showView } from "./show.ts";
import type { MeetingView } from "./view.ts";

type Answer = Extract<Command, { do: "meeting-answer" }>;

/** 参加, 不参加, 委托: as often as one likes until it begins; the last answer counts. */
export async function answerMeeting(turn: Turn, { caseId, answer, sequence }: Answer): Promise<void> {
  const view = await readMeeting(turn, caseId);
  const { row } = view;
  if (!view.mine) throw new Refusal("meeting-not-invited", { number: row.number });
  if (row.step !== "called")
    return showView(turn, view, turn.say("meeting-answer-late", { outcome: row.outcome ?? row.step }));
  // The button stood beside another time or place: nobody says yes to what they have not read.
  if (sequence !== Number(row.facts.sequence)) return showView(turn, view, turn.say("meeting-answer-moved"));
  if (answer === "proxy" && view.mine.state !== "replaced") {
    turn.state.joining = { at: "meeting-proxy", caseId, sequence };
    return replyWith(turn, "meeting-proxy-ask", {}, [homeRow(turn)]);
  }
  await take(turn, view, answer);
}

/** The name of who comes instead. */
export async function hearProxy(turn: Turn, caseId: string, sequence: number, text: string): Promise<void> {
  const name = text.trim();
  if (name.length < 2 || name.length > 40) return replyWith(turn, "meeting-proxy-again", {}, [homeRow(turn)]);
  turn.state.joining = undefined;
  const view = await readMeeting(turn, caseId);
  if (view.row.step !== "called" || sequence !== Number(view.row.facts.sequence))
    return showView(turn, view, turn.say("meeting-answer-moved"));
  await take(turn, view, "proxy", name);
}

const alreadySo = { attend: ["attending", "waiting"], decline: ["declined"], proxy: [] as string[] };

async function take(turn: Turn, view: MeetingView, answer: Answer["answer"], proxyName?: string): Promise<void> {
  const { meeting, mine: invitee, row } = view;
  const { now } = turn.world;
  if (!invitee) throw new Refusal("meeting-not-invited", { number: row.number });
  if (alreadySo[answer].includes(invitee.state)) return sayHowItStands(turn, view, invitee.state, "meeting-already");
  // Their place is somebody else's by now.
  if (invitee.state === "replaced") return sayHowItStands(turn, view, invitee.state, "meeting-already");
  const stepsIn = answer === "decline" && invitee.isDrawn ? await nextDrawn(turn.means.db, row.id) : undefined;
  const next = meeting.slots !== null && answer === "decline" ? await nextWaiting(turn.means.db, row.id) : undefined;
  const given = { meeting, invitee, answer, proxyName, next, isReplaced: stepsIn !== undefined, now };
  const { state, movedUp } = answerInvitation(turn.change, given);
  // Who waited for it is told that there is a place now.
  if (movedUp)
    tellInvited(turn.change, row, turn.world, movedUp.personId, meetingMessage(row, turn.world, { told: "place" }));
  if (stepsIn) inviteNext(turn.change, row, turn.world, stepsIn);
  acknowledge(turn.change, { caseId: row.id, personId: turn.person.id, now });
  await sayHowItStands(turn, view, state, "meeting-answered", proxyName);
}

async function sayHowItStands(
  turn: Turn,
  view: MeetingView,
  state: InviteeState,
  key: string,
  proxy = "",
): Promise<void> {
  const { row } = view;
  const at = shownInstant(turn, new Date(String(row.facts.heldAt)));
  const args = { state, subject: String(row.form.subject), at, venue: String(row.facts.venue), proxy };
  reply(turn, {
    text: turn.say(key, args),
    // Who comes has it in their calendar at once.
    files:
      state === "attending" && key === "meeting-answered" && takesFiles(turn) ? [keepCalendar(turn, view)] : undefined,
    buttons: [
      [
        button(turn, "meeting-open", { do: "meeting", caseId: row.id }),
        button(turn, "meeting-ask", { do: "meeting-ask", caseId: row.id, as: "question" }),
      ],
      homeRow(turn),
    ],
  });
}
