import type { ListEntry } from "../../city/index.ts";
import { monthsAfter } from "../../foundation/index.ts";
import type { Answers, Begin, CaseRow, Facts, Findings, World } from "../engine/index.ts";

/** The bodies that may place work with a community. */
export const placingKinds = [
  "department",
  "civil-affairs",
  "self-government-authority",
  "district-office",
  "street-office",
] as const;

const entryOf = ({ entry }: Answers, { city }: World): ListEntry | undefined => city.listed.get(String(entry));

/** A task of the lists is called as the lists call it, unless somebody says it more closely. */
export const finds = (answers: Answers, world: World): Findings => {
  const entry = entryOf(answers, world);
  return { answers: entry ? { subject: entry.name } : {}, reasons: {} };
};

/** What the lists know lies with the community at once; a new kind goes to the street and to who approves it. */
export function begins(answers: Answers, world: World): Begin {
  const { city, now } = world;
  const areaId = String(answers.area);
  const entry = entryOf(answers, world);
  const approvedBy = String(city.charterFor(areaId, now).rule("admission.approvedBy").value);
  return {
    handlerId: city.bodyFor(areaId, entry ? "residents-committee" : "street-office")?.id ?? null,
    step: entry ? "community" : "street",
    facts: {
      fromId: answers.body,
      readers: [String(answers.body)],
      approverId: city.bodyFor(areaId, approvedBy)?.id,
      subject: answers.subject,
      from: city.body(String(answers.body)).name,
      list: entry?.kind ?? "new",
      money: answers.money,
      months: answers.months,
    },
  };
}

export const taken = ({ form }: CaseRow, { now }: World): Partial<Facts> => ({
  startsAt: now.toISOString(),
  endsAt: monthsAfter(now, Number(form.months)).toISOString(),
});

/** Refused by pointing to the list: what it says there. */
export function pointsTo(_c: CaseRow, world: World, answers: Answers): Partial<Facts> {
  const entry = entryOf(answers, world);
  return {
    points: entry?.kind ?? "unlisted",
    pointsTo: entry ? [entry.caseId ? "" : entry.code, entry.name].filter(Boolean).join(" ") : "",
  };
}

export const promisedMore = ({ facts }: CaseRow): Partial<Facts> => ({
  money: Number(facts.money) + Number(facts.asked),
});

export const takenAgain = (c: CaseRow): Partial<Facts> => ({
  ...promisedMore(c),
  months: Number(c.facts.months) + Number(c.facts.askedMonths),
  endsAt: monthsAfter(new Date(String(c.facts.endsAt)), Number(c.facts.askedMonths)).toISOString(),
});
