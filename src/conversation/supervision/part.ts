import { type Change, formatDay } from "../../foundation/index.ts";
import { type CaseRow, childCasesOf, historyOf, mayRead } from "../../procedures/engine/index.ts";
import { foundIn, type Said, saidIn } from "../../procedures/supervision/index.ts";
import { statusOf, timeLeft } from "../screens/case-words.ts";
import { freshLines } from "../screens/fresh-lines.ts";
import type { OwnPart } from "../screens/part-of-card.ts";
import { button, type Turn } from "../turn.ts";

/** Who may read the whole case reads the words in its history, as long as these are no longer than that shows. */
const longestInHistory = 200;

/** On the card of an interpellation: each answer, and why it did not satisfy, for anybody. */
export async function interpellationPart(turn: Turn, row: CaseRow, change?: Change): Promise<OwnPart> {
  const lines = [...(await historyOf(turn.means.db, row.id)), ...(change ? freshLines(change, row.id) : [])];
  const isReader = mayRead(row, turn.actor, turn.world.city);
  const shown = saidIn(lines).filter(({ words }) => !isReader || Array.from(words).length > longestInHistory);
  return { text: shown.map((said) => saidText(turn, said)).join("\n\n"), buttons: [] };
}

const mostPapers = 4;

/** On the card of a matter of supervision: what was found, for anybody; what was asked for, for who may read it. */
export async function supervisionPart(turn: Turn, row: CaseRow, change?: Change): Promise<OwnPart> {
  const { db } = turn.means;
  const lines = [...(await historyOf(db, row.id)), ...(change ? freshLines(change, row.id) : [])];
  const isReader = mayRead(row, turn.actor, turn.world.city);
  const found = foundIn(lines);
  const report = found && (!isReader || Array.from(found).length > longestInHistory) ? [reportText(turn, found)] : [];
  const papers = isReader ? await papersOf(turn, row, change) : [];
  return {
    text: [...report, ...papers.map((one) => paperLine(turn, one))].join("\n"),
    buttons: papers
      .slice(-mostPapers)
      .map(({ id, number }) => [button(turn, "oversight-papers-open", { do: "case", caseId: id }, { number })]),
  };
}

const reportText = (turn: Turn, words: string): string => turn.say("oversight-report", { words });

const paperLine = (turn: Turn, row: CaseRow): string =>
  turn.say("oversight-papers-line", {
    status: [statusOf(turn, row), ...(row.outcome ? [] : [timeLeft(turn, row)])].join(turn.say("list-comma")),
    words: String(row.form.words),
  });

/** What the handler was asked for, that of this moment too. */
async function papersOf(turn: Turn, { id }: CaseRow, change?: Change): Promise<CaseRow[]> {
  const stored = (await childCasesOf(turn.means.db, id, "papers")).map((child) => child.row);
  const fresh = (change?.inserted("Case") ?? []) as unknown as CaseRow[];
  return [...stored, ...fresh.filter(({ parentId }) => parentId === id)];
}

const saidText = (turn: Turn, { at, what, words }: Said): string =>
  turn.say("oversight-said", { what, at: formatDay(at, turn.person.locale, turn.world.now), words });
