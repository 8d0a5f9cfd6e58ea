import type { Change } from "../../foundation/index.ts";
import { type CaseRow, type ChildCase, childCasesOf } from "../../procedures/engine/index.ts";
import { shownInstant, type Turn } from "../turn.ts";
import { statusOf, timeLeft } from "./case-words.ts";

const isShownWhole = (turn: Turn, row: CaseRow): boolean => row.applicantId !== turn.person.id;
const mostWords = 300;

/**
 * 协办, one line a part: which body and how far it is; those who handle the case see what was asked and answered too.
 * The applicant sees who takes part, and gets one answer, from the lead. Empty when nobody was asked.
 */
export async function jointLines(turn: Turn, row: CaseRow, change?: Change): Promise<string> {
  if (!row.facts.joint) return "";
  const stored = await childCasesOf(turn.means.db, row.id, "joint");
  const fresh = (change?.inserted("Case") ?? []) as unknown as CaseRow[];
  const parts = [
    ...stored,
    ...fresh
      .filter((c) => c.parentId === row.id && c.joinName === "joint")
      .map((c): ChildCase => ({ row: c, words: null })),
  ];
  return parts.map((part) => jointLine(turn, row, part)).join("\n");
}

function jointLine(turn: Turn, lead: CaseRow, part: ChildCase): string {
  // What has just ended a part stands in the lead's facts before it is in the database.
  const ended = lead.facts[`child:${part.row.number}`];
  const row: CaseRow = typeof ended === "string" ? { ...part.row, outcome: ended, dueAt: null } : part.row;
  const body = row.handlerId ? turn.world.city.body(row.handlerId).name : "";
  const due = row.dueAt ? shownInstant(turn, row.dueAt) : "";
  const args = { body, status: statusOf(turn, row), due, left: timeLeft(turn, row) };
  const line = turn.say(due ? "joint-line-due" : "joint-line", args);
  if (!isShownWhole(turn, lead)) return line;
  const said = Object.entries({ words: row.form.words, ...part.words }).flatMap(([name, value]) =>
    typeof value === "string"
      ? [turn.say("summary-line", { label: turn.say(`${row.procedure}-field-${name}`), value: cut(value) })]
      : [],
  );
  return [line, ...said].join("\n");
}

function cut(text: string): string {
  const letters = Array.from(text);
  return letters.length > mostWords ? `${letters.slice(0, mostWords).join("")}…` : text;
}
