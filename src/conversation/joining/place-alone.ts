import { placeNamed } from "../../city/index.ts";
import { communityOf } from "../questions/place.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";

/** "水井坊社区", said with nothing asked: whether one lives there is asked, with what else a place is named for. False for all else. */
export function hearPlaceAlone(turn: Turn, text: string): boolean {
  const { city } = turn.world;
  const place = placeNamed(city, text);
  const community = place && communityOf(turn, place.id);
  if (!place || !community) return false;
  const home = turn.person.homeAreaId;
  const isHome = home !== null && city.chain(home).some(({ id }) => id === place.id);
  const live = button(turn, "place-alone-home", { do: "joining", go: { to: "home", area: place.id } });
  replyWith(turn, isHome ? "place-alone-is-home" : "place-alone", { place: city.placeName(place.id) }, [
    ...(isHome ? [] : [[live]]),
    [
      button(turn, "menu-report", { do: "file", procedure: "request" }),
      button(turn, "disclosures-button", { do: "disclosures", area: community.id }),
    ],
    homeRow(turn),
  ]);
  return true;
}
