import { findPlace, isPlace, seatIn } from "../../city/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { findIntent } from "../../understanding/index.ts";
import { isOtherMatter } from "../free-words.ts";
import { communityOf } from "../questions/place.ts";
import { homeRow, menuButtons } from "../screens/menu.ts";
import { draftInHand } from "../state.ts";
import { reply, replyWith, type Turn } from "../turn.ts";
import { call } from "./call.ts";
import { hoursOf } from "./hours.ts";
import { loadTalk, talkOf } from "./store.ts";
import { endRow, showWaiting } from "./words.ts";

/** 联系人工: calls the clerks of one's station, or says how the talk stands that was begun. */
export async function askForPerson(turn: Turn, areaId?: string): Promise<void> {
  const open = turn.state.talk;
  if (open?.at === "talk" && open.side === "clerk") {
    const talk = await loadTalk(turn.means.db, open.id);
    if (talk?.state === "open") return replyWith(turn, "talk-yours-now", {}, [endRow(turn)]);
  }
  const begun = await talkOf(turn.means.db, turn.person.id);
  if (begun) {
    turn.state.talk = { at: "talk", id: begun.id, side: "resident", waits: draftInHand(turn.state)?.id };
    if (begun.state === "open") return replyWith(turn, "talk-open-already", {}, [endRow(turn)]);
    return showWaiting(turn, hoursOf(turn.world.city, turn.world.city.body(begun.bodyId).areaId, turn.world.now));
  }
  const area = areaId ?? turn.person.homeAreaId ?? areaOfDraft(turn);
  if (!area) return askPlace(turn);
  const { city } = turn.world;
  if (city.area(area).kind === "street")
    return choose(
      turn,
      city.children(area).map((a) => a.id),
      inStreet(turn, area),
    );
  await callFor(turn, area);
}

async function callFor(turn: Turn, areaId: string): Promise<void> {
  const station = turn.world.city.bodyFor(communityOf(turn, areaId)?.id ?? areaId, "service-station");
  // A clerk of the station would be calling themselves and their colleagues across the desk.
  if (!station || seatIn(turn.person.seats, station.id)) {
    turn.state.talk = undefined;
    return replyWith(turn, station ? "talk-own-station" : "talk-no-station", {}, menuButtons(turn));
  }
  await call(turn, station);
}

const areaOfDraft = (turn: Turn): string | undefined => {
  const area = draftInHand(turn.state)?.answers.area;
  return typeof area === "string" ? area : undefined;
};

/** Whose clerks: by the community's name, or street by street. */
function askPlace(turn: Turn, note?: string): void {
  const { city } = turn.world;
  const streets = city.children(city.children(null)[0]?.id ?? null);
  choose(
    turn,
    streets.map((s) => s.id),
    note ?? turn.say("talk-ask-place"),
  );
}

const inStreet = (turn: Turn, streetId: string): string =>
  turn.say("place-in-street", { street: turn.world.city.area(streetId).name });

function choose(turn: Turn, areaIds: string[], text: string): void {
  turn.state.talk = { at: "place" };
  const { city } = turn.world;
  const buttons = areaIds.map(
    (area): Button => ({
      label: isPlace(city.area(area)) ? city.placeName(area) : city.area(area).name,
      command: { do: "talk", area },
    }),
  );
  reply(turn, { text, buttons: [...rowsOf(buttons, 2), homeRow(turn)] });
}

/** A typed place, while it is asked. False for words about something else. */
export async function hearPlace(turn: Turn, text: string): Promise<boolean> {
  const found = findPlace(turn.world.city, text);
  const intent = findIntent(text);
  if ("place" in found) await callFor(turn, found.place.id);
  else if ("street" in found) await askForPerson(turn, found.street.id);
  else if ("places" in found) {
    const ids = found.places.map((a) => a.id);
    choose(turn, ids, turn.say(found.isGuess ? "place-near" : "place-which"));
  } else if ((intent && intent !== "person") || isOtherMatter(turn, text)) {
    turn.state.talk = undefined;
    return false;
  } else askPlace(turn, turn.say("place-none"));
  return true;
}

/** A button that asked for a station, of a place that may be gone meanwhile. */
export const knownArea = (turn: Turn, areaId: string | undefined): string | undefined =>
  areaId && turn.world.city.areas.has(areaId) ? areaId : undefined;
