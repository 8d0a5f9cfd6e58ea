import { formatMonth, type Month, monthOf } from "../../foundation/index.ts";
import { type Button, type RateName, type Rates, rateNames, readRates, shareOf } from "../../instruments/index.ts";
import type { Command } from "../commands.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { listCases } from "./cases.ts";
import { keepChart } from "./chart.ts";
import { bodiesUnder, countedIn, mayOpenCases, monthAsked, ownBody } from "./scope.ts";

type Asked = Extract<Command, { do: "rates" }>;

/** Months in the picture of one body. */
const shownMonths = 6;
/** Bodies on a page, and in its picture. */
const perPage = 6;

/** 三率: of a body by month, of the bodies under it, or the cases behind a figure. */
export async function showRates(turn: Turn, asked: Asked): Promise<void> {
  const bodyId = asked.body ?? ownBody(turn);
  const body = bodyId ? turn.world.city.bodies.get(bodyId) : undefined;
  if (!body) return replyWith(turn, "rates-none", {}, [homeRow(turn)]);
  const month = monthAsked(turn, asked.month);
  if (asked.against) return listCases(turn, { body, month, rate: asked.against, page: asked.page ?? 0 });
  if (asked.under) return showUnder(turn, body, month, asked.page ?? 0);
  return showBody(turn, body, month);
}

/** How the figures are counted, in a few plain sentences. */
export const explainRates = (turn: Turn, body: string | undefined): void =>
  replyWith(turn, "rates-how", {}, [[button(turn, "rates-back", { do: "rates", body })], homeRow(turn)]);

async function showBody(turn: Turn, body: { id: string; name: string }, month: Month): Promise<void> {
  const { db } = turn.means;
  const months = Array.from({ length: shownMonths }, (_, i) => monthOf(month.from, i + 1 - shownMonths));
  const all = await Promise.all(months.map((m) => readRates(db, [body.id], countedIn(turn, m))));
  const rates = all.map(([r]) => r as Rates);
  const now = rates.at(-1) as Rates;
  const groups = months.map((m, i) => ({ name: formatMonth(m, turn.person.locale), rates: rates[i] as Rates }));
  const isEmpty = groups.every((g) => rateNames.every((name) => g.rates[name].of === 0));
  reply(turn, {
    title: turn.say("rates-title", { body: body.name, month: formatMonth(month, turn.person.locale) }),
    text: rateNames.map((name) => lineOf(turn, now, name)).join("\n"),
    files: isEmpty ? undefined : [await keepChart(turn, body.name, groups)],
    buttons: [...(await againstButtons(turn, now, month)), ...walk(turn, body.id, month)],
  });
}

function lineOf(turn: Turn, rates: Rates, name: RateName): string {
  const { part, of } = rates[name];
  const share = shareOf(rates[name]);
  return share === undefined
    ? turn.say("rates-line-none", { name: turn.say(`rates-${name}`) })
    : turn.say(`rates-line-${name}`, { percent: Math.round(share * 100), part, of });
}

/** A button to the cases behind each figure that is not whole. */
async function againstButtons(turn: Turn, rates: Rates, month: Month): Promise<Button[][]> {
  if (!mayOpenCases(turn, rates.bodyId)) return [];
  return rateNames.flatMap((against) => {
    const { part, of } = rates[against];
    const to: Command = { do: "rates", body: rates.bodyId, month: month.name, against };
    return of > part ? [[button(turn, `rates-against-${against}`, to, { count: of - part })]] : [];
  });
}

function walk(turn: Turn, body: string, month: Month): Button[][] {
  const [before, after] = [monthOf(month.from, -1), monthOf(month.from, 1)];
  const under = bodiesUnder(turn, body).length;
  const above = turn.world.city.bodies.get(body)?.supervisorId;
  return [
    [
      button(turn, "rates-before", { do: "rates", body, month: before.name }),
      ...(after.from <= turn.world.now ? [button(turn, "rates-after", { do: "rates", body, month: after.name })] : []),
    ],
    [
      ...(under > 0
        ? [button(turn, "rates-under", { do: "rates", body, month: month.name, under: true }, { count: under })]
        : []),
      ...(above ? [button(turn, "rates-beside", { do: "rates", body: above, month: month.name, under: true })] : []),
    ],
    [
      button(turn, "rates-how-button", { do: "rates-how", body }),
      ...(mayOpenCases(turn, body) ? [button(turn, "hot-topics-button", { do: "hot-topics" })] : []),
      ...homeRow(turn),
    ],
  ].filter((row) => row.length > 0);
}

/** The bodies right under one, each with its three figures; in the directory's order. */
async function showUnder(turn: Turn, body: { id: string; name: string }, month: Month, page: number): Promise<void> {
  const under = bodiesUnder(turn, body.id);
  const shown = under.slice(page * perPage, (page + 1) * perPage);
  if (shown.length === 0) return showBody(turn, body, month);
  const bodyIds = shown.map((b) => b.id);
  const rates = await readRates(turn.means.db, bodyIds, countedIn(turn, month));
  const groups = rates.map((r) => ({ name: shortName(turn, r.bodyId), rates: r }));
  const isEmpty = rates.every((r) => rateNames.every((name) => r[name].of === 0));
  const title = turn.say("rates-under-title", {
    body: body.name,
    month: formatMonth(month, turn.person.locale),
  });
  const to = (p: number): Command => ({ do: "rates", body: body.id, month: month.name, under: true, page: p });
  const pages = [
    ...(page > 0 ? [button(turn, "page-before", to(page - 1))] : []),
    ...((page + 1) * perPage < under.length ? [button(turn, "page-after", to(page + 1))] : []),
  ];
  reply(turn, {
    title,
    text: turn.say("rates-under-text", { count: under.length }),
    files: isEmpty ? undefined : [await keepChart(turn, title, groups)],
    buttons: [
      ...rates.map((r): Button[] => [
        {
          label: turn.say("rates-under-line", {
            body: turn.world.city.body(r.bodyId).name,
            response: shown100(r, "response"),
            resolution: shown100(r, "resolution"),
            satisfaction: shown100(r, "satisfaction"),
          }),
          command: { do: "rates", body: r.bodyId, month: month.name },
        },
      ]),
      ...(pages.length > 0 ? [pages] : []),
      [button(turn, "rates-back", { do: "rates", body: body.id, month: month.name }), ...homeRow(turn)],
    ],
  });
}

const shown100 = (rates: Rates, name: RateName): string => {
  const share = shareOf(rates[name]);
  return share === undefined ? "—" : String(Math.round(share * 100));
};

/** Under a bar there is room for a few letters: what tells bodies of one kind apart. */
function shortName({ world: { city } }: Turn, bodyId: string): string {
  const { name, areaId } = city.body(bodyId);
  const area = city.area(areaId);
  const short = area.kind === "district" ? name.replace(area.name, "") : area.name.replace(/(社区|街道)$/, "");
  return short.length > 6 ? `${short.slice(0, 5)}…` : short;
}
