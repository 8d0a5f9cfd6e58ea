import type { Answers, Begin, World } from "../engine/index.ts";
import { titleOf } from "./title.ts";

/** What somebody writes of a major matter is published as it is written; all else waits until it is, `dueOn` of its form being when (ISO 8601). */
export const begins = ({ as, area, subject, dueOn, period, item }: Answers, { city }: World): Begin => ({
  handlerId: city.bodyFor(String(area), "residents-committee")?.id ?? null,
  ...(as === "major" ? { step: dueOn === undefined ? "published" : "at-once" } : {}),
  facts: {
    as,
    subject: titleOf({ subject, item, period }, city),
    readers: [city.bodyFor(String(area), "affairs-supervision-committee")?.id ?? []].flat(),
    ...(dueOn === undefined ? {} : { dueOn, period, item }),
  },
});
