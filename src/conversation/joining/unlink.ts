import { unmergeChange } from "../../city/index.ts";
import { Change, Refusal } from "../../foundation/index.ts";
import { isWaitingSql } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";

interface Link {
  id: string;
  fromId: string;
  intoId: string;
  moved: { rows?: Record<string, string[]> };
  undoneAt: Date | null;
}

/**
 * 断开: the addresses that a link brought are somebody else's again, with all that came with them, and what they could
 * still do as this person is closed.
 * @throws Refusal when it is undone already, or when this person has become another one since
 */
export async function unlink(turn: Turn, linkId?: string): Promise<void> {
  const link = await linkMeant(turn, linkId);
  if (!link && !linkId) return replyWith(turn, "link-undo-none", {}, [homeRow(turn)]);
  if (link?.intoId !== turn.person.id) throw new Refusal("link-undo-not");
  if (link.undoneAt) throw new Refusal("link-undone-before");
  turn.change.add(unmergeChange(link, turn.world.now)).add(closeWays(link, turn.world.now));
  replyWith(turn, "link-undone", {}, [
    [button(turn, "menu-cases", { do: "cases", page: 0 }), button(turn, "menu-talk", { do: "talk" })],
    homeRow(turn),
  ]);
}

/** Not the link that brought this very address: who says it twice would be cut off themselves. */
const newestSql = `SELECT * FROM "Merge" WHERE "intoId" = $1 AND "undoneAt" IS NULL AND at > $3
  AND NOT coalesce(moved->'rows'->'Address.personId' ? $2, false) ORDER BY at DESC, id DESC LIMIT 1`;
/** What is said without naming a link means a recent one. */
const recentMs = 7 * 86_400_000;

async function linkMeant(turn: Turn, linkId: string | undefined): Promise<Link | undefined> {
  const { db } = turn.means;
  const since = new Date(turn.world.now.getTime() - recentMs);
  const [found] = linkId
    ? await db.query<Link>(`SELECT * FROM "Merge" WHERE id = $1`, [linkId], "link-to-undo")
    : await db.query<Link>(newestSql, [turn.person.id, turn.addressId, since], "newest-link");
  return found;
}

/** Codes that were given out, what is on its way to the other addresses, and what came from them and is not answered. */
function closeWays({ fromId, intoId, moved }: Link, now: Date): Change {
  const addressIds = moved.rows?.["Address.personId"] ?? [];
  const isTheirs = (param: (value: unknown) => string) => `t."addressId" = ANY(${param(addressIds)}::uuid[])`;
  return new Change()
    .update({ table: "Code", where: { personId: intoId, usedAt: null }, set: { usedAt: now } })
    .update({
      table: "Delivery",
      where: { personId: intoId, state: "queued" },
      set: { state: "suppressed", reason: "unlinked" },
      whereSql: (param) => `${isTheirs(param)} AND ${isWaitingSql("t")}`,
    })
    .update({
      table: "Inbox",
      where: { personId: intoId, doneAt: null },
      set: { personId: fromId },
      whereSql: (param) => isTheirs(param),
    });
}
