import { gistsOf } from "../../instruments/index.ts";
import { readGist } from "../../procedures/engine/index.ts";
import { findTwins } from "../../understanding/index.ts";
import { groupsOf } from "../model/gather.ts";
import type { Turn } from "../turn.ts";

/** So many answers are compared; the newest of a very large consultation. */
const most = 2_000;

export interface Alike {
  /** Themes of answers that say likely the same, the likeliest first. */
  themes: string[];
  /** Answers that say likely the same and wait for a theme too. */
  waiting: string[];
}

/**
 * Of some answers what else says likely the same, by the same gists that find twins of reports and, where there is one, by a
 * model. A suggestion, and no more.
 */
export async function alikeIn(
  turn: Turn,
  caseId: string,
  answers: readonly { id: string }[],
): Promise<Map<string, Alike>> {
  const all = (await gistsOf(turn.means.db, caseId, most)).map((one) => ({ ...one, gist: readGist(one.gist) }));
  const groups = await groupsOf(turn, caseId);
  const joined = Int32Array.from(all.flatMap(({ gist }) => [gist.length, ...gist]));
  return new Map(
    answers.flatMap(({ id }) => {
      const own = all.find((one) => one.id === id);
      if (!own) return [];
      const others = findTwins(own.gist, joined).flatMap(({ place }) => all[place] ?? []);
      const group = groups.find((one) => one.answers.includes(id));
      const themes = [...others.flatMap(({ themeId }) => themeId ?? []), ...(group?.themeId ? [group.themeId] : [])];
      const waiting = [...others.filter((one) => one.themeId === null).map((one) => one.id), ...(group?.answers ?? [])];
      return [
        [id, { themes: [...new Set(themes)], waiting: [...new Set(waiting)].filter((one) => one !== id) }] as const,
      ];
    }),
  );
}
