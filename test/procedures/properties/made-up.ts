import { type City, entriesOf, isLeftToCommunity, ownersOf, writeAddressed } from "../../../src/city/index.ts";
import {
  type Answer,
  type Answers,
  type CaseRow,
  type Form,
  type FormField,
  isAsked,
  isOptional,
  type Procedure,
  type World,
} from "../../../src/procedures/engine/index.ts";
import { type Draw, pick } from "./draw.ts";
import { type Scene, seatsOf } from "./powers.ts";

/** For whom, where and under which case answers are made up. */
export interface Given {
  scene: Scene;
  world: World;
  areaId: string;
  personId: string;
  procedure: Procedure;
  /** Of an action: the case that it is done to. */
  row?: CaseRow;
  /** Of a filing: the case that takes it. */
  parent?: CaseRow;
  /** When a moment may be at the earliest. */
  earliest?: (answers: Answers) => Record<string, { at: string }>;
}

const dayMs = 86_400_000;
const dayOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
const inDays = (now: Date, days: number): Date => new Date(now.getTime() + days * dayMs);

/** Answers to all questions of a form that have to be answered. */
export function answersFor(form: Form, given: Given, draw: Draw): Answers {
  const answers: Answers = {};
  const isFiling = !given.row;
  const entries = Object.entries(form);
  const found = () => (isFiling ? (given.procedure.finds?.(answers, given.world).answers ?? {}) : {});
  for (const [name, field] of entries) {
    if (!isAsked(field, answers)) continue;
    if (field.found && isFiling) {
      const known = found()[name];
      if (known !== undefined) {
        answers[name] = known;
        continue;
      }
    }
    if (isOptional(field) && (field.kind === "files" || draw.below(2) === 0)) continue;
    const made = answerTo(name, field, answers, given, draw);
    if (made !== undefined) answers[name] = made;
  }
  return answers;
}

function answerTo(name: string, field: FormField, answers: Answers, given: Given, draw: Draw): Answer | undefined {
  const { scene, row, parent, world } = given;
  const { city } = scene;
  if (field.fixed) {
    const fixed = fixedAnswer(name, field, given, draw);
    if (fixed !== undefined) return fixed;
  }
  switch (field.kind) {
    case "text":
      return wordsFor(name, field, given, draw);
    case "choice": {
      const base = field.repeats?.of ?? name;
      const offers = row ? undefined : given.procedure.offers?.[base];
      const options = offers ? offers(answers, world, field.repeats?.n ?? 1) : field.options;
      // A committee begins nothing but major matters by itself; of the others one in four is tried.
      return options.includes("major") && draw.below(4) > 0 ? "major" : pick(draw, options);
    }
    case "score":
      return field.from + draw.below(field.to - field.from + 1);
    case "whole":
      return Math.min(Math.max(field.min ?? 0, 1), field.max ?? 1);
    case "money":
      return 1 + draw.below(1_000);
    case "date":
      return name === "on" ? dayOf(scene.now) : dayAfter(name, answers, given, draw);
    case "moment": {
      const at = given.earliest?.(answers)[name]?.at;
      const from = at && at > scene.now.toISOString() ? new Date(at) : inDays(scene.now, 1);
      return new Date(from.getTime() + (1 + draw.below(40)) * 3_600_000).toISOString();
    }
    case "list":
      return ["甲", "乙", "丙"].slice(0, Math.max(field.min, Math.min(3, field.max)));
    case "place":
      return given.areaId;
    case "body":
      return bodyFor(name, field.kinds, given, draw);
    case "item":
      return pick(
        draw,
        [...city.items.values()].filter(({ retiredAt }) => retiredAt === null),
      )?.id;
    case "listed": {
      const kinds = field.kinds ?? ["assist", "bought", "self", "forbidden"];
      const entry = pick(draw, entriesOf(city, "work", [...kinds]));
      return draw.below(3) === 0 ? field.beside : (entry?.id ?? field.beside);
    }
    case "rule":
      return ruleFor(city, given, draw);
    case "rule-value":
      return otherValue(String(answers[field.of]), given);
    case "audience":
      return audienceFor(field, String(answers[field.by] ?? parent?.handlerId), given, draw);
    case "phone":
    case "files":
      return undefined;
  }
}

function dayAfter(name: string, answers: Answers, given: Given, draw: Draw): string {
  const at = given.earliest?.(answers)[name]?.at;
  return dayOf(inDays(at ? new Date(at) : given.scene.now, at ? 1 + draw.below(3) : 5 + draw.below(15)));
}

/** What comes with the beginning: from the case above, or as the chat would have put it there. */
function fixedAnswer(name: string, field: FormField, given: Given, draw: Draw): Answer | undefined {
  const { row, parent } = given;
  if (row) return row.form[name];
  if (name === "meeting") return parent?.id;
  if (name === "of") return parent?.number;
  if (name === "was") return String(parent?.facts.heldAt);
  if (name === "into") return pick(draw, otherProposals(given))?.number ?? "JJ-2026-999999";
  if (name === "body" && field.kind === "text") return parent?.handlerId ?? "";
  const inherited = parent?.form[name];
  return field.kind === "text" || field.kind === "moment" ? inherited : undefined;
}

const otherProposals = ({ scene, parent }: Given): CaseRow[] =>
  [...scene.seen.cases.values()].filter((c) => c.procedure === parent?.procedure && c.id !== parent?.id && !c.outcome);

const said = "楼道里的灯坏了很久，大家出入都不方便，希望早点修好。";

function wordsFor(name: string, { min = 1, max }: { min?: number; max: number }, given: Given, draw: Draw): string {
  const { scene, row } = given;
  if (name === "name") return pick(draw, namesFor(given)) ?? "无名";
  if (name === "option" && Array.isArray(row?.form.options)) return pick(draw, row.form.options) ?? "甲";
  if (name === "counts") return "1 0 0";
  if (name === "voucher") return `V${draw.below(1_000_000)}`;
  if (name === "dueOn") return dayOf(inDays(scene.now, 10));
  const words = `${said}${draw.below(1_000)}`.repeat(Math.ceil(min / said.length) || 1);
  return Array.from(words)
    .slice(0, Math.max(min, Math.min(max, 30)))
    .join("");
}

/** People who may be named: the verified residents, those in the committee among them. */
function namesFor({ scene, procedure }: Given): string[] {
  const committee = [...scene.city.bodies.values()].filter(({ kind }) => kind === "residents-committee");
  const inOffice = scene.seen.people.filter(({ id }) =>
    seatsOf(scene, id).some((seat) => committee.some((body) => body.id === seat.bodyId)),
  );
  const among = procedure.binds?.some((rule) => rule.startsWith("recall.")) ? inOffice : scene.seen.people;
  return among.filter(({ isVerified }) => isVerified).map(({ name }) => name);
}

function bodyFor(name: string, kinds: readonly string[], given: Given, draw: Draw): string | undefined {
  const { scene, areaId, personId, row } = given;
  const { city } = scene;
  const chain: string[] = city.chain(areaId).map(({ id }) => id);
  const near = [...city.bodies.values()].filter(
    (b) => kinds.includes(b.kind) && (chain.includes(b.areaId) || city.chain(b.areaId).some(({ id }) => id === areaId)),
  );
  if (name === "body" && !row) {
    const mine = seatsOf(scene, personId).map((seat) => seat.bodyId);
    return (
      pick(
        draw,
        near.filter(({ id }) => mine.includes(id)),
      ) ?? pick(draw, near)
    )?.id;
  }
  return pick(draw, near)?.id;
}

function ruleFor(city: City, { world, areaId }: Given, draw: Draw): string | undefined {
  const { rules } = city.charterFor(areaId, world.now);
  const left = Object.values(rules).filter(
    (one) => one.name && isLeftToCommunity(one) && typeof one.value === "number",
  );
  return pick(draw, left)?.name;
}

function otherValue(name: string, { scene, world, areaId }: Given): Answer {
  const { rules } = scene.city.charterFor(areaId, world.now);
  const { value } = Object.values(rules).find((one) => one.name === name) ?? { value: 1 };
  return typeof value === "number" ? value + 1 : 2;
}

function audienceFor(field: { among?: "owners" }, bodyId: string, { scene, areaId }: Given, draw: Draw): string {
  const { city } = scene;
  if (field.among) return writeAddressed(pick(draw, ownersOf(city, bodyId)) ?? { to: "owners", id: areaId });
  const own = city.bodies.get(bodyId)?.areaId ?? areaId;
  return writeAddressed(draw.below(2) === 0 ? { to: "body", id: bodyId } : { to: "residents", id: own });
}

/** An answer of the right kind that no form takes; undefined where any would do. */
export function unfit(field: FormField): Answer | undefined {
  switch (field.kind) {
    case "text":
      return "长".repeat(field.max + 1);
    case "choice":
      return "nonsense";
    case "score":
      return field.to + 1;
    case "whole":
      return -1;
    case "money":
      return -5;
    case "date":
      return "2026-02-31";
    case "moment":
      // A day without a time: what is shown of a draft was always an instant, or at least a day.
      return "2026-12-31";
    case "list":
      return ["甲", "甲", "甲"];
    case "place":
    case "body":
    case "item":
    case "listed":
    case "rule":
    case "audience":
      return "00000000-0000-4000-8000-000000000000";
    default:
      return undefined;
  }
}
