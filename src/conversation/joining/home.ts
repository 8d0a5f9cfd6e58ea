import { type Area, findPlace, isPlace } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { isOtherMatter } from "../free-words.ts";
import { communityOf } from "../questions/place.ts";
import { districtName } from "../screens/district.ts";
import { continueButtons, homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { hasAgreed } from "./consent.ts";
import { laterRow } from "./later.ts";
import { homeName } from "./record.ts";

/** Where one lives: typed, street by street, or by the phone's place. */
export async function showHome(turn: Turn, areaId?: string, isWhole = false): Promise<void> {
  if (!(await hasAgreed(turn, "home"))) return;
  const area = areaId ? turn.world.city.area(areaId) : undefined;
  if (!area) return askHome(turn);
  turn.state.joining = { at: "home" };
  if (area.kind === "street") return choose(turn, turn.world.city.children(area.id), inStreet(turn, area));
  if (!isPlace(area)) throw new Refusal("city-unknown");
  takeHome(turn, area, isWhole);
}

/** `note`: what was wrong with the answer, with what to do now. */
export function askHome(turn: Turn, note?: string): void {
  const { city } = turn.world;
  const { homeAreaId, isVerified } = turn.person;
  turn.state.joining = { at: "home" };
  const now = homeAreaId ? turn.say("home-now", { place: homeName(turn, homeAreaId) }) : undefined;
  const moving = isVerified ? turn.say("home-moving") : undefined;
  const streets = city.children(city.children(null)[0]?.id ?? null);
  reply(turn, {
    text: note ?? [now, moving, turn.say("home-ask")].filter(Boolean).join("\n"),
    buttons: [...rowsOf(homeButtons(turn, streets), 2), laterRow(turn)],
    asks: "location",
  });
}

const inStreet = (turn: Turn, street: Area): string => turn.say("place-in-street", { street: street.name });

const homeButtons = (turn: Turn, areas: Area[]): Button[] =>
  areas.map((area) => ({
    label: area.kind === "street" ? area.name : turn.world.city.placeName(area.id),
    command: { do: "joining", go: { to: "home", area: area.id } },
  }));

function choose(turn: Turn, areas: Area[], text: string): void {
  reply(turn, { text, buttons: [...rowsOf(homeButtons(turn, areas), 2), laterRow(turn)] });
}

/** A typed home. False for words about something else. */
export function hearHome(turn: Turn, text: string): boolean {
  const found = findPlace(turn.world.city, text);
  if ("place" in found) takeHome(turn, found.place, false);
  else if ("street" in found) choose(turn, turn.world.city.children(found.street.id), inStreet(turn, found.street));
  else if ("places" in found) choose(turn, found.places, turn.say(found.isGuess ? "place-near" : "place-which"));
  else if (isOtherMatter(turn, text)) return false;
  else askHome(turn, turn.say("place-none"));
  return true;
}

const nearest = 4;

/** The communities around the place that the phone sent. */
export function hearHomePlace(turn: Turn, { lat, lon }: { lat: number; lon: number }): void {
  const { city } = turn.world;
  const near = city.areasNear(lat, lon, nearest);
  if (near.length > 0) choose(turn, near, turn.say("home-near"));
  else askHome(turn, turn.say("home-far", { district: districtName(turn) }));
}

/** A community asks once more for the courtyard, where it has some. */
function takeHome(turn: Turn, area: Area, isWhole: boolean): void {
  const courtyards = turn.world.city.children(area.id).filter((a) => a.kind === "courtyard");
  if (area.kind === "community" && courtyards.length > 0 && !isWhole) askCourtyard(turn, area, courtyards);
  else setHome(turn, area);
}

function askCourtyard(turn: Turn, community: Area, courtyards: Area[]): void {
  const label = (a: Area): Button => ({ label: a.name, command: { do: "joining", go: { to: "home", area: a.id } } });
  const whole = button(turn, "home-whole", { do: "joining", go: { to: "home", area: community.id, isWhole: true } });
  reply(turn, {
    text: turn.say("home-courtyard", { community: community.name }),
    buttons: [...rowsOf(courtyards.map(label), 2), [whole, ...homeRow(turn)]],
  });
}

/** Writes the home. Who was verified in another one has to be verified anew. */
function setHome(turn: Turn, area: Area): void {
  const { person, world, change } = turn;
  turn.state.joining = undefined;
  const place = world.city.placeName(area.id);
  const isSame = isWithin(turn, person.homeAreaId, area);
  if (!isSame) {
    const unverified = person.isVerified ? { verifiedAt: null, verifiedHow: null } : {};
    change.update({
      table: "Person",
      where: { id: person.id },
      set: { homeAreaId: area.id, ...unverified },
      expect: 1,
    });
    if (person.isVerified)
      change.update({ table: "HouseholdMember", where: { personId: person.id }, set: { personId: null } });
    Object.assign(person, { homeAreaId: area.id, isVerified: false });
    turn.actor = { ...turn.actor, isVerified: false };
  }
  const done = turn.say(isSame ? "home-same" : "home-done", { place });
  const next = person.isVerified ? "" : `\n${turn.say("home-verify-next")}`;
  const verify = button(turn, "me-verify", { do: "joining", go: { to: "verify" } });
  reply(turn, {
    text: `${done}${next}`,
    buttons: [
      ...(person.isVerified ? [] : [[verify]]),
      ...continueButtons(turn),
      person.isVerified ? homeRow(turn) : laterRow(turn),
    ],
  });
}

/** The home is there, or in it: who lives in a courtyard of the community has not moved by naming the community. */
function isWithin(turn: Turn, homeAreaId: string | null, area: Area): boolean {
  if (!homeAreaId) return false;
  if (homeAreaId === area.id) return true;
  const isVerifiedBelow = turn.person.isVerified && communityOf(turn, homeAreaId)?.id === area.id;
  return isVerifiedBelow || turn.world.city.chain(homeAreaId).some((a) => a.id === area.id && a.kind === "courtyard");
}
