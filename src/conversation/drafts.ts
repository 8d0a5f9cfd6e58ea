import { placeMeant } from "../city/index.ts";
import type { WordArgs } from "../foundation/index.ts";
import { type Answer, type Answers, isOptional } from "../procedures/engine/index.ts";
import { whyFewTellers } from "./ballots/few-tellers.ts";
import { fieldsOf, fillFound, formOf, isUnpicked, nextField, writtenIn } from "./fields.ts";
import { requireOthersMatter } from "./helping/about-helper.ts";
import { findInRoster } from "./helping/roster.ts";
import { invitedSoFar } from "./meetings/whom.ts";
import { fillForm } from "./model/fill-form.ts";
import { whyNoDoors } from "./notices/doors-lines.ts";
import { whyNobodyAgrees } from "./notices/preview.ts";
import { readForDraft } from "./notices/read-before.ts";
import type { Asked, Taken } from "./questions/question.ts";
import { showCase } from "./screens/case-card.ts";
import { menuButtons } from "./screens/menu.ts";
import { ask, askAgain, askWith, previousField, showSummary, takeUp } from "./show-draft.ts";
import { type Draft, endDraft, mostDrafts, summary } from "./state.ts";
import { submitAct, submitFiling } from "./submit-draft.ts";
import { reply, replyWith, type Turn } from "./turn.ts";
import { askAboutTwins } from "./twins/twins.ts";

export { askAgain, askMoreFiles, offerChanges } from "./show-draft.ts";

/** Takes up a new draft and asks its first open question. `answers` is what is known already, `given` what else is. */
export async function beginDraft(
  turn: Turn,
  purpose: Draft["purpose"],
  answers: Answers,
  given: Partial<Pick<Draft, "id" | "isAnonymous" | "skipped" | "twins">> = {},
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

/** The area named in the words, else home; shown in the summary and changeable there. */
function suggestArea(turn: Turn, draft: Draft): void {
  if (draft.answers.area !== undefined || !("area" in formOf(turn, draft).form)) return;
  // Whom one helps may live elsewhere, and what a body begins is not where its member lives.
  const isOwn =
    "file" in draft.purpose && !draft.purpose.for && formOf(turn, draft).procedure.startedBy.party !== "member-of";
  const homeId = isOwn ? (turn.person.homeAreaId ?? undefined) : undefined;
  const area = placeMeant(turn.world.city, String(draft.answers.words ?? ""), homeId);
  if (area) draft.answers.area = area.id;
}

/** Asks the next open question, or shows the summary, or, where one tap should do, submits. */
async function askNext(turn: Turn, draft: Draft): Promise<void> {
  await findInRoster(turn, draft);
  await fillForm(turn, draft);
  fillFound(turn, draft);
  requireOthersMatter(turn, draft);
  draft.isChanging = undefined;
  takeUp(turn, draft);
  // Which line is to be written anew comes before what is asked about it.
  const next = isUnpicked(turn, draft) ? undefined : nextField(turn, draft);
  if (next) {
    draft.at = next.name;
    return askWith(turn, next, await invitedSoFar(turn, next));
  }
  draft.at = summary;
  if (isOneTap(turn, draft)) return submitDraft(turn, draft);
  if (await askAboutTwins(turn, draft)) return;
  draft.twins = "done";
  await readForDraft(turn, draft);
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

/** An answer that the person gave to the question where the draft stands, or to the one named. */
export async function takeAnswer(turn: Turn, draft: Draft, taken: Taken, asked: Asked): Promise<void> {
  if ("again" in taken) return askWith(turn, asked, turn.say(taken.again, taken.args as WordArgs));
  draft.heard = "choose" in taken && taken.heard ? { field: asked.name, part: taken.heard } : undefined;
  if ("choose" in taken) return ask(turn, asked, taken);
  const before = draft.answers[asked.name];
  if (changesNothing(draft, asked.name, taken.taken)) return askWith(turn, asked, turn.say("correction-same"));
  setAnswer(draft, asked.name, taken.taken);
  const why =
    asked.field.kind === "audience"
      ? ((await whyNoDoors(turn, taken.taken)) ?? (await whyNobodyAgrees(turn, draft)))
      : asked.field.kind === "choice"
        ? await whyFewTellers(turn, draft)
        : undefined;
  if (why) draft.answers[asked.name] = before;
  if (why) return askWith(turn, asked, why);
  await askNext(turn, draft);
}

/** Written anew just as it was before, with nothing else written anew: there is nothing to send. */
function changesNothing({ amends, answers }: Draft, name: string, answer: Answer): boolean {
  const given = Object.entries({ ...answers, [name]: answer }).filter(([, value]) => value !== undefined);
  return amends !== undefined && given.every(([one, value]) => value === amends.answers[one]);
}

export function setAnswer(draft: Draft, name: string, value: Answer): void {
  draft.answers[name] = value;
  if (!draft.said.includes(name)) draft.said.push(name);
  draft.read = draft.read?.filter((one) => one !== name);
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
  endDraft(turn.state, draft);
  const note = turn.say("draft-cancelled");
  if ("act" in draft.purpose && turn.person.seats.length > 0) return showCase(turn, draft.purpose.caseId, { note });
  replyWith(turn, "draft-cancelled", {}, menuButtons(turn));
}

/** Carries out a draft: files the case, or acts on it. */
export async function submitDraft(turn: Turn, draft: Draft): Promise<void> {
  const open = nextField(turn, draft);
  if (open || isUnpicked(turn, draft)) return askNext(turn, draft);
  if ("file" in draft.purpose) await submitFiling(turn, draft, draft.purpose.file);
  else await submitAct(turn, draft, draft.purpose);
}
