import {
  type Charter,
  type CharterTopic,
  charterTopics,
  isLeftToCommunity,
  type NamedRule,
  type Rule,
  rulesOfTopic,
  topicOf,
} from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { ruleClause, ruleName, valueWords } from "../../procedures/charter/index.ts";
import { chosenSeats } from "../joining/hats.ts";
import type { Source } from "../model/answer.ts";
import { homeRow } from "../screens/menu.ts";
import { button, isBrief, reply, replyWith, type Turn } from "../turn.ts";
import { mayPropose } from "./propose.ts";

/** So many rules stand on a page, and fewer where every part has a price. */
const perPage = 8;
const perBriefPage = 4;

/** The area by whose charter somebody lives, or serves: their community, or the whole district. */
function charterArea(turn: Turn): string {
  const { city } = turn.world;
  const [seat] = chosenSeats(turn);
  const served = seat && city.bodies.get(seat.bodyId)?.areaId;
  return turn.person.homeAreaId ?? served ?? city.children(null)[0]?.id ?? "";
}

export const charterOfTurn = (turn: Turn): Charter => turn.world.city.charterFor(charterArea(turn), turn.world.now);

/** `note` stands before what a topic says. */
export function showCharter(turn: Turn, at: { topic?: string; rule?: string; page?: number }, note?: string): void {
  const topic = topicNamed(at.topic);
  if (at.rule !== undefined) showRules(turn, [at.rule]);
  else if (topic) showTopic(turn, topic, at.page ?? 0, note);
  else showTopics(turn);
}

const topicNamed = (name: string | undefined): CharterTopic | undefined => charterTopics.find((one) => one === name);

/** The rules of a topic, by their keys. */
export function keysOfTopic(turn: Turn, name: string | undefined): string[] {
  const topic = topicNamed(name);
  return topic ? rulesOfTopic(charterOfTurn(turn), topic).map(({ key }) => key) : [];
}

function showTopics(turn: Turn): void {
  const charter = charterOfTurn(turn);
  const topics = charterTopics.filter((one) => rulesOfTopic(charter, one).length > 0);
  const buttons = topics.map((one) => button(turn, `charter-topic-${one}`, { do: "charter", topic: one }));
  const own = turn.world.city.chain(charterArea(turn)).find(({ kind }) => kind === "community");
  const isOwn = own !== undefined && charter.areaId === own.id;
  const args = {
    ...{ place: own?.name ?? turn.world.city.placeName(charter.areaId), version: charter.version },
    ...{ own: isOwn ? "yes" : "no", link: pageOf(turn, "") },
  };
  replyWith(turn, "charter-all", args, [...rowsOf(buttons, 2), homeRow(turn)]);
}

/** The rules of a topic, each in a line with its value; a button each leads to its clause. */
function showTopic(turn: Turn, topic: CharterTopic, page: number, note?: string): void {
  const all = rulesOfTopic(charterOfTurn(turn), topic);
  const size = isBrief(turn) ? perBriefPage : perPage;
  const shown = all.slice(page * size, (page + 1) * size);
  const lines = shown.map(({ key, rule }) => lineOf(turn, key, rule));
  const isRehearsal = shown.some(({ rule }) => rule.source === "usual");
  const title = turn.say("charter-title", { topic: turn.say(`charter-topic-${topic}`), link: pageOf(turn, topic) });
  const said = [title, ...lines, ...(isRehearsal ? [turn.say("charter-usual")] : [])].join("\n");
  const text = note ? `${note}\n\n${said}` : said;
  const rules = isBrief(turn) ? [] : shown.map((one) => ruleButton(turn, one));
  const before = page > 0 ? [button(turn, "page-before", { do: "charter", topic, page: page - 1 })] : [];
  const isMore = all.length > (page + 1) * size;
  const after = isMore ? [button(turn, "page-after", { do: "charter", topic, page: page + 1 })] : [];
  const turning = [...before, ...after];
  const topics = button(turn, "charter-topics", { do: "charter" });
  reply(turn, {
    text,
    buttons: [...rowsOf(rules, 1), ...(turning.length > 0 ? [turning] : []), [topics, ...homeRow(turn)]],
  });
}

const ruleButton = (turn: Turn, { key, rule }: NamedRule): Button => ({
  label: ruleName(rule, key, turn.person.locale),
  command: { do: "charter", rule: key },
});

/** One rule in a line, marked where it is only usual practice. */
const lineOf = (turn: Turn, key: string, rule: Rule): string =>
  turn.say("charter-line", {
    ...{ name: ruleName(rule, key, turn.person.locale), value: valueWords(turn.say, rule, rule.value) },
    source: rule.source,
  });

const rulesNamed = (turn: Turn, keys: readonly string[]): NamedRule[] => {
  const { rules } = charterOfTurn(turn);
  return keys.flatMap((key) => (rules[key] ? [{ key, rule: rules[key] }] : []));
};

/** Rules as what an answer may be taken from. */
export const ruleSources = (turn: Turn, keys: readonly string[]): Source[] =>
  rulesNamed(turn, keys).map((one) => ({
    name: ruleName(one.rule, one.key, turn.person.locale),
    text: ruleText(turn, one),
  }));

/** Rules with their clauses, and who may change them; `note` stands before them. */
export function showRules(turn: Turn, keys: readonly string[], note?: string): void {
  const found = rulesNamed(turn, keys);
  const [first] = found;
  if (!first) throw new Refusal("charter-unknown");
  const texts = found.map((one) => ruleText(turn, one));
  const isRehearsal = found.some(({ rule }) => rule.source === "usual");
  const rules = [...texts, ...(isRehearsal ? [turn.say("charter-usual")] : [])].join("\n");
  const text = note ? `${note}\n\n${rules}` : rules;
  const topic = topicOf(first.key);
  const back = topic ? [button(turn, `charter-topic-${topic}`, { do: "charter", topic })] : [];
  const change = found.length === 1 ? changeButton(turn, first) : [];
  const topics = button(turn, "charter-topics", { do: "charter" });
  reply(turn, { text, buttons: [...change, [...back, topics], homeRow(turn)] });
}

function ruleText(turn: Turn, { key, rule }: NamedRule): string {
  const { locale } = turn.person;
  const bounds =
    isLeftToCommunity(rule) && rule.min !== undefined && rule.max !== undefined
      ? turn.say("charter-bounds", {
          ...{ min: valueWords(turn.say, rule, rule.min), max: valueWords(turn.say, rule, rule.max) },
        })
      : "";
  return [
    lineOf(turn, key, rule),
    turn.say("charter-clause", { clause: ruleClause(rule, locale) }),
    ...(isBrief(turn) ? [] : [`${turn.say(`charter-by-${rule.decidedBy ?? "law"}`)}${bounds}`]),
  ].join("\n");
}

const changeButton = (turn: Turn, { key, rule }: NamedRule): Button[][] =>
  isLeftToCommunity(rule) && mayPropose(turn)
    ? [[button(turn, "charter-propose", { do: "charter", propose: true, rule: key })]]
    : [];

/** The public page, of the reader's own community where its assembly has changed something. */
function pageOf(turn: Turn, topic: string): string {
  const { areaId } = charterOfTurn(turn);
  const isOwn = turn.world.city.areas.get(areaId)?.kind === "community";
  return turn.means.publicPage(`charter${isOwn ? `?area=${areaId}` : ""}${topic && `#${topic}`}`);
}
