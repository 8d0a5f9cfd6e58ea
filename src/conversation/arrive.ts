import { cleanText, type Ids } from "../foundation/index.ts";
import type { Sealing } from "./ballots/intake.ts";
import type { Inbound } from "./inbound.ts";

/** A message as it may be stored, with the id that its row will have. */
export interface Arrived {
  id: string;
  inbound: Inbound;
}

/** Makes of what came in what may be stored of it. */
export async function arrive({ sealing, ids }: { sealing: Sealing; ids: Ids }, raw: Inbound): Promise<Arrived> {
  const cleaned = { ...raw, text: raw.text === undefined ? undefined : cleanText(raw.text) };
  const inbound = storable(await sealing(cleaned));
  return { id: ids.uuid(), inbound };
}

/** As the database's JSON can hold it: no NUL, no half characters. */
function storable(inbound: Inbound): Inbound {
  const text = JSON.stringify(inbound);
  // Both are written as escapes, which hardly any message has.
  return hardlyEver.test(text) ? (JSON.parse(text, cleanValue) as Inbound) : inbound;
}
const hardlyEver = /\\u(?:0000|d[89a-f])/i;
const cleanValue = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : value;
