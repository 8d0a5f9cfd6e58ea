import { Refusal } from "../../foundation/index.ts";
import { answersBy, type Button, keepAnswer, mostAnswerFiles, type OwnAnswer } from "../../instruments/index.ts";
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
const nextOf = (row: CaseRow, said: ReadonlyMap<number, unknown>, after = 0): number | undefined =>
  questionsOf(row.form)
    .map((_, i) => i + 1)
    .find((n) => n > after && !said.has(n));

/** False, with how it stands, for what came in after the close. */
async function requireOpen(turn: Turn, row: CaseRow): Promise<boolean> {
  turn.means.needStored?.();
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

type SaidSoFar = ReadonlyMap<number, OwnAnswer>;

/** @param files those that came for it before its words */
function askQuestion(
  turn: Turn,
  row: CaseRow,
  question: number,
  said: SaidSoFar,
  note?: string,
  files: readonly string[] = [],
): void {
  const all = questionsOf(row.form);
  const { id: caseId } = row;
  turn.state.joining = {
    at: "consultation",
    caseId,
    question,
    askedAt: turn.world.now.toISOString(),
    files: [...files],
  };
  turn.takesNumbers = false;
  const now = said.get(question);
  const hasFiles = files.length > 0 || (now?.files.length ?? 0) > 0;
  reply(turn, {
    title: turn.say("consultations-title", { subject: String(row.form.subject) }),
    text: [
      note,
      turn.say("consultations-question", { n: question, count: all.length, text: all[question - 1] ?? "" }),
      now === undefined ? undefined : turn.say("answer-now", { answer: shownAnswer(turn, now) }),
    ]
      .filter(Boolean)
      .join("\n"),
    buttons: [
      [
        button(turn, "consultations-skip", { do: "consultation-skip", caseId, question }),
        button(turn, "consultations-stop", { do: "consultation-stop", caseId }),
      ],
      ...(hasFiles
        ? [[button(turn, "consultations-no-files", { do: "consultation-no-files", caseId, question })]]
        : []),
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
function showSaid(turn: Turn, row: CaseRow, said: SaidSoFar, note?: string): void {
  const { id: caseId } = row;
  const until = shownInstant(turn, new Date(String(row.facts.closesAt)));
  const lines = questionsOf(row.form).map((text, i) =>
    turn.say("consultations-said-line", {
      n: i + 1,
      text,
      answer: shownAnswer(turn, said.get(i + 1)),
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

/** An answer with how many files came with it. */
const shownAnswer = (turn: Turn, answer: OwnAnswer | undefined): string =>
  answer ? turn.say("consultations-with-files", { text: answer.text, files: answer.files.length }) : "";

interface Open {
  caseId: string;
  question: number;
  askedAt: string;
  files?: readonly string[];
}

/** Files while a question of a consultation is open, with words or before them. False when it was asked long ago. */
export async function takeAnswerFiles(turn: Turn, ids: readonly string[], text: string): Promise<boolean> {
  const open = turn.state.joining;
  if (open?.at !== "consultation") return false;
  const { caseId, question, files = [] } = open;
  const own = (await answersBy(turn.means.db, caseId, turn.person.id)).get(question);
  const all = [...new Set([...files, ...ids])];
  // Words that are there already go with them.
  const words = text.trim() || own?.text;
  if (words) return hearAnswer(turn, { ...open, files: all }, words);
  if (!isFresh(turn, open)) return false;
  const row = await loadConsultation(turn, caseId);
  if (!(await requireOpen(turn, row))) return true;
  const kept = turn.say(all.length > mostAnswerFiles ? "files-too-many" : "files-kept", {
    ...{ count: Math.min(all.length, mostAnswerFiles), max: mostAnswerFiles },
  });
  const note = `${kept}${turn.say("consultations-files-words")}`;
  askQuestion(turn, row, question, new Map(), note, all.slice(0, mostAnswerFiles));
  return true;
}

/** 不要文件: what came for a question, or was kept with its answer, is not sent. */
export async function dropAnswerFiles(turn: Turn, caseId: string, question: number): Promise<void> {
  const row = await loadConsultation(turn, caseId);
  if (!(await requireOpen(turn, row))) return;
  const said = new Map(await answersBy(turn.means.db, caseId, turn.person.id));
  const own = said.get(question);
  const by = own && (await answersFor(turn, row));
  if (own && by && own.files.length > 0) {
    keep(turn, { caseId, question, text: own.text, files: [], ...by });
    said.set(question, { ...own, files: [] });
  }
  askQuestion(turn, row, question, said, turn.say("files-dropped"));
}

const isFresh = ({ world }: Turn, { askedAt }: Pick<Open, "askedAt">): boolean =>
  world.now.getTime() - new Date(askedAt).getTime() <= freshMs;

function keep(
  turn: Turn,
  said: Pick<Parameters<typeof keepAnswer>[1], "caseId" | "question" | "text" | "files" | "organisation">,
) {
  keepAnswer(turn.change, {
    ...{ ...said, id: turn.means.ids.uuid(), personId: turn.person.id },
    gist: gistBytes(packedGist(gistOf(said.text))),
    answeredAt: turn.receivedAt,
  });
}

/** Words while a question of a consultation is open: its answer, kept at once. False when it was asked long ago. */
export async function hearAnswer(turn: Turn, open: Open, text: string): Promise<boolean> {
  const { caseId, question, files: sent = [] } = open;
  if (!isFresh(turn, open)) return false;
  const row = await loadConsultation(turn, caseId);
  turn.state.joining = undefined;
  if (!(await requireOpen(turn, row))) return true;
  const by = await answersFor(turn, row);
  if (!by) throw new Refusal(notAsked(turn), { number: row.number });
  const said = new Map(await answersBy(turn.means.db, caseId, turn.person.id));
  const words = text.trim();
  if (Array.from(words).length > mostLetters) {
    askQuestion(turn, row, question, said, turn.say("consultations-too-long", { max: mostLetters }), sent);
    return true;
  }
  // Written anew without files it keeps those that it has.
  const files = sent.length > 0 ? sent.slice(0, mostAnswerFiles) : (said.get(question)?.files ?? []);
  keep(turn, { caseId, question, text: words, files, ...by });
  const isChange = said.has(question);
  said.set(question, { text: words, files });
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

function goOn(turn: Turn, row: CaseRow, from: number, said: SaidSoFar, note?: string): void {
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
