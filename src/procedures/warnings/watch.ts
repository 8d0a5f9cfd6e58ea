import { Change, idOf } from "../../foundation/index.ts";
import { addWarned, type HotTopic, readHotTopics, wordsOfTopics } from "../../instruments/index.ts";
import {
  actByClock,
  type CaseRow,
  caseNumber,
  casesById,
  loadCase,
  type OpeningMeans,
  type Procedure,
  startByClock,
  withNumbers,
} from "../engine/index.ts";
import { committees, mainBody } from "./concerns.ts";
import { nameOfTopic } from "./label.ts";
import { lookedAt } from "./looked-at.ts";

/** A heat as it is shown and compared: to one place, so that what is told is what was decided by. */
export const shownHeat = (heat: number): number => Math.round(heat * 10) / 10;

/**
 * Opens an early warning for each topic that has become hot enough, tells of those that have grown since, and ends those
 * that have cooled. Each is done once, whichever process comes first. Returns how many were.
 */
export async function watchHotTopics(means: OpeningMeans): Promise<number> {
  const { db, city } = means;
  const topics = await readHotTopics(db, lookedAt(city, means.now));
  const newest = await casesById(
    db,
    topics.flatMap(({ warningId }) => warningId ?? []),
  );
  let done = 0;
  for (const topic of topics) {
    const warning = newest.find(({ id }) => id === topic.warningId);
    if (await watchOne(means, topic, warning)) done += 1;
  }
  return done;
}

const ruled = ({ city, now }: OpeningMeans, { areaId }: HotTopic) => city.charterFor(areaId, now);

async function watchOne(means: OpeningMeans, topic: HotTopic, warning: CaseRow | undefined): Promise<boolean> {
  const heat = shownHeat(topic.heat);
  const charter = ruled(means, topic);
  const isGrown = !warning || heat >= Number(warning.facts.heat) * (1 + charter.number("hot.growShare"));
  if (warning && !warning.outcome) {
    const isNewlyWide = isWide(means, topic) && !warning.facts.isWide;
    if (heat < charter.number("hot.coolHeat")) return actOn(means, warning, "cool", { heat });
    return isGrown || isNewlyWide
      ? actOn(means, warning, "grow", { ...grownFacts(means, topic), how: undefined })
      : false;
  }
  if (heat < charter.number("hot.warnHeat") || topic.people < charter.number("hot.leastPeople")) return false;
  // Of what somebody has found to be no matter of its own nobody hears again, until it has grown.
  if (warning?.outcome === "dismissed" && !isGrown) return false;
  return warn(means, topic);
}

const isWide = (means: OpeningMeans, topic: HotTopic): boolean =>
  shownHeat(topic.heat) >= ruled(means, topic).number("hot.streetHeat") ||
  means.city.area(topic.areaId).kind !== "community";

const grownFacts = (means: OpeningMeans, topic: HotTopic) => ({
  heat: shownHeat(topic.heat),
  people: topic.people,
  ...(isWide(means, topic) ? { isWide: "yes" } : {}),
});

async function actOn(
  { db, ids, city, now, procedures }: OpeningMeans,
  { id }: CaseRow,
  action: string,
  sets: Record<string, unknown>,
): Promise<boolean> {
  const loaded = await loadCase(db, { id });
  if (!loaded || loaded.row.outcome) return false;
  const decide = (numbers: () => string) =>
    actByClock(warningOf(procedures), loaded, { action, sets }, { city, now, ids, procedures, numbers });
  const { change } = await withNumbers(db, (n) => caseNumber(city.prefix, now, n), decide);
  return change.commitUnlessDone(db);
}

function warningOf(procedures: ReadonlyMap<string, Procedure>): Procedure {
  const found = procedures.get("early-warning");
  if (!found) throw new Error("no procedure early-warning");
  return found;
}

/** Opens a warning; its id follows from the topic and its number there, so that two processes open one. */
async function warn(means: OpeningMeans, topic: HotTopic): Promise<boolean> {
  const { db, ids, city, now, procedures } = means;
  const [first, second] = committees(city, topic);
  const handler = mainBody(city, topic) ?? first ?? city.bodyFor(topic.areaId, "street-office")?.id;
  if (!handler) return false;
  const words = (await wordsOfTopics(db, [topic.id])).get(topic.id) ?? [];
  const form = {
    subject: nameOfTopic(topic, words, city),
    area: topic.areaId,
    topic: topic.id,
    handler,
    committee: first,
    alsoCommittee: second,
    ...grownFacts(means, topic),
  };
  const due = { id: idOf(`early-warning:${topic.id}:${topic.warnings + 1}`), areaId: topic.areaId, form };
  const change = await withNumbers(
    db,
    (n) => caseNumber(city.prefix, now, n),
    (numbers) =>
      new Change().add(startByClock(warningOf(procedures), due, { city, now, ids, procedures, numbers }).change),
  );
  return addWarned(change, topic, due.id).commitUnlessDone(db);
}
