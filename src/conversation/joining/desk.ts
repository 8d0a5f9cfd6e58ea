import { isPlace } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { codeHash } from "./code-words.ts";
import { findCode, isTriedOut, refuseCode } from "./codes.ts";
import { askConfirm } from "./desk-confirm.ts";
import { askDoor, takeDoor } from "./desk-door.ts";
import { takeName, takePhone } from "./desk-person.ts";
import { stationFor, stationsOf } from "./desk-station.ts";
import type { Desk } from "./open-question.ts";
import { hasConsent, recordOf } from "./record.ts";

/** 核实居民: begins with the code that the resident shows, or for a letter with the door. */
export function openDesk(turn: Turn, isLetter: boolean): void {
  const [stationId] = stationsOf(turn);
  if (!stationId) throw new Refusal("counter-only-clerks");
  if (isLetter) {
    const { areaId } = turn.world.city.body(stationId);
    askDoor(turn, { at: "desk", asks: "door", isLetter: true, stationId, areaId });
  } else askCode(turn);
}

function askCode(turn: Turn, key = "counter-code-ask"): void {
  turn.state.joining = { at: "desk", asks: "code" };
  turn.takesNumbers = false;
  const letter = button(turn, "counter-letter", { do: "joining", go: { to: "desk", letter: true } });
  replyWith(turn, key, {}, [[letter], homeRow(turn)]);
}

/** Words of a clerk who has the desk open. */
export async function hearDesk(turn: Turn, desk: Desk, text: string): Promise<void> {
  switch (desk.asks) {
    case "code":
      return takeCode(turn, desk, text);
    case "door":
      return takeDoor(turn, desk, text);
    case "name":
      return takeName(turn, desk, text);
    case "phone":
      return takePhone(turn, desk, text);
    case "confirm":
      return askConfirm(turn, desk);
  }
}

async function takeCode(turn: Turn, desk: Desk, text: string): Promise<void> {
  if (isTriedOut(turn)) return;
  // "你好" is no code, and no wrong one.
  if (!/\d/.test(text.normalize("NFKC"))) return askCode(turn, "counter-code-none");
  const hash = codeHash(turn.means.keyed, "counter", text.normalize("NFKC"));
  const code = await findCode(turn, hash, "counter");
  const subject = code?.personId ? await recordOf(turn, code.personId) : undefined;
  if (!subject || !hasConsent(subject)) {
    turn.takesNumbers = false;
    return refuseCode(turn, "counter-code-wrong");
  }
  if (subject.id === turn.person.id) throw new Refusal("counter-not-self");
  if (subject.verifiedAt) throw new Refusal("counter-already");
  const stationId = stationFor(turn, subject.homeAreaId);
  const { city } = turn.world;
  const home = subject.homeAreaId ? city.chain(subject.homeAreaId).find(isPlace)?.id : undefined;
  const areaId = home ?? city.body(stationId).areaId;
  const place = subject.homeAreaId ? city.placeName(subject.homeAreaId) : turn.say("me-none");
  const note = turn.say("counter-subject", { name: subject.name ?? turn.say("counter-no-name"), place });
  askDoor(turn, { ...desk, asks: "door", stationId, subjectId: subject.id, codeHash: hash, areaId }, note);
}
