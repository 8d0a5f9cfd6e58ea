import { readDemoCity } from "../../prisma/demo/read.ts";
import type { Database, Ids } from "../foundation/index.ts";
import { demoId } from "./district.ts";

export { fileDemoCases } from "./cases.ts";
export { demoId, writeDistrict } from "./district.ts";

/** The people whom a newcomer may be. */
export const demoPersonas = () =>
  readDemoCity().people.flatMap(({ key, persona }) => (persona ? [{ key, label: persona }] : []));

/** Makes a web session a demo person's. */
export async function bindPersona(db: Database, ids: Ids, key: string, address: string, now: Date): Promise<void> {
  const sql = `INSERT INTO "Address" (id, "personId", channel, address, proved, "lastSeenAt", "createdAt") VALUES ($1, $2, 'web', $3, true, $4, $4) ON CONFLICT DO NOTHING`;
  await db.query(sql, [ids.uuid(), demoId(`person:${key}`), address, now]);
}
