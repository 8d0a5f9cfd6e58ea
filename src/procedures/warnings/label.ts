import type { City, Duty } from "../../city/index.ts";
import type { HotTopic } from "../../instruments/index.ts";
import { mainBody } from "./concerns.ts";

const mostWords = 3;
/** What only one of them says is not what they are about. */
const leastSaying = 2;

/**
 * What some texts are about, in words by which duties are known ("路灯、不亮"), those that most of them say first: never a
 * name, a number or an address, so that it can be shown to anybody. Empty where they share none.
 */
function sharedDutyWords(texts: readonly string[], duties: readonly Duty[]): string[] {
  const lower = texts.map((text) => text.toLowerCase());
  const known = new Set(duties.flatMap(({ words }) => words.map(([word]) => word)));
  const counted = [...known]
    .map((word) => ({ word, said: lower.filter((text) => text.includes(word.toLowerCase())).length }))
    .filter(({ said }) => said >= leastSaying)
    .sort((a, b) => b.said - a.said || b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
  const isPart = (word: string) => counted.some((other) => other.word !== word && other.word.includes(word));
  return counted
    .map(({ word }) => word)
    .filter((word) => !isPart(word))
    .slice(0, mostWords);
}

/**
 * What a topic is called: the words that its cases share, of the duties of the body with which most of them lie before all
 * others; else that duty.
 */
export function nameOfTopic(topic: Pick<HotTopic, "parts">, texts: readonly string[], city: City): string {
  const body = city.bodies.get(mainBody(city, topic) ?? "");
  const own = city.duties.filter(({ bodyId, bodyKind }) => body && (bodyId === body.id || bodyKind === body.kind));
  const words = [own, city.duties].map((duties) => sharedDutyWords(texts, duties)).find(({ length }) => length > 0);
  return words?.join("、") ?? own[0]?.name ?? body?.name ?? "";
}
