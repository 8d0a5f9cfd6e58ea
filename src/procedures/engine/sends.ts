import type { World } from "./declare.ts";
import type { Answers } from "./form.ts";

/** More people than the charter lets one member write to alone, or nobody knows how many; an emergency waits for nobody. */
export function needsSecond(answers: Answers, { city, now, reach }: Pick<World, "city" | "now" | "reach">): boolean {
  if (answers.kind === "emergency") return false;
  const charter = city.charterFor(city.body(String(answers.body)).areaId, now);
  return !reach || reach.people > charter.number("notice.secondConfirmationAbove");
}

/** Who agrees to what goes to so many: a colleague, where there is none a member of the body above, or nobody. */
export function whoAgrees({ others }: Pick<World, "others">): "colleague" | "above" | "nobody" {
  if (!others || others.own.length > 0) return "colleague";
  return others.above.length > 0 ? "above" : "nobody";
}
