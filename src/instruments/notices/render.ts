import { formatInstant, type Locale, type Say, type Style, type Words } from "../../foundation/index.ts";
import type { NoticeArg, NoticeMessage, Outgoing, QuotedLine } from "./outgoing.ts";

/** A notice's message in one language; `brief` for a channel with little room. */
export function render(message: NoticeMessage, locale: Locale, words: Words, now: Date, style?: Style): Outgoing {
  const say = words.say(locale, style);
  const shown = (args: NoticeMessage["args"]) => renderArgs(args, locale, say, now);
  const { titleKey, key, args, quote } = message;
  return {
    ...(titleKey ? { title: say(titleKey, shown(args)) } : {}),
    text: say(key, shown(args)),
    quote: typeof quote === "object" ? renderLines(quote, locale, say, now) : quote,
    files: message.files,
    ...(message.takesNumbers === false ? { takesNumbers: false as const } : {}),
    // Two to a row reads well on a narrow screen.
    buttons: rowsOf(
      (message.buttons ?? []).map(({ key, args: own = {}, ...button }) => ({ label: say(key, shown(own)), ...button })),
      message.isWide ? 1 : 2,
    ),
  };
}

/** Lines below each other; what is left out where there is little room leaves no gap. Undefined where all are. */
export function renderLines(lines: readonly QuotedLine[], locale: Locale, say: Say, now: Date): string | undefined {
  const shown = lines.map(({ key, args }) => say(key, renderArgs(args, locale, say, now)));
  return shown.filter(Boolean).join("\n") || undefined;
}

const renderArgs = (args: NoticeMessage["args"], locale: Locale, say: Say, now: Date) =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [name, renderArg(value, locale, say, now)]));

/** What a notice is given for its words, as one reader has it. */
export function renderArg(value: NoticeArg, locale: Locale, say: Say, now: Date): string | number {
  if (typeof value !== "object") return value;
  if ("byLocale" in value) return value.byLocale[locale];
  if ("words" in value) return value.words.map((word) => say(word)).join(say("list-comma"));
  return "at" in value ? formatInstant(new Date(value.at), locale, now) : say(value.word, value.args);
}

/** Splits a list into rows of at most `size`. */
export function rowsOf<T>(list: readonly T[], size: number): T[][] {
  const rows: T[][] = [];
  for (let i = 0; i < list.length; i += size) rows.push(list.slice(i, i + size));
  return rows;
}
