import type { Turn } from "../turn.ts";
import { beginAtCounter, beginHelping } from "./begin.ts";
import type { HelpingStep } from "./commands.ts";
import { withdrawHelp } from "./withdraw.ts";

/** A button of filing for somebody. */
export async function goHelping(turn: Turn, go: HelpingStep): Promise<void> {
  switch (go.to) {
    case "begin":
      return beginHelping(turn);
    case "counter":
      return beginAtCounter(turn, go.words);
    case "withdraw":
      return withdrawHelp(turn, go.caseId, go.isSure === true);
  }
}
