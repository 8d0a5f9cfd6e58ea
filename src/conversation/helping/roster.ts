import { hashPhone, openPhone } from "../../city/index.ts";
import { type Member, memberSql } from "../joining/record.ts";
import { communityOf } from "../questions/place.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";
import { bareName } from "./bare-name.ts";
import type { Helping } from "./commands.ts";
import { notListed } from "./fields.ts";

const mostListed = 6;

/** Members of the households of a station's community who have this phone or one of these names. */
export function membersNear(turn: Turn, stationId: string, names: string[], hash: string | null): Promise<Member[]> {
  const path = communityOf(turn, turn.world.city.body(stationId).areaId)?.path ?? "-";
  const sql = `${memberSql} JOIN "Area" a ON a.id = h."areaId" WHERE a.path LIKE $1 || '%' AND m."removedAt" IS NULL
    AND (m."phoneHash" = $2 OR m.name = ANY($3)) ORDER BY m."phoneHash" = $2 DESC NULLS LAST, m.name, m.id LIMIT ${mostListed}`;
  return turn.means.db.query<Member>(sql, [path, hash, names], "members-near");
}

/** The hash of the phone in a draft of filing for somebody; null when none was given. */
export function hashInDraft(turn: Turn, { answers }: Draft): string | null {
  const sealed = answers["for-phone"];
  const { keyed } = turn.means;
  return typeof sealed === "string" ? hashPhone(keyed, openPhone(keyed, sealed)) : null;
}

/**
 * The name of the one for whom it is, as it will be filed: "我妈王秀英" is 王秀英. Then looks for the one for whom a clerk files in the roster of the clerk's station. Whoever has everything that was said
 * is taken; between several the clerk is asked.
 */
export async function findInRoster(turn: Turn, draft: Draft): Promise<void> {
  const helping = "file" in draft.purpose ? draft.purpose.for : undefined;
  const { answers } = draft;
  if (typeof answers["for-name"] === "string") answers["for-name"] = bareName(answers["for-name"]);
  if (!helping?.stationId) return;
  takeLastSaid(draft, helping);
  const hash = hashInDraft(turn, draft);
  const name = draft.said.includes("for-name") ? String(answers["for-name"]) : undefined;
  if (!name) answers["for-name"] = undefined;
  if (!hash && !name) return;
  const near = await membersNear(turn, helping.stationId, name ? [name] : [], hash);
  helping.listed = near.map((m) => ({ id: m.id, name: m.name, areaId: m.areaId, door: m.door }));
  const isOffered = (id: unknown) => id === notListed || near.some((m) => m.id === id);
  if (!draft.said.includes("for-who") || !isOffered(answers["for-who"])) {
    const fitting = near.filter((m) => (!hash || m.phoneHash === hash) && (!name || m.name === name));
    draft.said = draft.said.filter((field) => field !== "for-who");
    answers["for-who"] = near.length === 0 ? notListed : fitting.length === 1 ? fitting[0]?.id : undefined;
  }
  const member = near.find((m) => m.id === answers["for-who"]);
  if (!member) return;
  answers["for-name"] = member.name;
  if (!draft.said.includes("area")) answers.area = communityOf(turn, member.areaId)?.id ?? answers.area;
}

/** Whom the clerk has chosen stays chosen, though the phone turn out to be another one; a new name is looked for anew. */
function takeLastSaid(draft: Draft, { listed }: Helping): void {
  if (draft.at === "for-name") draft.said = draft.said.filter((field) => field !== "for-who");
  const chosen = listed.find((m) => m.id === draft.answers["for-who"]);
  if (draft.at !== "for-who" || !chosen) return;
  draft.answers["for-name"] = chosen.name;
  draft.said = [...new Set([...draft.said, "for-name"])];
}
