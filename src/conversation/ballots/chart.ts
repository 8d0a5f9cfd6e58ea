import { Refusal } from "../../foundation/index.ts";
import { readBallot, tallyOf, turnoutOf } from "../../instruments/index.ts";
import { keepBars } from "../keep-chart.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { optionLabel } from "./labels.ts";
import { ballotTitle } from "./question.ts";
import { standLines } from "./stand-lines.ts";

/** Points run from one to this: a bar is a share of it. */
const bestScore = 5;

/** The picture of how a ballot stands, or of its result; nothing of it while the result is hidden. */
export async function chartBallot(turn: Turn, caseId: string): Promise<void> {
  const { db } = turn.means;
  const ballot = await readBallot(db, caseId);
  if (!ballot || ballot.isHeld || (ballot.rules.hidesResult && !ballot.result)) throw new Refusal("vote-gone");
  const { result } = ballot;
  const tally = result ?? (await tallyOf(db, ballot));
  const cast = result?.cast ?? (await turnoutOf(db, ballot)).cast;
  const isScored = ballot.method === "score";
  const values = ballot.options.map(({ key }) =>
    isScored ? (tally.scores?.[key]?.mean ?? 0) / bestScore : cast > 0 ? (tally.totals[key] ?? 0) / cast : 0,
  );
  const title = ballotTitle(turn, ballot);
  const file = await keepBars(turn, "ballot.png", {
    title,
    groups: ballot.options.map(({ key }) => optionLabel(turn, ballot, key)),
    series: [{ name: turn.say(isScored ? "ballot-chart-points" : "ballot-chart-share"), values }],
    unknown: "—",
  });
  reply(turn, {
    title,
    text: (await standLines({ db, say: turn.say }, ballot, turn.world.now)).join("\n"),
    files: [file],
    buttons: [[button(turn, "ballot-manage", { do: "ballot-refresh", caseId }), ...homeRow(turn)]],
  });
}
