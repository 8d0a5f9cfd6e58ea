import { readDemoCity } from "../../prisma/demo/read.ts";
import type { Database, Ids } from "../foundation/index.ts";
import { demoId } from "./district.ts";

/**
 * The entries of the lists that a district has from the start: what committees disclose, and in a demonstration which
 * work may be placed with a community. A real district reads in its own. What is there stays as it is.
 */
export async function writeLists(db: Database, ids: Ids, { demo, now }: { demo: boolean; now: Date }): Promise<void> {
  const { lists } = readDemoCity();
  const own = demo ? (["work", "disclosure"] as const) : (["disclosure"] as const);
  const rows = own.flatMap((list) =>
    lists[list].map((entry) => ({
      ...entry,
      id: demo ? demoId(`list:${list}/${entry.code}`) : ids.uuid(),
      list,
      demo: list === "work",
    })),
  );
  const sql = `INSERT INTO "ListEntry" (id, "districtId", list, kind, code, name, aliases, content, demo, "addedAt")
    SELECT r.id, i."districtId", r.list, r.kind, r.code, r.name, r.aliases, r.content, r.demo, $2
    FROM "Instance" i, jsonb_populate_recordset(NULL::"ListEntry", $1::jsonb) r ON CONFLICT DO NOTHING`;
  await db.query(sql, [JSON.stringify(rows), now]);
}
