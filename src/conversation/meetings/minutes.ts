import type { City } from "../../city/index.ts";
import { formatInstant, type Locale, locales, type Say, type Words } from "../../foundation/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import { agendaOf, isRehearsal } from "../../procedures/meetings/index.ts";
import type { AskedLine } from "./questions-of.ts";
import type { MeetingView, Minutes } from "./view.ts";

/** The minutes as they follow from what was recorded: to be read, corrected and confirmed by people. */
export const draftMinutes = (
  view: Omit<MeetingView, "minutes">,
  words: Words,
  world: { city: City; now: Date },
): Minutes => ({
  "zh-CN": draftIn("zh-CN", view, words.say("zh-CN"), world),
  en: draftIn("en", view, words.say("en"), world),
});

/**
 * Minutes as somebody has written them anew: lines that they left as they were, in whichever language they read them, are
 * still in both; every other line is theirs.
 */
export function correctedMinutes(before: Minutes, text: string): Minutes {
  const lines = text.split("\n");
  return { "zh-CN": inLocale("zh-CN", before, lines), en: inLocale("en", before, lines) };
}

function inLocale(locale: Locale, before: Minutes, lines: readonly string[]): string {
  const own = before[locale].split("\n");
  const known = new Map(
    locales.flatMap((other) => before[other].split("\n").map((line, i) => [line, own[i] ?? line] as const)),
  );
  return lines.map((line) => known.get(line) ?? line).join("\n");
}

function draftIn(
  locale: Locale,
  view: Omit<MeetingView, "minutes">,
  say: Say,
  { city, now }: { city: City; now: Date },
): string {
  const { row, meeting, attendance, questions, polls, decisions, heard, before, proxyRule, organisations } = view;
  const { form, facts, handlerId } = row;
  const at = formatInstant(new Date(String(facts.heldAt)), locale, now);
  const body = handlerId ? city.body(handlerId).name : "";
  const head = say("minutes-head", {
    ...{
      subject: String(form.subject),
      rehearsal: isRehearsal(row, { city }),
      kind: say(`meeting-option-kind-${String(form.kind)}`),
      body,
      at,
      venue: String(facts.venue),
    },
    ...{ invited: attendance.invited, present: attendance.present - attendance.byProxy, proxy: attendance.byProxy },
    counts: proxyRule?.value === true ? "yes" : "no",
  });
  const items = agendaOf(row).slice(0, Number(facts.item));
  const asked = questions.filter((q) => q.as === "question");
  const stated = questions.filter((q) => q.as === "statement");
  return [
    head,
    ...(meeting.seed ? [say("minutes-lot", { pool: meeting.poolSize })] : []),
    ...part(
      say,
      "minutes-organisations",
      organisations.filter(({ isPresent }) => isPresent).map(({ name }) => name),
    ),
    ...part(
      say,
      "minutes-before",
      before.map((d) => decisionLine(say, city, d.row, d.words)),
    ),
    ...part(
      say,
      "minutes-heard",
      heard.map((c) => heardLine(say, c)),
    ),
    ...part(say, "minutes-items", items),
    ...part(
      say,
      "minutes-statements",
      stated.map((q) => q.words),
    ),
    ...part(
      say,
      "minutes-questions",
      asked.map((q) => questionLine(say, q)),
    ),
    ...part(
      say,
      "minutes-polls",
      polls.map(({ question, hands, names, isNamed }) => {
        const line = say("minutes-poll", { question, for: hands.for, against: hands.against, abstain: hands.abstain });
        if (!isNamed) return line;
        const list = (of: string[]) => of.join(say("minutes-between")) || say("minutes-nobody");
        return `${line}\n${say("minutes-poll-names", { for: list(names.for), against: list(names.against), abstain: list(names.abstain) })}`;
      }),
    ),
    ...part(
      say,
      "minutes-decisions",
      decisions.map((d) => decisionLine(say, city, d.row, d.words)),
    ),
  ].join("\n");
}

const part = (say: Say, title: string, lines: string[]): string[] =>
  lines.length > 0 ? [say(title), ...lines.map((line, i) => say("minutes-line", { n: i + 1, text: line }))] : [];

const questionLine = (say: Say, { words, supporters, answer, outcome }: AskedLine): string =>
  say("minutes-question", { words, supporters, answer: answer ?? "", outcome: outcome ?? "open" });

/** A question to the committee, and how it stands: heard there, or still to be. */
export const heardLine = (say: Say, { number, form, step, outcome }: CaseRow): string =>
  say("minutes-heard-line", {
    ...{ number, question: String(form.question) },
    state: say(outcome ? `interpellation-outcome-${outcome}` : `interpellation-step-${step}`),
  });

/** What was decided, who does it, until when, and how it stands. */
export function decisionLine(
  say: Say,
  city: City,
  row: Pick<MeetingView["row"], "form" | "handlerId" | "step" | "outcome">,
  words: Record<string, unknown> | null,
): string {
  const { form, handlerId, step, outcome } = row;
  const state = say(outcome ? `decision-outcome-${outcome}` : `decision-step-${step}`);
  const answer = typeof words?.answer === "string" ? words.answer : "";
  const body = handlerId ? city.body(handlerId).name : "";
  return say("minutes-decision", { words: String(form.words), body, due: String(form.dueOn), state, answer });
}
