import { readDemoCity } from "../../prisma/demo/read.ts";
import type { BodyTemplates, Rules } from "../city/index.ts";
import type { Database, Ids } from "../foundation/index.ts";
import { demoId } from "./district.ts";

export { fileDemoCases } from "./cases.ts";
export { demoId, writeDistrict } from "./district.ts";
export { writeHouseholds } from "./households.ts";

/** The rules of a charter as they are known now. */
export const charterDefaults = (): Rules => readDemoCity().charter;

/** The bodies that every area of a level has. */
export const bodyTemplates = (): BodyTemplates => readDemoCity().bodies;

/** The people whom a newcomer may be. */
export const demoPersonas = () =>
  readDemoCity().people.flatMap(({ key, persona }) => (persona ? [{ key, label: persona }] : []));

/** Makes a web session a demo person's. */
export async function bindPersona(db: Database, ids: Ids, key: string, address: string, now: Date): Promise<void> {
  const sql = `INSERT INTO "Address" (id, "personId", channel, address, proved, "lastSeenAt", "createdAt") VALUES ($1, $2, 'web', $3, true, $4, $4) ON CONFLICT DO NOTHING`;
  await db.query(sql, [ids.uuid(), demoId(`person:${key}`), address, now]);
}
