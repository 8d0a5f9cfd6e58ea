import {
  type Answer,
  type Answers,
  askKey,
  type ExtraField,
  type Form,
  type FormField,
  isAsked,
  isOptional,
  labelKey,
  optionKey,
  type Procedure,
} from "../procedures/engine/index.ts";
import { helpingFields } from "./helping/fields.ts";
import { questions } from "./questions/index.ts";
import { exampleOf } from "./questions/moment.ts";
import type { Asked } from "./questions/question.ts";
import { standingOf } from "./questions/rule.ts";
import type { Draft } from "./state.ts";
import { isBrief, procedureOf, type Turn } from "./turn.ts";

/** The procedure that a draft belongs to, and the form that it fills. `amends`: with what the person picks to write anew. */
export function formOf(turn: Turn, draft: Draft): { procedure: Procedure; form: Form; action?: string; amends?: true } {
  if ("file" in draft.purpose) {
    const procedure = procedureOf(turn, draft.purpose.file);
    return { procedure, form: procedure.form };
  }
  const [name = "", action = ""] = draft.purpose.act.split("/");
  const procedure = procedureOf(turn, name);
  const step = Object.values(procedure.steps).find((s) => s.actions[action]);
  const { asks = {}, amends } = step?.actions[action] ?? {};
  return { procedure, form: asks, action, amends };
}

/** The person has not picked yet what to write anew. */
export const isUnpicked = (turn: Turn, draft: Draft): boolean =>
  formOf(turn, draft).amends === true &&
  !fieldsOf(turn, draft).some(({ name, field }) => mayBePicked(field) && draft.answers[name] !== undefined);

/** A line of what was filed; what is asked besides, such as the reason, is no line of it. */
export const mayBePicked = ({ fixed, found }: FormField): boolean => fixed !== true && found === true;

/** The questions that a draft asks, in order, those that its answers bring among them. */
export const fieldsOf = (turn: Turn, draft: Draft): Asked[] => [...eachField(turn, draft)];

/** The same one by one: a form is looked through several times in a turn, most often for one question. */
function* eachField(turn: Turn, draft: Draft): Generator<Asked, void> {
  const { procedure, form, action } = formOf(turn, draft);
  yield* helpingFields(turn, draft);
  for (const name of namesIn(form)) {
    const asked = fieldOfForm(turn, draft, name, form, procedure, action);
    if (asked) yield asked;
  }
  for (const field of broughtFields(turn, draft, procedure, action)) yield extraField(turn, draft, field);
}

const broughtFields = (turn: Turn, draft: Draft, procedure: Procedure, action?: string): ExtraField[] =>
  action ? [] : (procedure.asksAlso?.(draft.answers, turn.world) ?? []);

const names = new WeakMap<Form, string[]>();

function namesIn(form: Form): string[] {
  const known = names.get(form) ?? Object.keys(form);
  names.set(form, known);
  return known;
}

/** A question of the form itself; undefined where it has none of this name, or does not ask it now. */
function fieldOfForm(
  turn: Turn,
  draft: Draft,
  name: string,
  form: Form,
  procedure: Procedure,
  action?: string,
): Asked | undefined {
  const field = Object.hasOwn(form, name) ? form[name] : undefined;
  if (!field || !isAsked(field, draft.answers)) return undefined;
  const { of = name, n = 1 } = field.repeats ?? {};
  const offers = action ? undefined : procedure.offers?.[of];
  const offered =
    field.kind === "choice" && offers ? { ...field, options: offers(draft.answers, turn.world, n) } : field;
  return new FieldOfForm(turn, draft, name, offered, procedure.name, action);
}

/** Its words are said only when they are asked for: a form is looked through several times in a turn. */
class FieldOfForm implements Asked {
  private readonly turn: Turn;
  readonly draft: Draft;
  readonly name: string;
  readonly field: Asked["field"];
  private readonly procedure: string;
  private readonly action?: string;

  constructor(turn: Turn, draft: Draft, name: string, field: Asked["field"], procedure: string, action?: string) {
    this.turn = turn;
    this.draft = draft;
    this.name = name;
    this.field = field;
    this.procedure = procedure;
    this.action = action;
  }

  get ask(): string {
    const { turn, draft, name, procedure, action } = this;
    const key = action ? `${procedure}-ask-${action}-${name}` : askKey(procedure, name, this.field);
    const isMoment = this.field.kind === "moment";
    const standing = this.field.kind === "rule-value" ? standingOf(turn, this) : undefined;
    const args = isMoment ? { example: exampleOf(turn, this.earliest) } : standing;
    return turn.say(draft.unsure?.[name]?.ask ?? forAnonymous(turn, draft, key), args);
  }

  get label(): string {
    const { turn, field } = this;
    const key = labelKey(this.procedure, this.name, field);
    if (!turn.means.words.has(key)) return "";
    return field.repeats ? turn.say("field-again", { label: turn.say(key), n: field.repeats.n }) : turn.say(key);
  }

  get earliest(): Asked["earliest"] {
    const { turn, draft, name, procedure, action } = this;
    if (action) return "act" in draft.purpose ? draft.purpose.earliest?.[name] : undefined;
    return procedureOf(turn, procedure).earliest?.(draft.answers, turn.world)[name];
  }

  option(value: string): string {
    const key = optionKey(this.procedure, this.name, this.field, value);
    // A draft may outlive a release: what it chose then and nobody may choose now is shown as it is, and refused.
    return this.turn.means.words.has(key) ? this.turn.say(key) : value;
  }
}

/** Of an anonymous case some questions say more: what is written must not tell who it was. */
function forAnonymous(turn: Turn, { purpose }: Draft, key: string): string {
  const anonymous = `${key}-anonymous`;
  return "act" in purpose && purpose.isAnonymous && turn.means.words.has(anonymous) ? anonymous : key;
}

function extraField(turn: Turn, draft: Draft, { name, field, label, options }: ExtraField): Asked {
  const { locale } = turn.person;
  const values = field.kind === "choice" ? field.options : [];
  return {
    draft,
    name,
    field,
    ask: label[locale],
    label: label[locale],
    option: (value) => options?.[values.indexOf(value)]?.[locale] ?? value,
  };
}

/** The next question that has no answer yet; undefined when the form is full. */
export function nextField(turn: Turn, draft: Draft): Asked | undefined {
  for (const asked of eachField(turn, draft)) if (isOpen(turn, draft, asked)) return asked;
  return undefined;
}

function isOpen(turn: Turn, draft: Draft, { name, field }: Asked): boolean {
  if (draft.answers[name] !== undefined || draft.skipped.includes(name)) return false;
  if (field.kind === "files" && isOptional(field) && cannotSendFiles(turn)) return false;
  return draft.unsure?.[name] !== undefined || !(field.found && isOptional(field));
}

/** A text message brings no photo: where one may be left out it is not asked for. */
export const cannotSendFiles = (turn: Turn): boolean => isBrief(turn);

/** The question that is open, found without looking through the form: a turn asks for it time and again. */
export function fieldAt(turn: Turn, draft: Draft): Asked | undefined {
  const { procedure, form, action } = formOf(turn, draft);
  const own = fieldOfForm(turn, draft, draft.at, form, procedure, action);
  if (own) return own;
  const brought = broughtFields(turn, draft, procedure, action).find(({ name }) => name === draft.at);
  return brought ? extraField(turn, draft, brought) : helpingFields(turn, draft).find(({ name }) => name === draft.at);
}

export const shownAnswer = (turn: Turn, asked: Asked, answer: Answer): string =>
  questions[asked.field.kind].show(turn, asked, answer);

/** Fills what can be told from what was said; the person's own answers stay. Returns the reasons to show. */
export function fillFound(turn: Turn, draft: Draft): Record<string, { key: string; args: Record<string, string> }> {
  const { procedure, action } = formOf(turn, draft);
  if (action || !procedure.finds) return {};
  const said: Answers = Object.fromEntries(
    Object.entries(draft.answers).filter(([name]) => isSaid(procedure, draft, name)),
  );
  const found = procedure.finds(said, turn.world);
  draft.unsure = found.asks;
  for (const [name, value] of Object.entries(found.answers)) {
    if (!isSettled(draft, name) && !isSameTime(draft.answers[name], value)) draft.answers[name] = value;
  }
  const reasons = Object.entries(found.reasons).filter(([name]) => !draft.said.includes(name));
  return { ...Object.fromEntries(reasons), ...found.notes };
}

/** 昨晚 is the night before it was said, whenever the draft is looked at again. */
const isSameTime = (before: Answer | undefined, found: Answer | undefined): boolean =>
  Array.isArray(before) && Array.isArray(found) && before[0] === found[0];

/** The person has said it, or that there is nothing to say. */
const isSettled = ({ said, skipped, read }: Draft, name: string): boolean =>
  said.includes(name) || skipped.includes(name) || read?.includes(name) === true;

const isSaid = (procedure: Procedure, draft: Draft, name: string): boolean =>
  draft.said.includes(name) || draft.read?.includes(name) === true || !procedure.form[name]?.found;

/** What a person has written in a draft, in words; undefined when nothing. */
export function writtenIn(turn: Turn, draft: Draft): string | undefined {
  const texts = fieldsOf(turn, draft).flatMap(({ name, field }) =>
    field.kind === "text" && draft.said.includes(name) ? (draft.answers[name] ?? []) : [],
  );
  return texts.length > 0 ? texts.join("\n") : undefined;
}
