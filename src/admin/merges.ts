import { unmergeChange } from "../city/index.ts";
import { type AdminCommand, recorded, required, UsageError } from "./desk.ts";

/** The last fifty links of addresses. */
export const merges: AdminCommand = async ({ db, print }) => {
  const links = await db.prisma.merge.findMany({ orderBy: { at: "desc" }, take: 50 });
  if (links.length === 0) print("no addresses were linked yet");
  for (const m of links) {
    print(`${m.id}  ${m.at.toISOString()}  ${m.fromId} → ${m.intoId}${m.undoneAt ? "  undone" : ""}`);
  }
};

/** Gives back what a link moved, as far as it is still there. Drafts stay where they are. */
export const unlink: AdminCommand = async (desk) => {
  const { db, clock, print } = desk;
  const merge = required(desk, "merge", "an id, as the command merges prints it");
  const [found] = await db.query<MergeRow>(`SELECT * FROM "Merge" WHERE id::text = $1`, [merge.toLowerCase()]);
  if (!found || found.undoneAt) throw new UsageError(found ? "it was undone already" : `no link ${merge}; see: merges`);
  const { id, fromId, intoId } = found;
  await recorded(desk, "unlink", { mergeId: id, fromId, intoId }).add(unmergeChange(found, clock.now())).commit(db);
  print("undone");
};

interface MergeRow {
  id: string;
  fromId: string;
  intoId: string;
  moved: unknown;
  undoneAt: Date | null;
}
