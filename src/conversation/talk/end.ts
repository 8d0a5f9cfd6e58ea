import type { Database } from "../../foundation/index.ts";
import { continueButtons, homeRow, menuButtons } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { endedForClerk, endedForResident } from "./notices.ts";
import { loadTalk, moveTalk, talkOf, tellOfTalk } from "./store.ts";

/** 结束: either side ends it, both are told. */
export async function endTalk(turn: Turn): Promise<void> {
  const { db } = turn.means;
  const open = turn.state.talk;
  turn.state.talk = undefined;
  const talk = open?.at === "talk" ? await loadTalk(db, open.id) : await talkOf(db, turn.person.id);
  const side = talk?.personId === turn.person.id ? "resident" : talk?.clerkId === turn.person.id ? "clerk" : undefined;
  if (!talk || !side || talk.state === "ended") return replyWith(turn, "talk-none", {}, menuButtons(turn));
  const { now, ids } = turn.world;
  moveTalk(turn.change, talk, { state: "ended", endedAt: now, endedBy: side });
  const goOn = continueButtons(turn);
  if (side === "clerk") {
    const message = endedForResident("clerk", await hasDraft(db, talk.personId));
    tellOfTalk(turn.change, { ids, now }, { kind: "person", personId: talk.personId }, message);
    return replyWith(turn, "talk-ended-here", {}, [
      ...goOn,
      [button(turn, "talk-suggest", { do: "talk-suggest", talk: talk.id })],
      [button(turn, "menu-todo", { do: "todo", page: 0 }), ...homeRow(turn)],
    ]);
  }
  if (talk.clerkId) {
    const audience = { kind: "person", personId: talk.clerkId } as const;
    const message = endedForClerk(talk, "resident", await hasDraft(db, talk.clerkId));
    tellOfTalk(turn.change, { ids, now }, audience, message);
  }
  replyWith(turn, "talk-ended", {}, [
    ...goOn,
    [button(turn, "menu-report", { do: "file", procedure: "request" }), ...homeRow(turn)],
  ]);
}

/** Somebody has something unfinished that waited during the talk. */
export async function hasDraft(db: Database, personId: string): Promise<boolean> {
  const sql = `SELECT json_array_length(state->'drafts') > 0 AS has FROM "Conversation" WHERE "personId" = $1`;
  const [found] = await db.query<{ has: boolean | null }>(sql, [personId], "has-draft");
  return found?.has === true;
}
