import { type Area, findPlace, isPlace, placesIn } from "../../city/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import type { Turn } from "../turn.ts";
import { type Asked, answerButton, type Question } from "./question.ts";

/** A community (or a courtyard in it): by typing its name, or street by street. */
export const placeQuestion: Question = {
  buttons(turn, asked) {
    const { city } = turn.world;
    const named = placesIn(city, String(asked.draft.answers.words ?? ""));
    if (named.length > 1) return placeButtons(turn, asked, named);
    const near = turn.person.homeAreaId ?? turn.state.lastCommunity;
    const home = near ? communityOf(turn, near) : undefined;
    const streets = city.children(city.children(null)[0]?.id ?? null);
    const open = streets.map(
      (s): Button => ({
        label: s.name,
        command: { do: "open-place", draft: asked.draft.id, field: asked.name, area: s.id },
      }),
    );
    return [...(home ? [[answerButton(asked, home.name, home.id)]] : []), ...rowsOf(open, 2)];
  },
  fromText(turn, asked, text) {
    const found = findPlace(turn.world.city, text);
    if ("place" in found) return { taken: found.place.id };
    if ("street" in found) return openStreet(turn, asked, found.street.id);
    if ("places" in found) {
      const choose = placeButtons(turn, asked, found.places);
      return { choose, text: turn.say(found.isGuess ? "place-near" : "place-which") };
    }
    return { again: "place-none" };
  },
  fromButton(turn, _asked, value) {
    const area = turn.world.city.areas.get(String(value));
    return area && isPlace(area) ? { taken: area.id } : { again: "place-none" };
  },
  show: (turn, _asked, answer) => turn.world.city.placeName(String(answer)),
};

/** The communities of a street, to choose from. */
export function openStreet(turn: Turn, asked: Asked, streetId: string): { choose: Button[][]; text: string } {
  const { city } = turn.world;
  return {
    choose: placeButtons(turn, asked, city.children(streetId)),
    text: turn.say("place-in-street", { street: city.area(streetId).name }),
  };
}

export const placeButtons = (turn: Turn, asked: Asked, areas: Area[]): Button[][] =>
  rowsOf(
    areas.map((a) => answerButton(asked, turn.world.city.placeName(a.id), a.id)),
    2,
  );

export const communityOf = (turn: Turn, areaId: string): Area | undefined =>
  turn.world.city.chain(areaId).find((a) => a.kind === "community");
