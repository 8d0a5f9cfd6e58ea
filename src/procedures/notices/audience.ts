import { type Addressed, type City, readAddressed } from "../../city/index.ts";
import type { NoticeArg } from "../../instruments/index.ts";

/** What the words of an audience are made of. */
export function audienceArgs(answer: unknown, city: City): Record<"to" | "name", NoticeArg> {
  const addressed = readAddressed(String(answer));
  return addressed ? { to: addressed.to, name: nameOf(addressed, city) } : { to: "", name: "" };
}

function nameOf({ to, id }: Addressed, city: City): string {
  if (to === "list") return city.lists.get(id)?.name ?? "";
  return to === "body" ? (city.bodies.get(id)?.name ?? "") : city.placeName(id);
}
