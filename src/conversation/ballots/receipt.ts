import { type Ballot, hideLater, readBallot } from "../../instruments/index.ts";
import { loadCase } from "../../procedures/engine/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, shownInstant, type Turn } from "../turn.ts";
import { shownChoice } from "./question.ts";

/** What a receipt (回执) stands for, or when and where it can be checked; nothing of it is in what is stored. */
export async function answerReceipt(turn: Turn): Promise<void> {
  const { state = "unknown", ballot: id, found, isOpen = false } = turn.inbound.receipt ?? {};
  const { db } = turn.means;
  const ballot = id ? await readBallot(db, id) : undefined;
  const row = ballot && (await loadCase(db, { id: ballot.id }))?.row;
  if (!ballot || !row) {
    return replyWith(turn, isOpen ? "receipt-unknown-open" : "receipt-unknown", {}, [
      [button(turn, "menu-meetings", { do: "meetings" }), button(turn, "menu-talk", { do: "talk" }), ...homeRow(turn)],
    ]);
  }
  const args = {
    ...{
      subject: ballot.question,
      link: turn.means.publicLink(row.number),
      closes: shownInstant(turn, ballot.closesAt),
    },
    choice: found ? laterChoice(turn, ballot, found) : "",
  };
  const key = state === "waiting" ? "receipt-waiting" : found ? "receipt-counted" : "receipt-counted-only";
  replyWith(turn, key, args, [[button(turn, "ballot-look", { do: "ballot", ballot: ballot.id }), ...homeRow(turn)]]);
}

/** A place for the choice's words, which are put in when the message leaves. */
function laterChoice(turn: Turn, ballot: Ballot, token: string): string {
  const { lookedUp, keyed } = turn.means;
  const choice = lookedUp.choice(token);
  if (choice) lookedUp.say(token, shownChoice(turn, ballot, choice) || turn.say("receipt-none-chosen"));
  return hideLater(keyed, turn.addressId, { kind: "looked-up", token });
}
