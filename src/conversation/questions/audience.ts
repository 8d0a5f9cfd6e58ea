import { type Addressed, mayAddress, offeredTo, readAddressed, writeAddressed } from "../../city/index.ts";
import { rowsOf } from "../../instruments/index.ts";
import { audienceName } from "../notices/audience-name.ts";
import type { Turn } from "../turn.ts";
import { type Asked, answerButton, type Question } from "./question.ts";

/** So many of what a body may address are buttons; any other area is typed. */
const shown = 10;

/** To whom: what the body may address, or an area in its own by name. */
export const audienceQuestion: Question = {
  buttons(turn, asked) {
    const bodyId = bodyOf(asked);
    const offered = bodyId ? offeredTo(turn.world.city, bodyId) : [];
    const areas = offered.filter((one) => one.to === "residents");
    // Those that are few stay in sight; of many areas the first are examples.
    const rest = offered.filter((one) => one.to !== "residents");
    const all = [...areas.slice(0, shown - Math.min(rest.length, shown - 1)), ...rest];
    return choices(turn, asked, all.slice(0, shown));
  },
  fromText(turn, asked, text) {
    const { city } = turn.world;
    const bodyId = bodyOf(asked) ?? "";
    const named = offeredTo(city, bodyId).find(
      (one) => audienceName(turn, one) === text || (one.to === "list" && city.lists.get(one.id)?.name === text),
    );
    if (named) return { taken: writeAddressed(named) };
    const found = city
      .findAreas(text)
      .map(({ id }): Addressed => ({ to: "residents", id }))
      .filter((one) => mayAddress(city, bodyId, one));
    const [only] = found;
    const exact = found.find(({ id }) => city.area(id).name === text);
    if (exact || (only && found.length === 1)) return { taken: writeAddressed(exact ?? (only as Addressed)) };
    if (found.length > 1) return { choose: choices(turn, asked, found), text: turn.say("place-which") };
    // A place that there is, and that is not theirs to address.
    return { again: city.findAreas(text).length > 0 ? "audience-not-yours" : "audience-none" };
  },
  fromButton(turn, asked, value) {
    const addressed = readAddressed(String(value));
    const isAllowed = addressed && mayAddress(turn.world.city, bodyOf(asked) ?? "", addressed);
    return isAllowed ? { taken: String(value) } : { again: "audience-not-yours" };
  },
  show(turn, _asked, answer) {
    const addressed = readAddressed(String(answer));
    return addressed ? audienceName(turn, addressed) : "";
  },
};

function bodyOf({ field, draft }: Asked): string | undefined {
  const by = field.kind === "audience" ? draft.answers[field.by] : undefined;
  return typeof by === "string" ? by : undefined;
}

const choices = (turn: Turn, asked: Asked, all: readonly Addressed[]) =>
  rowsOf(
    all.map((one) => answerButton(asked, audienceName(turn, one), writeAddressed(one))),
    1,
  );
