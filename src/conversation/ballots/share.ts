import { Refusal, type WordArgs } from "../../foundation/index.ts";
import { hideLater, readBallot, shareCharacters } from "../../instruments/index.ts";
import { isBallotRehearsal } from "../../procedures/ballots/index.ts";
import { loadCase } from "../../procedures/engine/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, shownInstant, type Turn } from "../turn.ts";
import { marked } from "./question.ts";

/** A teller's share of the key: shown until they have written it down, then kept here no longer. */
export async function showShare(turn: Turn, ballotId: string, isKept: boolean): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: ballotId }))?.row;
  const n = (row?.personIds.indexOf(turn.person.id) ?? -1) + 1;
  if (!row || n === 0) throw new Refusal("case-not-yours", { number: row?.number ?? "" });
  const { keys, keyed } = turn.means;
  const rehearsal = isBallotRehearsal(row, turn.world);
  const say = (key: string, args?: WordArgs) => turn.say("rehearsal-mark", { rehearsal }) + turn.say(key, args);
  const look = button(turn, "ballot-look", { do: "ballot", ballot: ballotId });
  if (isKept) {
    keys.dropShare(ballotId, n);
    return reply(turn, { text: say("ballot-share-done"), buttons: [[look, ...homeRow(turn)]] });
  }
  if (!keys.share(ballotId, n))
    return reply(turn, { text: say("ballot-share-none"), buttons: [[look, ...homeRow(turn)]] });
  const share = hideLater(keyed, turn.addressId, { kind: "share", ballotId, n });
  const kept = button(turn, "ballot-share-kept", { do: "ballot-share", ballot: ballotId, kept: true });
  reply(turn, { text: say("ballot-share-shown", { share }), buttons: [[kept, ...homeRow(turn)]] });
}

/** 交钥匙: what is to be sent, and how many are there. */
export async function askForShare(turn: Turn, ballotId: string): Promise<void> {
  const { keys, db } = turn.means;
  const ballot = await readBallot(db, ballotId);
  if (!ballot || ballot.countedAt) throw new Refusal("vote-gone");
  const args = { subject: ballot.question, characters: shareCharacters, there: keys.sharesThere(ballotId) };
  reply(turn, {
    text: marked(turn, ballot, turn.say("ballot-share-ask", args)),
    buttons: [[button(turn, "ballot-look", { do: "ballot", ballot: ballotId }), ...homeRow(turn)]],
  });
}

/** A share has come, and what became of it is known already. */
export async function answerShare(turn: Turn): Promise<void> {
  const { state = "unknown", ballot: id, n = 0, there = 0 } = turn.inbound.share ?? {};
  const ballot = id ? await readBallot(turn.means.db, id) : undefined;
  const look = ballot ? [button(turn, "ballot-look", { do: "ballot", ballot: ballot.id })] : [];
  const length = n === shareCharacters ? "right" : n < shareCharacters ? "short" : "long";
  const args = {
    ...{ n, there, length, characters: shareCharacters, subject: ballot?.question ?? "" },
    closes: ballot ? shownInstant(turn, ballot.closesAt) : "",
  };
  const words = turn.say(`ballot-share-${state}`, args);
  reply(turn, { text: ballot ? marked(turn, ballot, words) : words, buttons: [[...look, ...homeRow(turn)]] });
}
