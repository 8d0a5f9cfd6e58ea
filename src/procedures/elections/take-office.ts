import { isNotOverSql } from "../../city/index.ts";
import { electionRules } from "../../instruments/index.ts";
import { type CaseRow, type Effect, rehearsalOf, type World } from "../engine/index.ts";
import { electedTo, posts } from "./posts.ts";

const dayMs = 86_400_000;

/** When those elected take their seats: so many days after the result, and not before everything about it is decided. */
function beginsAt(c: CaseRow, { city, now }: World): Date {
  const days = city.charter(c.charterId).number("election.termBeginsDays");
  return new Date(Math.max(now.getTime(), new Date(String(c.facts.closesAt)).getTime() + days * dayMs));
}

/** A whole term by the charter; who fills a vacancy serves as long as the others. */
function endsAt(c: CaseRow, { city }: World, bodyId: string, startsAt: Date): Date {
  const left = city.heldRoles
    .filter((one) => one.bodyId === bodyId && one.endsAt && new Date(one.endsAt) > startsAt)
    .map((one) => new Date(String(one.endsAt)).getTime());
  if (c.form.scope === "vacancy" && left.length > 0) return new Date(Math.max(...left));
  const end = new Date(startsAt);
  end.setUTCFullYear(end.getUTCFullYear() + city.charter(c.charterId).number("committee.termYears"));
  return end;
}

/** Those elected hold their seats, and the committee before them holds its own until then. Of a rehearsal nothing follows. */
export const takeOffice: Effect = (c, world, change) => {
  const { city, ids, now, children = [] } = world;
  if (rehearsalOf(city.charter(c.charterId), electionRules) === "yes") return;
  const bodyId = city.bodyFor(c.areaId, "residents-committee")?.id;
  if (!bodyId) throw new Error(`${c.number}: its area has no residents' committee`);
  const startsAt = beginsAt(c, world);
  if (c.form.scope === "whole")
    change.update({
      ...{ table: "Appointment", where: { bodyId }, set: { endsAt: startsAt } },
      whereSql: (param) => isNotOverSql(param(startsAt)),
    });
  const term = { startsAt, endsAt: endsAt(c, world, bodyId, startsAt), createdAt: now };
  for (const role of posts)
    for (const { personIds } of electedTo(children, role))
      change.insert("Appointment", { id: ids.uuid(), personId: String(personIds[0]), bodyId, role, ...term });
};
