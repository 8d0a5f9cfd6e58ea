import { Refusal } from "../../foundation/index.ts";
import { type Button, checkIn, type OnRoll, rollOf } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { readMeeting, requireLed, showView } from "./show.ts";
import type { MeetingView } from "./view.ts";

/** Whoever has tried so often has not read the code in the room. */
const mostTries = 3;

/** 签到: the code that is shown in the room is asked for. */
export async function askCode(turn: Turn, caseId: string): Promise<void> {
  const view = await readMeeting(turn, caseId);
  requireTry(view);
  turn.state.joining = { at: "check-in", caseId };
  turn.takesNumbers = false;
  replyWith(turn, "check-in-ask", {}, [homeRow(turn)]);
}

/** @throws Refusal for who is not invited, before and after the meeting, and after too many tries */
function requireTry({ row, mine }: MeetingView): void {
  if (!mine || mine.state === "replaced") throw new Refusal("meeting-not-invited", { number: row.number });
  if (row.step !== "held") throw new Refusal("check-in-not-now", { number: row.number });
  if (mine.wrongCodes >= mostTries) throw new Refusal("check-in-tries");
}

export async function hearCode(turn: Turn, caseId: string, text: string): Promise<void> {
  const view = await readMeeting(turn, caseId);
  const { mine, row } = view;
  if (!mine || mine.checkedInAt) turn.state.joining = undefined;
  if (mine?.checkedInAt) return showView(turn, view, turn.say("check-in-done-before"));
  requireTry(view);
  const invitee = view.mine;
  const said = text.normalize("NFKC").replace(/\D/g, "");
  if (!invitee || said !== view.code) return wrong(turn, view);
  turn.state.joining = undefined;
  checkIn(turn.change, invitee, "code", turn.world.now);
  replyWith(turn, "check-in-done", { subject: String(row.form.subject) }, [
    [button(turn, "meeting-open", { do: "meeting", caseId }), ...homeRow(turn)],
  ]);
}

function wrong(turn: Turn, { mine, row }: MeetingView): void {
  if (!mine) throw new Refusal("meeting-not-invited", { number: row.number });
  const wrongCodes = mine.wrongCodes + 1;
  turn.change.update({
    table: "MeetingInvitee",
    where: { id: mine.id, wrongCodes: mine.wrongCodes },
    set: { wrongCodes },
    expect: 1,
  });
  if (wrongCodes >= mostTries) turn.state.joining = undefined;
  turn.takesNumbers = false;
  replyWith(turn, wrongCodes >= mostTries ? "check-in-tries" : "check-in-wrong", { left: mostTries - wrongCodes }, [
    homeRow(turn),
  ]);
}

const perPage = 8;

/** A social organisation stands first, with the name of its contact. */
const nameOnRoll = ({ say }: Turn, { name, organisation }: OnRoll): string =>
  organisation ? say("meeting-roll-organisation", { organisation, name: name ?? "" }) : (name ?? "");

/** 签到名单: names, for members of the body alone; a tap ticks somebody off. */
export async function showRoll(turn: Turn, caseId: string, page: number, tick?: string): Promise<void> {
  const view = await readMeeting(turn, caseId);
  requireLed(turn, view);
  const all = await rollOf(turn.means.db, caseId, perPage + 1, page * perPage);
  const ticked = tick ? all.find((one) => one.personId === tick && !one.checkedInAt) : undefined;
  if (ticked && view.row.step !== "held") throw new Refusal("check-in-not-now", { number: view.row.number });
  if (ticked) checkIn(turn.change, ticked, "member", turn.world.now);
  const buttons = all.slice(0, perPage).map((one): Button[] => {
    const isHere = one.checkedInAt !== null || one === ticked;
    const args = { name: nameOnRoll(turn, one), state: isHere ? "here" : one.state, proxy: one.proxyName ?? "" };
    const label = turn.say("meeting-roll-line", args);
    return [{ label, command: { do: "meeting-roll", caseId, page, tick: one.personId } }];
  });
  const pages = [
    ...(page > 0 ? [button(turn, "page-before", { do: "meeting-roll", caseId, page: page - 1 })] : []),
    ...(all.length > perPage ? [button(turn, "page-after", { do: "meeting-roll", caseId, page: page + 1 })] : []),
  ];
  const isCounted = ticked && (ticked.state !== "proxy" || view.proxyRule?.value === true);
  const present = view.counted + (isCounted ? 1 : 0);
  const short = view.needed - present;
  replyWith(turn, "meeting-roll-title", { present, needed: view.needed, short, invited: view.attendance.invited }, [
    ...buttons,
    ...(pages.length > 0 ? [pages] : []),
    [button(turn, "meeting-open", { do: "meeting", caseId }), ...homeRow(turn)],
  ]);
}
