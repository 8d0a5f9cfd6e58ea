import type { Style } from "../../foundation/index.ts";
import {
  audienceOf,
  type Button,
  coded,
  type NoticeMessage,
  type Outgoing,
  type Reach,
  reachOf,
  render,
} from "../../instruments/index.ts";
import { type CaseRow, needsSecond, type Procedure } from "../../procedures/engine/index.ts";
import { formOf } from "../fields.ts";
import type { Draft } from "../state.ts";
import { button, type Turn } from "../turn.ts";

/** How those would be reached to whom a draft sends something; undefined for a draft that sends nothing to many. */
export async function reachFor(turn: Turn, draft: Draft): Promise<Reach | undefined> {
  const sends = sendsOf(turn, draft);
  return sends && reachOf(turn.means.db, audienceOf(draft.answers[sends.to]), turn.world.now);
}

function sendsOf(turn: Turn, draft: Draft): Procedure["sends"] {
  const { procedure, action } = formOf(turn, draft);
  return action ? undefined : procedure.sends;
}

/** What a summary shows besides the answers: who would get it and how, what it costs, and what they will read. */
export interface Preview {
  /** Answers that are read in the message. */
  shows: readonly string[];
  text: string;
  quote: string;
  submit: Button;
  more: Button[][];
}

export function previewOf(turn: Turn, draft: Draft): Preview | undefined {
  const sends = sendsOf(turn, draft);
  const { reach, answers } = draft;
  if (!sends || !reach) return undefined;
  const written = sends.message(answers, turn.world);
  const message = rendered(turn, written);
  const isSecond = answers.kind !== "emergency" && needsSecond(answers, { ...turn.world, reach });
  const isNow = answers.when === undefined || answers.when === "now";
  const submit = isSecond ? "compose-ask" : isNow ? "compose-send" : "compose-schedule";
  const isTimed = answers.kind !== "emergency" && "when" in formOf(turn, draft).form;
  return {
    shows: sends.shows,
    text: [
      reachLine(turn, reach),
      ...costLines(turn, reach, written),
      ...(isSecond ? [turn.say("compose-second", { most: mostAlone(turn, String(answers.body)) })] : []),
      turn.say("compose-preview"),
    ].join("\n"),
    quote: asRead(turn, message),
    submit: button(turn, submit, { do: "submit", draft: draft.id }),
    more: isTimed ? [[button(turn, "compose-time", { do: "change", draft: draft.id, field: "when" })]] : [],
  };
}

/** So many people one member may write to alone. */
function mostAlone({ world: { city, now } }: Turn, bodyId: string): number {
  return city.charterFor(city.body(bodyId).areaId, now).number("notice.secondConfirmationAbove");
}

/** 1,284人：Telegram 900，短信 310，联系不到 74. */
function reachLine(turn: Pick<Turn, "say">, { people, byChannel, unreachable }: Reach): string {
  const ways = Object.entries(byChannel).map(([name, count]) =>
    turn.say("compose-by", { way: turn.say(`address-${name}`), count }),
  );
  const none =
    unreachable > 0 ? [turn.say("compose-by", { way: turn.say("compose-unreachable"), count: unreachable })] : [];
  return turn.say(people > 0 ? "compose-reach" : "compose-reach-none", {
    people,
    ways: [...ways, ...none].join(turn.say("compose-comma")),
  });
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

/** What is said of a notice that has just been confirmed: on its way, put off to its time, or with a colleague. */
export function doneKey({ procedure, step, form }: Pick<CaseRow, "procedure" | "step" | "form">): string {
  if (step === "waiting") return "compose-done-waiting";
  if (procedure !== "notice") return step === "roll" ? "ballots-prepared" : "ballots-sent";
  return form.when === undefined || form.when === "now" ? "compose-done-sent" : "compose-done-ahead";
}
