import { html } from "hono/html";
import { type Charter, type CharterTopic, charterTopics, type NamedRule, rulesOfTopic } from "../city/index.ts";
import { formatDay } from "../foundation/index.ts";
import { ruleClause, ruleName, valueWords } from "../procedures/charter/index.ts";
import type { Desk } from "./desk.ts";
import type { Html } from "./shell.ts";

/** What of the charter a reader asked for. */
interface CharterAsked {
  areaId?: string;
  /** The topic that is unfolded. */
  topic?: string;
}

/**
 * The charter by topic, each folded until it is asked for, each rule with its clause and where it comes from; of one
 * community where it is asked for. It needs no script, and a phone without folding shows all.
 */
export function charterPage(desk: Desk, { areaId, topic: open }: CharterAsked): Html {
  const { say, city, clock } = desk;
  const [district] = city().children(null);
  const place = areaId && city().areas.get(areaId)?.kind === "community" ? areaId : district?.id;
  if (!place || city().charters.length === 0) return html`<p class="note">${say("board-charter-none")}</p>`;
  const charter = city().charterFor(place, clock.now());
  const topics = charterTopics.filter((topic) => rulesOfTopic(charter, topic).length > 0);
  return html`<h1>${say("board-charter-title", { place: city().placeName(place) })}</h1>
<p class="lead">${say("board-charter-what", { version: charter.version })}</p>
${ownCharters(desk)}
${versionsOf(desk, charter, place)}
<nav class="contents" aria-label="${say("board-charter-contents")}"><h2>${say("board-charter-contents")}</h2>
<ul>${topics.map((topic) => html`<li><a href="${hrefTo(topic, areaId)}">${say(`charter-topic-${topic}`)}</a></li>`)}</ul></nav>
${topics.map((topic) => topicPart(desk, rulesOfTopic(charter, topic), topic, topic === open))}`;
}

/** Unfolded by the server, so that the address alone leads to the rules. */
const hrefTo = (topic: CharterTopic, areaId: string | undefined): string =>
  `/public/charter?${new URLSearchParams({ ...(areaId ? { area: areaId } : {}), topic })}#${topic}`;

const topicPart = (desk: Desk, rules: readonly NamedRule[], topic: CharterTopic, isOpen: boolean): Html =>
  html`<details class="topic"${isOpen ? " open" : ""}><summary><h2 id="${topic}">${desk.say(`charter-topic-${topic}`)}</h2> <small>${desk.say("board-charter-count", { count: rules.length })}</small></summary>
<dl>${rules.map((one) => ruleItem(desk, one))}</dl></details>`;

function ruleItem({ say, reader }: Desk, { key, rule }: NamedRule): Html {
  const informs = reader.locale === "en" ? rule.informsEn : rule.informs;
  const usual = rule.source === "usual" ? html` <em>${say("board-charter-usual")}</em>` : "";
  const cited = [...new Map((rule.cited ?? []).map((one) => [`${one.source} ${one.text}`, one])).values()];
  return html`<dt id="${key}"><strong>${ruleName(rule, key, reader.locale)}</strong>：${valueWords(say, rule, rule.value)}${usual}</dt>
<dd>${ruleClause(rule, reader.locale)}${cited.map(({ source, text, on }) => html`<br>${say("board-charter-cited", { source, text, on })}`)}<br><small>${say(`charter-by-${rule.decidedBy ?? "law"}`)}${informs ? html`<br>${say("board-charter-informs", { why: informs })}` : ""}</small></dd>`;
}

/** Communities whose assembly has changed something. */
function ownCharters({ city, say }: Desk): Html {
  const [district] = city().children(null);
  const own = new Set(city().charters.map(({ areaId }) => areaId));
  const places = [...own].filter((id) => id !== district?.id && city().areas.has(id));
  if (places.length === 0) return html``;
  return html`<p>${say("board-charter-own")}</p><ul class="links">${places.map(
    (id) => html`<li><a href="/public/charter?area=${id}">${city().placeName(id)}</a></li>`,
  )}</ul>`;
}

/** What a community changed, the newest first, with the day from which it counts. */
function versionsOf({ city, say, reader, clock }: Desk, charter: Charter, place: string): Html {
  const versions = city().charters.filter((one) => one.areaId === place && charter.areaId === place);
  const [district] = city().children(null);
  if (place === district?.id || versions.length === 0) return html``;
  const line = ({ version, effectiveAt }: Charter) =>
    say("board-charter-version", { n: version, day: formatDay(effectiveAt, reader.locale, clock.now()) });
  return html`<ul>${[...new Set(versions.map(line))].reverse().map((text) => html`<li>${text}</li>`)}</ul>`;
}
