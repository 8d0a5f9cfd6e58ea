import { Refusal } from "../../foundation/index.ts";
import { loadCase } from "../../procedures/engine/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { readCandidates } from "./read.ts";
import { electionTitle } from "./screen.ts";

/** 候选人: who stands, with what they say of themselves, in drawn order. */
export async function showCandidates(turn: Turn, caseId: string): Promise<void> {
  const loaded = await loadCase(turn.means.db, { id: caseId });
  if (loaded?.row.procedure !== "committee-election") throw new Refusal("case-unknown", { number: "" });
  const { row } = loaded;
  if (!["voting", "undecided"].includes(row.step)) throw new Refusal("elections-refusal-step");
  const charter = turn.world.city.charter(row.charterId);
  const candidates = await readCandidates(turn.means.db, {
    row,
    children: loaded.children.map((child) => child.row),
    charter,
  });
  reply(turn, {
    title: electionTitle(turn, row),
    text: turn.say("elections-candidates-text", { count: candidates.length }),
    quote: candidates
      .map(({ name, postName, statement }, i) =>
        turn.say("elections-statement-line", { place: String(i + 1), name, post: postName, text: statement }),
      )
      .join("\n"),
    buttons: [[button(turn, "elections-look", { do: "case", caseId }), ...homeRow(turn)]],
  });
}
