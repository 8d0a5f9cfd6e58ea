import { readDemoCity } from "../../prisma/demo/read.ts";
import type { Database, Ids } from "../foundation/index.ts";
import { demoId } from "./district.ts";

/** Somebody of the demo whom a newcomer may be. */
export interface DemoPersona {
  key: string;
  label: { zh: string; en: string };
}

/** The people whom a newcomer may be. */
export const demoPersonas = (): DemoPersona[] =>
  readDemoCity().people.flatMap(({ key, persona }) => (persona ? [{ key, label: persona }] : []));

/** The persona that is called so: by key, such as clerk, or by name, such as 刘婷; undefined for nobody. */
export const personaNamed = (said: string): string | undefined =>
  readDemoCity().people.find(({ key, name, persona }) => persona && [key, name].includes(said))?.key;

/** Makes an address a demo person's; one that is somebody's stays theirs. */
export async function bindPersona(
  db: Database,
  ids: Ids,
  key: string,
  address: string,
  now: Date,
  channel = "web",
): Promise<void> {
  const sql = `INSERT INTO "Address" (id, "personId", channel, address, proved, "lastSeenAt", "createdAt")
    SELECT $1, p.id, $5, $3, true, $4, $4 FROM "Person" p WHERE p.id = $2 ON CONFLICT DO NOTHING`;
  await db.query(sql, [ids.uuid(), demoId(`person:${key}`), address, now, channel]);
}
