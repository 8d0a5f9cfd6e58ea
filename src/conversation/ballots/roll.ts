import { Refusal } from "../../foundation/index.ts";
import { type RollLine, readBallot, readRoll, standingsOf, turnoutOf } from "../../instruments/index.ts";
import { loadCase } from "../../procedures/engine/index.ts";
import { beginDraft } from "../drafts.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { isInside } from "./inside.ts";
import { marked } from "./question.ts";

const perPage = 30;

/** 投票人名册: for whom it concerns, names only. */
export async function showRoll(turn: Turn, ballotId: string, page: number): Promise<void> {
  const { db } = turn.means;
  const ballot = await readBallot(db, ballotId);
  if (!ballot) throw new Refusal("vote-gone");
  const standings = await standingsOf(db, turn.person.id, { ballotId, at: turn.world.now });
  const look = [button(turn, "ballot-look", { do: "ballot", ballot: ballotId }), ...homeRow(turn)];
  if (!isInside(turn, ballot, standings)) return replyWith(turn, "ballot-roll-not-yours", {}, [look]);
  if (!ballot.rollFixedAt) return replyWith(turn, "ballot-roll-waits", {}, [look]);
  const { electors } = await turnoutOf(db, ballot);
  const lines = (await readRoll(db, ballotId, { limit: (page + 1) * perPage + 1 })).slice(page * perPage);
  const to = (p: number) => ({ do: "ballot-roll" as const, ballot: ballotId, page: p });
  const pages = [
    ...(page > 0 ? [button(turn, "page-before", to(page - 1))] : []),
    ...(lines.length > perPage ? [button(turn, "page-after", to(page + 1))] : []),
  ];
  const shown = lines.slice(0, perPage).map((line) => rollLine(turn, line));
  const args = { count: electors, page: page + 1, lines: shown.join(turn.say("compose-comma")) };
  const text = marked(turn, ballot, turn.say("ballot-roll-list", args));
  reply(turn, { text, buttons: [...(pages.length > 0 ? [pages] : []), look] });
}

/** A name as the roll shows it, with who votes for them. */
export function rollLine({ say }: Pick<Turn, "say">, { name, proxyName, struck }: RollLine): string {
  if (struck) return say("ballot-roll-struck", { name });
  return proxyName ? say("ballot-roll-proxy", { name, proxy: proxyName }) : name;
}

/** 对名册有异议: a case of its own under the ballot's, until the ballot opens. */
export async function objectToRoll(turn: Turn, ballotId: string): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: ballotId }))?.row;
  if (!row || row.outcome || row.step !== "roll") throw new Refusal("ballot-roll-closed");
  await beginDraft(
    turn,
    { file: "roll-objection", under: { caseId: ballotId, name: "objections" } },
    { area: row.areaId },
  );
}
