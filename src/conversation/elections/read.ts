import type { Charter } from "../../city/index.ts";
import type { Database } from "../../foundation/index.ts";
import { drawLot, type QuotedLine } from "../../instruments/index.ts";
import { candidatesOf, type Post, postName, posts } from "../../procedures/elections/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";

/** Somebody who stands, with what they say of themselves. */
export interface Candidate {
  caseId: string;
  name: string;
  post: Post;
  postName: string;
  statement: string;
}

/** Candidates by post, in the order that was drawn; while none is drawn by when they were nominated. */
export async function readCandidates(
  db: Pick<Database, "query">,
  { row, children, charter }: { row: CaseRow; children: readonly CaseRow[]; charter: Charter },
): Promise<Candidate[]> {
  const seed = row.facts.seed;
  const rows = posts.flatMap((post) => {
    const there = candidatesOf(children, post);
    const order = seed
      ? drawLot(
          String(seed),
          there.map(({ id }) => id),
        )
      : there.map(({ id }) => id).sort();
    return order.flatMap((id) => there.find((one) => one.id === id) ?? []);
  });
  const sql = `SELECT e."caseId", p.data->>'statement' AS statement FROM "CaseEvent" e JOIN "CaseEventPayload" p ON p."eventId" = e.id
    WHERE e."caseId" = ANY($1::uuid[]) AND e.action = 'accept'`;
  const said = await db.query<{ caseId: string; statement: string }>(sql, [rows.map(({ id }) => id)], "statements");
  const statements = new Map(said.map(({ caseId, statement }) => [caseId, statement]));
  return rows.map(({ id, form }) => ({
    ...{ caseId: id, name: String(form.name), post: form.post as Post },
    ...{ postName: postName(charter, form.post as Post), statement: statements.get(id) ?? "" },
  }));
}

/** A line for each candidate, with what they say. */
export const statementLines = (candidates: readonly Candidate[]): QuotedLine[] =>
  candidates.map(({ name, postName, statement }, i) => ({
    key: "elections-statement-line",
    args: { place: String(i + 1), name, post: postName, text: statement },
  }));
