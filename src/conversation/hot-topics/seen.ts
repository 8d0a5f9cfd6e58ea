import { type HotTopic, readHotTopic, readHotTopics, wordsOfTopics } from "../../instruments/index.ts";
import { concerns, lookedAt, nameOfTopic, shownHeat } from "../../procedures/warnings/index.ts";
import { chosenSeats } from "../joining/hats.ts";
import type { Turn } from "../turn.ts";

const isSeen = (turn: Turn, topic: HotTopic): boolean => {
  const { city } = turn.world;
  return chosenSeats(turn).some(({ bodyId }) => concerns(city, topic, city.body(bodyId)));
};

/** The topics that are hot now and for the person to see, the hottest first. */
export async function topicsSeen(turn: Turn): Promise<HotTopic[]> {
  const { city, now } = turn.world;
  const all = await readHotTopics(turn.means.db, lookedAt(city, now));
  return all.filter((topic) => {
    const charter = city.charterFor(topic.areaId, now);
    const isHot =
      topic.people >= charter.number("hot.leastPeople") && shownHeat(topic.heat) >= charter.number("hot.coolHeat");
    return isHot && isSeen(turn, topic);
  });
}

/** One of them, hot or not; undefined where it is not for the person to see, or nothing of it is left. */
export async function topicSeen(turn: Turn, id: string): Promise<HotTopic | undefined> {
  const { city, now } = turn.world;
  const topic = await readHotTopic(turn.means.db, id, lookedAt(city, now));
  return topic && isSeen(turn, topic) ? topic : undefined;
}

/** What some topics are called, in their order. */
export async function namesOf(turn: Turn, topics: readonly HotTopic[]): Promise<string[]> {
  const ids = topics.map(({ id }) => id);
  const words = await wordsOfTopics(turn.means.db, ids);
  return topics.map((topic) => nameOfTopic(topic, words.get(topic.id) ?? [], turn.world.city));
}
