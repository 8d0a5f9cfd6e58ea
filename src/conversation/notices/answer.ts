import { Refusal } from "../../foundation/index.ts";
import { acknowledge } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { replyWith, type Turn } from "../turn.ts";

/** 收到: the notice on whose message the button stands is answered. */
export async function acknowledgeNotice(turn: Turn): Promise<void> {
  const { db } = turn.means;
  const sql = `SELECT d."noticeId", d."personId", n."bodyId" FROM "Delivery" d JOIN "Notice" n ON n.id = d."noticeId" WHERE d.id = $1`;
  const [found] = turn.pressedOn
    ? await db.query<{ noticeId: string; personId: string; bodyId: string | null }>(sql, [turn.pressedOn])
    : [];
  if (!found) throw new Refusal("button-strange");
  acknowledge(turn.change, { ...found, now: turn.world.now });
  const body = found.bodyId ? turn.world.city.body(found.bodyId).name : "";
  replyWith(turn, "sent-answered", { body }, [homeRow(turn)]);
}
