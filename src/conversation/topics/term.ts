import { formatDay } from "../../foundation/index.ts";
import { communityOfPerson } from "../screens/community.ts";
import type { Turn } from "../turn.ts";

/** Until when the residents' committee of one's community sits; "" where no day is known. */
export function termLine(turn: Turn): string {
  const { city, now } = turn.world;
  const community = communityOfPerson(turn);
  const committee = community && city.bodyFor(community.id, "residents-committee");
  const ends = city.heldRoles.flatMap(({ bodyId, startsAt, endsAt }) =>
    bodyId === committee?.id && endsAt && new Date(startsAt) <= now && new Date(endsAt) > now ? [endsAt] : [],
  );
  const [first] = ends.sort();
  if (!committee || !first) return "";
  return turn.say("topic-elections-term", {
    body: committee.name,
    on: formatDay(new Date(first), turn.person.locale, now),
  });
}
