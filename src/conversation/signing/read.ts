import { readSigning, type Signing, signersOf } from "../../instruments/index.ts";
import { type Actor, type CaseRow, type ReadBefore, type Step, stepOf } from "../../procedures/engine/index.ts";
import { procedureOf, type Turn } from "../turn.ts";

/** What of a case decides who signs it; `id` is null before there is one. */
type Signed = Pick<CaseRow, "areaId" | "procedure" | "parentId"> & { id: string | null };

/** The roll from which the signers of a case come; null where whoever lives there may sign. */
export const rollOf = (turn: Turn, { id, parentId, procedure }: Signed): string | null =>
  (id && procedureOf(turn, procedure).signing?.list?.({ id, parentId })) || null;

/** How the signatures stand under a case, and how whoever acts stands to them. */
export const signingOf = (turn: Turn, row: Signed, { personId, seats, held }: Actor = turn.actor): Promise<Signing> =>
  readSigning(turn.means.db, {
    ...{ caseId: row.id, listId: rollOf(turn, row), personId, areaId: row.areaId, now: turn.world.now },
    bySms: turn.inbound.channel === "sms",
    bodyIds: (held ?? seats).map(({ bodyId }) => bodyId),
  });

/** What an act looks at besides on a case in which signatures are counted. */
export async function readForSigning(turn: Turn, row: CaseRow, action: string, actor: Actor): Promise<ReadBefore> {
  if (!procedureOf(turn, row.procedure).signing) return {};
  const signing = await signingOf(turn, row, actor);
  return { signing: action === "split" ? { ...signing, signers: await signersOf(turn.means.db, row.id) } : signing };
}

/** What can be done at the step where a case stands; nothing any more once it has ended. */
export const actionsAt = (turn: Turn, { procedure, step, outcome }: CaseRow): Step["actions"] =>
  outcome ? {} : stepOf(procedureOf(turn, procedure), step).actions;

/** Signatures are still gathered: with the last one it goes on. */
export const isGathering = (turn: Turn, row: CaseRow): boolean => actionsAt(turn, row).sign?.or !== undefined;
