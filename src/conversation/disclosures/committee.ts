import { type Seat, seatIn } from "../../city/index.ts";
import { type NoticeArg, renderArg } from "../../instruments/index.ts";
import { communityOfPerson } from "../screens/community.ts";
import type { Turn } from "../turn.ts";

/** What it is called, in the reader's language. */
export const shownTitle = (turn: Turn, title: unknown): string =>
  String(renderArg(title as NoticeArg, turn.person.locale, turn.say, turn.world.now));

/** The person's seat in the community's body of a kind. */
export function seatOf(turn: Turn, kind: string): Seat | undefined {
  const area = communityOfPerson(turn);
  return area && seatIn(turn.person.seats, turn.world.city.bodyFor(area.id, kind)?.id ?? null);
}
export const committeeSeat = (turn: Turn): Seat | undefined => seatOf(turn, "residents-committee");
