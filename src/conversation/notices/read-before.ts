import { membersSql, readAddressed } from "../../city/index.ts";
import { audienceOf, correctionAudience, reachOf } from "../../instruments/index.ts";
import {
  type Answers,
  type CaseRow,
  loadCase,
  needsSecond,
  type Procedure,
  type ReadBefore,
  type Sends,
} from "../../procedures/engine/index.ts";
import { firstSentAt } from "../../procedures/notices/index.ts";
import { formOf } from "../fields.ts";
import { type Draft, summary } from "../state.ts";
import { procedureOf, type Turn } from "../turn.ts";
import { correctedAnswers } from "./standing.ts";

/** Reads what the summary of a draft shows that sends something to many, or corrects what was sent. */
export async function readForDraft(turn: Turn, draft: Draft): Promise<void> {
  const { procedure, action, amends } = formOf(turn, draft);
  const { purpose } = draft;
  if (!procedure.sends || draft.at !== summary) return;
  if (!action) draft.known = await readForNotice(turn, procedure.sends, draft.answers, turn.person.id);
  else if ("act" in purpose && amends) await readForCorrection(turn, draft, purpose.caseId);
}

async function readForCorrection(turn: Turn, draft: Draft, caseId: string): Promise<void> {
  const { db } = turn.means;
  const row = (await loadCase(db, { id: caseId }))?.row;
  if (!row) return;
  const amended = await correctedAnswers(db, caseId);
  draft.amends = { answers: { ...row.form, ...amended }, sentAt: firstSentAt(row).toISOString() };
  draft.known = { amended, reach: await reachOf(db, correctionAudience(caseId), turn.world.now) };
}

/** Who would get a notice and how, who has to agree to it, and whose the case is to whose followers it goes. */
export async function readForNotice(
  turn: Turn,
  sends: Sends,
  answers: Answers,
  writerId: string | null,
): Promise<ReadBefore> {
  const { means, world } = turn;
  const audience = sends.audience?.(answers, world) ?? audienceOf(answers, world.city);
  const reach = await reachOf(means.db, audience, world.now);
  const drawn = sends.draws?.(answers, world);
  const pool = drawn && (await reachOf(means.db, drawn.from, world.now)).people;
  const isSecond = needsSecond(sends, answers, { ...world, reach, pool });
  return {
    reach,
    pool,
    followed: await followedBy(turn, answers),
    tellers: await tellersFor(turn, sends, answers),
    others: isSecond ? await othersOf(turn, String(answers.body), writerId) : undefined,
  };
}

/** What a case that begins looks at besides: how a notice reaches people, or how many the charter counts for it. */
export async function readForFiling(turn: Turn, procedure: Procedure, answers: Answers): Promise<ReadBefore> {
  if (procedure.sends) return readForNotice(turn, procedure.sends, answers, turn.person.id);
  const counted = procedure.counts?.(answers, turn.world);
  return counted ? { reach: await reachOf(turn.means.db, counted, turn.world.now) } : {};
}

/** What an act on a case looks at besides. */
export async function readForAct(turn: Turn, row: CaseRow, action: string): Promise<ReadBefore> {
  const { sends } = procedureOf(turn, row.procedure);
  if (!sends) return {};
  if (action === "approve") return readForNotice(turn, sends, row.form, row.applicantId);
  return action === "correct" ? { amended: await correctedAnswers(turn.means.db, row.id) } : {};
}

async function followedBy({ means: { db } }: Turn, { to }: Answers): Promise<ReadBefore["followed"]> {
  const addressed = readAddressed(String(to));
  const row = addressed?.to === "followers" ? (await loadCase(db, { id: addressed.id }))?.row : undefined;
  return row && { handlerId: row.handlerId, isAnonymous: row.isAnonymous };
}

/** How many could be tellers of a ballot: in its body, and with the bodies that lend some. Undefined where none are needed. */
export async function tellersFor({ means: { db }, world }: Turn, sends: Sends, answers: Answers) {
  const bodies = sends.tellersFrom?.(answers, world);
  if (!bodies) return undefined;
  const sql = `SELECT count(DISTINCT m."personId") FILTER (WHERE b.id = $1::uuid)::int AS own, count(DISTINCT m."personId")::int AS all
    FROM "Body" b, LATERAL (${membersSql("b.id", "$2")}) m WHERE b.id = ANY($3::uuid[])`;
  const [count] = await db.query<{ own: number; all: number }>(sql, [bodies[0], world.now, bodies]);
  return count;
}

async function othersOf({ means: { db }, world }: Turn, bodyId: string, writerId: string | null) {
  const sql = `SELECT b.id = $1::uuid AS "isOwn", m."personId" FROM "Body" b, LATERAL (${membersSql("b.id", "$2")}) m
    WHERE b.id = ANY($3::uuid[]) AND m."personId" IS DISTINCT FROM $4::uuid GROUP BY 1, 2 ORDER BY 2`;
  const above = world.city.body(bodyId).supervisorId;
  const bodies = [bodyId, ...(above ? [above] : [])];
  const rows = await db.query<{ isOwn: boolean; personId: string }>(sql, [bodyId, world.now, bodies, writerId]);
  const idsOf = (isOwn: boolean) => rows.filter((row) => row.isOwn === isOwn).map(({ personId }) => personId);
  return { own: idsOf(true), above: idsOf(false) };
}
