import type { Style } from "../../foundation/index.ts";
import {
  type Button,
  coded,
  type NoticeMessage,
  type Outgoing,
  quietUntil,
  type Reach,
  render,
} from "../../instruments/index.ts";
import {
  type Answers,
  type CaseRow,
  goesTo,
  needsSecond,
  type ReadBefore,
  type Sends,
  whoAgrees,
} from "../../procedures/engine/index.ts";
import { formOf } from "../fields.ts";
import type { Draft } from "../state.ts";
import { button, shownInstant, type Turn } from "../turn.ts";
import { doorsLines } from "./doors-lines.ts";
import { readForNotice } from "./read-before.ts";

/** What a summary shows besides the answers: who would get it and how, what it costs, and what they will read. */
export interface Preview {
  /** Answers that are read in the message. */
  shows: readonly string[];
  text: string;
  quote?: string;
  /** What can be done with it; none when nobody could agree to it. */
  buttons: Button[][];
}

/** Of a draft that sends something to many or corrects what was sent; undefined for any other. */
export function previewOf(turn: Turn, draft: Draft): Preview | undefined {
  const { procedure, action, form } = formOf(turn, draft);
  const { known, answers } = draft;
  if (!procedure.sends || !known?.reach) return undefined;
  if (action) return correctionPreview(turn, draft, procedure.sends, known.reach);
  const { sends } = procedure;
  const written = sends.message?.(answers, turn.world);
  const agrees = agreesTo(turn, draft);
  const submit = agrees
    ? submitKeys[agrees]
    : !written
      ? "button-submit"
      : answers.when === undefined || answers.when === "now"
        ? "compose-send"
        : "compose-schedule";
  const time = button(turn, "compose-time", { do: "change", draft: draft.id, field: "when" });
  return {
    shows: sends.shows,
    text: [
      reachLine(turn, known, sends, answers),
      ...doorsLines(turn, known),
      ...(written ? costLines(turn, known.reach, written) : []),
      ...(agrees ? [secondLine(turn, draft, agrees), ...agreedByLine(turn, draft, sends)] : []),
      ...(sends.needs?.(answers, { ...turn.world, ...known }) ?? []).map((one) => rendered(turn, one).text),
      ...(known.followed?.isAnonymous ? [turn.say("compose-anonymous")] : []),
      ...(written ? [turn.say("compose-preview")] : submit === "button-submit" ? [turn.say("summary-ask")] : []),
    ].join("\n"),
    quote: written && asRead(turn, rendered(turn, written)),
    buttons: [
      ...(submit ? [[button(turn, submit, { do: "submit", draft: draft.id })]] : []),
      ...(answers.kind === "emergency" || !("when" in form) ? [] : [[time]]),
    ],
  };
}

/** The notice as those will read it who have had the first, or as all will while nobody has. */
function correctionPreview(turn: Turn, draft: Draft, sends: Sends, reach: Reach): Preview | undefined {
  const { amends, answers } = draft;
  if (!amends || !sends.message) return undefined;
  const isKnown = reach.people > 0;
  const corrects = isKnown ? { before: amends.answers, sentAt: new Date(amends.sentAt) } : undefined;
  const written = sends.message({ ...amends.answers, ...answers }, turn.world, corrects);
  return {
    shows: ["kind", ...sends.shows],
    text: [
      ...(isKnown ? [reachLine(turn, { reach }, sends, answers), ...costLines(turn, reach, written)] : []),
      turn.say(isKnown ? "compose-preview" : "compose-preview-waiting"),
    ].join("\n"),
    quote: asRead(turn, rendered(turn, written)),
    buttons: [[button(turn, "compose-correct", { do: "submit", draft: draft.id })]],
  };
}

/** Who has to agree to what a draft sends; undefined when nobody has to. */
function agreesTo(turn: Turn, draft: Draft): ReturnType<typeof whoAgrees> | undefined {
  const { known = {}, answers } = draft;
  const { sends } = formOf(turn, draft).procedure;
  return sends && needsSecond(sends, answers, { ...turn.world, ...known }) ? whoAgrees(known) : undefined;
}

const submitKeys = { colleague: "compose-ask", above: "compose-ask-above", nobody: undefined } as const;
const secondKeys = {
  colleague: "compose-second",
  above: "compose-second-above",
  nobody: "compose-nobody-agrees",
} as const;

function secondLine(turn: Turn, draft: Draft, agrees: keyof typeof secondKeys): string {
  const { known, answers } = draft;
  const bodyId = String(answers.body);
  const most = mostAlone(turn, bodyId);
  const body = aboveOf(turn, bodyId);
  const { sends } = formOf(turn, draft).procedure;
  const people = sends ? goesTo(sends, answers, { ...turn.world, ...known }) : 0;
  return turn.say(secondKeys[agrees], { most, people, body, above: body ? "there" : "none" });
}

/** Until when they have to have looked at it, where it is too late after that. */
function agreedByLine(turn: Turn, draft: Draft, sends: Sends): string[] {
  const by = sends.agreedBy?.(draft.answers, turn.world);
  const own = `${formOf(turn, draft).procedure.name}-second-by`;
  const key = turn.means.words.has(own) ? own : "compose-second-by";
  return by ? [turn.say(key, { at: shownInstant(turn, new Date(by)) })] : [];
}

/** The name of the body above one; "" when there is none. */
function aboveOf({ world: { city } }: Pick<Turn, "world">, bodyId: string): string {
  const above = city.body(bodyId).supervisorId;
  return above ? city.body(above).name : "";
}

/** Why nobody could agree to what goes to the audience just chosen: said before the rest is asked. */
export async function whyNobodyAgrees(turn: Turn, draft: Draft): Promise<string | undefined> {
  const { sends } = formOf(turn, draft).procedure;
  // How many are drawn from them is asked after it.
  if (!sends || isDrawing(turn, sends, draft.answers)) return undefined;
  const asked = { ...draft, known: await readForNotice(turn, sends, draft.answers, turn.person.id) };
  return agreesTo(turn, asked) === "nobody" ? secondLine(turn, asked, "nobody") : undefined;
}

const isDrawing = (turn: Turn, sends: Sends, answers: Answers): boolean => {
  const drawn = sends.draws?.(answers, turn.world);
  return drawn !== undefined && drawn.count === undefined;
};

/** So many people one member may write to alone. */
function mostAlone({ world: { city, now } }: Turn, bodyId: string): number {
  return city.charterFor(city.body(bodyId).areaId, now).number("notice.secondConfirmationAbove");
}

/** 1,284人：Telegram 900，短信 310，联系不到 74. Of a lot, from how many how many are drawn. */
function reachLine(
  turn: Pick<Turn, "say" | "world">,
  known: Pick<ReadBefore, "reach" | "pool">,
  sends: Sends,
  answers: Answers,
): string {
  const { people = 0, byChannel = {}, unreachable = 0 } = known.reach ?? {};
  const { pool = 0 } = known;
  const drawn = goesTo(sends, answers, { ...turn.world, ...known }) - people;
  if (people === 0 && pool > 0) return turn.say("compose-drawn", { people: pool, drawn });
  const ways = Object.entries(byChannel).map(([name, count]) =>
    turn.say("compose-by", { way: turn.say(`address-${name}`), count }),
  );
  const none =
    unreachable > 0 ? [turn.say("compose-by", { way: turn.say("compose-unreachable"), count: unreachable })] : [];
  const line = turn.say(people > 0 ? "compose-reach" : "compose-reach-none", {
    people,
    ways: [...ways, ...none].join(turn.say("compose-comma")),
  });
  return pool > 0 ? `${line}\n${turn.say("compose-drawn-besides", { people: pool, drawn })}` : line;
}

const rendered = (turn: Turn, written: NoticeMessage, style?: Style): Outgoing =>
  render(written, turn.person.locale, turn.means.words, turn.world.now, style);

/** What it costs on channels that are paid by the part. */
function costLines(turn: Turn, { byChannel }: Reach, written: NoticeMessage): string[] {
  return Object.entries(byChannel).flatMap(([name, people]) => {
    const message = rendered(turn, written, turn.means.isAnsweredInText(name) ? "brief" : undefined);
    const cost = turn.means.costOf(name, coded(message, 31), turn.person.locale);
    if (!cost) return [];
    const args = { way: turn.say(`address-${name}`), parts: cost.parts, all: cost.parts * people };
    const yuan = cost.yuan === undefined ? "" : (cost.yuan * people).toFixed(2);
    return [turn.say(yuan ? "compose-cost" : "compose-parts", { ...args, yuan })];
  });
}

/** The message as its readers see it, with its buttons. */
function asRead(turn: Turn, { title, text, quote, buttons }: Outgoing): string {
  const labels = (buttons ?? []).flat().map(({ label }) => turn.say("compose-button-shown", { label }));
  const head = title ? [turn.say("compose-title", { title })] : [];
  return [...head, text, quote, labels.join(" ")].filter(Boolean).join("\n");
}

/** What is said of a notice that has just been confirmed: on its way, put off to its time, or with who has to agree. */
export function doneWords(
  turn: Turn,
  { procedure, step, form, handlerId }: Pick<CaseRow, "procedure" | "step" | "form" | "handlerId">,
): string {
  if (step === "waiting-above") return turn.say("compose-done-above", { body: aboveOf(turn, String(handlerId)) });
  if (step === "waiting") return turn.say("compose-done-waiting");
  // A procedure may have its own.
  if (turn.means.words.has(`${procedure}-filed`)) return turn.say(`${procedure}-filed`);
  if (step === "roll") return turn.say("ballots-prepared");
  const isNow = form.when === undefined || form.when === "now";
  if (!isNow) return turn.say("compose-done-ahead");
  // What warns of danger goes by night too.
  const quiet = form.kind === "emergency" ? undefined : quietUntil(turn.world.now);
  const when = { time: quiet ? "later" : "now", goes: quiet ? shownInstant(turn, quiet) : "" };
  return turn.say(procedure === "notice" ? "compose-done-sent" : "ballots-sent", when);
}
