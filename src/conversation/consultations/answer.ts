import { Refusal } from "../../foundation/index.ts";
import { answersBy, type Button, keepAnswer } from "../../instruments/index.ts";
import { questionsOf } from "../../procedures/consultation/index.ts";
import { type CaseRow, gistBytes, packedGist } from "../../procedures/engine/index.ts";
import { gistOf } from "../../understanding/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, shownInstant, type Turn } from "../turn.ts";
import { answersFor, isOpenAt, loadConsultation } from "./concerns.ts";

const mostLetters = 500;
/** Words so long after the question are about something else. */
const freshMs = 24 * 3_600_000;

/** 回答: the first question that has no answer yet, or the one that is answered anew. @throws Refusal */
export async function beginAnswer(turn: Turn, caseId: string, question?: number): Promise<void> {
  const row = await loadConsultation(turn, caseId);
  if (!(await requireOpen(turn, row))) return;
  if (!(await answersFor(turn, row))) throw new Refusal(notAsked(turn), { number: row.number });
  const said = await answersBy(turn.means.db, caseId, turn.person.id);
  const next = question ?? nextOf(row, said);
  if (next) askQuestion(turn, row, next, said);
  else showSaid(turn, row, said);
}

const notAsked = ({ person }: Turn): string =>
  person.isVerified ? "consultations-not-asked" : "consultations-not-verified";

/** The first question after another that has no answer. */
const nextOf = (row: CaseRow, said: ReadonlyMap<number, string>, after = 0): number | undefined =>
  questionsOf(row.form)
    .map((_, i) => i + 1)
    .find((n) => n > after && !said.has(n));

/** False, with how it stands, for what came in after the close. */
async function requireOpen(turn: Turn, row: CaseRow): Promise<boolean> {
  if (isOpenAt(row, turn.receivedAt)) return true;
  const key = row.step === "waiting" || row.step === "waiting-above" ? "consultations-not-yet" : "consultations-late";
  const closed = shownInstant(turn, new Date(String(row.facts.closesAt)));
  replyWith(turn, key, { subject: String(row.form.subject), closed }, [lookRow(turn, row.id)]);
  return false;
}

const lookRow = (turn: Turn, caseId: string): Button[] => [
  button(turn, "case-open", { do: "case", caseId }),
  ...homeRow(turn),
];

function askQuestion(
  turn: Turn,
  row: CaseRow,
  question: number,
  said: ReadonlyMap<number, string>,
  note?: string,
): void {
  const all = questionsOf(row.form);
  const { id: caseId } = row;
  turn.state.joining = { at: "consultation", caseId, question, askedAt: turn.world.now.toISOString() };
  turn.takesNumbers = false;
  const now = said.get(question);
  reply(turn, {
    title: turn.say("consultations-title", { subject: String(row.form.subject) }),
    text: [
      note,
      turn.say("consultations-question", { n: question, count: all.length, text: all[question - 1] ?? "" }),
      now === undefined ? undefined : turn.say("answer-now", { answer: now }),
    ]
      .filter(Boolean)
      .join("\n"),
    buttons: [
      [
        button(turn, "consultations-skip", { do: "consultation-skip", caseId, question }),
        button(turn, "consultations-stop", { do: "consultation-stop", caseId }),
      ],
    ],
    takesNumbers: false,
  });
}

/** 我的回答: what one has said so far. */
export async function showOwn(turn: Turn, caseId: string): Promise<void> {
  const row = await loadConsultation(turn, caseId);
  if (await requireOpen(turn, row)) showSaid(turn, row, await answersBy(turn.means.db, caseId, turn.person.id));
}

/** What one has said so far, each to be changed until the close. */
function showSaid(turn: Turn, row: CaseRow, said: ReadonlyMap<number, string>, note?: string): void {
  const { id: caseId } = row;
  const until = shownInstant(turn, new Date(String(row.facts.closesAt)));
  const lines = questionsOf(row.form).map((text, i) =>
    turn.say("consultations-said-line", {
      n: i + 1,
      text,
      answer: said.get(i + 1) ?? "",
      has: said.has(i + 1) ? "yes" : "no",
    }),
  );
  const change = questionsOf(row.form).map((_, i): Button => {
    const key = said.has(i + 1) ? "consultations-change" : "consultations-answer-one";
    return button(turn, key, { do: "consultation-answer", caseId, question: i + 1 }, { n: i + 1 });
  });
  reply(turn, {
    title: turn.say("consultations-title", { subject: String(row.form.subject) }),
    text: [note, turn.say("consultations-said-until", { count: said.size, until })].filter(Boolean).join("\n"),
    quote: lines.join("\n"),
    buttons: [change.slice(0, 3), change.slice(3), lookRow(turn, caseId)].filter((r) => r.length > 0),
  });
}

interface Open {
  caseId: string;
  question: number;
  askedAt: string;
}

/** Words while a question of a consultation is open: its answer, kept at once. False when it was asked long ago. */
export async function hearAnswer(turn: Turn, { caseId, question, askedAt }: Open, text: string): Promise<boolean> {
  if (turn.world.now.getTime() - new Date(askedAt).getTime() > freshMs) return false;
  const row = await loadConsultation(turn, caseId);
  turn.state.joining = undefined;
  if (!(await requireOpen(turn, row))) return true;
  const by = await answersFor(turn, row);
  if (!by) throw new Refusal(notAsked(turn), { number: row.number });
  const said = new Map(await answersBy(turn.means.db, caseId, turn.person.id));
  const words = text.trim();
  if (Array.from(words).length > mostLetters) {
    askQuestion(turn, row, question, said, turn.say("consultations-too-long", { max: mostLetters }));
    return true;
  }
  keepAnswer(turn.change, {
    ...{ id: turn.means.ids.uuid(), caseId, personId: turn.person.id, question, text: words, ...by },
    gist: gistBytes(packedGist(gistOf(words))),
    answeredAt: turn.receivedAt,
  });
  const isChange = said.has(question);
  said.set(question, words);
  if (isChange) showSaid(turn, row, said, turn.say("consultations-changed", { n: question }));
  else goOn(turn, row, question, said, turn.say("consultations-kept", { n: question }));
  return true;
}

/** Without a word to this question: the next one, or what was said so far. */
export async function skipQuestion(turn: Turn, caseId: string, question: number): Promise<void> {
  const row = await loadConsultation(turn, caseId);
  if (!(await requireOpen(turn, row))) return;
  goOn(turn, row, question, await answersBy(turn.means.db, caseId, turn.person.id));
}

function goOn(turn: Turn, row: CaseRow, from: number, said: ReadonlyMap<number, string>, note?: string): void {
  const next = nextOf(row, said, from);
  if (next) askQuestion(turn, row, next, said, note);
  else showSaid(turn, row, said, note);
}

/** 先停一下: what was said is kept, and the rest can be said until the close. */
export async function stopAnswering(turn: Turn, caseId: string): Promise<void> {
  const row = await loadConsultation(turn, caseId);
  turn.state.joining = undefined;
  const said = await answersBy(turn.means.db, caseId, turn.person.id);
  const until = shownInstant(turn, new Date(String(row.facts.closesAt)));
  const args = { count: said.size, of: questionsOf(row.form).length, until };
  const on = button(turn, "consultations-go-on", { do: "consultation-answer", caseId });
  replyWith(turn, "consultations-stopped", args, [[on, ...homeRow(turn)]]);
}
