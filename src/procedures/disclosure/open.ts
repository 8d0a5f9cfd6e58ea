import { type Body, entriesOf, type ListEntry } from "../../city/index.ts";
import { dayShifted, idOf, type Month, monthOf } from "../../foundation/index.ts";
import { beganAt, bodiesAtWork, type DueCase, type OpeningMeans, openDue } from "../engine/index.ts";
import { closingAfter } from "./due.ts";
import { majorDue } from "./major.ts";

/** Periods that are looked at again, in case nobody was there to open them. */
const monthsBack = 6;

/**
 * Opens what is due to be disclosed: of each residents' committee in which somebody sits every item of the list, for
 * each period that has ended since the program began here, and every major matter. Each is opened once, however often and late this runs.
 * Returns how many were opened.
 */
export async function openDisclosures(means: OpeningMeans): Promise<number> {
  const { db, city, now } = means;
  const procedure = means.procedures.get("disclosure");
  if (!procedure) throw new Error("no procedure disclosure");
  const began = await beganAt(db);
  if (!began) return 0;
  let opened = 0;
  for (const body of bodiesAtWork(city, "residents-committee", now)) {
    const due = entriesOf(city, "disclosure", ["general", "money", "work"]).flatMap((entry) =>
      periodsOf(entry, body, means, began).map((period) => dueOf(entry, body, period, means)),
    );
    const major = await majorDue(means, body, began);
    opened += await openDue(means, procedure, [...due, ...major]);
  }
  return opened;
}

interface Period {
  first: Month;
  last: Month;
}

/** The periods of an item that have ended since an instant, the newest first: by the calendar, so January begins one. */
function periodsOf({ kind }: ListEntry, { areaId }: Body, { city, now }: OpeningMeans, since: Date): Period[] {
  const rule = kind === "money" ? "disclosure.moneyEveryMonths" : "disclosure.everyMonths";
  const every = city.charterFor(areaId, now).number(rule);
  const intoPeriod = (Number(monthOf(now).name.slice(5)) - 1) % every;
  const ends = Array.from({ length: Math.ceil(monthsBack / every) }, (_, i) => -1 - intoPeriod - i * every);
  return ends
    .map((shift) => ({ first: monthOf(now, shift - every + 1), last: monthOf(now, shift) }))
    .filter(({ last }) => last.to > since);
}

/** By when the next disclosure of a community is due, of the periods that run: what is due already is a case of its own. */
export function nextDisclosure(areaId: string, { city, now }: Pick<OpeningMeans, "city" | "now">): Date {
  const charter = city.charterFor(areaId, now);
  const month = Number(monthOf(now).name.slice(5)) - 1;
  const shifts = ["disclosure.everyMonths", "disclosure.moneyEveryMonths"].map((rule) => {
    const every = charter.number(rule);
    return every - 1 - (month % every);
  });
  const days = charter.number("disclosure.dueDays");
  return dayShifted(monthOf(now, Math.min(...shifts)).to, days - 1);
}

function dueOf(entry: ListEntry, body: Body, { first, last }: Period, { city, now }: OpeningMeans): DueCase {
  const days = city.charterFor(body.areaId, now).number("disclosure.dueDays");
  const period = first.name === last.name ? first.name : `${first.name}/${last.name}`;
  const dueOn = closingAfter(last.to, days);
  const form = { as: entry.kind, area: body.areaId, subject: `${entry.name}（${shown(first, last)}）` };
  return {
    id: idOf(`disclosure:${body.id}:${entry.code}:${period}`),
    areaId: body.areaId,
    form: { ...form, dueOn, period, item: entry.code },
  };
}

/** 2026年11月, 2026年10—12月. */
function shown(first: Month, last: Month): string {
  const [year, month] = first.name.split("-").map(Number);
  return first.name === last.name ? `${year}年${month}月` : `${year}年${month}—${Number(last.name.slice(5))}月`;
}
