import { dayShifted } from "../../foundation/index.ts";
import type { Answers, Earliest, World } from "../engine/index.ts";

/** The charter's rules of how long a roll lies open, and of how long people vote. */
const usualDays = { before: "ballot.objectionDays", voting: "ballot.voteDays" };

/** The roll lies open for the charter's days, from the next morning on; then people have so many to vote. */
export function rollTimes(
  { body }: Answers,
  { city, now }: Pick<World, "city" | "now">,
  rules = usualDays,
): { opensAt: string; until: string } {
  const charter = city.charterFor(city.body(String(body)).areaId, now);
  const opens = dayShifted(now, charter.number(rules.before) + 1);
  const closes = dayShifted(opens, charter.number(rules.voting) - 1);
  return { opensAt: at(opens, 8), until: at(closes, 20) };
}

/** Nobody can have voted before voting begins: from when on such a ballot may close, and by which rule. */
export function closesAfterRoll(
  answers: Answers,
  world: Pick<World, "city" | "now">,
  rules = usualDays,
): Record<"until", Earliest> {
  const { city, now } = world;
  const { clause, clauseEn } = city.charterFor(city.body(String(answers.body)).areaId, now).rule(rules.before);
  return { until: { at: rollTimes(answers, world, rules).opensAt, clause, clauseEn } };
}

const at = (day: Date, hour: number): string => new Date(day.getTime() + hour * 3_600_000).toISOString();
