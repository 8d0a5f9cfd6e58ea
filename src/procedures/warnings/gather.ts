import type { City } from "../../city/index.ts";
import { Change } from "../../foundation/index.ts";
import { addAlone, beginTopic, joinTopic, type TopicCase } from "../../instruments/index.ts";
import type { OpeningMeans, Procedure } from "../engine/index.ts";
import { batch, type Fresh, freshCases, nearestBefore } from "./search.ts";

/** Rounds of a run: a long absence is caught up with in several. */
const mostRounds = 20;

/**
 * Looks at each case that was filed since, once and in the order of their filing, and puts it to the topic of the case
 * before it that it is likest to. Only earlier cases are searched, so it makes no difference how often this runs; by two
 * processes at once each case is written by one. Returns how many were looked at.
 */
export async function gatherHotTopics(means: OpeningMeans): Promise<number> {
  const { db, city, now } = means;
  const gathering = [...means.procedures.values()].filter(({ twins }) => twins?.gathers);
  const procedures = gathering.map(({ name }) => name);
  const areaIds = [...city.areas.keys()];
  const days = Math.max(...gathering.map((procedure) => daysOf(procedure, means)));
  let looked = 0;
  for (let round = 0; round < mostRounds; round++) {
    const fresh = await freshCases(db, { procedures, areaIds, now, days });
    let written = 0;
    for (const one of fresh) if (await gatherOne(means, one)) written += 1;
    looked += written;
    // Where another process is at it, it goes on alone.
    if (fresh.length < batch || written === 0) return looked;
  }
  return looked;
}

/** How many days back a procedure looks for twins, by the district's charter. */
function daysOf({ twins }: Procedure, { city, now }: OpeningMeans): number {
  const [district] = city.children(null);
  if (!district || !twins) throw new Error("nothing to gather by");
  return city.charterFor(district.id, now).number(twins.days);
}

/** False when another process has written it, or what it would join has changed: the next run looks again. */
async function gatherOne(means: OpeningMeans, one: Fresh): Promise<boolean> {
  const { db, ids, city } = means;
  const procedure = means.procedures.get(one.procedure);
  const isEnded = one.outcome !== null && one.outcome !== "closed";
  const counts = !isEnded && !one.aboutBodyId && procedure?.twins?.gathers?.(one.form) === true;
  const gathered: TopicCase = { caseId: one.id, filedAt: one.filedAt, counts };
  const before = counts && procedure ? await nearestBefore(db, city, one, daysOf(procedure, means)) : undefined;
  const change = new Change();
  if (!before) return addAlone(change, gathered).commitUnlessDone(db);
  const areaId = spanOf(city, one.areaId, before.areaId);
  if (before.topicId) joinTopic(change, { id: before.topicId, areaId }, gathered);
  else {
    const topic = { id: ids.uuid(), districtId: city.districtId, areaId };
    beginTopic(change, topic, { one: gathered, before });
  }
  return change.commitUnlessDone(db);
}

/** The community in which both are, or the nearest area above that holds both. */
function spanOf(city: City, one: string, other: string): string {
  const kinds = ["community", "street", "district"];
  const above = (areaId: string) => city.chain(areaId).filter(({ kind }) => kinds.includes(kind));
  const others = new Set(above(other).map(({ id }) => id));
  return above(one).find(({ id }) => others.has(id))?.id ?? one;
}
