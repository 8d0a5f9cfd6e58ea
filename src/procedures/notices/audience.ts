import { type Addressed, type City, reachesArea, readAddressed } from "../../city/index.ts";
import type { AudienceAnswers, NoticeArg } from "../../instruments/index.ts";

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
  return to === "body" ? (city.bodies.get(id)?.name ?? "") : city.placeName(id);
}
