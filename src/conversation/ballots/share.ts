import { Refusal, type WordArgs } from "../../foundation/index.ts";
import { hideLater, readBallot } from "../../instruments/index.ts";
import { isBallotRehearsal } from "../../procedures/ballots/index.ts";
import { loadCase } from "../../procedures/engine/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
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

/** A share has come and lies in its folder already. */
export async function thankForShare(turn: Turn): Promise<void> {
  const { state = "unknown", ballot: id, n = 0 } = turn.inbound.share ?? {};
  const look = id ? [button(turn, "ballot-look", { do: "ballot", ballot: id })] : [];
  const ballot = id ? await readBallot(turn.means.db, id) : undefined;
  const words = turn.say(`ballot-share-${state}`, { n });
  reply(turn, { text: ballot ? marked(turn, ballot, words) : words, buttons: [[...look, ...homeRow(turn)]] });
}
