// How much of a form one message fills rightly, by what the program itself does with it, in the demo district.
import path from "node:path";
import { z } from "zod";
import { placeMeant } from "../../src/city/index.ts";
import { demoId, plainDistrict } from "../../src/demo/index.ts";
import type { World } from "../../src/procedures/engine/index.ts";
import { request } from "../../src/procedures/requests/index.ts";
import { readLines } from "./data.ts";
import type { Figure, Group } from "./figure.ts";
import type { AskModel } from "./model.ts";

/** One message, and what of the form of a request it says; what is not named is not measured, null is not said. */
interface Case {
  text: string;
  kind: string;
  /** The code of the body whose job it is, where it is one body's alone. */
  body?: string;
  /** The place of the directory: 水井坊社区水津雅院. */
  area?: string;
  /** Where in it, in the message's words: any of these. */
  where: string[] | null;
  /** When it was: what `SaidTime.from` has to be, or the message's words. */
  when: string | null;
}

const slotNames = ["kind", "body", "area", "where", "when"] as const;
type Slot = (typeof slotNames)[number];

/** Of four questions three need not be asked. */
const reference = 0.75;
/** All messages are of this Monday, by one who lives in the 2栋 of this courtyard. */
const now = new Date("2026-11-23T10:00:00+08:00");
const home = "水津雅院";
const kinds = ["complaint", "enquiry", "suggestion", "service"] as const;
const answers = z.object({ answers: z.array(z.object({ field: z.literal("kind"), value: z.enum(kinds) })) });

/**
 * Texts of our own; `SHOW=1` prints the misses. The second file was written before anything was measured, and nothing was ever
 * set by its misses, which are not printed.
 */
export const slots: Group = {
  names: ["slots", ...slotNames.map((slot) => `slots-${slot}`), "slots-aside"],
  asksModel: true,
  async measure(_folders, model) {
    const [seen = [], aside = []] = ["slots.jsonl", "slots-aside.jsonl"].map((name) =>
      readLines<Case>(path.join(import.meta.dirname, name)),
    );
    const read = await judgeAll(seen, model, process.env.SHOW === "1");
    const parts = slotNames.map((slot): Figure => {
      const { all, right } = countOf(read, [slot]);
      return { name: `slots-${slot}`, value: right / all, note: `${all} values` };
    });
    return [
      figureOf("slots", seen.length, read),
      ...parts,
      figureOf("slots-aside", aside.length, await judgeAll(aside, model)),
    ];
  },
};

/** One value: right or not, by the program and, where it may be asked, with a model. */
interface Judged {
  slot: Slot;
  isRight: boolean;
  isRightWithModel?: boolean;
}

function figureOf(name: string, messages: number, judged: readonly Judged[]): Figure {
  const { all, right, rightWithModel } = countOf(judged, slotNames);
  const isAsked = judged.some(({ isRightWithModel }) => isRightWithModel !== undefined);
  const note = `${all} values in ${messages} messages`;
  return { name, value: right / all, withModel: isAsked ? rightWithModel / all : undefined, reference, note };
}

function countOf(judged: readonly Judged[], of: readonly Slot[]) {
  const counted = judged.filter(({ slot }) => of.includes(slot));
  const right = counted.filter(({ isRight }) => isRight).length;
  const rightWithModel = counted.filter((one) => one.isRightWithModel ?? one.isRight).length;
  return { all: counted.length, right, rightWithModel };
}

/** Each value that a message says or does not say; `show` prints the misses. */
async function judgeAll(cases: readonly Case[], model: AskModel | undefined, show = false): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const one of cases) {
    const found = readForm(one.text);
    const withModel = model && ((await kindBy(model, one.text)) ?? found.kind);
    for (const slot of slotNames) {
      if (one[slot] === undefined) continue;
      const wanted = slot === "body" ? demoId(`body:${district}:${one.body}`) : one[slot];
      const isRight = isSame(found[slot], wanted);
      if (show && !isRight) console.error(`${slot}: ${found[slot]} for ${wanted} in ${one.text}`);
      const byModel = slot === "kind" && model ? { isRightWithModel: withModel === one.kind } : {};
      judged.push({ slot, isRight, ...byModel });
    }
  }
  return judged;
}

const city = plainDistrict();
const homeId = [...city.areas.values()].find(({ name }) => name === home)?.id;
const world = { city, now } as World;
const district = city.area(city.districtId).name;

/** What the form of a request holds after a message, before anything is asked. */
function readForm(text: string) {
  const area = placeMeant(city, text, homeId);
  const found = request.finds?.({ words: text, ...(area ? { area: area.id } : {}) }, world).answers ?? {};
  const [said, from] = Array.isArray(found.time) ? found.time : [];
  return {
    kind: found.kind,
    body: found.handler,
    area: area && city.placeName(area.id),
    where: found.where,
    when: [from, said].filter((one) => one !== undefined),
  };
}

const bare = (said: unknown): string =>
  String(said)
    .replace(/[的\s]/g, "")
    .toLowerCase();

/** Whether what was found is what is wanted, or one of it; nothing where nothing is. */
function isSame(found: unknown, wanted: string | readonly string[] | null): boolean {
  const all = (Array.isArray(found) ? found : [found]).filter((one) => one !== undefined).map(bare);
  if (wanted === null) return all.length === 0;
  return (Array.isArray(wanted) ? wanted : [wanted]).some((one) => all.includes(bare(one)));
}

/** The kind that a model reads; undefined where it leaves it to the built-in way. */
async function kindBy(model: AskModel, message: string): Promise<string | undefined> {
  const fields = [{ field: "kind", asks: "属于哪一类？", options: kinds }];
  return (await model("fill-form.v1", answers, { message, fields }))?.answers[0]?.value;
}
