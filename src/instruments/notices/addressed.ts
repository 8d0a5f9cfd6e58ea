import { type Addressed, type City, readAddressed } from "../../city/index.ts";
import type { Audience } from "./audience.ts";
import type { NoticeArg } from "./outgoing.ts";

/** The audience that an answer names. @throws Error when it names none */
export function audienceOf(answer: unknown): Audience {
  const addressed = readAddressed(String(answer));
  if (!addressed) throw new Error("an answer that names no audience");
  const { to, id } = addressed;
  switch (to) {
    case "residents":
      return { kind: "area", areaId: id };
    case "members":
      return { kind: "members", areaId: id };
    case "body":
      return { kind: "body", bodyId: id };
    case "list":
      return { kind: "list", listId: id };
  }
}

/** What the words of an audience are made of. */
export function audienceArgs(answer: unknown, city: City): Record<"to" | "name", NoticeArg> {
  const addressed = readAddressed(String(answer));
  return addressed ? { to: addressed.to, name: nameOf(addressed, city) } : { to: "", name: "" };
}

function nameOf({ to, id }: Addressed, city: City): string {
  if (to === "list") return city.lists.get(id)?.name ?? "";
  return to === "body" ? (city.bodies.get(id)?.name ?? "") : city.placeName(id);
}
