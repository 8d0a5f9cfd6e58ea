import { quietUntil, readBallot, turnoutOf } from "../instruments/index.ts";
import { actionsFor, type CaseRow } from "../procedures/engine/index.ts";
import { isBallot } from "./ballots/is-ballot.ts";
import type { Command } from "./commands.ts";
import { rehearsalMark } from "./screens/case-words.ts";
import { homeRow } from "./screens/menu.ts";
import { button, procedureOf, reply, shownInstant, type Turn } from "./turn.ts";

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
  const text = rehearsalMark(turn, row, procedureOf(turn, row.procedure)) + turn.say(sure, await atStake(turn, row));
  const buttons = [
    [button(turn, "act-sure", { ...command, isSure: true }, { action: does })],
    [button(turn, "case-open", { do: "case", caseId: row.id }), ...homeRow(turn)],
  ];
  reply(turn, { text, buttons });
  return true;
}

/** Of a ballot: how many have answered, and when it goes out where it has not yet. */
async function atStake(turn: Turn, row: CaseRow): Promise<Record<string, string | number>> {
  const { id, number, procedure } = row;
  // A motion of recall has a roll of its own, and is no ballot.
  const ballot = isBallot(row) ? await readBallot(turn.means.db, id) : undefined;
  if (!ballot) return { number, procedure, tookIn: Number(row.facts.tookIn ?? 0) };
  const { cast, electors } = await turnoutOf(turn.means.db, ballot);
  const goes = quietUntil(ballot.opensAt);
  return { number, done: cast, all: electors, goes: goes && goes > turn.world.now ? shownInstant(turn, goes) : "now" };
}
