import { communityOf } from "../questions/place.ts";
import { menuButtons } from "../screens/menu.ts";
import { replyWith, type Turn } from "../turn.ts";

/** 联系人工: where somebody can be spoken to. */
export function askForPerson(turn: Turn): void {
  replyWith(turn, "person-where", { station: stationName(turn) }, menuButtons(turn));
}

/** The station of one's own community, else any. */
export function stationName(turn: Turn): string {
  const home = turn.person.homeAreaId ? communityOf(turn, turn.person.homeAreaId) : undefined;
  const station = home && turn.world.city.bodyFor(home.id, "service-station");
  return station?.name ?? turn.say("person-any-station");
}
