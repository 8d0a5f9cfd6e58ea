import { seatIn } from "../../city/index.ts";
import type { Change } from "../../foundation/index.ts";
import { type Button, lotTag, orderOf } from "../../instruments/index.ts";
import { appraisalSaid, isReported, lotBy, lotOfAppraisal, scoresIn } from "../../procedures/appraisals/index.ts";
import { type CaseRow, childCasesOf } from "../../procedures/engine/index.ts";
import type { OwnPart } from "../screens/part-of-card.ts";
import { button, type Turn } from "../turn.ts";

/** On the card of an appraisal: how the residents were drawn, its ballots, what each was given, what was said to it; for anybody. */
export async function appraisalPart(turn: Turn, row: CaseRow, change?: Change): Promise<OwnPart> {
  const { db, keyed } = turn.means;
  const stored = (await childCasesOf(db, row.id, "ballots")).map((child) => child.row);
  const fresh = (change?.inserted("Case") ?? []) as unknown as CaseRow[];
  const opened = fresh.filter(({ parentId, joinName }) => parentId === row.id && joinName === "ballots");
  const ballots = [...stored, ...opened].filter((ballot) => Number(ballot.facts.ofRound ?? 1) === row.round);
  const lot = (change && lotBy(change, row)) ?? (await lotOfAppraisal(db, row.id));
  const tag = lotTag(keyed, row.id, turn.person.id);
  const place = lot ? orderOf({ ...lot, pool: [] }).findIndex((one) => one.tag === tag) : -1;
  const { report, reply, heard } = await appraisalSaid(db, row.id);
  return {
    text: [
      ...(lot ? [turn.say("work-appraisals-lot", { pool: lot.tags.length, count: lot.count })] : []),
      ...(lot && place >= 0 ? [turn.say("work-appraisals-tag", { tag, drawn: place < lot.count ? "yes" : "no" })] : []),
      ...(mayKnow(turn, row) ? ballots.flatMap(scoresIn).map((one) => scoreLine(turn, one)) : []),
      ...(reply ? [turn.say("work-appraisals-reply", { text: reply })] : []),
      ...(report ? [turn.say("work-appraisals-report", { text: report })] : []),
      ...(heard ? [turn.say("work-appraisals-heard", heard)] : []),
    ].join("\n"),
    buttons: ballots.map((ballot): Button[] => [
      button(turn, `work-appraisals-ballot-${String(ballot.form.about)}`, { do: "ballot", ballot: ballot.id }),
    ]),
  };
}

/** Before the report the points are for who writes it, and for those who may say something to them. */
const mayKnow = ({ actor, world: { city } }: Turn, row: CaseRow): boolean =>
  isReported(row) ||
  [row.handlerId, city.bodyFor(row.areaId, "residents-committee")?.id].some((id) => seatIn(actor.seats, id));

const scoreLine = (turn: Turn, { name, n, mean }: { name: string; n: number; mean: number }): string =>
  turn.say("ballot-line-score", { text: name, mean: mean.toFixed(1), n });
