import { formatDay } from "../../foundation/index.ts";
import { type OwnVisits, visitsOfPerson } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { waitingPhotos } from "../state.ts";
import { button, replyWith, type Turn } from "../turn.ts";

/** 走访, said by somebody who visits nobody: what it is, when it is their own turn, and how to ask for one. */
export async function showAboutVisits(turn: Turn): Promise<void> {
  const own = await visitsOfPerson(turn.means.db, turn.person.id, turn.world.now);
  turn.state.parked = { text: turn.say("visits-request-words"), files: waitingPhotos(turn.state) };
  const ask = button(turn, "visits-request", { do: "file", procedure: "request", words: "parked" });
  replyWith(turn, "visits-about", { own: ownWords(turn, own) }, [[ask], homeRow(turn)]);
}

function ownWords(turn: Turn, own: OwnVisits | undefined): string {
  if (!own) return turn.say("visits-own-unknown");
  const { planned } = own;
  if (!planned) return turn.say("visits-own-none");
  const { state, nextAt } = planned;
  return turn.say(`visits-own-${state === "overdue" ? "due" : state}`, {
    day: formatDay(nextAt, turn.person.locale, turn.world.now),
  });
}
