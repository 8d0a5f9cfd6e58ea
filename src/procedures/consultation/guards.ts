import { mayAddress, readAddressed } from "../../city/index.ts";
import { dayShifted } from "../../foundation/index.ts";
import type { Answers, CaseRow, Earliest, Guard, World } from "../engine/index.ts";

const openDays = "consultation.days";
const dayMs = 86_400_000;
const eveningMs = 20 * 3_600_000;

/** Whom a body may ask follows from where it stands. */
export const mayBeAsked: Guard = {
  code: "consultation-refusal-audience",
  holds({ form, handlerId }, { city }) {
    const addressed = readAddressed(String(form.to));
    return addressed !== undefined && handlerId !== null && mayAddress(city, handlerId, addressed);
  },
};

/** So long a colleague usually takes to agree. */
const usualSlack = 3;

/** When one usually closes: in the evening, with some days to agree to it first. */
export function usualClose({ body }: Answers, { city, now }: Pick<World, "city" | "now">): string {
  const charter = city.charterFor(city.body(String(body)).areaId, now);
  return new Date(dayShifted(now, charter.number(openDays) + usualSlack).getTime() + eveningMs).toISOString();
}

/** Until when somebody else has to have agreed to one that closes then: people have all of their days. */
export function lastAgreement({ body, until }: Answers, { city, now }: Pick<World, "city" | "now">): string {
  const charter = city.charterFor(city.body(String(body)).areaId, now);
  return new Date(new Date(String(until)).getTime() - charter.number(openDays) * dayMs).toISOString();
}

/** From when on it may close, with the clause. */
export function closesAfter(answers: Answers, { city, now }: Pick<World, "city" | "now">): Record<"until", Earliest> {
  const charter = city.charterFor(city.body(String(answers.body)).areaId, now);
  const { clause, clauseEn } = charter.rule(openDays);
  return { until: { at: new Date(now.getTime() + charter.number(openDays) * dayMs).toISOString(), clause, clauseEn } };
}

/** Also where a colleague takes days to agree, people have all of theirs. */
export const isLongEnough: Guard = {
  code: "consultation-refusal-short",
  holds: ({ form, facts, charterId }, { city, now }) =>
    new Date(String(form.until ?? facts.closesAt)).getTime() - now.getTime() >=
    city.charter(charterId).number(openDays) * dayMs,
  quotes: () => openDays,
};

/** A consultation is made longer once. */
export const isNotExtended: Guard = {
  code: "consultation-refusal-extended",
  holds: ({ facts }) => facts.extended !== "yes",
};

/** From when on one may close that is made longer. */
export function laterOnly({ charterId, facts }: CaseRow, { city }: Pick<World, "city">): Record<"until", Earliest> {
  const { clause, clauseEn } = city.charter(charterId).rule(openDays);
  return { until: { at: String(facts.closesAt), clause, clauseEn } };
}

/** And only ever longer: nobody's days are taken. */
export const isLater: Guard = {
  code: "consultation-refusal-later",
  holds: ({ facts }, _world, { until }) => until === undefined || String(until) > String(facts.closesAt),
};

/** Nothing that was said is dropped: every answer has a theme, and every theme its response. */
export const isAllAnswered: Guard = {
  code: "consultation-refusal-open",
  holds: (_c, { contributions, children = [] }) =>
    (contributions?.waiting ?? 0) === 0 && children.every(({ outcome }) => outcome !== null),
  says: (_c, { contributions, children = [] }) => ({
    waiting: contributions?.waiting ?? 0,
    themes: children.filter(({ outcome }) => outcome === null).length,
  }),
};

/** Two members have the same theme in mind: the second finds the first's. */
export const isNewName: Guard = {
  code: "consultation-theme-refusal-twice",
  holds: (c, world) => sameNamed(c, world) === undefined,
  says: (c, world) => ({ name: String(sameNamed(c, world)?.form.name ?? "") }),
};

const sameNamed = ({ form }: CaseRow, { siblings = [] }: Pick<World, "siblings">): CaseRow | undefined =>
  siblings.find((other) => other.outcome !== "dropped" && bare(other.form.name) === bare(form.name));

const bare = (name: unknown): string =>
  String(name)
    .normalize("NFKC")
    .replace(/[\s，。、！？,.!?]/g, "")
    .toLowerCase();

/** Only who asks makes themes of what was said. */
export const isAskersOwn: Guard = {
  code: "consultation-theme-refusal-body",
  holds: ({ form, handlerId }) => form.body === handlerId,
};
