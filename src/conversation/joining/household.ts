import type { Turn } from "../turn.ts";
import type { Desk } from "./open-question.ts";
import { type Member, memberSql } from "./record.ts";

export interface FoundHousehold {
  id: string;
  areaId: string;
  door: string;
}

const mostShown = 6;

/** Households of a community whose door has this in it, those of the area named first. @param path of the community */
export const findHouseholds = (turn: Turn, path: string, door: string, areaId: string): Promise<FoundHousehold[]> =>
  turn.means.db.query<FoundHousehold>(
    `SELECT h.id, h."areaId", h.door FROM "Household" h JOIN "Area" a ON a.id = h."areaId"
      WHERE a.path LIKE $1 || '%' AND strpos(h.door, $2) > 0
      ORDER BY h.door = $2 DESC, h."areaId" = $3::uuid DESC, length(h.door), h.door LIMIT ${mostShown}`,
    [path, door, areaId],
    "find-households",
  );

/** All who are or were in a household by the roster. */
export const householdMembers = (turn: Turn, areaId: string, door: string): Promise<Member[]> =>
  turn.means.db.query<Member>(
    `${memberSql} WHERE h."areaId" = $1::uuid AND h.door = $2 ORDER BY m.name`,
    [areaId, door],
    "household-members",
  );

/** The member whom the clerk has named. */
export const memberNamed = async (
  turn: Turn,
  { areaId = "", door = "", name }: Pick<Desk, "areaId" | "door" | "name">,
): Promise<Member | undefined> => (await householdMembers(turn, areaId, door)).find((m) => m.name === name);

/** A name as the roster writes it; undefined for what is none. */
export function readName(text: string): string | undefined {
  const name = text
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .trim();
  return /^[\p{L}\p{M}·.' -]{2,50}$/u.test(name) ? name : undefined;
}
