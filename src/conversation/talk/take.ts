import { nameOf } from "../name-of.ts";
import { homeRow } from "../screens/menu.ts";
import { draftInHand } from "../state.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { talkForClerk } from "./clerk.ts";
import { shownLines } from "./look.ts";
import { begunNotice } from "./notices.ts";
import { linesOf, moveTalk, tellOfTalk } from "./store.ts";
import { endRow } from "./words.ts";

const shownAtOnce = 20;

/** 接待: of two clerks one has it, and the other reads who. */
export async function takeTalk(turn: Turn, id: string): Promise<void> {
  const { db } = turn.means;
  const { talk } = await talkForClerk(turn, id);
  const list = [button(turn, "talk-list", { do: "talks" }), ...homeRow(turn)];
  if (talk.state === "ended") return replyWith(turn, "talk-over", {}, [list]);
  if (talk.state === "open" && talk.clerkId !== turn.person.id) {
    const name = (await nameOf(db, talk.clerkId)) ?? turn.say("talk-colleague");
    return replyWith(turn, "talk-taken", { name }, [list]);
  }
  const other = await talkHeldBy(turn);
  if (other && other !== id) return replyWith(turn, "talk-one-at-a-time", {}, [endRow(turn)]);
  const { now, ids, city } = turn.world;
  turn.state.talk = { at: "talk", id, side: "clerk", waits: draftInHand(turn.state)?.id };
  if (talk.state === "waiting") {
    moveTalk(turn.change, talk, { state: "open", clerkId: turn.person.id, takenAt: now });
    tellOfTalk(turn.change, { ids, now }, { kind: "person", personId: talk.personId }, begunNotice(city, talk));
  }
  const lines = await linesOf(db, id, shownAtOnce);
  reply(turn, {
    text: turn.say("talk-took"),
    quote: shownLines(turn, lines),
    files: lines.flatMap((line) => line.files),
    buttons: [endRow(turn)],
  });
}

/** The talk that the clerk has: one at a time. */
async function talkHeldBy(turn: Turn): Promise<string | undefined> {
  const sql = `SELECT id FROM "Talk" WHERE "clerkId" = $1 AND state = 'open' LIMIT 1`;
  const [found] = await turn.means.db.query<{ id: string }>(sql, [turn.person.id], "talk-held");
  return found?.id;
}
