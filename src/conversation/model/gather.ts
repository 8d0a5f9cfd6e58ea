import { z } from "zod";
import { gatheredAnswers } from "../../instruments/index.ts";
import { themesIn } from "../../procedures/consultation/index.ts";
import type { Turn } from "../turn.ts";
import { askModel } from "./ask.ts";

/** Answers that say the same, and the theme to which they seem to belong. */
export interface Group {
  answers: string[];
  themeId?: string;
}

/** So many answers are read at once; the others come when these have their themes. */
const most = 40;

/**
 * Which of the answers that wait for a theme say the same, as a model reads them: numbers and themes, none of its words. A
 * suggestion to whoever gathers; empty where there is no model.
 */
export async function groupsOf(turn: Turn, caseId: string): Promise<Group[]> {
  if (!turn.means.model) return [];
  const { db } = turn.means;
  const waiting = await gatheredAnswers(db, { caseId, limit: most, offset: 0 });
  if (waiting.length < 2) return [];
  const themes = (await themesIn(db, caseId)).map(({ row }) => row);
  const schema = z.object({
    groups: z.array(
      z.object({
        answers: z.array(z.int().min(1).max(waiting.length)),
        theme: z.enum(["", ...themes.map((_, i) => `${i + 1}`)]),
      }),
    ),
  });
  const given = {
    answers: waiting.map(({ text, question }, i) => ({ n: i + 1, question, text })),
    themes: themes.map(({ form }, i) => ({ id: `${i + 1}`, name: String(form.name) })),
  };
  // The same answers have the same groups, however often somebody looks.
  const reply = await askModel({ ...turn, inboxId: caseId }, "gather.v1", schema, given);
  return (reply?.groups ?? []).map(({ answers, theme }) => ({
    answers: [...new Set(answers)].flatMap((n) => waiting[n - 1]?.id ?? []),
    themeId: themes[Number(theme) - 1]?.id,
  }));
}
