import type { Charter } from "../../city/index.ts";
import { dayShifted } from "../../foundation/index.ts";
import { type Audience, noticeRow, releaseResults } from "../../instruments/index.ts";
import { type Answers, type CaseRow, type Effect, opensChild, type World } from "../engine/index.ts";
import { scoresIn } from "./said.ts";

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

/** Those appraised had their say: the points are public, and the representatives, who decide, and all who gave points read them. */
export const publish: Effect = (c, { ids, now, city, children = [] }, change, { text }) => {
  const ballots = children.filter(({ joinName, facts }) => joinName === "ballots" && facts.ofRound === c.round);
  releaseResults(
    change,
    ballots.map(({ id }) => id),
  );
  const assembly = city.bodyFor(c.areaId, "representatives-assembly")?.id;
  const gave = c.facts.electorate as Audience;
  const audience: Audience = {
    kind: "several",
    of: [...(assembly ? [{ kind: "body", bodyId: assembly } as const] : []), gave],
  };
  const about = { ids, now, kind: "statutory", bodyId: String(c.handlerId), caseId: c.id } as const;
  const row = noticeRow({
    ...{ ...about, createdBy: c.personIds.at(-1) ?? "", audience },
    message: {
      key: "work-appraisals-reported",
      args: { subject: String(c.form.subject), cast: Number(c.facts.cast), electors: Number(c.facts.electors) },
      quote: [
        ...ballots.flatMap(scoresIn).map(({ name, n, mean }) => ({
          key: "ballot-line-score",
          args: { text: name, mean: mean.toFixed(1), n },
        })),
        { key: "work-appraisals-reported-text", args: { text: String(text) } },
      ],
      buttons: [{ key: "case-open", command: { do: "case", caseId: c.id } }],
    },
  });
  change.insert("Notice", row);
};
