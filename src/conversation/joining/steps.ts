import type { Turn } from "../turn.ts";
import { agree, takeLanguage } from "./agree.ts";
import type { JoiningStep } from "./commands.ts";
import { decline, hasAgreed, showConsent, withdraw } from "./consent.ts";
import { showCounterCode } from "./counter.ts";
import { openDesk } from "./desk.ts";
import { confirmDesk } from "./desk-confirm.ts";
import { takeHousehold } from "./desk-door.ts";
import { skipPhoneAtDesk, takeMemberAtDesk } from "./desk-person.ts";
import { showSeats, takeSeat } from "./hats.ts";
import { showHome } from "./home.ts";
import { putOff } from "./later.ts";
import { askLetter } from "./letter.ts";
import { sendAnotherCode, verifyByPhone } from "./phone.ts";
import { takeMember } from "./roster.ts";
import { setSmsSigning } from "./sms-signing.ts";
import { showWays } from "./ways.ts";

/** A button of joining. */
export async function goJoining(turn: Turn, go: JoiningStep): Promise<void> {
  switch (go.to) {
    case "consent":
      return showConsent(turn, go.onward);
    case "decline":
      return decline(turn);
    case "agree":
      return agree(turn, go.version, go.onward);
    case "language":
      return takeLanguage(turn, go.locale);
    case "withdraw":
      return withdraw(turn, go.isSure === true);
    case "home":
      return showHome(turn, go.area, go.isWhole);
    case "later":
      return putOff(turn);
    case "verify":
      return (await hasAgreed(turn, "verify")) ? showWays(turn) : undefined;
    case "phone":
      return verifyByPhone(turn, go.other === true);
    case "phone-again":
      return sendAnotherCode(turn);
    case "member":
      return takeMember(turn, go.member);
    case "counter":
      return showCounterCode(turn);
    case "letter":
      return askLetter(turn);
    case "desk":
      return openDesk(turn, go.letter === true);
    case "desk-home":
      return takeHousehold(turn, go.household);
    case "desk-member":
      return takeMemberAtDesk(turn, go.member);
    case "desk-no-phone":
      return skipPhoneAtDesk(turn);
    case "desk-confirm":
      return confirmDesk(turn);
    case "sms-signing":
      return setSmsSigning(turn, go.on);
    case "seats":
      return showSeats(turn);
    case "seat":
      return takeSeat(turn, go.seat);
  }
}
