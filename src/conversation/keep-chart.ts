import { type BarChart, drawBars, pngOf, sha256 } from "../foundation/index.ts";
import { keptBefore } from "./kept-before.ts";
import type { Turn } from "./turn.ts";

/** The picture of a chart, kept as the viewer's file. Its id. */
export const keepBars = async (turn: Turn, name: string, chart: BarChart): Promise<string> =>
  keepDrawing(turn, name, await drawBars(chart));

/** The picture of a drawing, kept as the viewer's file; the same picture is kept once. Its id. */
export async function keepDrawing(turn: Turn, name: string, svg: string): Promise<string> {
  const bytes = await pngOf(svg);
  const hash = sha256(bytes);
  const known = await keptBefore(turn, hash);
  if (known) return known;
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
