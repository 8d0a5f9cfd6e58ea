import { type City, dotPhones } from "../../../city/index.ts";
import type { Database } from "../../../foundation/index.ts";
import type { Example } from "../../../understanding/index.ts";
import { labelNamed, labelOf } from "./labels.ts";

/** An example with when it came to be known. */
export interface KnownExample extends Example {
  at: Date;
  isCase: boolean;
}

/** What lies longer ago tells of another division of work. */
const mostCases = 20_000;

/**
 * Requests that somebody finished, each with the body that did, after however many passed it on. Services go to the one
 * window, and what complains of a body to the one above it: neither says whose job its words are.
 */
const closedSql = `SELECT c.form ->> 'words' AS text, c."handlerId", f.at FROM "Case" c
  CROSS JOIN LATERAL (SELECT max(e.at) AS at FROM "CaseEvent" e WHERE e."caseId" = c.id AND e.action = 'finish') f
  WHERE c.procedure = 'request' AND (c.outcome = 'closed' OR (c.outcome IS NULL AND c.step IN ('answered', 'rated')))
    AND c."aboutBodyId" IS NULL AND c.form ->> 'kind' <> 'service' AND c.form ->> 'words' <> '' AND f.at IS NOT NULL
  ORDER BY f.at DESC, c.id LIMIT ${mostCases}`;
const historySql = `SELECT text, label, "addedAt" AS at FROM "HistoryExample" WHERE kind = 'handler' ORDER BY id`;

/** Everything there is to learn whose job a request is from: the newest closed cases, and imported history. */
export async function readExamples(db: Pick<Database, "query">, city: City): Promise<KnownExample[]> {
  const closed = await db.query<{ text: string; handlerId: string | null; at: Date }>(closedSql);
  const history = await db.query<{ text: string; label: string; at: Date }>(historySql);
  const cases = closed.flatMap(({ text, handlerId, at }) => {
    const body = city.bodies.get(handlerId ?? "");
    return body ? [{ text: dotPhones(text), label: labelOf(body, city), at, isCase: true }] : [];
  });
  // A label that no body bears is learnt all the same: it keeps its texts from the others.
  return [
    ...cases,
    ...history.map(({ text, label, at }) => ({ text, label: labelNamed(label, city) ?? label, at, isCase: false })),
  ];
}

/** The names and words of duties: what is known of a body before it has handled anything. */
export const hintsOf = (city: City): Example[] =>
  city.duties.flatMap(({ bodyId, bodyKind, name, words }) => {
    const body = city.bodies.get(bodyId ?? "");
    const label = body ? labelOf(body, city) : bodyKind;
    return label ? [{ text: [name, ...words.map(([word]) => word)].join("，"), label }] : [];
  });
