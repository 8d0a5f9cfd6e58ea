import { findArea, listAreas, readDemoCity } from "../../prisma/demo/read.ts";
import { type City, readCity, type Seat, seatsSql } from "../city/index.ts";
import type { Clock, Database, Ids } from "../foundation/index.ts";
import {
  type Actor,
  type Answers,
  actOnCase,
  loadCase,
  startCase,
  takeNumber,
  type World,
} from "../procedures/engine/index.ts";
import { procedures } from "../procedures/index.ts";
import { tendHotTopics } from "../procedures/warnings/index.ts";
import { demoId } from "./district.ts";

type DemoCase = ReturnType<typeof readDemoCity>["cases"][number];

/**
 * Files the demo's cases and moves each to its state, through the same engine as everybody's, at plausible past
 * instants; what several of them are about is hot from the start. Done once: a case that is there already is left as it is.
 */
export async function fileDemoCases(db: Database, clock: Clock, ids: Ids): Promise<void> {
  const city = await readCity(db);
  const cases = readDemoCity().cases;
  // The oldest first, a day apart; none of their steps lies in the future.
  const apart = cases.filter(({ hoursAgo }) => hoursAgo === undefined);
  let isBeginning = false;
  for (const [index, one] of cases.entries()) {
    const draftId = demoId(`case:${index}`);
    if (await loadCase(db, { draftId })) continue;
    const age = one.hoursAgo ?? (apart.length - 1 - apart.indexOf(one)) * 24 + one.steps.length + 2;
    await fileOne(db, ids, city, one, draftId, new Date(clock.now().getTime() - age * hourMs));
    isBeginning = true;
  }
  const at = clock.now();
  if (isBeginning) await tendHotTopics({ db, ids, city, procedures, now: at });
  await keepOldNotices(db, at, isBeginning);
}

/**
 * What was told about these cases in their invented past, and of what is hot from the start, goes to nobody. What has
 * been told since does: another process may start while it waits.
 */
async function keepOldNotices(db: Database, at: Date, isBeginning: boolean): Promise<void> {
  const { cases } = readDemoCity();
  await db.query(
    `UPDATE "Notice" n SET "expandedAt" = $1 FROM unnest($2::uuid[], $3::int[]) AS d("draftId", steps) JOIN "Case" c ON c."draftId" = d."draftId"
      WHERE n."caseId" = c.id AND n."expandedAt" IS NULL AND n."createdAt" <= c."filedAt" + d.steps * interval '1 hour'`,
    [at, cases.map((_, index) => demoId(`case:${index}`)), cases.map(({ steps }) => steps.length)],
  );
  if (!isBeginning) return;
  await db.query(`UPDATE "Notice" SET "expandedAt" = $1 WHERE "expandedAt" IS NULL AND "createdAt" = $1`, [at]);
}

const hourMs = 3_600_000;

async function fileOne(db: Database, ids: Ids, city: City, one: DemoCase, draftId: string, start: Date): Promise<void> {
  const placed = listAreas(readDemoCity().directory.district);
  const areaId = demoId(`area:${findArea(placed, one.area).path}`);
  const number = await takeNumber(db);
  const year = start.getFullYear();
  const numbers = () => `${city.prefix}-${year}-${String(number).padStart(6, "0")}`;
  let now = start;
  const world = (): World => ({ city, now, ids, procedures, numbers });
  const request = procedures.get("request");
  if (!request) throw new Error("no request");
  const answers: Answers = { words: one.words, area: areaId, kind: one.kind };
  Object.assign(answers, request.finds?.(answers, world()).answers);
  const filed = startCase(request, { draftId, areaId, answers, actor: await actorOf(db, one.by, now) }, world());
  await filed.change.commit(db);
  for (const step of one.steps) {
    now = new Date(now.getTime() + hourMs);
    const loaded = await loadCase(db, { id: filed.row.id });
    if (!loaded) throw new Error("a demo case is gone");
    const given = "answers" in step ? step.answers : {};
    const act = { action: step.action, actor: await actorOf(db, step.by, now), answers: bodyIds(given, placed) };
    await actOnCase(request, loaded, act, world()).change.commit(db);
  }
}

/** A body named by area and code becomes its id. */
function bodyIds(given: object, placed: ReturnType<typeof listAreas>): Answers {
  const entries = Object.entries(given).map(([name, value]) => {
    if (typeof value !== "object" || value === null) return [name, value as string | number] as const;
    const { area, body } = value as { area: string; body: string };
    return [name, demoId(`body:${findArea(placed, area).path}:${body}`)] as const;
  });
  return Object.fromEntries(entries);
}

async function actorOf(db: Database, key: string, at: Date): Promise<Actor> {
  const personId = demoId(`person:${key}`);
  const [found] = await db.query<{ seats: Seat[] }>(`SELECT ${seatsSql("$1", "$2")} AS seats`, [personId, at]);
  return { personId, isVerified: true, seats: found?.seats ?? [] };
}
