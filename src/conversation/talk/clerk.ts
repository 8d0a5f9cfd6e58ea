import { type Seat, seatIn } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import type { Turn } from "../turn.ts";
import { loadTalk, type TalkRow } from "./store.ts";

/** A talk of the body in which the clerk sits. @throws Refusal for anybody else, and for one's own */
export async function talkForClerk(turn: Turn, id: string): Promise<{ talk: TalkRow; seat: Seat }> {
  const talk = await loadTalk(turn.means.db, id);
  const seat = seatIn(turn.person.seats, talk?.bodyId);
  if (!talk || !seat || talk.personId === turn.person.id) throw new Refusal("talk-not-yours");
  return { talk, seat };
}
