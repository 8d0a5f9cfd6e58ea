import type { Body, City } from "../../city/index.ts";
import { addWorkingDays, idOf, monthOf } from "../../foundation/index.ts";
import { type DueCase, isRehearsalCase, type OpeningMeans } from "../engine/index.ts";
import { closingAfter } from "./due.ts";
import { assemblyItem } from "./title.ts";

interface Decided {
  id: string;
  number: string;
  question: string;
  charterId: string;
  endedAt: Date;
}

const decidedSql = `SELECT id, number, form->>'question' AS question, "charterId", "endedAt" FROM "Case"
  WHERE "handlerId" = $1 AND outcome = 'passed' AND procedure = 'resolution' AND "endedAt" > $2 ORDER BY "endedAt", id`;

const mostSubject = 60;

/**
 * 重大事项: what the representatives' assembly of a committee's community has decided since an instant, each once; by the
 * charter at once, else with what the month brings. What was voted on as a rehearsal decides nothing.
 */
export async function majorDue(
  { db, city, procedures }: OpeningMeans,
  { areaId }: Body,
  since: Date,
): Promise<DueCase[]> {
  const assembly = city.bodyFor(areaId, "representatives-assembly");
  const resolution = procedures.get("resolution");
  if (!assembly || !resolution) return [];
  const decided = await db.query<Decided>(decidedSql, [assembly.id, since], "decided-by-assembly");
  return decided
    .filter((one) => isRehearsalCase(resolution, one, city) === "no")
    .map(({ id, number, question, endedAt }) => ({
      ...{ id: idOf(`disclosure:major:${id}`), areaId },
      form: {
        ...{
          as: "major",
          area: areaId,
          subject: Array.from(`居民代表会议决定：${question}`).slice(0, mostSubject).join(""),
        },
        ...{ dueOn: dueOf(city, areaId, endedAt), period: number, item: assemblyItem },
      },
    }));
}

/** By the end of the next working day, where the charter wants it at once. */
function dueOf(city: City, areaId: string, decidedAt: Date): string {
  const charter = city.charterFor(areaId, decidedAt);
  return charter.rule("disclosure.majorAtOnce").value === true
    ? addWorkingDays(decidedAt, 1).toISOString()
    : closingAfter(monthOf(decidedAt).to, charter.number("disclosure.dueDays"));
}
