import { type City, doorsOf } from "../../city/index.ts";
import type { Database, Say } from "../../foundation/index.ts";
import type { NotReached } from "../../instruments/index.ts";

export interface Unreached extends NotReached {
  /** As the roster has it; undefined for who is on none. */
  door?: string;
}

/** Those whom a notice has not reached, with the doors at which they can be found. */
export async function withDoors(db: Database, people: readonly NotReached[]): Promise<Unreached[]> {
  const doors = await doorsOf(
    db,
    people.map((one) => one.personId),
  );
  return people.map((one) => ({ ...one, door: doors.get(one.personId) }));
}

/** 王秀英，水井坊社区水津雅院 2栋1单元301：没有联系方式 */
export const unreachedLine = (
  { say, world: { city } }: { say: Say; world: { city: City } },
  { name, areaId, door, reason }: Unreached,
): string =>
  say("unreached-line", {
    name: name ?? "",
    place: [areaId ? placeOf(city, areaId, door !== undefined) : "", door].filter(Boolean).join(" "),
    why: say(`unreached-${whyOf(reason)}`),
  });

/** The door, where it is known, says the building and the entrance itself. */
const placeOf = (city: City, areaId: string, hasDoor: boolean): string =>
  city
    .chain(areaId)
    .filter(
      ({ kind }) =>
        kind === "community" || kind === "courtyard" || (!hasDoor && (kind === "building" || kind === "entrance")),
    )
    .map(({ name }) => name)
    .reverse()
    .join("");

const whyOf = (reason: string): string =>
  ({ unreachable: "no-address", blocked: "blocked", "not acknowledged": "no-answer" })[reason] ?? "failed";
