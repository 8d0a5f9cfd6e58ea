import { formatDay, locales } from "../../foundation/index.ts";
import { type OwnVisits, visitsOfPerson } from "../../instruments/index.ts";
import { type CaseRow, casesOf, isApplicant } from "../../procedures/engine/index.ts";
import { statusOf } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { waitingPhotos } from "../state.ts";
import { button, replyWith, type Turn } from "../turn.ts";

const looked = 10;

/** 走访, said by somebody who visits nobody: what it is, when it is their own turn, and how to ask for one. */
export async function showAboutVisits(turn: Turn): Promise<void> {
  const own = await visitsOfPerson(turn.means.db, turn.person.id, turn.world.now);
  turn.state.parked = { text: turn.say("visits-request-words"), files: waitingPhotos(turn.state) };
  const ask = button(turn, "visits-request", { do: "file", procedure: "request", words: "parked" });
  const asked = await requestedVisit(turn);
  const status = asked && turn.say("visits-own-asked", { number: asked.number, status: statusOf(turn, asked) });
  const look = asked ? [button(turn, "case-open", { do: "case", caseId: asked.id })] : [];
  const words = { own: [ownWords(turn, own), status].filter(Boolean).join("\n") };
  replyWith(turn, "visits-about", words, [[...look, ask], homeRow(turn)]);
}

/** The person's own wish for a visit, as the button here files it, while it is open. */
async function requestedVisit(turn: Turn): Promise<CaseRow | undefined> {
  const own = await casesOf(turn.means.db, turn.person.id, looked, 0);
  const asks = locales.map((locale) => turn.means.words.say(locale)("visits-request-words"));
  return own.find((row) => !row.outcome && isApplicant(row, turn.person.id) && asks.includes(String(row.form.words)));
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
