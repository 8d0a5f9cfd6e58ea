import { type BarChart, drawBars, pngOf, sha256 } from "../../foundation/index.ts";
import { type Rates, rateNames, shareOf } from "../../instruments/index.ts";
import type { Turn } from "../turn.ts";

/** The picture of rates, one group of bars each, kept as the viewer's file; the same picture is kept once. Its id. */
export async function keepChart(turn: Turn, title: string, groups: { name: string; rates: Rates }[]): Promise<string> {
  const chart: BarChart = {
    title,
    groups: groups.map((g) => g.name),
    series: rateNames.map((name) => ({
      name: turn.say(`rates-${name}`),
      values: groups.map(({ rates }) => shareOf(rates[name])),
    })),
    unknown: "—",
  };
  const bytes = await pngOf(await drawBars(chart));
  const hash = sha256(bytes);
  const same = `SELECT id FROM "File" WHERE "personId" = $1 AND sha256 = $2`;
  const [known] = await turn.means.db.query<{ id: string }>(same, [turn.person.id, hash]);
  if (known) return known.id;
  const id = turn.world.ids.uuid();
  turn.change.insert("File", {
    id,
    personId: turn.person.id,
    sha256: hash,
    mime: "image/png",
    name: "three-rates.png",
    size: bytes.byteLength,
    bytes: Buffer.from(bytes),
    createdAt: turn.world.now,
  });
  return id;
}
