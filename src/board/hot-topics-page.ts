import { html } from "hono/html";
import { type HotTopic, readHotTopics, wordsOfTopics } from "../instruments/index.ts";
import { lookedAt, nameOfTopic, shownHeat } from "../procedures/warnings/index.ts";
import type { Desk } from "./desk.ts";
import { freshFor } from "./fresh.ts";
import type { Html } from "./shell.ts";

const freshMs = 600_000;
const most = 30;

interface PublicTopic {
  name: string;
  areaId: string;
  people: number;
  heat: number;
}

/**
 * What is hot, at most ten minutes old: in words of duties and in figures, of as many people as the charter wants, so that
 * nobody is seen in it. No number of a case: what each case says stays with those who handle it. Complaints about a body
 * are in none, and what lies with a zone alone neither.
 */
export const readPublicTopics = freshFor(freshMs, async ({ db, city, clock }): Promise<PublicTopic[]> => {
  const now = clock.now();
  const isPublic = ({ areaId, people, heat, parts }: HotTopic) => {
    const charter = city().charterFor(areaId, now);
    const isOfMany = people >= charter.number("hot.leastPeople");
    return isOfMany && shownHeat(heat) >= charter.number("hot.coolHeat") && parts.some(({ isZone }) => !isZone);
  };
  const topics = (await readHotTopics(db, lookedAt(city(), now))).filter(isPublic).slice(0, most);
  const ids = topics.map(({ id }) => id);
  const words = await wordsOfTopics(db, ids);
  return topics.map((topic) => ({
    name: nameOfTopic(topic, words.get(topic.id) ?? [], city()),
    areaId: topic.areaId,
    people: topic.people,
    heat: shownHeat(topic.heat),
  }));
});

/** 热点: what many report, the hottest first, each as a bar of its heat. */
export function hotTopicsPage({ say, city }: Desk, topics: readonly PublicTopic[]): Html {
  const hottest = Math.max(1, ...topics.map(({ heat }) => heat));
  return html`<h1>${say("board-hot-title")}</h1>
<p class="lead">${say("board-hot-what")}</p>
${topics.length === 0 ? html`<p class="note">${say("board-hot-none")}</p>` : ""}
<dl class="facts">${topics.map(
    ({ name, areaId, people, heat }) =>
      html`<div><dt>${name}</dt><dd>${say("board-hot-line", { area: city().areas.get(areaId)?.name ?? "", people, heat })}<br><progress max="${hottest}" value="${heat}"></progress></dd></div>`,
  )}</dl>
<p class="note">${say("board-hot-how")}</p>`;
}
