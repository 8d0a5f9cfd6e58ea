import { hideWords } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { replyWith, type Turn } from "../turn.ts";
import { codeHash, makeDigits, spacedDigits } from "./code-words.ts";
import { issueCode } from "./codes.ts";
import { hasAgreed } from "./consent.ts";
import { stationName } from "./record.ts";
import { showWays } from "./ways.ts";

const counterMinutes = 30;

/** A code to be read out at the counter, so that the clerk takes up this person and no other. */
export async function showCounterCode(turn: Turn): Promise<void> {
  if (turn.person.isVerified) return showWays(turn);
  if (!(await hasAgreed(turn, "verify"))) return;
  turn.state.joining = undefined;
  const { keyed, ids } = turn.means;
  const digits = makeDigits(ids.secret(4));
  issueCode(turn, counterMinutes, {
    hash: codeHash(keyed, "counter", digits),
    purpose: "counter",
    personId: turn.person.id,
  });
  const code = hideWords(keyed, turn.addressId, spacedDigits(digits));
  replyWith(turn, "verify-counter", { station: stationName(turn), code, minutes: counterMinutes }, [homeRow(turn)]);
}
