import type { CaseRow, World } from "../engine/index.ts";

const dayMs = 86_400_000;

/** Until when somebody drawn by lot has to answer; null where the meeting is held by then. */
export function answerBy({ charterId, facts }: CaseRow, { city, now }: Pick<World, "city" | "now">): Date | null {
  const by = new Date(now.getTime() + city.charter(charterId).number("meeting.lotAnswerDays") * dayMs);
  return by < new Date(String(facts.heldAt)) ? by : null;
}
