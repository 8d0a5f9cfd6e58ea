import { seatIn } from "../../city/index.ts";
import type { Change } from "../../foundation/index.ts";
import { Refusal } from "../../foundation/index.ts";
import type { Ballot } from "../../instruments/index.ts";
import { type CaseRow, isApplicant, loadCase } from "../../procedures/engine/index.ts";
import { bar } from "../notices/bar.ts";
import { procedureOf, reply, type Turn } from "../turn.ts";
import { type BallotStanding, ballotCard, ballotStanding } from "./card.ts";
import { isBallot } from "./is-ballot.ts";
import { showBallot } from "./screen.ts";

/** The case of a ballot: its card for the body that holds it, for everybody else the ballot itself. */
export async function showBallotCase(
  turn: Turn,
  row: CaseRow,
  more: { note?: string; change?: Change },
): Promise<void> {
  const stored = await ballotStanding({ db: turn.means.db, say: turn.say }, row.id, turn.world.now);
  const standing = stored ?? beginning(turn, row, more.change);
  // For all others it is a ballot like any: whoever watches over an area has no more to do with it.
  const isAsked = row.step === "waiting-above" && row.personIds.includes(turn.person.id);
  // What an election or a motion has opened is held by its body alone, whoever put the motion.
  const hasBegun = row.parentId === null && isApplicant(row, turn.person.id);
  const isHolder = seatIn(turn.actor.seats, row.handlerId) || hasBegun || isAsked;
  if (!isHolder) return showBallot(turn, row.id, more.note, row);
  reply(turn, ballotCard(turn, procedureOf(turn, row.procedure), row, standing, more.note));
}

/** A ballot that begins with this very answer. */
function beginning({ say }: Turn, row: CaseRow, change: Change | undefined): BallotStanding | undefined {
  const made = change?.inserted("Ballot").find(({ id }) => id === row.id);
  if (!made) return undefined;
  const people = Number(row.facts.people ?? 0);
  const lines = row.step === "roll" ? [] : [say("ballot-cast", { bar: bar(0, people), done: 0, all: people })];
  return { ballot: { result: null, ...made } as unknown as Ballot, lines };
}

export async function refreshBallot(turn: Turn, caseId: string): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (!row || !isBallot(row)) throw new Refusal("vote-gone");
  await showBallotCase(turn, row, {});
}
