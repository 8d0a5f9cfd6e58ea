import { Refusal } from "../../foundation/index.ts";
import { contributionsTo, contributorsOf, gatheredAnswers, putToTheme } from "../../instruments/index.ts";
import { responseMessage, themesIn } from "../../procedures/consultation/index.ts";
import { addNote, type CaseRow, loadCase } from "../../procedures/engine/index.ts";
import { button, reply, type Turn } from "../turn.ts";
import { chosenFor, loadToGather } from "./gathers.ts";

/** Those of the chosen that still are as they were read: who writes an answer anew is read anew. */
async function standing(turn: Turn, caseId: string): Promise<{ ids: string[]; gone: number }> {
  const chosen = chosenFor(turn, caseId);
  const sql = `SELECT id FROM "ConsultationAnswer" WHERE "caseId" = $1 AND id = ANY($2::uuid[]) ORDER BY id`;
  const found = await turn.means.db.query<{ id: string }>(sql, [caseId, chosen], "consultation-chosen");
  return { ids: found.map(({ id }) => id), gone: chosen.length - found.length };
}

/** 放进主题: the chosen ones; of a theme that has its response those whose answers they are hear it at once. */
export async function putChosen(turn: Turn, caseId: string, themeId: string): Promise<void> {
  await loadToGather(turn, caseId);
  const theme = await loadCase(turn.means.db, { id: themeId });
  if (theme?.row.parentId !== caseId || theme.row.outcome === "dropped") throw new Refusal("consultations-theme-gone");
  const { ids, gone } = await standing(turn, caseId);
  const { theme: from } = turn.state.gathering ?? {};
  turn.state.gathering = undefined;
  if (ids.length > 0) {
    putToTheme(turn.change, { caseId, themeId, ids });
    // A line of its history, and by that its version: nothing is put to a theme that is given up meanwhile.
    addNote(
      turn.change,
      theme,
      { action: "answers-put", actor: "member", actorPersonId: turn.person.id, words: { count: ids.length } },
      turn.world,
    );
    if (theme.row.outcome) await tellAtOnce(turn, theme.row, ids);
  }
  await showPut(turn, theme.row, { ids, gone, key: "consultations-put-done", from });
}

interface Put {
  ids: readonly string[];
  /** How many of the chosen were written anew meanwhile. */
  gone: number;
  key: string;
  /** The theme out of which they were taken. */
  from?: string;
}

async function showPut(turn: Turn, theme: CaseRow, { ids, gone, key, from }: Put): Promise<void> {
  const caseId = String(theme.parentId);
  const name = String(theme.form.name);
  const left = await leftToSort(turn, caseId, ids);
  reply(turn, {
    text: [
      ...(gone > 0 ? [turn.say("consultations-gone", { count: gone })] : []),
      turn.say(key, { count: ids.length, name, left }),
    ].join("\n"),
    buttons: [
      ...(left > 0
        ? [[button(turn, "consultations-sort", { do: "consultation-sort", caseId, theme: from }, { count: left })]]
        : []),
      [
        button(turn, "consultations-open-theme", { do: "case", caseId: theme.id }, { name }),
        button(turn, "consultations-back", { do: "case", caseId }),
      ],
    ],
  });
}

/** How many answers wait for a theme once some have theirs. */
async function leftToSort(turn: Turn, caseId: string, put: readonly string[]): Promise<number> {
  const { answers, waiting } = await contributionsTo(turn.means.db, caseId);
  const rest = await gatheredAnswers(turn.means.db, { caseId, limit: answers, offset: 0 });
  return waiting - rest.filter(({ id }) => put.includes(id)).length;
}

async function tellAtOnce(turn: Turn, theme: CaseRow, ids: readonly string[]): Promise<void> {
  const { db } = turn.means;
  const ended = (await themesIn(db, String(theme.parentId))).find(({ row }) => row.id === theme.id);
  const of = (await contributorsOf(db, ids)).map((personId) => ({ kind: "person", personId }) as const);
  const about = { parentId: String(theme.parentId), name: String(theme.form.name), outcome: String(theme.outcome) };
  turn.change.insert("Notice", {
    ...{ id: turn.means.ids.uuid(), caseId: theme.parentId, createdAt: turn.world.now },
    audience: { kind: "several", of },
    message: responseMessage({ ...about, of: String(theme.facts.subject) }, String(ended?.reason ?? "")) as object,
  });
}

/** A theme has just been made: the chosen answers are put to it. False for any other case. */
export async function putToNew(turn: Turn, row: CaseRow): Promise<boolean> {
  if (row.procedure !== "consultation-theme" || !row.parentId) return false;
  const { ids, gone } = await standing(turn, row.parentId);
  turn.state.gathering = undefined;
  if (ids.length > 0) putToTheme(turn.change, { caseId: row.parentId, themeId: row.id, ids });
  await showPut(turn, row, { ids, gone, key: "consultations-theme-made" });
  return true;
}
