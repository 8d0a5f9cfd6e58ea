import { seatIn, seatsSql } from "../../city/index.ts";
import { type Change, Refusal, sha256 } from "../../foundation/index.ts";
import { lotSeed, lotTag, orderOf, organisationsOf, peopleOf } from "../../instruments/index.ts";
import { type Actor, actOnCase, type CaseRow, type Facts, loadCase } from "../../procedures/engine/index.ts";
import { addCall, drawnBy, invitedBy, organisationsBy } from "../../procedures/meetings/index.ts";
import type { Draft } from "../state.ts";
import { procedureOf, type Turn } from "../turn.ts";
import { questionsForAssembly, tellOpensWith } from "./opens-with.ts";
import { requireWishOpen } from "./wish.ts";

/**
 * Reads whom a call invites, draws the lot, and adds all that follows from it, when it is confirmed or, of a large one,
 * when somebody else has agreed: as things are then. Nothing for one that waits.
 */
export async function completeCall(turn: Turn, row: CaseRow, change: Change): Promise<void> {
  if (row.procedure !== "meeting" || row.step !== "called") return;
  const { db } = turn.means;
  const { now } = turn.world;
  const people = await peopleOf(db, invitedBy(row.form, turn.world), now);
  const organised = organisationsBy(row.form, turn.world);
  const organisations = organised ? await organisationsOf(db, organised, now) : new Map<string, string>();
  const draw = drawnBy(row.form, turn.world);
  const lot = draw && lotFrom(turn, row, await peopleOf(db, draw.from, now));
  const drawn = lot ? orderOf(lot).slice(0, draw.count) : [];
  if (people.length + drawn.length === 0) throw new Refusal("meeting-refusal-nobody");
  addCall(change, row, turn.world, { people, drawn: drawn.map(({ personId }) => personId), lot, organisations });
  await tellOpensWith(turn, row);
  if (row.facts.fulfils) await fulfil(turn, change, row);
}

function lotFrom({ means: { keyed } }: Turn, { id, draftId }: CaseRow, pool: string[]) {
  const tags = pool.map((personId) => lotTag(keyed, id, personId));
  return { seed: lotSeed(keyed, String(draftId)), pool, tags };
}

/** What the case of a call remembers from the beginning: the wish that it fulfils, the questions with which it opens, and the hash of the seed of its lot. @throws Refusal for a wish that is called for already */
export async function factsOfCall(turn: Turn, { id, purpose, answers }: Draft): Promise<Partial<Facts>> {
  if (!("file" in purpose) || purpose.file !== "meeting") return {};
  if (purpose.fulfils) await requireWishOpen(turn, purpose.fulfils);
  const lot = drawnBy(answers, turn.world) ? { lotHash: sha256(lotSeed(turn.means.keyed, id)) } : {};
  const opens = await questionsForAssembly(turn, answers);
  return {
    ...lot,
    ...(opens.length > 0 ? { opensWith: opens } : {}),
    ...(purpose.fulfils ? { fulfils: purpose.fulfils } : {}),
  };
}

/** The wish of residents is fulfilled with the call that it led to. */
async function fulfil(turn: Turn, change: Change, row: CaseRow): Promise<void> {
  const loaded = await loadCase(turn.means.db, { id: String(row.facts.fulfils) });
  const actor = await whoConvenes(turn, row);
  if (loaded?.row.step !== "duty" || !actor) return;
  const act = { action: "convene", actor, answers: {} };
  change.add(actOnCase(procedureOf(turn, "petition"), loaded, act, turn.world).change);
}

/** A member of the body; where the body above has agreed, whoever called it, while they sit there. */
async function whoConvenes(turn: Turn, { applicantId, handlerId }: CaseRow): Promise<Actor | undefined> {
  if (seatIn(turn.actor.seats, handlerId)) return turn.actor;
  const sql = `SELECT ${seatsSql("$1::uuid", "$2::timestamptz")} AS seats`;
  const [caller] = await turn.means.db.query<Pick<Actor, "seats">>(
    sql,
    [applicantId, turn.world.now],
    "seats-of-caller",
  );
  if (!caller || !seatIn(caller.seats, handlerId)) return undefined;
  return { ...caller, personId: String(applicantId), isVerified: true };
}
