import { awaitingCorrection } from "../../procedures/disclosure/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import { act } from "../begin-act.ts";
import type { Command } from "../commands.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { committeeSeat, shownTitle } from "./committee.ts";

const most = 6;

/** 更正: the one disclosure that waits for it is begun, of several they choose; with none, what stands is shown. */
export async function showCorrections(turn: Turn): Promise<void> {
  const waiting = await correctionsDue(turn);
  const [only] = waiting;
  if (only && waiting.length === 1) return act(turn, correctionOf(only));
  const list = button(turn, "disclosures-button", { do: "disclosures" });
  if (!only) return replyWith(turn, "disclosures-correct-none", {}, [[list], homeRow(turn)]);
  replyWith(turn, "disclosures-correct-which", {}, [
    ...waiting.map((row) => [{ label: shownTitle(turn, row.facts.subject), command: correctionOf(row) }]),
    homeRow(turn),
  ]);
}

/** What the person's committee has to correct; nothing for others. */
export async function correctionsDue(turn: Turn): Promise<CaseRow[]> {
  const seat = committeeSeat(turn);
  return seat ? awaitingCorrection(turn.means.db, { bodyId: seat.bodyId, limit: most }) : [];
}

const correctionOf = ({ id, version }: CaseRow): Extract<Command, { do: "act" }> => ({
  ...{ do: "act", caseId: id },
  ...{ action: "correct", version },
});
