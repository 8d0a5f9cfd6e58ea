import type { Button } from "../../instruments/index.ts";
import type { Action, CaseRow } from "../../procedures/engine/index.ts";
import { draftReply } from "../model/draft-reply.ts";
import { questions } from "../questions/index.ts";
import type { Asked, Taken } from "../questions/question.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";
import type { Suggestion } from "./commands.ts";

/** The field of an action's form that takes an answer to somebody. */
const answerField = "answer";
const mostTemplates = 3;
const mostSimilar = 2;
const newest = 200;
/** Share of the letter pairs of the shorter text that both have. */
const alike = 0.3;

/** Answers to offer while an action asks for one: the body's templates, and what it answered to cases like this one. */
export async function suggestAnswers(turn: Turn, row: CaseRow, action: Action): Promise<Suggestion[]> {
  if (!action.asks?.[answerField] || !row.handlerId) return [];
  const similar = await similarAnswers(turn, row, row.handlerId);
  return [
    ...(await templatesOf(turn, row.handlerId)),
    ...similar.map(
      ({ id, number, answer }): Suggestion => ({
        from: "case",
        id,
        label: turn.say("desk-similar", { number, answer: cut(answer ?? "") }),
      }),
    ),
    ...(await drafted(turn, row, similar)),
  ];
}

/** What a model makes of them for this case. */
async function drafted(turn: Turn, row: CaseRow, similar: readonly Answered[]): Promise<Suggestion[]> {
  const earlier = similar.map(({ answer }) => answer);
  const text = await draftReply(turn, String(row.form.words ?? ""), earlier);
  if (!text) return [];
  return [{ from: "model", id: turn.means.ids.uuid(), label: turn.say("desk-drafted", { answer: cut(text) }), text }];
}

async function templatesOf(turn: Turn, bodyId: string): Promise<Suggestion[]> {
  const sql = `SELECT id, name FROM "AnswerTemplate" WHERE "bodyId" = $1 AND "removedAt" IS NULL ORDER BY "createdAt" DESC LIMIT ${mostTemplates}`;
  const rows = await turn.means.db.query<{ id: string; name: string }>(sql, [bodyId]);
  return rows.map(({ id, name }) => ({ from: "template", id, label: turn.say("desk-template", { name }) }));
}

// Newest first by the partial index of answers.
const answeredSql = `SELECT c.id, c.number, c.form->>'words' AS words, p.data->>'answer' AS answer
  FROM (SELECT e.id, e."caseId" FROM "CaseEvent" e WHERE e."actorBodyId" = $1 AND e.action = 'finish' ORDER BY e.at DESC LIMIT ${newest}) e
    JOIN "Case" c ON c.id = e."caseId" JOIN "CaseEventPayload" p ON p."eventId" = e.id
  WHERE c.id <> $2 AND c.procedure = $3 AND c."aboutBodyId" IS NULL`;

type Answered = { id: string; number: string; words: string | null; answer: string | null };

async function similarAnswers(turn: Turn, row: CaseRow, bodyId: string): Promise<Answered[]> {
  const own = pairsOf(String(row.form.words ?? ""));
  const rows = await turn.means.db.query<Answered>(answeredSql, [bodyId, row.id, row.procedure]);
  const scored = rows
    .map((r) => ({ ...r, score: likeness(own, pairsOf(r.words ?? "")) }))
    .filter((r) => r.answer && r.score >= alike)
    .sort((a, b) => b.score - a.score);
  const first = new Map(scored.map((r) => [r.answer, r]).reverse() as [string, (typeof scored)[number]][]);
  return scored.filter((r) => first.get(r.answer ?? "") === r).slice(0, mostSimilar);
}

const shown = 18;
const cut = (text: string): string => {
  const letters = Array.from(text.replace(/\s+/g, " "));
  return letters.length > shown ? `${letters.slice(0, shown).join("")}…` : letters.join("");
};

function pairsOf(text: string): Set<string> {
  const letters = Array.from(text.toLowerCase().replace(/[\p{P}\s]/gu, ""));
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}

function likeness(a: Set<string>, b: Set<string>): number {
  const least = Math.min(a.size, b.size);
  return least < 4 ? 0 : [...a].filter((pair) => b.has(pair)).length / least;
}

/** The buttons under the question for an answer. */
export const suggestionButtons = ({ draft, name }: Asked): Button[][] =>
  name === answerField && "act" in draft.purpose
    ? (draft.purpose.suggestions ?? []).map(({ label, from, id }) => [
        { label, command: { do: "suggested", draft: draft.id, field: name, from, id } },
      ])
    : [];

/** Takes a suggestion as the answer; the person reads it at the end and may change it. */
export async function takeSuggestion(
  turn: Turn,
  draft: Draft,
  asked: Asked,
  { from, id }: Pick<Suggestion, "from" | "id">,
): Promise<Taken> {
  const suggestions = "act" in draft.purpose ? (draft.purpose.suggestions ?? []) : [];
  const offered = suggestions.find((s) => s.from === from && s.id === id);
  const text = offered && (offered.text ?? (await textOf(turn, from, id)));
  return text ? questions.text.fromText(turn, asked, text) : { again: "desk-suggestion-gone" };
}

async function textOf(turn: Turn, from: Suggestion["from"], id: string): Promise<string | undefined> {
  const sql =
    from === "template"
      ? `SELECT text FROM "AnswerTemplate" WHERE id = $1 AND "removedAt" IS NULL`
      : `SELECT p.data->>'answer' AS text FROM "CaseEvent" e JOIN "CaseEventPayload" p ON p."eventId" = e.id
         WHERE e."caseId" = $1 AND e.action = 'finish' ORDER BY e.seq DESC LIMIT 1`;
  const [found] = await turn.means.db.query<{ text: string }>(sql, [id]);
  return found?.text;
}
