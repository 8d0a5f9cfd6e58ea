import { isLocale } from "../../foundation/index.ts";
import { findIntent, type Intent } from "../../understanding/index.ts";
import { hearProxyName } from "../ballots/proxy.ts";
import { hearAnswer, skipQuestion, stopAnswering } from "../consultations/answer.ts";
import { beginAtCounter } from "../helping/begin.ts";
import { hearProxy } from "../meetings/answer.ts";
import { hearCode } from "../meetings/check-in.ts";
import { hearCheckIn } from "../meetings/hear.ts";
import { showMenu } from "../screens/menu.ts";
import type { Turn } from "../turn.ts";
import { hearOnVisit, nothingHeard } from "../visits/heard.ts";
import { agree, takeLanguage } from "./agree.ts";
import { decline } from "./consent.ts";
import { hearDesk, openDesk } from "./desk.ts";
import { skipPhoneAtDesk } from "./desk-person.ts";
import { hearHome } from "./home.ts";
import { putOff, saysLater } from "./later.ts";
import { hearLetter } from "./letter.ts";
import { showMe } from "./me.ts";
import type { OpenQuestion } from "./open-question.ts";
import { hearPhone, hearPhoneCode } from "./phone.ts";

/** Words while a question of joining is open. False for those that are about something else. */
export async function hearJoining(turn: Turn, text: string): Promise<boolean> {
  if (await hearCheckIn(turn, text)) return true;
  const open = turn.state.joining;
  if (!open) return false;
  const intent = findIntent(text);
  if (intent === "cancel") {
    await leaveJoining(turn, "typed-cancel");
    return true;
  }
  if (open.at === "consultation" && saysLater(text)) {
    await stopAnswering(turn, open.caseId);
    return true;
  }
  if (open.at !== "desk" && open.at !== "counter-line" && open.at !== "visit-heard" && saysLater(text)) {
    putOff(turn);
    return true;
  }
  switch (open.at) {
    case "consent":
      return hearConsent(turn, open, intent);
    case "language":
      return hearLanguage(turn, text);
    case "home":
      return hearHome(turn, text);
    case "phone":
      await hearPhone(turn, text);
      return true;
    case "phone-code":
      await hearPhoneCode(turn, text);
      return true;
    case "letter":
      await hearLetter(turn, text);
      return true;
    // Words that are no code are about something else.
    case "fresh-code":
      return false;
    case "counter-line":
      await beginAtCounter(turn, text);
      return true;
    case "visit-heard":
      return hearOnVisit(turn, open.visit, text);
    case "meeting-proxy":
      await hearProxy(turn, open.caseId, open.sequence, text);
      return true;
    case "ballot-proxy":
      await hearProxyName(turn, open.ballot, text);
      return true;
    case "check-in":
      await hearCode(turn, open.caseId, text);
      return true;
    case "consultation":
      return hearAnswer(turn, open, text);
    case "desk":
      await hearDesk(turn, open, text);
      return true;
  }
}

/** "Back", "cancel" and "skip" typed while a question of joining is open. */
export async function leaveJoining(turn: Turn, said: "typed-back" | "typed-cancel" | "typed-skip"): Promise<void> {
  const open = turn.state.joining;
  if (said === "typed-skip" && open?.at === "desk" && open.asks === "phone") return skipPhoneAtDesk(turn);
  if (open?.at === "consultation")
    return said === "typed-skip" ? skipQuestion(turn, open.caseId, open.question) : stopAnswering(turn, open.caseId);
  turn.state.joining = undefined;
  if (open?.at === "counter-line") return showMenu(turn);
  if (open?.at === "visit-heard") return nothingHeard(turn, open.visit);
  if (open?.at !== "desk") return showMe(turn);
  // What was begun with one resident is dropped; the next one can come.
  if (open.asks === "code" || open.isLetter) return showMenu(turn);
  openDesk(turn, false);
}

type AskedConsent = Extract<OpenQuestion, { at: "consent" }>;

async function hearConsent(
  turn: Turn,
  { version, onward }: AskedConsent,
  intent: Intent | undefined,
): Promise<boolean> {
  if (intent === "yes") await agree(turn, version, onward);
  else if (intent === "no") decline(turn);
  else return false;
  return true;
}

function hearLanguage(turn: Turn, text: string): boolean {
  const locale = /中文|汉语|普通话|chinese/i.test(text) ? "zh-CN" : /英文|英语|english/i.test(text) ? "en" : undefined;
  if (!isLocale(locale)) return false;
  takeLanguage(turn, locale);
  return true;
}
