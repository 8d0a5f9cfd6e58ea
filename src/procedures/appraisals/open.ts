import type { Body } from "../../city/index.ts";
import { idOf, type Keyed, type Month, monthNamed, sha256 } from "../../foundation/index.ts";
import { lotSeed } from "../../instruments/index.ts";
import { beganAt, bodiesAtWork, type DueCase, type OpeningMeans, openDue } from "../engine/index.ts";

const closingMs = 18 * 3_600_000;
const dayMs = 86_400_000;

/**
 * Opens the yearly appraisal of each community whose working committee and residents' committee have members: in the
 * charter's month, once a year, however often and late this runs; also that of a year whose month was missed, as long as
 * the next has not come. Returns how many were opened.
 */
export async function openAppraisals(means: OpeningMeans & { keyed: Keyed }): Promise<number> {
  const procedure = means.procedures.get("work-appraisal");
  if (!procedure) throw new Error("no procedure work-appraisal");
  const began = await beganAt(means.db);
  if (!began) return 0;
  const { city, now } = means;
  const appraised = new Set(bodiesAtWork(city, "residents-committee", now).map(({ areaId }) => areaId));
  const due = bodiesAtWork(city, "working-committee", now)
    .filter(({ areaId }) => appraised.has(areaId))
    .map((body) => ({ body, month: lastMonth(means, body) }))
    // What came due before the program began here nobody knows.
    .filter(({ month }) => month.to > began)
    .map(({ body, month }) => dueOf(means, body, month));
  return openDue(means, procedure, due);
}

/** The newest month of the yearly appraisal that has begun: of this year, or of the last. */
function lastMonth({ city, now }: OpeningMeans, { areaId }: Body): Month {
  const n = city.charterFor(areaId, now).number("appraisal.month");
  const year = Number(new Intl.DateTimeFormat("en", { timeZone: "Asia/Shanghai", year: "numeric" }).format(now));
  const of = (y: number): Month => {
    const month = monthNamed(`${y}-${String(n).padStart(2, "0")}`);
    if (!month) throw new Error(`no month ${n}`);
    return month;
  };
  return of(year).from <= now ? of(year) : of(year - 1);
}

function dueOf(
  { keyed, now, city }: OpeningMeans & { keyed: Keyed },
  { id: bodyId, areaId }: Body,
  month: Month,
): DueCase {
  const year = month.name.slice(0, 4);
  const id = idOf(`work-appraisal:${bodyId}:${year}`);
  // By the evening of the month's last day; of a month that was missed, within the usual days.
  const last = new Date(month.to.getTime() - dayMs + closingMs);
  const days = city.charterFor(areaId, now).number("appraisal.openDays");
  const dueOn = last > now ? last : new Date(now.getTime() + days * dayMs);
  return {
    id,
    areaId,
    form: {
      as: "yearly",
      area: areaId,
      subject: `${year}年民主评议`,
      dueOn: dueOn.toISOString(),
      // Nobody chooses the lot: its hash stands in the history before anybody is drawn.
      lotHash: sha256(lotSeed(keyed, id)),
    },
  };
}
