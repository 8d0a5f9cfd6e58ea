import { Refusal } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { type Answers, type CaseRow, loadCase } from "../../procedures/engine/index.ts";
import { proposalLines, readProposal } from "../../procedures/proposals/index.ts";
import { button, isBrief, type Turn } from "../turn.ts";
import { isProposal } from "./read.ts";

/** What did not get through, and may be written better. */
const mayTryAgain = ["refused", "rejected", "too-few"];
const wasDecided = ["refused", "rejected", "again"];

/** To its proposer, once it has come to nothing: write it better, ask for a meeting about it, talk to somebody. */
export function nextButtons(turn: Turn, { id, outcome, applicantId, facts, form }: CaseRow): Button[][] {
  if (!outcome || applicantId !== turn.person.id) return [];
  const as = { as: String(facts.as), ...(typeof form.body === "string" ? { body: form.body } : {}) };
  const again = mayTryAgain.includes(outcome)
    ? [button(turn, "proposals-again-better", { do: "proposal-new", ...as, again: id })]
    : [];
  const others =
    wasDecided.includes(outcome) && !isBrief(turn)
      ? [
          ...(turn.person.isVerified ? [button(turn, "petition-begin", { do: "file", procedure: "petition" })] : []),
          button(turn, "menu-talk", { do: "talk" }),
        ]
      : [];
  return rowsOf([...again, ...others], 2);
}

/** The lines of a proposal of theirs that came to nothing, as they read last: what they write better. @throws Refusal */
export async function linesOfOwn(turn: Turn, caseId: string): Promise<Answers> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (!row || !isProposal(row) || row.applicantId !== turn.person.id) throw new Refusal("case-unknown", { number: "" });
  const { lines } = await readProposal(turn.means.db, row);
  const kept = [...proposalLines, "subject"].filter((name) => lines[name] !== undefined);
  return Object.fromEntries(kept.map((name) => [name, lines[name]]));
}
