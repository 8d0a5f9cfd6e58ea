import type { Database, Locale } from "../../foundation/index.ts";
import { type Answers, type CaseRow, type ChildCase, childCasesOf } from "../engine/index.ts";
import { withLine } from "./lines.ts";

/** One change of the text: by its proposers, or offered by somebody as the case of that number. */
export interface Rewriting {
  at: Date;
  part: string;
  words: string;
  number?: string;
}

/** A proposal as it stands: its text as it reads now, how it came to that, and the cases under it. */
export interface ReadProposal {
  lines: Answers;
  changes: Rewriting[];
  amendments: ChildCase[];
  milestones: ChildCase[];
  meetings: CaseRow[];
  ballots: CaseRow[];
  splits: CaseRow[];
}

/** What of a case says where it stands. */
export type Proposal = Pick<CaseRow, "id" | "form" | "round">;

const editsSql = `SELECT e.at, p.data FROM "CaseEvent" e JOIN "CaseEventPayload" p ON p."eventId" = e.id
  WHERE e."caseId" = $1 AND e.action = 'edit' ORDER BY e.seq`;

/** Reads a proposal with what belongs to it. */
export async function readProposal(db: Database, { id, form, round }: Proposal): Promise<ReadProposal> {
  const [edits, all] = await Promise.all([
    db.query<{ at: Date; data: Answers | null }>(editsSql, [id], "proposal-edits"),
    childCasesOf(db, id),
  ]);
  const named = (name: string) => all.filter(({ row }) => row.joinName === name);
  const accepted = named("amendments").filter(({ row }) => row.outcome === "accepted");
  const changes = [
    ...edits.flatMap(({ at, data }) => (data ? [{ at, part: String(data.part), words: String(data.wording) }] : [])),
    ...accepted.map(({ row: { endedAt, filedAt, form: change, number } }) => ({
      ...{ at: endedAt ?? filedAt, number },
      ...{ part: String(change.part), words: String(change.words) },
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    lines: changes.reduce<Answers>((lines, { part, words }) => withLine(lines, { part, words }), form),
    changes,
    amendments: named("amendments"),
    // Of a second round those of the first are over.
    milestones: named("milestones").filter(({ row }) => Number(row.facts.ofRound ?? 1) === round),
    meetings: named("meeting").map(({ row }) => row),
    ballots: named("ballot").map(({ row }) => row),
    splits: named("split").map(({ row }) => row),
  };
}

/** The clause by which it was refused; empty for one that was not. */
export function clauseOf({ facts }: Pick<CaseRow, "facts">, locale: Locale): string {
  const clause = facts.clause as { byLocale: Record<Locale, string> } | undefined;
  return clause?.byLocale[locale] ?? "";
}

/** The way of a proposal as everybody sees it; what lies between two of these is the one before. */
const proposalWay = [
  "signing",
  "admissibility",
  "amending",
  "deliberating",
  "scheduling",
  "voting",
  "planning",
  "executing",
  "supervising",
  "appraising",
] as const;

const between: Readonly<Record<string, string>> = { regaining: "amending", settling: "amending" };

/** Each part of the way: gone, here, or ahead. One that has ended is nowhere any more. */
export function wayOf({
  step,
  outcome,
  facts,
}: Pick<CaseRow, "step" | "outcome" | "facts">): { step: string; state: "gone" | "here" | "ahead" }[] {
  const way = proposalWay.filter((one) => one !== "signing" || Number(facts.needed) > 0);
  const here = way.findIndex((one) => one === (between[step] ?? step));
  const state = (at: number) => (at < here ? "gone" : at === here ? "here" : "ahead");
  return way.map((one, at) => ({ step: one, state: outcome === "completed" ? "gone" : state(at) }));
}
