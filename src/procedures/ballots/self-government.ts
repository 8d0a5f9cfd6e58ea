import { type City, readAddressed } from "../../city/index.ts";
import type { Answers } from "../engine/index.ts";

/** Bodies of self-government, which decide by the votes of their members. */
export const whoDecides = [
  "residents-committee",
  "affairs-supervision-committee",
  "working-committee",
  "representatives-assembly",
] as const;

/**
 * Whether a ballot asks private persons. Members of a body of self-government answer in their office, under their names;
 * of everybody else only who is on the roll reads the whole name.
 */
export function asksPrivatePersons({ to }: Answers, city: City): boolean {
  const addressed = readAddressed(String(to));
  const kind = addressed?.to === "body" ? city.bodies.get(addressed.id)?.kind : undefined;
  return !whoDecides.some((one) => one === kind);
}
