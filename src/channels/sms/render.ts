import type { Say } from "../../foundation/index.ts";
import { answersOf, type Button, buttonsOf, type Outgoing } from "../../instruments/index.ts";
import { breakAt } from "../break-at.ts";
import { partsOf } from "./segments.ts";

interface Means {
  /** Who writes, without its brackets: carriers want 【…】 at the front of every message. */
  signature: string;
  say: Say;
}

/** Carriers join ten parts reliably. UTF-16 units of a message of so many, and how many messages one text may take. */
const longestMessage = 670;
const mostMessages = 3;

/**
 * A message as text for a phone, most often one: plain text with numbered answers. What only adorns (signs, blank
 * lines) is left out where that saves a part; what somebody has said is never left out for that.
 */
export function renderSms(message: Outgoing, { signature, say }: Means): string[] {
  const head = `【${signature}】`;
  const forms = [fullForm(message, say), shortForm(message, say)];
  const costs = forms.map(({ body, answers }) => partsOf(`${head}${joined(body, answers)}`).parts.length);
  const form = forms[costs.indexOf(Math.min(...costs))] ?? fullForm(message, say);
  return pagesOf(form, head, say);
}

interface Form {
  body: string;
  answers: string;
}

const joined = (...lines: (string | undefined)[]): string => lines.filter(Boolean).join("\n");

function fullForm({ title, text, quote, after, files = [], ...message }: Outgoing, say: Say): Form {
  const attached = files.length > 0 ? say("sms-files", { count: files.length }) : undefined;
  const body = joined(title, text, quote && `“${quote}”`, after, attached).toWellFormed();
  return { body, answers: answerLines(message, say, { numbered: (label, n) => `${n} ${label}`, between: "\n" }) };
}

function shortForm(message: Outgoing, say: Say): Form {
  const numbered = (label: string, n: number) => `${n}${apart(label)}`;
  const { body } = fullForm(message, say);
  return {
    body: plain(body).replace(spaceByHan, ""),
    answers: plain(answerLines(message, say, { numbered, between: " " })),
  };
}

/** A letter or a digit is set apart from its number, other signs are not taken for a part of it. */
const apart = (label: string): string => (/^[\dA-Za-z]/.test(label) ? ` ${label}` : label);

/** Without pictures, blank lines and spaces that nobody needs. */
const plain = (text: string): string =>
  text
    .replace(/\p{Extended_Pictographic}\ufe0f?/gu, "")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n[\n ]*/g, "\n")
    .trim();

/** A space that sets figures apart from Chinese. */
const spaceByHan = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;

interface AnswerStyle {
  numbered: (label: string, number: number) => string;
  between: string;
}

/**
 * Where a number is an answer of its own, what else may be said is named by its words. How to have no more of a kind of
 * notice stands last, in the words that carriers prescribe.
 */
function answerLines(
  message: Pick<Outgoing, "buttons" | "takesNumbers" | "shows">,
  say: Say,
  style: AnswerStyle,
): string {
  const answers = answersOf(message);
  const { from, to } = message.shows ?? { from: 0, to: answers.length };
  const stop = answers.length < buttonsOf(message).length ? [say("sms-opt-out")] : [];
  if (answers.length > 0 && message.takesNumbers === false) {
    return [say("sms-or-say", { labels: answers.map(({ label }) => label).join("/") }), ...stop].join(style.between);
  }
  const numbered = ({ label, code }: Button, index: number) =>
    code === undefined
      ? style.numbered(label, index + 1)
      : say("sms-code", { code: String(code), label: apart(label) });
  const more = to < answers.length ? [style.numbered(say("sms-more"), 0)] : [];
  return [...answers.map(numbered).slice(from, to), ...more, ...stop].join(style.between);
}

/** In as many messages as it takes, each signed; what is beyond all bounds is cut before the answers. */
function pagesOf({ body, answers }: Form, head: string, say: Say): string[] {
  const pageRoom = longestMessage - head.length;
  const most = pageRoom * mostMessages - answers.length - 1;
  const cut = say("sms-cut");
  const isCut = body.length > most;
  let rest = joined(isCut ? `${body.slice(0, breakAt(body, most - cut.length)).trimEnd()}${cut}` : body, answers);
  const pages: string[] = [];
  while (rest) {
    const at = breakAt(rest, pageRoom);
    pages.push(`${head}${rest.slice(0, at).trimEnd()}`);
    rest = rest.slice(at).trimStart();
  }
  return pages;
}
