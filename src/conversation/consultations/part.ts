import {
  answersBy,
  type Button,
  contributionsTo,
  countByTheme,
  type Gathered,
  gatheredAnswers,
  themesOf,
} from "../../instruments/index.ts";
import { questionsOf, type Theme, themesIn } from "../../procedures/consultation/index.ts";
import { type CaseRow, mayRead } from "../../procedures/engine/index.ts";
import { statusOf } from "../screens/case-words.ts";
import type { OwnPart } from "../screens/part-of-card.ts";
import { button, shownInstant, type Turn } from "../turn.ts";
import { answersFor, isOpenAt } from "./concerns.ts";
import { gathersHere } from "./gathers.ts";

/** On the card of a consultation: the draft, how many have answered, the themes with their responses; and what one can do. */
export async function consultationPart(turn: Turn, row: CaseRow): Promise<OwnPart> {
  const { db } = turn.means;
  const { id: caseId, form } = row;
  // Nobody outside reads a draft that has not been sent.
  const isSent = row.step === "open" || row.step === "gathering";
  if (!isSent && !mayRead(row, turn.actor, turn.world.city)) return { text: "", buttons: [] };
  const [said, own] = [await contributionsTo(db, caseId), await answersBy(db, caseId, turn.person.id)];
  const themes = await themesIn(db, caseId);
  const counts = await countByTheme(db, caseId);
  const isGathering = gathersHere(turn, row);
  const mine = new Set((await themesOf(db, caseId, turn.person.id)).values());
  const text = [
    turn.say("summary-line", { label: turn.say("consultation-field-subject"), value: String(form.subject) }),
    String(form.text),
    ...questionsOf(form).map((text, i) => turn.say("consultations-line", { n: i + 1, text })),
    turn.say("consultations-closes", { at: shownInstant(turn, new Date(String(row.facts.closesAt))) }),
    turn.say("consultations-counts", { ...said }),
    ...(isGathering && said.waiting > 0 ? [turn.say("consultations-waiting", { count: said.waiting })] : []),
    ...themes.map((theme) => themeText(turn, theme, counts.get(theme.row.id) ?? 0, mine.has(theme.row.id))),
  ].join("\n");
  const answer =
    own.size > 0
      ? button(turn, "consultations-own", { do: "consultation-said", caseId })
      : button(turn, "consultations-answer", { do: "consultation-answer", caseId });
  // Who is not verified yet learns there how one comes to be asked.
  const isAsked = own.size > 0 || !turn.person.isVerified || (await answersFor(turn, row)) !== undefined;
  return {
    text,
    buttons: [
      ...(isOpenAt(row, turn.world.now) && !isGathering && isAsked ? [[answer]] : []),
      ...(isGathering ? gatherButtons(turn, row, said.waiting, themes) : []),
    ],
  };
}

/** A theme with how many said so, and its response. */
function themeText(turn: Turn, { row, reason }: Theme, count: number, isMine: boolean): string {
  const line = turn.say("consultations-theme", {
    ...{ name: String(row.form.name), count, status: statusOf(turn, row), mine: isMine ? "yes" : "no" },
  });
  return reason ? `${line}\n${turn.say("consultations-reason", { reason })}` : line;
}

function gatherButtons(turn: Turn, { id: caseId }: CaseRow, waiting: number, themes: readonly Theme[]): Button[][] {
  const sort = button(turn, "consultations-sort", { do: "consultation-sort", caseId }, { count: waiting });
  return [
    ...(waiting > 0 ? [[sort]] : []),
    ...themes
      .filter((child) => child.row.outcome === null)
      .map((child): Button[] => [
        button(
          turn,
          "consultations-open-theme",
          { do: "case", caseId: child.row.id },
          { name: String(child.row.form.name) },
        ),
      ]),
  ];
}

const mostShown = 8;

/** On the card of a theme: what was put to it, for those who gather; for others how much that is. */
export async function themePart(turn: Turn, row: CaseRow): Promise<OwnPart> {
  const { db } = turn.means;
  const caseId = String(row.parentId);
  const count = (await countByTheme(db, caseId)).get(row.id) ?? 0;
  const isGathering = gathersHere(turn, row);
  const answers = isGathering
    ? await gatheredAnswers(db, { caseId, themeId: row.id, limit: mostShown, offset: 0 })
    : [];
  return {
    text: [turn.say("consultations-theme-count", { count }), ...answers.map((one) => answerLine(turn, one))].join("\n"),
    buttons:
      isGathering && count > 0
        ? [[button(turn, "consultations-sort-theme", { do: "consultation-sort", caseId, theme: row.id })]]
        : [],
  };
}

/** An answer as those read it who gather them. */
export const answerLine = (turn: Turn, { text, files, organisation }: Gathered): string =>
  turn.say("consultations-answer-line", {
    ...{ text, files: files.length, organisation: organisation ?? "", of: organisation ? "yes" : "no" },
  });
