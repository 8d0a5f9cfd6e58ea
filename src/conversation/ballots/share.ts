import { Refusal } from "../../foundation/index.ts";
import { hideLater } from "../../instruments/index.ts";
import { loadCase } from "../../procedures/engine/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";

/** A teller's share of the key: shown until they have written it down, then kept here no longer. */
export async function showShare(turn: Turn, ballotId: string, isKept: boolean): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: ballotId }))?.row;
  const n = (row?.personIds.indexOf(turn.person.id) ?? -1) + 1;
  if (!row || n === 0) throw new Refusal("case-not-yours", { number: row?.number ?? "" });
  const { keys } = turn.means;
  const look = button(turn, "ballot-look", { do: "ballot", ballot: ballotId });
  if (isKept) {
    keys.dropShare(ballotId, n);
    return replyWith(turn, "ballot-share-done", {}, [[look, ...homeRow(turn)]]);
  }
  if (!keys.share(ballotId, n)) return replyWith(turn, "ballot-share-none", {}, [[look, ...homeRow(turn)]]);
  const share = hideLater(turn.means.keyed, turn.addressId, { kind: "share", ballotId, n });
  replyWith(turn, "ballot-share-shown", { share }, [
    [button(turn, "ballot-share-kept", { do: "ballot-share", ballot: ballotId, kept: true }), ...homeRow(turn)],
  ]);
}

/** A share has come and lies in its folder already. */
export function thankForShare(turn: Turn): void {
  const { state = "unknown", ballot, n = 0 } = turn.inbound.share ?? {};
  const look = ballot ? [button(turn, "ballot-look", { do: "ballot", ballot })] : [];
  replyWith(turn, `ballot-share-${state}`, { n }, [[...look, ...homeRow(turn)]]);
}
