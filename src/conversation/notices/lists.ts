import { Change, Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import type { LedgerPart } from "./ledger-part.ts";
import { bodiesThatSend } from "./senders.ts";

/** More people than this are an area, not a list. */
const mostOnList = 2_000;

const answeredSql = `SELECT DISTINCT d."personId" FROM "Delivery" d WHERE d."acknowledgedAt" IS NOT NULL
  AND d."noticeId" = ANY(ARRAY(SELECT n.id FROM "Notice" n WHERE $1::uuid IN (n.id, n."seriesId"))) LIMIT ${mostOnList}`;

/** 存成名单: those who have answered a notice become a list, for the next one about the same thing. */
export async function keepList(turn: Turn, { id, handlerId }: CaseRow, name: string): Promise<LedgerPart> {
  const { db, ids } = turn.means;
  const people = await db.query<{ personId: string }>(answeredSql, [id]);
  if (people.length === 0 || !handlerId) return { idle: turn.say("lists-nobody") };
  const listId = ids.uuid();
  const list = { id: listId, bodyId: handlerId, name, createdBy: turn.person.id, createdAt: turn.world.now };
  const change = new Change()
    .insert("AudienceList", list)
    .insert("AudienceListMember", ...people.map(({ personId }) => ({ listId, personId })));
  return { change, note: turn.say("lists-kept", { name, count: people.length }) };
}

/** 名单: the lists of one's bodies, each with a button to remove it. */
export async function showLists(turn: Turn, remove?: string): Promise<void> {
  const sql = `SELECT l.id, l.name, count(m.*)::int AS people FROM "AudienceList" l LEFT JOIN "AudienceListMember" m ON m."listId" = l.id
    WHERE l."bodyId" = ANY($1::uuid[]) AND l."removedAt" IS NULL GROUP BY l.id ORDER BY l.id`;
  const all = await turn.means.db.query<{ id: string; name: string; people: number }>(sql, [bodiesThatSend(turn)]);
  const gone = all.find((list) => list.id === remove);
  if (remove && !gone) throw new Refusal("lists-gone");
  if (gone)
    turn.change.update({
      table: "AudienceList",
      where: { id: gone.id, removedAt: null },
      set: { removedAt: turn.world.now },
      expect: 1,
    });
  const left = all.filter((list) => list !== gone);
  const lines = left.map(({ name, people }) => turn.say("lists-line", { name, count: people })).join("\n");
  replyWith(
    turn,
    gone ? "lists-removed" : left.length > 0 ? "lists-all" : "lists-none",
    { lines, name: gone?.name ?? "" },
    [
      ...left.map(({ id, name }): Button[] => [button(turn, "lists-remove", { do: "lists", remove: id }, { name })]),
      [button(turn, "compose-back", { do: "notices" }), button(turn, "menu-home", { do: "menu" })],
    ],
  );
}
