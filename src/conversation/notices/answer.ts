import { Refusal } from "../../foundation/index.ts";
import { acknowledge, answerMs } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { replyWith, type Turn } from "../turn.ts";

interface Answered {
  noticeId: string;
  personId: string;
  bodyId: string | null;
}

const ofSql = `SELECT d."noticeId", d."personId", n."bodyId" FROM "Delivery" d JOIN "Notice" n ON n.id = d."noticeId"`;

/** 收到: the notice on whose message the button stands is answered. */
export async function acknowledgeNotice(turn: Turn): Promise<void> {
  const { db } = turn.means;
  const [found] = turn.pressedOn ? await db.query<Answered>(`${ofSql} WHERE d.id = $1`, [turn.pressedOn]) : [];
  if (!found) throw new Refusal("button-strange");
  answer(turn, found);
}

const newestSql = `${ofSql} WHERE d."addressId" = $1 AND d."createdAt" > $2 AND d.kind = 'notice' AND n."asksAcknowledgement"
  AND d."acknowledgedAt" IS NULL AND d.state IN ('sending', 'sent', 'delivered', 'unknown') ORDER BY d."createdAt" DESC, d.id DESC LIMIT 1`;

/** "收到" typed: the newest notice at this address that asks for it. False when none does. */
export async function acknowledgeNewest(turn: Turn): Promise<boolean> {
  const since = new Date(turn.world.now.getTime() - answerMs);
  const [found] = await turn.means.db.query<Answered>(newestSql, [turn.addressId, since], "newest-unanswered");
  if (found) answer(turn, found);
  return found !== undefined;
}

function answer(turn: Turn, found: Answered): void {
  acknowledge(turn.change, { ...found, now: turn.world.now });
  const body = found.bodyId ? turn.world.city.body(found.bodyId).name : "";
  replyWith(turn, "sent-answered", { body }, [homeRow(turn)]);
}
