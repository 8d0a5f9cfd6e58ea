import { type Addressed, areasInside, type City, type DoorsAt, reachesArea, readAddressed } from "../../city/index.ts";
import type { Audience } from "./audience.ts";
import type { NoticeArg } from "./outgoing.ts";

/** What of a notice says whom it is for: the answer, and the body that sends it. */
export type AudienceAnswers = { to?: unknown; body?: unknown };

/** The audience that the answers name. @throws Error when they name none */
export function audienceOf({ to, body }: AudienceAnswers, city: City): Audience {
  const addressed = readAddressed(String(to));
  if (!addressed) throw new Error("an answer that names no audience");
  const { id } = addressed;
  switch (addressed.to) {
    case "residents":
      return { kind: "area", areaId: id };
    case "doors": {
      const at = { areaId: id, doors: addressed.doors };
      return { kind: "doors", ...at, inside: areasInside(city, at) };
    }
    case "owners":
      return { kind: "owners", areaId: id };
    case "members":
      return { kind: "members", areaId: id, withOwn: reachesArea(city, String(body), id) };
    case "role": {
      const { unit, role } = addressed;
      const withOwn = reachesArea(city, String(body), id, unit);
      return { kind: "members", areaId: id, withOwn, units: [unit], roles: [role] };
    }
    case "body":
      return { kind: "body", bodyId: id };
    case "list":
      return { kind: "list", listId: id };
    case "organisations":
      return { kind: "organisations", areaId: id, fields: [addressed.field] };
    case "followers":
      return { kind: "concerned", caseId: id };
  }
}

/** Those who follow a case are known to the body that handles it by number, not by name. */
export const isToFollowers = ({ to }: AudienceAnswers): boolean => readAddressed(String(to))?.to === "followers";

/** What the words of an audience are made of. */
export function audienceArgs(
  { to, body }: AudienceAnswers,
  city: City,
): Record<"to" | "name" | "unit" | "role" | "field", NoticeArg> {
  const addressed = readAddressed(String(to));
  const none = { to: "", name: "", unit: "", role: "", field: "" };
  if (!addressed) return none;
  const isBelow = addressed.to === "members" && !reachesArea(city, String(body), addressed.id);
  return {
    ...none,
    to: isBelow ? "members-below" : addressed.to,
    name: nameOf(addressed, city),
    ...(addressed.to === "role" ? { unit: addressed.unit, role: addressed.role } : {}),
    ...(addressed.to === "organisations" ? { field: addressed.field } : {}),
  };
}

function nameOf(addressed: Addressed, city: City): string {
  const { to, id } = addressed;
  if (addressed.to === "followers") return addressed.number;
  if (to === "list") return city.lists.get(id)?.name ?? "";
  if (addressed.to === "doors") return doorsName(city, { areaId: id, doors: addressed.doors });
  return to === "body" ? (city.bodies.get(id)?.name ?? "") : city.placeName(id);
}

/** Doors of a place, in words: 水井坊社区水津雅院1栋、3栋. */
export const doorsName = (city: City, { areaId, doors }: DoorsAt): string =>
  `${city.placeName(areaId)}${doors.join("、")}`;
