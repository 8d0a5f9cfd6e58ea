import { monthsAfter } from "../../foundation/index.ts";
import { type Answers, type CaseRow, casesById, endedCandidates } from "../../procedures/engine/index.ts";
import { againRule } from "../../procedures/proposals/index.ts";
import { findTwins, gistOf } from "../../understanding/index.ts";
import { statusOf } from "../screens/case-words.ts";
import type { Draft } from "../state.ts";
import { button, reply, shownInstant, type Turn } from "../turn.ts";

/** A proposal that failed, and until when its matter is not proposed again. */
export interface Failed {
  row: CaseRow;
  until: Date;
}

/** The newest proposal of the place about what is likely the same that failed within the charter's months. */
export async function failedLike(
  { means: { db }, world }: Turn,
  { area, words }: Answers,
): Promise<Failed | undefined> {
  const areaId = String(area);
  const months = world.city.charterFor(areaId, world.now).number(againRule);
  const since = monthsAfter(world.now, -months);
  const query = { procedure: "proposal", areaId, since, outcomes: ["rejected", "refused"] };
  const { ids, gists } = await endedCandidates(db, query);
  const likely = findTwins(gistOf(String(words)), gists).map(({ place }) => ids[place] ?? "");
  // What was refused because it had been decided already puts nothing off further.
  const row = (await casesById(db, likely)).find(({ facts }) => facts.ground !== "decided");
  return row?.endedAt ? { row, until: monthsAfter(row.endedAt, months) } : undefined;
}

/**
 * Says before it is filed that the same has failed not long ago, with the clause by which it waits; who says that it is
 * another matter has the working committee look at it. False when there is nothing to say.
 */
export async function sayFailed(turn: Turn, draft: Draft): Promise<boolean> {
  const failed = await failedLike(turn, draft.answers);
  if (!failed) return false;
  const { row, until } = failed;
  const { clause, clauseEn } = turn.world.city.charterFor(row.areaId, turn.world.now).rule(againRule);
  draft.twins = "asking";
  reply(turn, {
    title: turn.say("proposals-again-title"),
    text: turn.say("proposals-again", {
      ...{ subject: String(row.form.subject), number: row.number, status: statusOf(turn, row) },
      ...{ until: shownInstant(turn, until), clause: turn.person.locale === "en" ? clauseEn : clause },
    }),
    buttons: [
      [button(turn, "twin-public-look", { do: "case", caseId: row.id }, { number: row.number })],
      [button(turn, "proposals-again-not", { do: "not-twin", draft: draft.id })],
      [button(turn, "button-cancel", { do: "cancel", draft: draft.id })],
    ],
  });
  return true;
}
