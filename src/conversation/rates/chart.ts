import { type BarChart, drawBars, pngOf, sha256 } from "../../foundation/index.ts";
import { type Rates, rateNames, shareOf } from "../../instruments/index.ts";
import type { Turn } from "../turn.ts";

/** The picture of rates, one group of bars each. Its id, as of `keepBars`. */
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

/** A picture of bars, kept as the viewer's file; the same picture is kept once. Its id. */
export async function keepBars(turn: Turn, name: string, chart: BarChart): Promise<string> {
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
    name,
    size: bytes.byteLength,
    bytes: Buffer.from(bytes),
    createdAt: turn.world.now,
  });
  return id;
}
