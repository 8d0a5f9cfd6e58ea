import { type Change, Refusal } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import {
  actionsFor,
  type CaseRow,
  historyOf,
  loadCase,
  mayRead,
  type Procedure,
  type ShownLine,
} from "../../procedures/engine/index.ts";
import { button, procedureOf, reply, shownInstant, type Turn } from "../turn.ts";
import { homeRow, timeLeft } from "./case-lists.ts";

/** The step, or how it ended, in words. */
export const statusOf = (turn: Turn, row: CaseRow): string =>
  turn.say(row.outcome ? `${row.procedure}-outcome-${row.outcome}` : `${row.procedure}-step-${row.step}`);

/** What was just done to a case and is not in the database yet. */
interface Fresh {
  row: CaseRow;
  change: Change;
  note: string;
}

/** A case as this person may see it: everything, or what is public. */
export async function showCase(turn: Turn, caseId: string, fresh?: Fresh): Promise<void> {
  const row = fresh?.row ?? (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (!row) throw new Refusal("case-unknown", { number: "" });
  const procedure = procedureOf(turn, row.procedure);
  if (!mayRead(row, turn.actor, turn.world.city)) return showPublic(turn, procedure, row);
  const stored = await historyOf(turn.means.db, row.id);
  const lines = [...stored, ...(fresh ? freshLines(fresh.change, row.id) : [])];
  const words = typeof row.form.words === "string" ? row.form.words : undefined;
  const files = Array.isArray(row.form.photos) ? row.form.photos : undefined;
  reply(turn, {
    title: turn.say("case-title", { number: row.number, status: statusOf(turn, row) }),
    text: [
      fresh?.note,
      standing(turn, procedure, row),
      answersOf(turn, procedure, row),
      timeline(turn, procedure, lines),
    ]
      .filter(Boolean)
      .join("\n\n"),
    quote: words,
    // Photos once, when the card is opened; not again after every action on it.
    files: fresh ? undefined : files,
    buttons: [...actionButtons(turn, procedure, row), cardFoot(turn)],
  });
}

/** What a stranger sees who asks for a number: where it stands, never the words or who. */
function showPublic(turn: Turn, procedure: Procedure, row: CaseRow): void {
  reply(turn, {
    title: turn.say("case-title", { number: row.number, status: statusOf(turn, row) }),
    text: [standing(turn, procedure, row), turn.say("case-public-only")].join("\n\n"),
    buttons: [homeRow(turn)],
  });
}

function standing(turn: Turn, procedure: Procedure, row: CaseRow): string {
  const { city } = turn.world;
  const kind =
    procedure.discloses.includes("kind") && row.facts.kind
      ? turn.say(`${procedure.name}-option-kind-${String(row.facts.kind)}`)
      : "";
  const line = (key: string, value: string) =>
    value ? [turn.say("summary-line", { label: turn.say(key), value })] : [];
  const community = city.chain(row.areaId).find((a) => a.kind === "community") ?? city.area(row.areaId);
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
    ...line("case-label-kind", kind),
    ...line("case-label-body", row.handlerId ? city.body(row.handlerId).name : ""),
    ...line("case-label-area", city.placeName(community.id)),
    ...line("case-label-filed", shownInstant(turn, row.filedAt)),
    ...line("case-label-due", due),
    ...line("case-label-until", until),
    ...line("case-label-round", row.round > 1 ? String(row.round) : ""),
    ...line("case-label-score", row.facts.score !== undefined ? String(row.facts.score) : ""),
  ].join("\n");
}

/** The other answers of what was filed: place, and those of a catalogue item. */
function answersOf(turn: Turn, procedure: Procedure, row: CaseRow): string {
  const line = (label: string, value: unknown) =>
    value === undefined ? [] : [turn.say("summary-line", { label, value: String(value) })];
  const where = line(turn.say("case-label-where"), row.form.where);
  const extra = procedure.asksAlso?.(row.form, turn.world) ?? [];
  const shown = extra.flatMap(({ name, label, field, options }) => {
    const value = row.form[name];
    const option =
      field.kind === "choice" ? options?.[field.options.indexOf(String(value))]?.[turn.person.locale] : undefined;
    return line(label[turn.person.locale], option ?? value);
  });
  return [...where, ...shown].join("\n");
}

const shownLines = 12;
const silent = ["reminder", "follow-up", "child-ended"];

function timeline(turn: Turn, procedure: Procedure, lines: ShownLine[]): string {
  const shown = lines.filter((l) => !silent.includes(l.action));
  const cut = shown.length > shownLines ? [turn.say("case-lines-before", { count: shown.length - shownLines })] : [];
  return [...cut, ...shown.slice(-shownLines).map((l) => timelineLine(turn, procedure, l))].join("\n");
}

function timelineLine(turn: Turn, procedure: Procedure, line: ShownLine): string {
  const general = ["file", "overdue", "lapse", "open"].includes(line.action);
  const what = turn.say(general ? `case-line-${line.action}` : `${procedure.name}-action-${line.action}`);
  const body = line.actorBodyId ? turn.world.city.body(line.actorBodyId).name : "";
  const at = shownInstant(turn, line.at);
  const words = line.action === "file" ? "" : wordsOf(line);
  return turn.say(body ? "case-line-by" : "case-line", {
    at,
    what,
    body,
    words: words ? turn.say("case-line-words", { words }) : "",
  });
}

const lineWords = 200;

/** What was written with the step: answers that are words, cut to a line. */
function wordsOf(line: ShownLine): string {
  const texts = Object.values(line.words ?? {}).filter(
    (v): v is string => typeof v === "string" && !/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(v),
  );
  const letters = Array.from(texts.join(" / "));
  return letters.length > lineWords ? `${letters.slice(0, lineWords).join("")}…` : letters.join("");
}

function freshLines(change: Change, caseId: string): ShownLine[] {
  const payloads = new Map(change.inserted("CaseEventPayload").map((p) => [p.eventId, p.data]));
  return change
    .inserted("CaseEvent")
    .filter((e) => e.caseId === caseId)
    .map((e) => ({
      seq: e.seq,
      at: new Date(e.at),
      action: e.action,
      actor: e.actor,
      actorBodyId: e.actorBodyId ?? null,
      toStep: e.toStep,
      facts: e.facts as Record<string, unknown>,
      words: (payloads.get(e.id) ?? null) as Record<string, unknown> | null,
    }));
}

/** The actions that are this person's to take now, the main ones first. */
function actionButtons(turn: Turn, procedure: Procedure, row: CaseRow): Button[][] {
  const offered = actionsFor(procedure, row, turn.actor, turn.world);
  const main = offered.filter(([, a]) => !a.minor);
  const minor = offered.filter(([, a]) => a.minor);
  const make = ([name]: (typeof offered)[number]): Button =>
    button(turn, `${procedure.name}-action-${name}`, { do: "act", caseId: row.id, action: name, version: row.version });
  return [...rowsOf(main.map(make), 2), ...rowsOf(minor.map(make), 2)];
}

function cardFoot(turn: Turn): Button[] {
  const list =
    turn.person.seats.length > 0
      ? button(turn, "menu-todo", { do: "todo", page: 0 })
      : button(turn, "menu-cases", { do: "cases", page: 0 });
  return [list, ...homeRow(turn)];
}
