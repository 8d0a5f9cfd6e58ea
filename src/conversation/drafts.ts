import { placeIn } from "../city/index.ts";
import { Refusal, type WordArgs } from "../foundation/index.ts";
import type { Button } from "../instruments/index.ts";
import {
  type Answer,
  type Answers,
  actionsFor,
  type CaseRow,
  changesSince,
  isOptional,
  loadCase,
  type Procedure,
  startCase,
} from "../procedures/engine/index.ts";
import { actNow, caseRow, continueButtons } from "./acting.ts";
import { actOnAll } from "./desk/act-on-all.ts";
import { suggestionButtons } from "./desk/suggestions.ts";
import { cannotSendFiles, fieldAt, fieldsOf, fillFound, formOf, nextField, shownAnswer } from "./fields.ts";
import { anonymousButton, anonymousLine, filesAnonymously, rewordButtons } from "./filing/anonymous.ts";
import { pointLine, pointOf } from "./filing/point.ts";
import { requireOthersMatter } from "./helping/about-helper.ts";
import { findInRoster } from "./helping/roster.ts";
import { helpIn } from "./helping/subject.ts";
import { filedForWords, tellFiledFor } from "./helping/tell.ts";
import { doneKey, previewOf, reachFor } from "./notices/preview.ts";
import { questions } from "./questions/index.ts";
import { communityOf } from "./questions/place.ts";
import type { Asked, Taken } from "./questions/question.ts";
import { showCase } from "./screens/case-card.ts";
import { menuButtons } from "./screens/menu.ts";
import { type Draft, mostDrafts, summary } from "./state.ts";
import { button, isBrief, procedureOf, reply, replyWith, shownInstant, type Turn } from "./turn.ts";
import { askAboutTwins } from "./twins/twins.ts";

/** Takes up a new draft and asks its first open question. `answers` is what is known already, `given` what else is. */
export async function beginDraft(
  turn: Turn,
  purpose: Draft["purpose"],
  answers: Answers,
  given: Partial<Pick<Draft, "id" | "isAnonymous">> = {},
): Promise<void> {
  const known = Object.keys(answers);
  const draft: Draft = {
    id: turn.means.ids.uuid(),
    purpose,
    answers,
    said: known.filter((name) => name !== "area"),
    skipped: [],
    at: summary,
    startedAt: turn.world.now.toISOString(),
    ...given,
  };
  turn.state.drafts.push(draft);
  if (turn.state.drafts.length > mostDrafts) dropOldest(turn);
  if ("file" in purpose) suggestArea(turn, draft);
  await askNext(turn, draft);
}

/** Room for one more: first goes a draft in which nothing was written; of any other the words are shown, to be copied. */
function dropOldest(turn: Turn): void {
  const { drafts } = turn.state;
  const gone = drafts.slice(0, -1).find((d) => d.said.length === 0) ?? drafts[0];
  turn.state.drafts = drafts.filter((d) => d !== gone);
  if (!gone || gone.said.length === 0) return;
  reply(turn, { text: turn.say("draft-oldest-gone"), quote: writtenIn(turn, gone) });
}

/** What a person has written in a draft, in words; undefined when nothing. */
function writtenIn(turn: Turn, draft: Draft): string | undefined {
  const texts = fieldsOf(turn, draft).flatMap(({ name, field }) =>
    field.kind === "text" && draft.said.includes(name) ? (draft.answers[name] ?? []) : [],
  );
  return texts.length > 0 ? texts.join("\n") : undefined;
}

/** The area named in the words, else home; shown in the summary and changeable there. */
function suggestArea(turn: Turn, draft: Draft): void {
  if (draft.answers.area !== undefined || !("area" in formOf(turn, draft).form)) return;
  const words = String(draft.answers.words ?? "");
  const named = words ? placeIn(turn.world.city, words) : undefined;
  // Whom one helps may live elsewhere.
  const isOwn = "file" in draft.purpose && !draft.purpose.for;
  const home = isOwn && turn.person.homeAreaId ? communityOf(turn, turn.person.homeAreaId) : undefined;
  const area = named ?? home;
  if (area) draft.answers.area = area.id;
}

/** Asks the next open question, or shows the summary, or, where one tap should do, submits. */
async function askNext(turn: Turn, draft: Draft): Promise<void> {
  await findInRoster(turn, draft);
  fillFound(turn, draft);
  requireOthersMatter(turn, draft);
  draft.isChanging = undefined;
  const next = nextField(turn, draft);
  if (next) {
    draft.at = next.name;
    return ask(turn, next);
  }
  draft.at = summary;
  if (isOneTap(turn, draft)) return submitDraft(turn, draft);
  if (await askAboutTwins(turn, draft)) return;
  draft.twins = "done";
  draft.reach = await reachFor(turn, draft);
  showSummary(turn, draft);
}

/** They say that it is none of those shown: on to the summary. */
export function declineTwins(turn: Turn, draft: Draft): void {
  draft.twins = "done";
  askAgain(turn, draft);
}

function isOneTap(turn: Turn, draft: Draft): boolean {
  const { procedure, action } = formOf(turn, draft);
  return Object.values(procedure.steps).some((s) => action !== undefined && s.actions[action]?.confirm === false);
}

/** Asks the question where the draft stands, or shows the summary; `note` says first what happened, in the same message. */
export function askAgain(turn: Turn, draft: Draft, note?: string): void {
  const asked = fieldAt(turn, draft);
  if (asked) askWith(turn, asked, note);
  else showSummary(turn, draft, note);
}

function askWith(turn: Turn, asked: Asked, note?: string): void {
  ask(turn, asked, note ? { text: `${note}\n${asked.ask}` } : undefined);
}

/** Files came; more may follow. */
export const askMoreFiles = (turn: Turn, asked: Asked, kept: string): void =>
  ask(turn, asked, { text: `${kept}${turn.say("files-more")}` });

function ask(turn: Turn, asked: Asked, instead?: { text: string; choose?: Button[][] }): void {
  const { draft, field } = asked;
  const question = questions[field.kind];
  const now = draft.answers[asked.name];
  const shown =
    now !== undefined && !(field.kind === "files" && instead)
      ? `\n${turn.say("answer-now", { answer: cut(shownAnswer(turn, asked, now), 200) })}`
      : "";
  if (question.takesNumbers) turn.takesNumbers = false;
  reply(turn, {
    title: actTitle(turn, draft),
    text: `${instead?.text ?? asked.ask}${shown}`,
    buttons: [
      ...suggestionButtons(asked),
      ...(instead?.choose ?? question.buttons?.(turn, asked) ?? []),
      ...walkButtons(turn, asked),
    ],
    asks: field.kind === "place" && !instead ? "location" : undefined,
  });
}

/** Which case an action is about: people have several open at once. */
function actTitle(turn: Turn, draft: Draft): string | undefined {
  if ("file" in draft.purpose) return undefined;
  const { procedure, action } = formOf(turn, draft);
  const { number } = draft.purpose;
  return turn.say("summary-act", { action: turn.say(`${procedure.name}-action-${action}`), number });
}

function walkButtons(turn: Turn, { draft, name, field }: Asked): Button[][] {
  const back =
    draft.isChanging || previousField(turn, draft, name)
      ? [button(turn, "button-back", { do: "back", draft: draft.id })]
      : [];
  const hasFiles = field.kind === "files" && Array.isArray(draft.answers[name]);
  const unsure = draft.unsure?.[name]?.skip;
  const skip =
    isOptional(field) && !hasFiles
      ? [button(turn, unsure ?? "button-skip", { do: "skip", draft: draft.id, field: name })]
      : [];
  const rest = [...back, button(turn, "button-cancel", { do: "cancel", draft: draft.id })];
  return unsure ? [skip, rest] : [[...skip, ...rest]];
}

/** An answer that the person gave to the question where the draft stands, or to the one named. */
export async function takeAnswer(turn: Turn, draft: Draft, taken: Taken, asked: Asked): Promise<void> {
  if ("again" in taken) return askWith(turn, asked, turn.say(taken.again, taken.args as WordArgs));
  if ("choose" in taken) return ask(turn, asked, taken);
  setAnswer(draft, asked.name, taken.taken);
  await askNext(turn, draft);
}

export function setAnswer(draft: Draft, name: string, value: Answer): void {
  draft.answers[name] = value;
  if (!draft.said.includes(name)) draft.said.push(name);
  draft.skipped = draft.skipped.filter((n) => n !== name);
}

export async function skipField(turn: Turn, draft: Draft, name: string): Promise<void> {
  const asked = fieldsOf(turn, draft).find((f) => f.name === name);
  if (!asked || !isOptional(asked.field)) return askAgain(turn, draft, turn.say("skip-not"));
  if (!draft.skipped.includes(name)) draft.skipped.push(name);
  // What was found, rightly or not, has no question of its own to go back to: skipped is taken away.
  if (asked.field.found) draft.answers[name] = undefined;
  await askNext(turn, draft);
}

/** The question answered before the one named (or before the summary); those that were only found do not count. */
function previousField(turn: Turn, draft: Draft, at: string): Asked | undefined {
  const fields = fieldsOf(turn, draft);
  const reached = at === summary ? fields.length : fields.findIndex((f) => f.name === at);
  const isAnswered = (f: Asked) => draft.answers[f.name] !== undefined || draft.skipped.includes(f.name);
  return fields.slice(0, reached).findLast((f) => isAnswered(f) && (!f.field.found || draft.said.includes(f.name)));
}

/** One question back; its answer stays until another is given. */
export function goBack(turn: Turn, draft: Draft): void {
  const previous = previousField(turn, draft, draft.at);
  if (draft.isChanging) {
    draft.isChanging = undefined;
    draft.at = summary;
    showSummary(turn, draft);
  } else if (previous) {
    draft.skipped = draft.skipped.filter((n) => n !== previous.name);
    draft.at = previous.name;
    ask(turn, previous);
  } else askAgain(turn, draft, turn.say("back-first"));
}

const cut = (text: string, length: number): string => {
  const letters = Array.from(text);
  return letters.length > length ? `${letters.slice(0, length).join("")}…` : text;
};
/** Where each letter has its price, what was just said is named rather than read back. */
const shownWords = { whole: 300, brief: 30 };

function showSummary(turn: Turn, draft: Draft, note?: string): void {
  const reasons = fillFound(turn, draft);
  const preview = previewOf(turn, draft);
  const most = isBrief(turn) ? shownWords.brief : shownWords.whole;
  const lines = fieldsOf(turn, draft).flatMap((asked) => {
    const answer = draft.answers[asked.name];
    if (answer === undefined || preview?.shows.includes(asked.name)) return [];
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
    title: actTitle(turn, draft) ?? turn.say("summary-title"),
    text: [
      note,
      [...lines, ...pointLine(turn, draft), ...anonymousLine(turn, draft)].join("\n"),
      preview?.text ?? turn.say(wantsPhotos(turn, draft) ? "summary-ask-photos" : "summary-ask"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    quote: preview?.quote,
    buttons: [
      [preview?.submit ?? button(turn, "button-submit", { do: "submit", draft: draft.id })],
      ...(preview?.more ?? []),
      ...rewordButtons(turn, draft),
      [
        button(turn, "button-change", { do: "changes", draft: draft.id }),
        button(turn, "button-cancel", { do: "cancel", draft: draft.id }),
        ...anonymousButton(turn, draft),
      ],
    ],
  });
}

const labelOf = (turn: Turn, asked: Asked): string => asked.label || turn.say(`field-${asked.field.kind}`);

/** Photos help those who handle a report; the form does not ask for them. */
const wantsPhotos = (turn: Turn, draft: Draft): boolean =>
  fieldsOf(turn, draft).some(({ name, field }) => field.kind === "files" && field.found && !draft.answers[name]);

/** The answers, each with a button to change it. */
export function offerChanges(turn: Turn, draft: Draft): void {
  const fields = fieldsOf(turn, draft).filter(
    ({ field }) => !field.fixed && !(field.kind === "files" && cannotSendFiles(turn)),
  );
  const buttons = fields.map((asked): Button[] => [
    { label: labelOf(turn, asked), command: { do: "change", draft: draft.id, field: asked.name } },
  ]);
  replyWith(turn, "change-which", {}, [
    ...buttons,
    [button(turn, "button-back", { do: "back", draft: draft.id, from: "changes" })],
  ]);
  draft.at = summary;
}

export function changeField(turn: Turn, draft: Draft, name: string): void {
  const asked = fieldsOf(turn, draft).find((f) => f.name === name);
  if (asked) {
    draft.at = name;
    draft.isChanging = true;
    ask(turn, asked);
  } else askAgain(turn, draft);
}

/** Photos that wait for their words are given up with the rest: they do not join the next matter. True when there were. */
export function dropPhotos({ state }: Turn): boolean {
  if (state.parked?.text !== "") return false;
  state.parked = undefined;
  return true;
}

/** Gives a draft up; who was acting on a case is back at the case. */
export async function cancelDraft(turn: Turn, draft: Draft): Promise<void> {
  dropPhotos(turn);
  turn.state.drafts = turn.state.drafts.filter((d) => d.id !== draft.id);
  const note = turn.say("draft-cancelled");
  if ("act" in draft.purpose && turn.person.seats.length > 0) return showCase(turn, draft.purpose.caseId, { note });
  replyWith(turn, "draft-cancelled", {}, menuButtons(turn));
}

/** Carries out a draft: files the case, or acts on it. */
export async function submitDraft(turn: Turn, draft: Draft): Promise<void> {
  const open = nextField(turn, draft);
  if (open) return askNext(turn, draft);
  if ("file" in draft.purpose) await submitFiling(turn, draft, draft.purpose.file);
  else await submitAct(turn, draft, draft.purpose);
}

async function submitFiling(turn: Turn, draft: Draft, name: string): Promise<void> {
  const procedure = procedureOf(turn, name);
  const areaId = String(draft.answers.area ?? turn.person.homeAreaId);
  // An answer whose question no longer belongs, such as a service's after the kind was changed, is not kept.
  const asked = fieldsOf(turn, draft).map((f) => f.name);
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([field]) => asked.includes(field)));
  const help = "file" in draft.purpose && draft.purpose.for ? await helpIn(turn, draft) : undefined;
  const isAnonymous = filesAnonymously(turn, draft);
  const point = pointOf(turn, draft);
  const under = "file" in draft.purpose ? await parentOf(turn, draft.purpose.under) : undefined;
  const filing = { draftId: draft.id, areaId, answers, actor: turn.actor, help, isAnonymous, point, under };
  const reach = await reachFor(turn, draft);
  const { change, row } = startCase(procedure, filing, { ...turn.world, reach });
  turn.change.add(change);
  if (help) tellFiledFor(turn, row, help);
  finishDraft(turn, draft);
  if (procedure.sends) return showCase(turn, row.id, { row, change, note: turn.say(doneKey(row)) });
  const body = row.handlerId ? turn.world.city.body(row.handlerId).name : "";
  const due = row.dueAt ? shownInstant(turn, row.dueAt) : "";
  reply(turn, {
    title: turn.say("filed-title", { number: row.number }),
    text: [
      turn.say(filedKey(turn, procedure), { number: row.number, body, due }),
      ...(help ? [filedForWords(turn, row, String(draft.answers["for-name"]))] : []),
    ].join("\n"),
    buttons: [
      [button(turn, "case-open", { do: "case", caseId: row.id }), button(turn, "menu-home", { do: "menu" })],
      ...continueButtons(turn),
    ],
  });
}

/** What is said of what has just been filed, in the procedure's own words where it has some. */
function filedKey({ means: { words } }: Turn, { name }: Procedure): string {
  const own = `${name}-filed`;
  return words.has(own) ? own : "filed";
}

/** The case that admits this one as its child. */
async function parentOf(turn: Turn, under: { caseId: string; name: string } | undefined) {
  const parent = under && (await loadCase(turn.means.db, { id: under.caseId }));
  return under && parent && { parent, name: under.name };
}

async function submitAct(turn: Turn, draft: Draft, purpose: Extract<Draft["purpose"], { act: string }>): Promise<void> {
  const loaded = await loadCase(turn.means.db, { id: purpose.caseId });
  if (!loaded) throw new Refusal("case-unknown", { number: purpose.number });
  const action = purpose.act.split("/")[1] ?? "";
  if (purpose.batch) {
    finishDraft(turn, draft);
    return actOnAll(turn, action, purpose.batch, draft.answers);
  }
  // Acted on by somebody else meanwhile: what was written is kept, the person sees where the case is now and decides.
  if ((await changesSince(turn.means.db, loaded.row, purpose.version)) !== "none") {
    const procedure = procedureOf(turn, loaded.row.procedure);
    const isStillTheirs = actionsFor(procedure, loaded.row, turn.actor, turn.world).some(([name]) => name === action);
    if (!isStillTheirs) return actGone(turn, draft, loaded.row);
    purpose.version = loaded.row.version;
    await showCase(turn, loaded.row.id, { note: turn.say("case-moved", { number: loaded.row.number }) });
    return showSummary(turn, draft);
  }
  finishDraft(turn, draft);
  await actNow(turn, loaded, action, draft.answers, purpose.as);
}

/** Somebody else took the step: the draft has no use any more, but what was written is shown, to be copied. */
function actGone(turn: Turn, draft: Draft, row: CaseRow): void {
  finishDraft(turn, draft);
  reply(turn, {
    text: turn.say("case-moved-done", { number: row.number }),
    quote: writtenIn(turn, draft),
    buttons: [caseRow(turn, row.id), ...continueButtons(turn)],
  });
}

function finishDraft(turn: Turn, draft: Draft): void {
  turn.state.drafts = turn.state.drafts.filter((d) => d.id !== draft.id);
}
