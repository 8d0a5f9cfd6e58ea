import { dayShifted, formatDay, Refusal } from "../../foundation/index.ts";
import { casesOfTopic, coolsAt, type HotTopic, peopleBySpan } from "../../instruments/index.ts";
import { casesById } from "../../procedures/engine/index.ts";
import { lookedAt, mainBody, shownHeat } from "../../procedures/warnings/index.ts";
import { keepBars } from "../keep-chart.ts";
import { caseButtons } from "../screens/case-buttons.ts";
import { statusOf } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { namesOf, topicSeen } from "./seen.ts";

const perPage = 8;
/** The picture shows so many spans of so many days, up to today. */
const spans = 6;
const spanDays = 7;

/** @throws Refusal for who is not to see it */
async function requireTopic(turn: Turn, id: string): Promise<{ topic: HotTopic; name: string }> {
  const topic = await topicSeen(turn, id);
  if (!topic) throw new Refusal("hot-topic-gone");
  const [name = ""] = await namesOf(turn, [topic]);
  return { topic, name };
}

/** One hot topic: how many have it, how hot it is and when it will have cooled, week by week as a picture. */
export async function showHotTopic(turn: Turn, id: string): Promise<void> {
  const { topic, name } = await requireTopic(turn, id);
  const { city, now } = turn.world;
  const weeks = await peopleBySpan(turn.means.db, topic.id, { now, days: spanDays, spans });
  const [warning] = topic.warningId ? await casesById(turn.means.db, [topic.warningId]) : [];
  const day = (at: Date) => formatDay(at, turn.person.locale, now);
  const starts = weeks.map((_, i) => dayShifted(now, (i + 1 - spans) * spanDays - spanDays + 1));
  const chart = await keepBars(turn, "hot-topic.png", {
    title: name,
    groups: starts.map(day),
    series: [{ name: turn.say("hot-topic-people"), values: weeks }],
    unknown: "—",
    isCounted: true,
  });
  const body = mainBody(city, topic);
  const text = turn.say("hot-topic-text", {
    area: city.placeName(topic.areaId),
    people: topic.people,
    cases: topic.cases,
    heat: shownHeat(topic.heat),
    body: body ? city.body(body).name : "",
    since: day(topic.startedAt),
    last: day(topic.lastAt),
  });
  reply(turn, {
    title: turn.say("hot-topic-title", { name }),
    text: [text, coolLine(turn, topic), turn.say("hot-topic-week", { people: weeks.at(-1) ?? 0 })]
      .filter(Boolean)
      .join("\n"),
    files: [chart],
    buttons: [
      [button(turn, "hot-topic-cases", { do: "hot-topic-cases", topic: topic.id }, { count: topic.cases })],
      ...(warning
        ? [
            [
              button(
                turn,
                "hot-topic-warning",
                { do: "case", caseId: warning.id },
                { number: warning.number, status: statusOf(turn, warning) },
              ),
            ],
          ]
        : []),
      [button(turn, "hot-topics-back", { do: "hot-topics" }), ...homeRow(turn)],
    ],
  });
}

/** When it will have cooled, if nobody else comes with it. */
function coolLine(turn: Turn, { areaId, heat }: HotTopic): string {
  const { city, now } = turn.world;
  const below = city.charterFor(areaId, now).number("hot.coolHeat");
  if (shownHeat(heat) < below) return turn.say("hot-topic-cooled");
  const at = coolsAt(heat, below, now, lookedAt(city, now).halfLifeDays);
  return turn.say("hot-topic-cools", { on: formatDay(at, turn.person.locale, now) });
}

/** The cases of a topic, each a button. */
export async function listTopicCases(turn: Turn, id: string, page: number): Promise<void> {
  const { topic, name } = await requireTopic(turn, id);
  const ids = await casesOfTopic(turn.means.db, id, { limit: perPage, offset: page * perPage });
  const rows = await casesById(turn.means.db, ids);
  const to = (p: number) => ({ do: "hot-topic-cases" as const, topic: id, page: p });
  const pages = [
    ...(page > 0 ? [button(turn, "page-before", to(page - 1))] : []),
    ...((page + 1) * perPage < topic.cases ? [button(turn, "page-after", to(page + 1))] : []),
  ];
  replyWith(turn, "hot-topic-cases-title", { name, count: topic.cases }, [
    ...caseButtons(turn, rows),
    ...(pages.length > 0 ? [pages] : []),
    [button(turn, "hot-topic-back", { do: "hot-topic", topic: id }), ...homeRow(turn)],
  ]);
}
