import { Refusal } from "../foundation/index.ts";
import {
  type Action,
  type Answers,
  actionsFor,
  applicant,
  type CaseRow,
  changesSince,
  type LoadedCase,
  loadCase,
  type Procedure,
  startCase,
  starterOf,
  stay,
  stepOf,
} from "../procedures/engine/index.ts";
import { actNow, caseRow } from "./acting.ts";
import { factsOfAppraisal } from "./appraisals/draw.ts";
import { putToNew } from "./consultations/put.ts";
import { actOnAll } from "./desk/act-on-all.ts";
import { fieldsOf, writtenIn } from "./fields.ts";
import { filesAnonymously } from "./filing/anonymous.ts";
import { pointOf } from "./filing/point.ts";
import { helpIn } from "./helping/subject.ts";
import { filedForWords, tellFiledFor } from "./helping/tell.ts";
import { completeCall, factsOfCall } from "./meetings/complete-call.ts";
import { requireMoveFree } from "./meetings/waiting-move.ts";
import { doneWords } from "./notices/preview.ts";
import { readForDraft, readForFiling } from "./notices/read-before.ts";
import { countActs, requireFewFiled } from "./pace.ts";
import { isProposal } from "./proposals/read.ts";
import { communityOf } from "./questions/place.ts";
import { showCase } from "./screens/case-card.ts";
import { rehearsalMark } from "./screens/case-words.ts";
import { continueButtons } from "./screens/menu.ts";
import { showSummary } from "./show-draft.ts";
import { type Draft, endDraft } from "./state.ts";
import { button, procedureOf, reply, shownInstant, type Turn } from "./turn.ts";
import { noteFiled } from "./visits/note-filed.ts";

/** Files the case that a draft asked for. */
export async function submitFiling(turn: Turn, draft: Draft, name: string): Promise<void> {
  const procedure = procedureOf(turn, name);
  await requireFewFiled(turn);
  const areaId = String(draft.answers.area ?? turn.person.homeAreaId);
  // An answer whose question no longer belongs, such as a service's after the kind was changed, is not kept.
  const asked = fieldsOf(turn, draft).map((f) => f.name);
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([field]) => asked.includes(field)));
  const help = "file" in draft.purpose && draft.purpose.for ? await helpIn(turn, draft) : undefined;
  const isAnonymous = filesAnonymously(turn, draft);
  const point = pointOf(turn, draft);
  const under = await parentOf(turn, draft);
  await requireMoveFree(turn, draft);
  const facts = { ...(await factsOfCall(turn, draft)), ...factsOfAppraisal(turn, draft) };
  const filing = { draftId: draft.id, areaId, answers, actor: turn.actor, help, isAnonymous, point, under, facts };
  const read = await readForFiling(turn, procedure, { answers, areaId, parentId: under?.parent.row.id });
  const { change, row } = startCase(procedure, filing, { ...turn.world, ...read });
  countActs(turn, change);
  if (!turn.person.homeAreaId && !help && !isAnonymous) turn.state.lastCommunity = communityOf(turn, areaId)?.id;
  await completeCall(turn, row, change);
  turn.change.add(change);
  if (help) tellFiledFor(turn, row, help);
  noteFiled(turn, draft, row.id);
  endDraft(turn.state, draft);
  if (await putToNew(turn, row)) return;
  if (isProposal(row))
    return showCase(turn, row.id, {
      row,
      change,
      did: "file",
      note: turn.say("proposal-filed", { step: row.step }),
    });
  if (procedure.sends) return showCase(turn, row.id, { row, change, note: doneWords(turn, row) });
  const body = row.handlerId ? turn.world.city.body(row.handlerId).name : "";
  const due = row.dueAt ? shownInstant(turn, row.dueAt) : "";
  const kind = String(row.facts.as ?? row.facts.kind ?? "");
  const filed = turn.say(filedKey(turn, row), { number: row.number, body, due, kind });
  // What a body begins itself is in its own hands: its card is what comes next.
  if (isBegunByBody(procedure, answers)) return showCase(turn, row.id, { row, change, note: filed });
  reply(turn, {
    title: rehearsalMark(turn, row, procedure) + turn.say("filed-title", { number: row.number }),
    text: [filed, ...(help ? [filedForWords(turn, row, String(draft.answers["for-name"]))] : [])].join("\n"),
    buttons: [
      [button(turn, "case-open", { do: "case", caseId: row.id }), button(turn, "menu-home", { do: "menu" })],
      ...continueButtons(turn),
    ],
  });
}

function isBegunByBody({ startedBy }: Procedure, answers: Answers): boolean {
  const starter = starterOf(startedBy, answers)?.party;
  return starter === "member-of" || starter === "body";
}

/** What is said of a case that has been filed, in the procedure's own words where it has some. */
const filedKey = (turn: Turn, { procedure }: CaseRow): string =>
  turn.means.words.has(`${procedure}-filed`) ? `${procedure}-filed` : "filed";

/** The case under which a draft is filed. @throws Refusal when it is gone */
async function parentOf(turn: Turn, { purpose }: Draft) {
  if (!("file" in purpose) || !purpose.under) return undefined;
  const { caseId, name } = purpose.under;
  const parent = await loadCase(turn.means.db, { id: caseId });
  if (!parent) throw new Refusal("case-unknown", { number: "" });
  return { parent, name };
}

/** Takes the step that a draft was written for. @throws Refusal */
export async function submitAct(turn: Turn, draft: Draft, purpose: Acting): Promise<void> {
  const loaded = await loadCase(turn.means.db, { id: purpose.caseId });
  if (!loaded) throw new Refusal("case-unknown", { number: purpose.number });
  const action = purpose.act.split("/")[1] ?? "";
  if (purpose.batch) {
    endDraft(turn.state, draft);
    return actOnAll(turn, action, purpose.batch, draft.answers);
  }
  // Acted on by somebody else meanwhile: what was written is kept, the person sees where the case is now and decides.
  if ((await changesSince(turn.means.db, loaded.row, purpose.version)) !== "none") {
    const procedure = procedureOf(turn, loaded.row.procedure);
    const theirs = actionsFor(procedure, loaded.row, turn.actor, turn.world).find(([name]) => name === action);
    if (!theirs) return actGone(turn, draft, loaded.row);
    if (isAsRight(procedure, loaded.row, theirs[1])) return actOnIt(turn, draft, loaded, purpose);
    purpose.version = loaded.row.version;
    await showCase(turn, loaded.row.id, { note: turn.say("case-moved", { number: loaded.row.number }) });
    await readForDraft(turn, draft);
    return showSummary(turn, draft);
  }
  await actOnIt(turn, draft, loaded, purpose);
}

type Acting = Extract<Draft["purpose"], { act: string }>;

async function actOnIt(turn: Turn, draft: Draft, loaded: LoadedCase, { act, as }: Acting): Promise<void> {
  endDraft(turn.state, draft);
  await actNow(turn, loaded, act.split("/")[1] ?? "", draft.answers, { as });
}

/** What the applicant only adds is as right while it is worked on as before: to be accepted meanwhile changes nothing of it. */
function isAsRight(procedure: Procedure, row: CaseRow, { by, goes, minor }: Action): boolean {
  const isAdded = by === applicant && goes === stay && minor === true;
  return isAdded && stepOf(procedure, row.step).waitsFor !== applicant;
}

/** Somebody else took the step: the draft has no use any more, but what was written is shown, to be copied. */
function actGone(turn: Turn, draft: Draft, row: CaseRow): void {
  endDraft(turn.state, draft);
  reply(turn, {
    text: turn.say("case-moved-done", { number: row.number }),
    quote: writtenIn(turn, draft),
    buttons: [caseRow(turn, row.id), ...continueButtons(turn)],
  });
}
