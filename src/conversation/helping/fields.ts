import { choice, type Form, phone, relations, text, waysOfConsent } from "../../procedures/engine/index.ts";
import type { Asked } from "../questions/question.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";
import type { Helping, Listed } from "./commands.ts";

/** None of those in the roster. */
export const notListed = "new";

const name = { "for-name": text({ min: 2, max: 50 }) };
const number = { "for-phone": phone({ optional: true }) };
const roster = ({ listed }: Helping) => ({ "for-who": choice([...listed.map((m) => m.id), notListed]) });

/** On a visit the resident has said at the door that it may be filed for them. */
const visited = ({ listed }: Helping): Form => ({
  "for-who": choice(
    listed.map((m) => m.id),
    { fixed: true },
  ),
  "for-relation": choice(["committee"], { fixed: true }),
  "for-how": choice(["present"], { fixed: true }),
});

/** For whom it is, asked before what it is about. A name that the roster can tell is not asked for. */
function formOfHelping(helping: Helping, answers: Draft["answers"]): Form {
  const { stationId, listed, visit } = helping;
  if (visit) return visited(helping);
  const who = stationId ? roster(helping) : {};
  const isToldByRoster = answers["for-name"] === undefined && listed.length > 0;
  const known = isToldByRoster ? { ...who, ...name, ...number } : { ...name, ...number, ...who };
  const mine = relations.filter(
    (relation) => relation !== "committee" && (relation !== "clerk" || stationId !== undefined),
  );
  return { ...known, "for-relation": choice(mine), "for-how": choice(waysOfConsent) };
}

/** True for the answers that say for whom a filing is. */
export const isAboutSubject = (field: string): boolean => field.startsWith("for-");

/** The questions about the one for whom it is filed; none when it is one's own. */
export function helpingFields(turn: Turn, draft: Draft): Asked[] {
  const helping = "file" in draft.purpose ? draft.purpose.for : undefined;
  if (!helping) return [];
  return Object.entries(formOfHelping(helping, draft.answers)).map(([field, asked]) => ({
    draft,
    name: field,
    field: asked,
    ask: turn.say(`helping-ask-${field}`),
    label: turn.say(helping.visit && field === "for-who" ? "helping-field-for-name" : `helping-field-${field}`),
    option: (value) => {
      const member = helping.listed.find((m) => m.id === value);
      return member ? listedName(turn, member) : turn.say(`helping-option-${field}-${value}`);
    },
  }));
}

const listedName = (turn: Turn, { name: called, areaId, door }: Listed): string =>
  turn.say("helping-listed", { name: called, place: turn.world.city.placeName(areaId), door });
