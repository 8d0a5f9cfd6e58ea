import type { Charter } from "../../city/index.ts";
import { dayShifted } from "../../foundation/index.ts";
import { noticeRow } from "../../instruments/index.ts";
import { type Answers, type CaseRow, type Effect, opensChild, type World } from "../engine/index.ts";

const eveningMs = 20 * 3_600_000;

/** When the points are in: after the roll has lain open, in the evening of the last of the charter's days. */
export function closesAt(
  { charterId }: Pick<CaseRow, "charterId">,
  { city, now }: Pick<World, "city" | "now">,
): string {
  const charter = city.charter(charterId);
  const days = charter.number("ballot.objectionDays") + charter.number("appraisal.openDays");
  return new Date(dayShifted(now, days).getTime() + eveningMs).toISOString();
}

/** Until when the working committee has to begin one that somebody has asked for. */
export const beginsBy = (charter: Charter, now: Date): string =>
  new Date(now.getTime() + charter.number("appraisal.openDays") * 86_400_000).toISOString();

const ballot = (about: "bodies" | "persons", secrecy: (answers: Answers) => Answers) =>
  opensChild("ballots", "appraisal", (c, _world, answers) => ({
    form: {
      ...{ body: String(c.handlerId), subject: String(c.form.subject), about, options: answers[about] },
      ...{ ...secrecy(answers), to: `list:${String(c.facts.listId)}`, until: String(c.facts.closesAt) },
    },
    // Whoever puts it to the vote stands for it in the ballot.
    applicantId: c.personIds.at(-1),
  }));

const ofBodies = ballot("bodies", ({ secrecy }) => ({ secrecy }));
/** Persons are appraised in secret, whatever else is. */
const ofPersons = ballot("persons", () => ({}));

/** A ballot about bodies and, where persons are named, another about them. */
export const openBallots: Effect = (c, world, change, answers) => {
  ofBodies(c, world, change, answers);
  if (Array.isArray(answers.persons) && answers.persons.length > 0) ofPersons(c, world, change, answers);
};

/** The representatives, who decide, read what came of it. */
export const tellAssembly: Effect = (c, { ids, now, city }, change, { text }) => {
  const assembly = city.bodyFor(c.areaId, "representatives-assembly")?.id;
  if (!assembly) return;
  const about = { ids, now, kind: "statutory", bodyId: String(c.handlerId), caseId: c.id } as const;
  const row = noticeRow({
    ...{ ...about, createdBy: c.personIds.at(-1) ?? "", audience: { kind: "body", bodyId: assembly } },
    message: {
      key: "work-appraisals-reported",
      args: { subject: String(c.form.subject), cast: Number(c.facts.cast), electors: Number(c.facts.electors) },
      quote: String(text),
      buttons: [{ key: "case-open", command: { do: "case", caseId: c.id } }],
    },
  });
  change.insert("Notice", row);
};
