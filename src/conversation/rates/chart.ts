import { type Rates, rateNames, shareOf } from "../../instruments/index.ts";
import { keepBars } from "../keep-chart.ts";
import type { Turn } from "../turn.ts";

/** The picture of rates, one group of bars each, kept as the viewer's file. Its id. */
export const keepChart = (turn: Turn, title: string, groups: { name: string; rates: Rates }[]): Promise<string> =>
  keepBars(turn, "three-rates.png", {
    title,
    groups: groups.map((g) => g.name),
    series: rateNames.map((name) => ({
      name: turn.say(`rates-${name}`),
      values: groups.map(({ rates }) => shareOf(rates[name])),
    })),
    unknown: "—",
  });
