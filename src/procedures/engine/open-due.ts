import { type Body, type City, isStaffed } from "../../city/index.ts";
import { Change, type Database, type Ids } from "../../foundation/index.ts";
import type { Procedure } from "./declare.ts";
import type { Answers } from "./form.ts";
import { caseNumber, withNumbers } from "./numbers.ts";
import { startByClock } from "./wake.ts";

/** What opens cases whose time has come. */
export interface OpeningMeans {
  db: Database;
  ids: Ids;
  city: City;
  now: Date;
  procedures: ReadonlyMap<string, Procedure>;
}

/** A case that is due; its id follows from what it is, so that it is opened once, whoever tries and however often. */
export interface DueCase {
  id: string;
  areaId: string;
  form: Answers;
}

/** Bodies of a kind in which somebody sits: an empty one could do nothing about what is due. */
export const bodiesAtWork = (city: City, kind: string, now: Date): Body[] =>
  [...city.bodies.values()].filter((body) => body.kind === kind && isStaffed(city, body.id, now));

/** When the program began here; undefined before it has. */
export async function beganAt(db: Database): Promise<Date | undefined> {
  const [instance] = await db.query<{ createdAt: Date }>(`SELECT "createdAt" FROM "Instance"`);
  return instance?.createdAt;
}

/** Opens those of some due cases that nobody has opened yet, all or none; returns how many were. */
export async function openDue(
  { db, ids, city, now, procedures }: OpeningMeans,
  procedure: Procedure,
  all: readonly DueCase[],
): Promise<number> {
  const known = await db.query<{ id: string }>(`SELECT id FROM "Case" WHERE id = ANY($1)`, [all.map(({ id }) => id)]);
  const missing = all.filter(({ id }) => !known.some((k) => k.id === id));
  if (missing.length === 0) return 0;
  const change = await withNumbers(
    db,
    (n) => caseNumber(city.prefix, now, n),
    (numbers) => {
      const whole = new Change();
      for (const due of missing)
        whole.add(startByClock(procedure, due, { city, now, ids, procedures, numbers }).change);
      return whole;
    },
  );
  // Another process may have opened them at this moment.
  return (await change.commitUnlessDone(db)) ? missing.length : 0;
}
