import { type Candidate, readCandidates, standLines } from "../conversation/index.ts";
import type { Database, Say } from "../foundation/index.ts";
import { maskedName, readBallot, turnoutOf } from "../instruments/index.ts";
import { electedTo, type Post, posts } from "../procedures/elections/index.ts";
import { type CaseRow, loadCase } from "../procedures/engine/index.ts";
import type { PublicCase } from "./case-page.ts";
import type { Desk } from "./desk.ts";

type Means = Pick<Desk, "db" | "city" | "clock" | "say">;

/** A vote that is under way or over: its page, and how it stands. */
export interface PublicVote {
  number: string;
  procedure: string;
  step: string;
  outcome: string | null;
  lines: string[];
  /** The post that it fills, and which vote on it this is. */
  post?: Post;
  round: number;
}

/** What everybody may know of an election; of nobody a name but of those who stand and are elected. */
export interface PublicElection {
  row: CaseRow;
  children: readonly CaseRow[];
  /** How many stand on the voter list, once it is public, and what objections have changed in it. */
  list?: { electors: number; changes: { at: Date; kind: string; name: string }[]; open: number; rejected: number };
  /** Those who stand, once they are published and until it is over. */
  candidates: Candidate[];
  votes: PublicVote[];
  terms: { name: string; post: Post; startsAt: Date; endsAt: Date | null }[];
}

/** Undefined for a case that is no election. */
export async function readPublicElection(means: Means, found: PublicCase): Promise<PublicElection | undefined> {
  if (found.procedure !== "committee-election") return undefined;
  const loaded = await loadCase(means.db, { id: found.id });
  if (!loaded) return undefined;
  const { row } = loaded;
  const children = loaded.children.map((child) => child.row);
  const charter = means.city().charter(row.charterId);
  const arePublished = ["voting", "undecided", "result", "settling"].includes(row.step) && !row.outcome;
  return {
    ...{ row, children, list: row.step === "announced" ? undefined : await listOf(means.db, row, children) },
    candidates: arePublished ? await readCandidates(means.db, { row, children, charter }) : [],
    votes: await votesOf(means, children, "election"),
    terms: await termsOf(means, row, children),
  };
}

async function listOf(db: Database, { id }: CaseRow, children: readonly CaseRow[]): Promise<PublicElection["list"]> {
  const { electors } = await turnoutOf(db, { id, isSecret: false });
  if (electors === 0) return undefined;
  const objections = children.filter(({ procedure }) => procedure === "roll-objection");
  const changes = objections
    .filter(({ outcome }) => outcome === "upheld")
    .map(({ endedAt, form }) => ({
      ...{ at: endedAt ?? new Date(0), kind: String(form.kind), name: maskedName(String(form.name)) },
    }));
  const of = (outcome: string | null) => objections.filter((one) => one.outcome === outcome).length;
  return { electors, changes, open: of(null), rejected: of("rejected") };
}

/** Votes among the cases below one, the first first. */
async function votesOf({ db, clock, say }: Means, children: readonly CaseRow[], kind: string): Promise<PublicVote[]> {
  const rows = children.filter(({ procedure }) => procedure === kind).sort((a, b) => (a.id < b.id ? -1 : 1));
  const votes: PublicVote[] = [];
  for (const { id, number, procedure, step, outcome, form } of rows) {
    const ballot = await readBallot(db, id);
    const post = posts.find((one) => one === form.post);
    const round = votes.filter((one) => one.post === post).length + 1;
    const lines = ballot ? await standLines({ db, say }, ballot, clock.now()) : [];
    votes.push({ ...{ number, procedure, step, outcome, post, round, lines } });
  }
  return votes;
}

/** The seats that those elected have got. */
async function termsOf(
  { db, city }: Means,
  { areaId, facts }: CaseRow,
  children: readonly CaseRow[],
): Promise<PublicElection["terms"]> {
  const bodyId = city().bodyFor(areaId, "residents-committee")?.id;
  const elected = posts.flatMap((post) =>
    electedTo(children, post).map(({ form, personIds }) => ({
      ...{ post, name: String(form.name), personId: String(personIds[0]) },
    })),
  );
  if (!bodyId || elected.length === 0) return [];
  const sql = `SELECT "personId", role, "startsAt", "endsAt" FROM "Appointment" WHERE "bodyId" = $1 AND "personId" = ANY($2::uuid[]) AND "createdAt" >= $3`;
  const rows = await db.query<{ personId: string; role: string; startsAt: Date; endsAt: Date | null }>(
    sql,
    [bodyId, elected.map(({ personId }) => personId), new Date(String(facts.closesAt))],
    "terms-begun",
  );
  return elected.flatMap(({ post, name, personId }) => {
    const seat = rows.find((one) => one.personId === personId && one.role === post);
    return seat ? [{ post, name, startsAt: seat.startsAt, endsAt: seat.endsAt }] : [];
  });
}

/** What everybody may know of a motion of recall. */
export interface PublicRecall {
  row: CaseRow;
  /** Who is concerned, from when all were told. */
  name?: string;
  /** While it is not decided: what is said against and for them. */
  reasons?: string;
  reply?: string;
  votes: PublicVote[];
  isVacant: boolean;
}

const replySql = `SELECT p.data->>'reply' AS reply FROM "CaseEvent" e JOIN "CaseEventPayload" p ON p."eventId" = e.id
  WHERE e."caseId" = $1 AND e.action = 'reply' LIMIT 1`;

/** Undefined for a case that is none. */
export async function readPublicRecall(means: Means, found: PublicCase): Promise<PublicRecall | undefined> {
  if (found.procedure !== "recall-motion") return undefined;
  const loaded = await loadCase(means.db, { id: found.id });
  if (!loaded) return undefined;
  const { row, children } = loaded;
  // Until its signatures are valid a motion is what a few say of somebody; what came to nothing is nobody's any more.
  const isTold = ["replying", "voting"].includes(row.step);
  const isOpen = isTold && !row.outcome;
  const [said] = isOpen ? await means.db.query<{ reply: string | null }>(replySql, [row.id], "recall-reply") : [];
  const vacancy = `SELECT 1 FROM "RegisterEntry" WHERE kind = 'committee-vacancy' AND "caseId" = $1`;
  const isVacant = row.outcome === "recalled" && (await means.db.query(vacancy, [row.id], "vacancy")).length > 0;
  return {
    ...{ row, isVacant, name: isTold ? String(row.form.name) : undefined },
    ...{ reasons: isOpen ? String(row.form.words) : undefined, reply: said?.reply ?? undefined },
    votes: await votesOf(
      means,
      children.map((child) => child.row),
      "recall",
    ),
  };
}

/** Words that are the same for both: how a vote stands, on its own page as well. */
export const voteState = (say: Say, { procedure, step, outcome }: PublicVote): string =>
  say(outcome ? `${procedure}-outcome-${outcome}` : `${procedure}-step-${step}`);
