import { countDoors, membersSql, readAddressed } from "../../city/index.ts";
import {
  type Audience,
  ageOf,
  audienceOf,
  contributionsTo,
  correctionAudience,
  doorsIn,
  isAdultAmong,
  reachOf,
} from "../../instruments/index.ts";
import {
  type Actor,
  type Answers,
  type CaseRow,
  loadCase,
  needsSecond,
  type Procedure,
  type ReadBefore,
  type Sends,
} from "../../procedures/engine/index.ts";
import { firstSentAt } from "../../procedures/notices/index.ts";
import { isCorrection, readForDisclosure, standingAnswers } from "../disclosures/standing.ts";
import { residentsNamed } from "../elections/residents-named.ts";
import { formOf } from "../fields.ts";
import { assemblyNow } from "../meetings/opens-with.ts";
import { readForProposing } from "../proposals/read.ts";
import { readTakenIn } from "../proposals/taken-in.ts";
import { readForSigning } from "../signing/read.ts";
import { type Draft, summary } from "../state.ts";
import { procedureOf, type Turn } from "../turn.ts";
import { correctedAnswers } from "./standing.ts";

/** Reads what the summary of a draft shows that sends something to many, or corrects what was sent. */
export async function readForDraft(turn: Turn, draft: Draft): Promise<void> {
  const { procedure, action, amends } = formOf(turn, draft);
  const { purpose } = draft;
  if (amends && "act" in purpose) await readForDisclosure(turn, draft, purpose.caseId);
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
    doors: await doorsOf(turn, [audience, ...(drawn ? [drawn.from] : [])]),
    followed: await followedBy(turn, answers),
    tellers: await tellersFor(turn, sends, answers),
    others: isSecond ? await othersOf(turn, String(answers.body), writerId) : undefined,
  };
}

/** What a case that begins looks at besides: how a notice reaches people, or whom the charter counts for it, and who is named. */
export async function readForFiling(
  turn: Turn,
  procedure: Procedure,
  { answers, areaId, parentId }: { answers: Answers; areaId: string; parentId?: string },
): Promise<ReadBefore> {
  const { means, world, person } = turn;
  if (procedure.sends) return readForNotice(turn, procedure.sends, answers, person.id);
  const counted = procedure.counts?.(answers, world, parentId);
  return {
    ...(await readForProposing(turn, procedure.name, { ...answers, area: areaId })),
    ...(counted && {
      reach: await reachOf(means.db, counted, world.now),
      isCounted: await isAdultAmong(means.db, counted, person.id, world.now),
    }),
    ...(procedure.asksAge && { age: await ageOf(means.db, person.id, world.now) }),
    ...(procedure.names && { named: await residentsNamed(turn, areaId, String(answers[procedure.names])) }),
  };
}

/** What an act on a case looks at besides. */
export async function readForAct(
  turn: Turn,
  row: CaseRow,
  action: string,
  actor: Actor = turn.actor,
): Promise<ReadBefore> {
  const { sends } = procedureOf(turn, row.procedure);
  if (isCorrection(row, action)) return { amended: await standingAnswers(turn.means.db, row.id) };
  if (row.procedure === "interpellation" && action === "heard") return assemblyNow(turn, row);
  if (!sends && row.isAnonymous) return { saidSince: await saidSince(turn, row) };
  if (!sends) return { ...(await readForSigning(turn, row, action, actor)), ...(await readTakenIn(turn, row, action)) };
  if (row.procedure === "consultation" && action === "finish")
    return { contributions: await contributionsTo(turn.means.db, row.id) };
  if (action === "approve") return readForNotice(turn, sends, row.form, row.applicantId);
  return action === "correct" ? { amended: await correctedAnswers(turn.means.db, row.id) } : {};
}

async function saidSince({ means: { db } }: Turn, { id }: CaseRow): Promise<string[]> {
  const sql = `SELECT p.data->>'words' AS words FROM "CaseEventPayload" p JOIN "CaseEvent" e ON e.id = p."eventId"
    WHERE p."caseId" = $1 AND e.actor = 'applicant' AND p.data ? 'words'`;
  return (await db.query<{ words: string }>(sql, [id])).map(({ words }) => words);
}

const doorsOf = ({ means: { db }, world: { city } }: Turn, audiences: readonly Audience[]) =>
  Promise.all(
    audiences.flatMap(doorsIn).map(async ({ areaId, doors }) => {
      const at = { areaId, doors };
      return { ...at, ...(await countDoors(db, city, at)) };
    }),
  );

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
