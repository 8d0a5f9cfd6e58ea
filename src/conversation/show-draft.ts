import type { Button } from "../instruments/index.ts";
import { isOptional } from "../procedures/engine/index.ts";
import { suggestionButtons } from "./desk/suggestions.ts";
import { draftMark } from "./draft-mark.ts";
import {
  cannotSendFiles,
  fieldAt,
  fieldsOf,
  fillFound,
  formOf,
  isUnpicked,
  mayBePicked,
  shownAnswer,
  writtenIn,
} from "./fields.ts";
import { anonymousButton, anonymousLine, isDropped, tellingButtons } from "./filing/anonymous.ts";
import { pointLine } from "./filing/point.ts";
import { waysInSummary } from "./meetings/whom.ts";
import { previewOf } from "./notices/preview.ts";
import { questions } from "./questions/index.ts";
import type { Asked } from "./questions/question.ts";
import { type Draft, summary } from "./state.ts";
import { button, isBrief, reply, type Turn } from "./turn.ts";

/** Asks the question where the draft stands, or shows the summary; `note` says first what happened, in the same message. */
export function askAgain(turn: Turn, draft: Draft, note?: string): void {
  const asked = fieldAt(turn, draft);
  if (asked) askWith(turn, asked, note);
  else showSummary(turn, draft, note);
}

/** Asks a question, with what happened before it where there is a `note`. */
export function askWith(turn: Turn, asked: Asked, note?: string): void {
  ask(turn, asked, note ? { text: `${note}\n${asked.ask}` } : undefined);
}

/** Files came; more may follow. */
export const askMoreFiles = (turn: Turn, asked: Asked, kept: string): void =>
  ask(turn, asked, { text: `${kept}${turn.say("files-more")}` });

/** Asks a question with the answer that it has now; `instead` of its own words and buttons. */
export function ask(turn: Turn, asked: Asked, instead?: { text: string; choose?: Button[][] }): void {
  const { draft, field } = asked;
  takeUp(turn, draft);
  const question = questions[field.kind];
  const now = draft.answers[asked.name] ?? draft.amends?.answers[asked.name];
  const shown =
    now !== undefined && !(field.kind === "files" && instead)
      ? `\n${turn.say("answer-now", { answer: cut(shownAnswer(turn, asked, now), 200) })}`
      : "";
  if (question.takesNumbers) turn.takesNumbers = false;
  const title = actTitle(turn, draft);
  reply(turn, {
    title,
    text: `${title ? "" : draftMark(turn, draft)}${instead?.text ?? asked.ask}${shown}`,
    buttons: [
      ...suggestionButtons(asked),
      ...(instead?.choose ?? question.buttons?.(turn, asked) ?? []),
      ...walkButtons(turn, asked),
    ],
    asks: field.kind === "place" && !instead ? "location" : undefined,
  });
}

/** What is shown is in hand again. */
export function takeUp(turn: Turn, draft: Draft): void {
  draft.isAside = undefined;
  draft.shownAt = turn.world.now.toISOString();
}

/** What a draft is called beside others: "补正 JJ-2026-000002", "门口的井盖坏了…". */
export function draftName(turn: Turn, draft: Draft): string {
  const words = writtenIn(turn, draft);
  const name = () => (words ? cut(words, 12) : turn.say(`${formOf(turn, draft).procedure.name}-name`));
  return actTitle(turn, draft) ?? name();
}

/** Which case an action is about: people have several open at once. */
function actTitle(turn: Turn, draft: Draft): string | undefined {
  if ("file" in draft.purpose) return undefined;
  const { procedure, action } = formOf(turn, draft);
  const { number } = draft.purpose;
  return (
    draftMark(turn, draft) + turn.say("summary-act", { action: turn.say(`${procedure.name}-action-${action}`), number })
  );
}

function walkButtons(turn: Turn, { draft, name, field }: Asked): Button[][] {
  const back =
    draft.isChanging || previousField(turn, draft, name)
      ? [button(turn, "button-back", { do: "back", draft: draft.id })]
      : [];
  const hasFiles = field.kind === "files" && Array.isArray(draft.answers[name]);
  const unsure = draft.unsure?.[name]?.skip;
  const skip =
    isOptional(field) && !hasFiles && !draft.amends
      ? [button(turn, unsure ?? "button-skip", { do: "skip", draft: draft.id, field: name })]
      : [];
  const rest = [...back, button(turn, "button-cancel", { do: "cancel", draft: draft.id })];
  return unsure ? [skip, rest] : [[...skip, ...rest]];
}

/** The question answered before the one named (or before the summary); those that were only found do not count. */
export function previousField(turn: Turn, draft: Draft, at: string): Asked | undefined {
  const fields = fieldsOf(turn, draft);
  const reached = at === summary ? fields.length : fields.findIndex((f) => f.name === at);
  const isAnswered = (f: Asked) => draft.answers[f.name] !== undefined || draft.skipped.includes(f.name);
  return fields
    .slice(0, reached)
    .findLast((f) => isAnswered(f) && !isGiven(f) && (!f.field.found || draft.said.includes(f.name)));
}

/** What no question has led to; a choice, such as which kind of meeting, may be made anew. */
const isGiven = (asked: Asked): boolean =>
  comesWithBeginning(asked) ||
  (asked.field.fixed === true && (asked.field.kind === "text" || asked.field.kind === "moment"));

const cut = (text: string, length: number): string => {
  const letters = Array.from(text);
  return letters.length > length ? `${letters.slice(0, length).join("")}…` : text;
};
/** Where each letter has its price, what was just said is named rather than read back. */
const shownWords = { whole: 300, brief: 30 };

/** All answers before they count, each shown as it will be kept. */
export function showSummary(turn: Turn, draft: Draft, note?: string): void {
  if (isUnpicked(turn, draft)) {
    offerChanges(turn, draft, note);
    return;
  }
  takeUp(turn, draft);
  const reasons = fillFound(turn, draft);
  const preview = previewOf(turn, draft);
  const most = isBrief(turn) ? shownWords.brief : shownWords.whole;
  const fields = fieldsOf(turn, draft);
  const lines = fields.flatMap((asked) => {
    const ways = waysInSummary(turn, asked);
    if (ways) return ways;
    const answer = draft.answers[asked.name];
    if (answer === undefined || answer === asked.field.repeats?.ends || preview?.shows.includes(asked.name)) return [];
    if (isDropped(turn, draft, asked.name) || (isBrief(turn) && isInWords(asked))) return [];
    const shown = shownAnswer(turn, asked, answer);
    const length = Array.from(shown).length;
    const value = length > most ? `${cut(shown, most)}\n${turn.say("summary-cut", { length })}` : shown;
    const reason = reasons[asked.name];
    const because = reason ? turn.say("summary-because", { reason: turn.say(reason.key, reason.args) }) : "";
    // Of two bodies each is told by its label.
    const key = asked.field.kind === "body" ? "summary-line" : "summary-answer";
    return [`${turn.say(key, { label: labelOf(turn, asked), value })}${because}`];
  });
  reply(turn, {
    title: actTitle(turn, draft) ?? draftMark(turn, draft) + turn.say("summary-title"),
    text: [
      note,
      [...lines, ...pointLine(turn, draft), ...anonymousLine(turn, draft), ...readLine(turn, draft, fields)].join("\n"),
      preview?.text ?? turn.say(wantsPhotos(turn, draft) ? "summary-ask-photos" : "summary-ask"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    quote: preview?.quote,
    buttons: [
      ...(preview?.buttons ?? [[button(turn, "button-submit", { do: "submit", draft: draft.id })]]),
      ...tellingButtons(turn, draft),
      [
        button(turn, "button-change", { do: "changes", draft: draft.id }),
        button(turn, "button-cancel", { do: "cancel", draft: draft.id }),
        ...anonymousButton(turn, draft),
      ],
    ],
  });
}

/** It was read out of the words above it and stands there. */
const isInWords = ({ field, name, draft }: Asked): boolean =>
  field.found === true &&
  isOptional(field) &&
  (field.kind === "text" || field.kind === "time") &&
  !draft.said.includes(name);

/** Which answers a model has read out of what was said: whoever confirms them knows where they come from. */
function readLine(turn: Turn, { read = [], drafted, answers }: Draft, fields: Asked[]): string[] {
  if (drafted && answers[drafted.field] === drafted.text) return [turn.say("summary-drafted")];
  const named = fields.filter(({ name }) => read.includes(name) && answers[name] !== undefined);
  const labels = named.map((asked) => labelOf(turn, asked)).join(turn.say("summary-read-between"));
  return named.length > 0 ? [turn.say("summary-read", { fields: labels })] : [];
}

/** What an answer is called in the summary and on its button. */
export const labelOf = (turn: Turn, asked: Asked): string => asked.label || turn.say(`field-${asked.field.kind}`);

/** Photos help those who handle a report; the form does not ask for them. */
const wantsPhotos = (turn: Turn, draft: Draft): boolean =>
  fieldsOf(turn, draft).some(({ name, field }) => field.kind === "files" && field.found && !draft.answers[name]);

/** The answers, each with a button to change it. */
export function offerChanges(turn: Turn, draft: Draft, note?: string): void {
  takeUp(turn, draft);
  const fields = fieldsOf(turn, draft).filter(
    (asked) =>
      !isFixed(asked) &&
      !(asked.field.kind === "files" && cannotSendFiles(turn)) &&
      !(asked.field.read && draft.answers[asked.name] === undefined),
  );
  const { procedure, action } = formOf(turn, draft);
  const isFirst = isUnpicked(turn, draft);
  const offered = isFirst ? fields.filter(({ field }) => mayBePicked(field)) : fields;
  const buttons = offered.map((asked): Button[] => [
    { label: labelOf(turn, asked), command: { do: "change", draft: draft.id, field: asked.name } },
  ]);
  const out = isFirst
    ? button(turn, "button-cancel", { do: "cancel", draft: draft.id })
    : button(turn, "button-back", { do: "back", draft: draft.id, from: "changes" });
  const title = isFirst ? actTitle(turn, draft) : undefined;
  const which = turn.say(isFirst ? `${procedure.name}-ask-${action}` : "change-which");
  reply(turn, {
    title,
    text: (title ? "" : draftMark(turn, draft)) + [note, which].filter(Boolean).join("\n"),
    buttons: [...buttons, [out]],
  });
  draft.at = summary;
}

const isFixed = (asked: Asked): boolean => asked.field.fixed === true || comesWithBeginning(asked);

/** An answer that no other can take the place of. */
const comesWithBeginning = ({ field, name, draft }: Asked): boolean =>
  questions[field.kind].isFixed?.(draft.answers[name]) ?? false;
