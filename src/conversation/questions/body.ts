import type { Body } from "../../city/index.ts";
import { rowsOf } from "../../instruments/index.ts";
import type { Turn } from "../turn.ts";
import { type Asked, answerButton, type Question } from "./question.ts";

const shown = 8;

/** A body of the allowed kinds: the likely ones as buttons, any other by part of its name. */
export const bodyQuestion: Question = {
  buttons: (turn, asked) =>
    rowsOf(
      likely(turn, asked).map((b) => answerButton(asked, b.name, b.id)),
      1,
    ),
  fromText(turn, asked, text) {
    const all = allowed(turn, asked);
    const exact = all.find((b) => b.name === text);
    const whole = exact ? [exact] : all.filter((b) => holds(b.name, text));
    const short = whole.length > 0 ? whole : all.filter((b) => isShortFor(b.name, text));
    const found = short.length > 0 ? short : all.filter((b) => isSpokenOf(turn, b, text));
    const [only] = found;
    if (found.length === 1 && only) return { taken: only.id };
    if (found.length === 0) return { again: "body-none" };
    const choose = rowsOf(
      found.slice(0, shown).map((b) => answerButton(asked, b.name, b.id)),
      1,
    );
    return { choose, text: turn.say("body-which") };
  },
  fromButton(turn, asked, value) {
    return allowed(turn, asked).some((b) => b.id === value) ? { taken: String(value) } : { again: "body-none" };
  },
  show: (turn, _asked, answer) => turn.world.city.body(String(answer)).name,
};

function allowed(turn: Turn, { field }: Asked): Body[] {
  if (field.kind !== "body") throw new Error("not a body");
  return [...turn.world.city.bodies.values()].filter((b) => field.kinds.includes(b.kind));
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
  const idle = "act" in purpose ? [purpose.handlerId, purpose.aboutBodyId] : [];
  const areaId = String(about.area ?? ofCase ?? turn.person.homeAreaId ?? "");
  const near = kinds
    .map((kind) => (areaId ? city.bodyFor(areaId, kind) : undefined))
    .filter((b) => b && city.area(b.areaId).kind !== "district");
  const found = typeof about.handler === "string" ? [city.bodies.get(about.handler)] : [];
  const bodies = [...found, ...near].filter(
    (b): b is Body => b !== undefined && kinds.includes(b.kind) && !idle.includes(b.id),
  );
  return [...new Map(bodies.map((b) => [b.id, b])).values()].slice(0, shown);
}
