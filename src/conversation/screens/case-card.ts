import { type Change, Refusal } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import {
  type Action,
  actionsFor,
  type CaseRow,
  followsOf,
  historyOf,
  isApplicant,
  loadCase,
  mayRead,
  type Procedure,
  type ShownLine,
  wordsShown,
} from "../../procedures/engine/index.ts";
import { isBallot } from "../ballots/is-ballot.ts";
import { showBallotCase } from "../ballots/show.ts";
import { showElection } from "../elections/screen.ts";
import { helpLines } from "../helping/card.ts";
import { phoneLines } from "../joining/look.ts";
import { showMove } from "../meetings/move-card.ts";
import { showFreshMeeting } from "../meetings/show.ts";
import { followersButton } from "../notices/followers-button.ts";
import { showNotice } from "../notices/show.ts";
import { showProposal } from "../proposals/card.ts";
import { isProposal } from "../proposals/read.ts";
import { button, isBrief, procedureOf, reply, shownInstant, type Turn } from "../turn.ts";
import { answersOf, shownToAll } from "./case-answers.ts";
import { followLine, leadButtons, otherNumbers } from "./case-more.ts";
import { timeLeft, titleOf, whoStoodBack, whyStandingBack } from "./case-words.ts";
import { freshLines } from "./fresh-lines.ts";
import { jointLines } from "./joint-lines.ts";
import { recordCaseLook } from "./look-at-case.ts";
import { homeRow } from "./menu.ts";
import { ownPart } from "./own-part.ts";

interface Fresh {
  /** What was just done to a case and is not in the database yet. */
  row?: CaseRow;
  change?: Change;
  /** The action by which that was. */
  did?: string;
  /** Said first. */
  note: string;
}

/** A case as this person may see it: everything, or what is public. */
export async function showCase(turn: Turn, caseId: string, fresh?: Fresh): Promise<void> {
  const row = fresh?.row ?? (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (!row) throw new Refusal("case-unknown", { number: "" });
  const procedure = procedureOf(turn, row.procedure);
  if (row.procedure === "meeting") return showFreshMeeting(turn, row, { note: fresh?.note, change: fresh?.change });
  if (isProposal(row)) return showProposal(turn, row, fresh);
  if (row.procedure === "committee-election") return showElection(turn, row, fresh);
  if (isBallot(row)) return showBallotCase(turn, row, { note: fresh?.note, change: fresh?.change });
  if (!mayRead(row, turn.actor, turn.world.city)) return showPublic(turn, procedure, row, fresh?.note);
  await recordCaseLook(turn, procedure, row);
  if (row.procedure === "meeting-move") return showMove(turn, row, fresh?.note);
  if (row.procedure === "notice") return showNotice(turn, row, { note: fresh?.note, change: fresh?.change });
  const stored = await historyOf(turn.means.db, row.id);
  const lines = [...stored, ...(fresh?.change ? freshLines(fresh.change, row.id) : [])];
  const isOwn = isApplicant(row, turn.person.id);
  const words = typeof row.form.words === "string" ? wordsShown(row, row.form.words, isOwn) : undefined;
  const files = [row.form.photos, ...lines.filter((l) => l.action !== "file").map(photosOf)].flatMap((f) =>
    Array.isArray(f) ? f : [],
  );
  const phones = await phoneLines(turn, row);
  const help = await helpLines(turn, row);
  const own = await ownPart(turn, row, fresh);
  const { count } = await followsOf(turn.means.db, row.id, turn.person.id);
  reply(turn, {
    title: titleOf(turn, procedure, row),
    text: [
      [fresh?.note, whyStandingBack(turn, procedure, row)].filter(Boolean).join("\n"),
      standing(turn, procedure, row, true),
      await jointLines(turn, row, fresh?.change),
      [shownToAll(turn, procedure, row), own.text, answersOf(turn, procedure, row), ...help.lines, ...phones.lines]
        .filter(Boolean)
        .join("\n"),
      await otherNumbers(turn, row),
      followLine(turn, count),
    ]
      .filter(Boolean)
      .join("\n\n"),
    quote: words,
    after: timeline(turn, procedure, row, lines),
    // Photos once, when the card is opened; not again after every action on it.
    files: fresh || files.length === 0 ? undefined : files.slice(-mostFiles),
    buttons: [
      ...actionButtons(turn, procedure, row),
      ...own.buttons,
      ...phones.buttons,
      ...help.buttons,
      ...followersButton(turn, row, count),
      ...leadButtons(turn, row),
      cardFoot(turn, row.id),
    ],
  });
}

/** What a stranger sees who asks for a number: where it stands, never the words or who. */
async function showPublic(turn: Turn, procedure: Procedure, row: CaseRow, note?: string): Promise<void> {
  const { own } = await followsOf(turn.means.db, row.id, turn.person.id);
  const part = await ownPart(turn, row);
  const leave = own ? [button(turn, "twin-unfollow", { do: "unfollow", caseId: row.id })] : [];
  reply(turn, {
    title: titleOf(turn, procedure, row),
    text: [
      note,
      standing(turn, procedure, row, false),
      [shownToAll(turn, procedure, row), part.text].filter(Boolean).join("\n"),
      part.quote === undefined ? turn.say("case-public-only") : undefined,
    ]
      .filter(Boolean)
      .join("\n\n"),
    quote: part.quote,
    ...(part.files?.length && !note ? { files: [...part.files] } : {}),
    buttons: [...part.buttons, [...leave, ...homeRow(turn)]],
  });
}

function standing(turn: Turn, procedure: Procedure, row: CaseRow, isFull: boolean): string {
  const { city } = turn.world;
  const isShort = isBrief(turn);
  const line = (key: string, value: string) =>
    value ? [turn.say("summary-line", { label: turn.say(key), value })] : [];
  const community = city.chain(row.areaId).find((a) => a.kind === "community");
  // Whoever may read it in full goes there: “3栋” is of one courtyard. The public sees the community.
  const place = isFull ? row.areaId : (community?.id ?? row.areaId);
  const isPaused = row.facts.paused !== undefined;
  const due = row.dueAt
    ? turn.say(isPaused ? "case-due-paused" : "case-due", {
        due: shownInstant(turn, row.dueAt),
        left: timeLeft(turn, row),
      })
    : "";
  const until =
    !row.outcome && row.facts.clock?.lapseAt && !row.dueAt ? shownInstant(turn, new Date(row.facts.clock.lapseAt)) : "";
  return [
    ...(isShort ? [] : factLines(turn, procedure, row, isFull)),
    ...line(
      row.facts.joint ? "joint-label-lead" : "case-label-body",
      row.handlerId ? city.body(row.handlerId).name : "",
    ),
    ...line("case-label-area", isShort ? "" : city.placeName(place)),
    ...line("case-label-filed", isShort ? "" : shownInstant(turn, row.filedAt)),
    ...line("case-label-due", due),
    ...line(canGoAgain(procedure, row) ? "case-label-until" : "case-label-ends", until),
    ...line("case-label-round", row.round > 1 ? String(row.round) : ""),
  ].join("\n");
}

/** Whether it can be taken up again from where it stands; elsewhere the day on which it lapses is its end. */
const canGoAgain = (procedure: Procedure, row: CaseRow): boolean =>
  Object.values(procedure.steps[row.step]?.actions ?? {}).some(
    ({ goes, by }) =>
      goes.edge === "again" && ![by].flat().some((party) => "party" in party && party.party === "clock"),
  );

/** What the procedure discloses, and for those who may read it the other facts too, as far as there are words for them. */
function factLines(turn: Turn, procedure: Procedure, row: CaseRow, isFull: boolean): string[] {
  const { words } = turn.means;
  const names = new Set([...procedure.discloses, ...(isFull ? Object.keys(row.facts) : [])]);
  return [...names]
    .filter((name) => !(procedure.signing && counted.includes(name)))
    .flatMap((name) => {
      const fact = row.facts[name];
      const option = `${procedure.name}-option-${name}-${String(fact)}`;
      const value = typeof fact === "number" ? String(fact) : words.has(option) ? turn.say(option) : "";
      const label = `${procedure.name}-field-${name}`;
      return value && words.has(label) ? [turn.say("summary-line", { label: turn.say(label), value })] : [];
    });
}

/** Facts that the line about signatures says. */
const counted = ["signed", "needed"];

/** Photos of a case shown at once: the newest. */
const mostFiles = 10;
const photosOf = (line: ShownLine): string[] | undefined =>
  Array.isArray(line.words?.photos) ? line.words.photos : undefined;

const shownLines = 12;
/** Lines of the history that are the engine's own and are shown to nobody. */
export const silentActions = ["reminder", "follow-up", "goes-on", "join", "child-opened", "child-ended"];

function timeline(turn: Turn, procedure: Procedure, row: CaseRow, lines: ShownLine[]): string {
  const told = lines.filter((l) => !silentActions.includes(l.action));
  // Where each letter has its price, only what came last, and that it was filed goes without saying.
  if (isBrief(turn))
    return told
      .slice(1)
      .slice(-1)
      .map((l) => timelineLine(turn, procedure, row, l))
      .join("\n");
  const cut = told.length > shownLines ? [turn.say("case-lines-before", { count: told.length - shownLines })] : [];
  return [...cut, ...told.slice(-shownLines).map((l) => timelineLine(turn, procedure, row, l))].join("\n");
}

function timelineLine(turn: Turn, procedure: Procedure, row: CaseRow, line: ShownLine): string {
  // What the clock does is named by the procedure where the general word says too much.
  const named = [`case-line-${line.action}-${procedure.name}`, `case-line-${line.action}`];
  const what = turn.say(named.find((key) => turn.means.words.has(key)) ?? `${procedure.name}-action-${line.action}`);
  const body = line.actorBodyId ? turn.world.city.body(line.actorBodyId).name : "";
  const at = shownInstant(turn, line.at);
  const isShown = line.actor !== "applicant" || isApplicant(row, turn.person.id);
  const words = line.action === "file" ? "" : cut(wordsShown(row, wordsOf(procedure, line), isShown));
  const photos = photosOf(line)?.length ?? 0;
  const next = typeof line.facts.handlerId === "string" ? line.facts.handlerId : null;
  const isPassed = line.actorBodyId !== null && next !== null && next !== line.actorBodyId && line.action !== "press";
  return turn.say(isPassed ? "case-line-to" : body ? "case-line-by" : "case-line", {
    at,
    what,
    body,
    to: isPassed ? turn.world.city.body(next).name : "",
    words: `${words ? turn.say("case-line-words", { words }) : ""}${photos > 0 ? turn.say("case-line-photos", { count: photos }) : ""}${whoStoodBack(turn, line)}`,
  });
}

const lineWords = 200;

/** What was written with the step, in the form's order: answers that are words or a score. */
function wordsOf(procedure: Procedure, line: ShownLine): string {
  // What was said by who watches over it.
  if (line.action.startsWith("watch-")) return typeof line.words?.words === "string" ? line.words.words : "";
  const step = Object.values(procedure.steps).find((s) => s.actions[line.action]);
  const asked = Object.entries(step?.actions[line.action]?.asks ?? {}).filter(([, f]) => worded.includes(f.kind));
  const texts = asked.flatMap(([name]) => line.words?.[name] ?? []);
  return texts.join(" / ");
}

function cut(text: string): string {
  const letters = Array.from(text);
  return letters.length > lineWords ? `${letters.slice(0, lineWords).join("")}…` : text;
}
const worded = ["text", "score", "whole", "money", "date"];

/** The actions that are this person's to take now, the main ones first. */
function actionButtons(turn: Turn, procedure: Procedure, row: CaseRow): Button[][] {
  const actions = actionsFor(procedure, row, turn.actor, turn.world);
  const main = mainActionButtons(turn, procedure, row);
  const minor = asButtons(
    turn,
    procedure,
    row,
    actions.filter(([, a]) => a.minor),
  );
  // To open again what one has just called solved is not what one looks at it for.
  const isSettled =
    row.facts.solved === "yes" && isApplicant(row, turn.person.id) && !actions.some(([name]) => name === "rate");
  return isSettled ? [...minor, ...main] : [...main, ...minor];
}

/** The actions that people come for, without those such as withdraw. */
export function mainActionButtons(turn: Turn, procedure: Procedure, row: CaseRow): Button[][] {
  const main = actionsFor(procedure, row, turn.actor, turn.world).filter(([, a]) => !a.minor);
  return asButtons(turn, procedure, row, main);
}

function asButtons(turn: Turn, procedure: Procedure, row: CaseRow, actions: [string, Action][]): Button[][] {
  const { id: caseId, version } = row;
  const make = ([action]: [string, Action]): Button =>
    button(turn, `${procedure.name}-action-${action}`, { do: "act", caseId, action, version });
  const pressed = actions.filter(([, a]) => !a.isSaid);
  return rowsOf(pressed.map(make), 2);
}

function cardFoot(turn: Turn, caseId: string): Button[] {
  const list =
    turn.person.seats.length > 0
      ? button(turn, "menu-todo", { do: "todo", page: 0 })
      : button(turn, "menu-cases", { do: "cases", page: 0 });
  const print = turn.person.seats.length > 0 ? [button(turn, "desk-print-button", { do: "print", caseId })] : [];
  return [...print, list, ...homeRow(turn)];
}
