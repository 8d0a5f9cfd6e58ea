import type { World } from "./declare.ts";
import type { Answers } from "./form.ts";

/** More people than the charter lets one member of the body write to alone, or nobody knows how many. */
export function needsSecond({ body }: Answers, { city, now, reach }: World): boolean {
  const charter = city.charterFor(city.body(String(body)).areaId, now);
  return !reach || reach.people > charter.number("notice.secondConfirmationAbove");
}
