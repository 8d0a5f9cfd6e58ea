import { isSaid } from "../said-words.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { isTellers, preparingFor, preparingLines } from "./preparing.ts";
import { showBallotCase } from "./show.ts";

/** "我来监票", wherever it is typed: the ballot that needs tellers, or a list of them. False for all else. */
export async function hearTeller(turn: Turn, text: string): Promise<boolean> {
  if (!isSaid(turn.means.words, "ballots-said-teller", text)) return false;
  const [only, ...others] = (await preparingFor(turn)).filter((row) => isTellers(turn, row));
  const meetings = [button(turn, "menu-meetings", { do: "meetings" }), ...homeRow(turn)];
  if (!only) replyWith(turn, "ballots-none-for-tellers", {}, [meetings]);
  else if (others.length === 0) await showBallotCase(turn, only, {});
  else {
    const lines = preparingLines(turn, [only, ...others]);
    replyWith(turn, "ballots-preparing", { count: lines.length, meetings: "no" }, [...lines, meetings]);
  }
  return true;
}
