import {
  type Addressed,
  areasWithRoles,
  type DoorsAt,
  findDoors,
  mayAddress,
  offeredIn,
  offeredTo,
  ownersOf,
  readAddressed,
  writeAddressed,
} from "../../city/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { audienceName } from "../notices/audience-name.ts";
import type { Turn } from "../turn.ts";
import { type Asked, answerButton, type Question, type Taken } from "./question.ts";

/** So many of what a body may address are buttons; any other area is typed. */
const shown = 10;
/** So many areas, or roles of one, stand on a page. */
const perPage = 8;

/** Besides an audience a button brings one of these: in which area, and whom there. */
const where = "where";
const whoIn = "who";

/** To whom: what the body may address, or an area in its own by name; by role, first where and then who. */
export const audienceQuestion: Question = {
  buttons(turn, asked) {
    const bodyId = bodyOf(asked);
    if (isOfOwners(asked)) return choices(turn, asked, ownersOf(turn.world.city, bodyId).slice(0, shown));
    const offered = offeredTo(turn.world.city, bodyId);
    const areas = offered.filter((one) => one.to === "residents");
    // Those that are few stay in sight; of many areas the first are examples.
    const rest = offered.filter((one) => one.to !== "residents");
    const all = [...areas.slice(0, shown - Math.min(rest.length, shown - 1)), ...rest];
    const byRole = places(turn, asked).length > 0 ? [[answerButton(asked, turn.say("audience-by-role"), where)]] : [];
    return [...choices(turn, asked, all.slice(0, shown)), ...byRole];
  },
  fromText(turn, asked, text) {
    const { city, now } = turn.world;
    const bodyId = bodyOf(asked);
    if (isOfOwners(asked)) return ownersFrom(turn, asked, text);
    const all = [
      ...offeredTo(city, bodyId),
      ...places(turn, asked).flatMap(({ id }) => offeredIn(city, bodyId, id, now)),
    ];
    const named = all.find(
      (one) => audienceName(turn, one, bodyId) === text || (one.to === "list" && city.lists.get(one.id)?.name === text),
    );
    if (named) return { taken: writeAddressed(named) };
    const doors = findDoors(city, text, city.body(bodyId).areaId);
    if (doors) return doors === "unreadable" ? { again: "audience-doors", isHeard: true } : atDoors(turn, asked, doors);
    const found = city.findAreas(text).filter(({ id }) => mayAddress(city, bodyId, { to: "residents", id }));
    const area = found.find(({ name }) => name === text) ?? (found.length === 1 ? found[0] : undefined);
    if (area) return inArea(turn, asked, area.id);
    const residents = found.map(({ id }): Addressed => ({ to: "residents", id }));
    if (residents.length > 0) return { choose: choices(turn, asked, residents), text: turn.say("place-which") };
    // A place that there is, and that is not theirs to address.
    return { again: city.findAreas(text).length > 0 ? "audience-not-yours" : "audience-none" };
  },
  fromButton(turn, asked, value) {
    const [way, areaOrPage, page] = String(value).split(" ");
    if (way === where) return askWhere(turn, asked, Number(areaOrPage ?? 0));
    if (way === whoIn && areaOrPage) return askWho(turn, asked, areaOrPage, Number(page ?? 0));
    const addressed = readAddressed(String(value));
    const isOther = isOfOwners(asked) && addressed?.to !== "owners";
    if (!addressed || isOther || !mayAddress(turn.world.city, bodyOf(asked), addressed))
      return { again: "audience-not-yours" };
    return isPresent(turn, asked, addressed) ? { taken: String(value) } : { again: "audience-nobody" };
  },
  // Who follows a case can be written to from its card alone.
  isFixed: (answer) => readAddressed(String(answer))?.to === "followers",
  show(turn, asked, answer) {
    const addressed = readAddressed(String(answer));
    return addressed ? audienceName(turn, addressed, bodyOf(asked)) : "";
  },
};

function bodyOf({ field, draft }: Asked): string {
  const by = field.kind === "audience" ? draft.answers[field.by] : undefined;
  return String(by ?? "");
}

const isOfOwners = ({ field }: Asked): boolean => field.kind === "audience" && field.among === "owners";

/** A building of a place, an entrance or flats, where the place is theirs to address. */
function atDoors(turn: Turn, asked: Asked, { areaId, doors }: DoorsAt): Taken {
  const addressed = { to: "doors", id: areaId, doors } as const;
  const isTheirs = mayAddress(turn.world.city, bodyOf(asked), addressed);
  return isTheirs ? { taken: writeAddressed(addressed) } : { again: "audience-not-yours", isHeard: true };
}

/** The owners of an area, said by its name. */
function ownersFrom(turn: Turn, asked: Asked, text: string): Taken {
  const { city } = turn.world;
  const named = new Set(city.findAreas(text).map(({ id }) => id));
  const offered = ownersOf(city, bodyOf(asked));
  const found = offered.filter((one) => named.has(one.id) || audienceName(turn, one, bodyOf(asked)) === text);
  const [only, ...others] = found;
  if (!only) return { again: named.size > 0 ? "audience-no-owners" : "audience-none" };
  return others.length === 0
    ? { taken: writeAddressed(only) }
    : { choose: choices(turn, asked, found), text: turn.say("place-which") };
}

/** Where there is somebody besides residents. */
const places = (turn: Turn, asked: Asked) => areasWithRoles(turn.world.city, bodyOf(asked), turn.world.now);

/** A role that nobody holds any more since it was offered; of all else there is always somebody, or the count says so. */
function isPresent(turn: Turn, asked: Asked, addressed: Addressed): boolean {
  if (addressed.to !== "role" && addressed.to !== "organisations") return true;
  const offered = offeredIn(turn.world.city, bodyOf(asked), addressed.id, turn.world.now);
  return offered.some((one) => writeAddressed(one) === writeAddressed(addressed));
}

/** Who there, where there is somebody besides residents. */
function inArea(turn: Turn, asked: Asked, areaId: string): Taken {
  const { city, now } = turn.world;
  const [only, ...others] = offeredIn(city, bodyOf(asked), areaId, now);
  return only && others.length === 0 ? { taken: writeAddressed(only) } : askWho(turn, asked, areaId, 0);
}

function askWhere(turn: Turn, asked: Asked, page: number): Taken {
  const areas = places(turn, asked);
  const [only, ...others] = areas;
  if (only && others.length === 0) return askWho(turn, asked, only.id, 0);
  const all = areas.map(({ id }) => answerButton(asked, turn.world.city.placeName(id), `${whoIn} ${id}`));
  return { choose: paged(turn, asked, all, page, where), text: turn.say("audience-where") };
}

function askWho(turn: Turn, asked: Asked, areaId: string, page: number): Taken {
  const { city, now } = turn.world;
  if (!mayAddress(city, bodyOf(asked), { to: "residents", id: areaId })) return { again: "audience-not-yours" };
  const all = offeredIn(city, bodyOf(asked), areaId, now).map((one) => choice(turn, asked, one));
  const text = turn.say("audience-who", { place: city.placeName(areaId) });
  return { choose: paged(turn, asked, all, page, `${whoIn} ${areaId}`), text };
}

/** A page of buttons, and the ways to the pages beside it. */
function paged(turn: Turn, asked: Asked, all: Button[], page: number, way: string): Button[][] {
  const before = page > 0 ? [answerButton(asked, turn.say("page-before"), `${way} ${page - 1}`)] : [];
  const isMore = all.length > (page + 1) * perPage;
  const after = isMore ? [answerButton(asked, turn.say("page-after"), `${way} ${page + 1}`)] : [];
  const rows = rowsOf(all.slice(page * perPage, (page + 1) * perPage), 1);
  return [...rows, [...before, ...after]].filter((row) => row.length > 0);
}

const choice = (turn: Turn, asked: Asked, one: Addressed): Button =>
  answerButton(asked, audienceName(turn, one, bodyOf(asked)), writeAddressed(one));

const choices = (turn: Turn, asked: Asked, all: readonly Addressed[]): Button[][] =>
  rowsOf(
    all.map((one) => choice(turn, asked, one)),
    1,
  );
