import { type City, dotPhones } from "../../../city/index.ts";
import type { Database } from "../../../foundation/index.ts";
import { type Example, guessKind } from "../../../understanding/index.ts";
import { hintsOf, type KnownExample, readExamples } from "./examples.ts";

/** What is learnt, as the database calls it: whose job a request is, and what kind of one it is. */
export type Learnt = "handler" | "request-kind";

/** Something to learn. */
export interface Subject {
  learnt: Learnt;
  /** Everything that there is to learn it from. */
  read(db: Pick<Database, "query">, city: City): Promise<KnownExample[]>;
  /** Short words for a label. */
  hints(city: City): Example[];
  /** How it is told without learning: with what is learnt it has to be told no worse. */
  unlearnt?(text: string): string;
}

export const whoseJobItIs: Subject = { learnt: "handler", read: readExamples, hints: hintsOf };

/** Where somebody may put a request right, and what an office's history calls it. */
const kindsSaid: Record<string, string> = {
  complaint: "complaint",
  投诉: "complaint",
  举报: "complaint",
  求助: "complaint",
  enquiry: "enquiry",
  咨询: "enquiry",
  suggestion: "suggestion",
  建议: "suggestion",
};

/** The kind that an office's own word means; undefined for any other. */
export const kindNamed = (word: string): string | undefined => kindsSaid[word.trim()];

const mostCases = 20_000;
/** Finished requests with the kind as whoever filed them confirmed it: what nobody finished teaches nothing. */
const kindsSql = `SELECT c.form ->> 'words' AS text, c.form ->> 'kind' AS label, f.at, true AS "isCase" FROM "Case" c
  CROSS JOIN LATERAL (SELECT max(e.at) AS at FROM "CaseEvent" e WHERE e."caseId" = c.id AND e.action = 'finish') f
  WHERE c.procedure = 'request' AND (c.outcome = 'closed' OR (c.outcome IS NULL AND c.step IN ('answered', 'rated')))
    AND c.form ->> 'kind' <> 'service' AND c.form ->> 'words' <> '' AND f.at IS NOT NULL
  ORDER BY f.at DESC, c.id LIMIT ${mostCases}`;
const historySql = `SELECT text, label, "addedAt" AS at, false AS "isCase" FROM "HistoryExample"
  WHERE kind = 'request-kind' ORDER BY id`;

async function readKinds(db: Pick<Database, "query">): Promise<KnownExample[]> {
  const closed = await db.query<KnownExample>(kindsSql);
  const history = await db.query<KnownExample>(historySql);
  return [...closed.map((one) => ({ ...one, text: dotPhones(one.text) })), ...history];
}

export const whatKindItIs: Subject = {
  learnt: "request-kind",
  read: readKinds,
  hints: () => [],
  unlearnt: (text) => guessKind(text).kind,
};
