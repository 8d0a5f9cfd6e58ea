import type { Body } from "../../city/index.ts";
import { rowsOf } from "../../instruments/index.ts";
import { keptFrom } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";
import { type Asked, answerButton, type Question, type Taken } from "./question.ts";

const shown = 8;

/** A body of the allowed kinds: the likely ones as buttons, any other by part of its name. */
export const bodyQuestion: Question = {
  buttons(turn, asked) {
    const { among, unknown } = unsureOf(asked) ?? {};
    const bodies = among?.map((id) => turn.world.city.body(id)) ?? likely(turn, asked);
    const named = bodies.map((b) => answerButton(asked, b.name, b.id));
    const open = unknown ? [answerButton(asked, turn.say(unknown.key), unknown.value)] : [];
    return rowsOf([...named, ...open], 1);
  },
  fromText(turn, asked, text) {
    const { unknown } = unsureOf(asked) ?? {};
    if (unknown && knowsNot.test(bare(text))) return { taken: unknown.value };
    const all = allowed(turn, asked);
    const exact = all.find((b) => b.name === text);
    const whole = exact ? [exact] : all.filter((b) => holds(b.name, text));
    const short = whole.length > 0 ? whole : all.filter((b) => isShortFor(b.name, text));
    const found = short.length > 0 ? short : all.filter((b) => isSpokenOf(turn, b, text));
    const [only] = found;
    if (found.length === 1 && only) return takenOrKept(turn, asked, only.id);
    if (found.length === 0) return { again: "body-none" };
    const choose = rowsOf(
      found.slice(0, shown).map((b) => answerButton(asked, b.name, b.id)),
      1,
    );
    return { choose, text: turn.say("body-which") };
  },
  fromButton(turn, asked, value) {
    const isAllowed = allowed(turn, asked).some((b) => b.id === value);
    return isAllowed ? takenOrKept(turn, asked, String(value)) : { again: "body-none" };
  },
  show: (turn, _asked, answer) => turn.world.city.body(String(answer)).name,
};

const unsureOf = ({ draft, name }: Asked) => draft.unsure?.[name];

const knowsNot =
  /^(?:我?也?(?:不知道|不晓得|不清楚|不确定|不懂|说不准)|都不是|(?:i)?(?:don'?tknow|notsure|noidea))[了啊呀的。.!！]*$/;

function allowed(turn: Turn, { field }: Asked): Body[] {
  if (field.kind !== "body") throw new Error("not a body");
  return [...turn.world.city.bodies.values()].filter((b) => field.kinds.includes(b.kind));
}

/** A body that must not have the case, since it is about that body or one near it, is refused before anything is written. */
function takenOrKept({ world: { city } }: Turn, { draft: { purpose } }: Asked, id: string): Taken {
  const aboutId = "act" in purpose ? purpose.aboutBodyId : undefined;
  const again = keptFrom(city, aboutId, id);
  if (!again || !aboutId || !("act" in purpose)) return { taken: id };
  return {
    again,
    isHeard: true,
    args: { number: purpose.number, about: city.body(aboutId).name, body: city.body(id).name },
  };
}

const bare = (text: string) => text.toLowerCase().replace(/\s+/g, "");
const holds = (name: string, text: string): boolean => name.toLowerCase().includes(bare(text));

/** People shorten names: "住建局" is 住房建设和交通运输局. All letters of the text in their order, its beginning aside. */
function isShortFor(name: string, text: string): boolean {
  let at = 0;
  for (const letter of bare(text)) {
    at = name.toLowerCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** "城管", "路灯": the words by which people speak of what a body does. */
const isSpokenOf = ({ world: { city } }: Turn, body: Body, text: string): boolean =>
  city.duties.some((d) => d.bodyId === body.id && d.words.some(([word]) => word === bare(text)));

/** What the words of the case point to, then the station and the committee of its community; not the whole district's. */
function likely(turn: Turn, asked: Asked): Body[] {
  const { city } = turn.world;
  const kinds = asked.field.kind === "body" ? asked.field.kinds : [];
  const about = asked.draft.answers;
  const { purpose } = asked.draft;
  const ofCase = "act" in purpose ? purpose.areaId : undefined;
  const isIdle = ({ id }: Body) =>
    "act" in purpose && (id === purpose.handlerId || keptFrom(city, purpose.aboutBodyId, id) !== undefined);
  const areaId = String(about.area ?? ofCase ?? turn.person.homeAreaId ?? "");
  const near = kinds
    .map((kind) => (areaId ? city.bodyFor(areaId, kind) : undefined))
    .filter((b) => b && city.area(b.areaId).kind !== "district");
  // Whose job it is says nothing of whose staff it was.
  const isOfStaff = asked.draft.unsure?.[asked.name] !== undefined;
  const found = typeof about.handler === "string" && !isOfStaff ? [city.bodies.get(about.handler)] : [];
  const bodies = [...found, ...near].filter((b): b is Body => b !== undefined && kinds.includes(b.kind) && !isIdle(b));
  return [...new Map(bodies.map((b) => [b.id, b])).values()].slice(0, shown);
}
