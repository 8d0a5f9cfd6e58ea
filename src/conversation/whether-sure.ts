import { quietUntil, readBallot, turnoutOf } from "../instruments/index.ts";
import { actionsFor, type CaseRow } from "../procedures/engine/index.ts";
import type { Command } from "./commands.ts";
import { homeRow } from "./screens/menu.ts";
import { button, procedureOf, replyWith, shownInstant, type Turn } from "./turn.ts";

type Act = Extract<Command, { do: "act" }>;

/**
 * Asks once more before what one tap should not end, with what is at stake. False where nothing is to be asked, and where
 * it could not be done anyway: the refusal says why.
 */
export async function askWhetherSure(turn: Turn, row: CaseRow, command: Act): Promise<boolean> {
  const all = actionsFor(procedureOf(turn, row.procedure), row, turn.actor, turn.world);
  const sure = all.find(([name]) => name === command.action)?.[1].sure;
  if (!sure) return false;
  const does = turn.say(`${row.procedure}-action-${command.action}`);
  replyWith(turn, sure, await atStake(turn, row), [
    [button(turn, "act-sure", { ...command, isSure: true }, { action: does })],
    [button(turn, "case-open", { do: "case", caseId: row.id }), ...homeRow(turn)],
  ]);
  return true;
}

/** Of a ballot: how many have answered, and when it goes out where it has not yet. */
async function atStake(turn: Turn, { id, number }: CaseRow): Promise<Record<string, string | number>> {
  const ballot = await readBallot(turn.means.db, id);
  if (!ballot) return { number };
  const { cast, electors } = await turnoutOf(turn.means.db, ballot);
  const goes = quietUntil(ballot.opensAt);
  return { number, done: cast, all: electors, goes: goes && goes > turn.world.now ? shownInstant(turn, goes) : "now" };
}
