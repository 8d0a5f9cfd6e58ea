import { Refusal } from "../../foundation/index.ts";
import {
  type Button,
  contributionsTo,
  type Gathered,
  gatheredAnswer,
  gatheredAnswers,
  rowsOf,
} from "../../instruments/index.ts";
import { themesIn } from "../../procedures/consultation/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import { beginDraft } from "../drafts.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { alikeIn } from "./alike.ts";
import { chosenFor, loadToGather } from "./gathers.ts";
import { answerLine } from "./part.ts";

const perPage = 5;
const mostThemes = 12;

/** 归类: answers that wait for a theme, or those of one, some of which are chosen and put to another. */
export async function showSorting(turn: Turn, caseId: string, given: Shown = {}, note?: string): Promise<void> {
  const row = await loadToGather(turn, caseId);
  const { theme, page = 0 } = given;
  const { db } = turn.means;
  const found = await gatheredAnswers(db, { caseId, themeId: theme, limit: perPage + 1, offset: page * perPage });
  const answers = found.slice(0, perPage);
  turn.state.gathering = { caseId, theme, page, chosen: chosenFor(turn, caseId) };
  const { chosen } = turn.state.gathering;
  const { waiting } = await contributionsTo(db, caseId);
  const themes = (await themesIn(db, caseId)).map((theme) => theme.row);
  const alike = await alikeIn(turn, caseId, answers);
  const others = themes.filter(({ id }) => id !== theme);
  const likely = answers.filter(({ id }) => chosen.includes(id)).flatMap(({ id }) => alike.get(id)?.themes ?? []);
  const ordered = [...others].sort((a, b) => Number(likely.includes(b.id)) - Number(likely.includes(a.id)));
  const to = (p: number) => ({ do: "consultation-sort" as const, caseId, theme, page: p });
  const pages = [
    ...(page > 0 ? [button(turn, "page-before", to(page - 1))] : []),
    ...(found.length > perPage ? [button(turn, "page-after", to(page + 1))] : []),
  ];
  reply(turn, {
    title: turn.say("consultations-title", { subject: String(row.form.subject) }),
    text: [note, turn.say(answers.length > 0 ? "consultations-choose" : "consultations-all-sorted", { waiting })]
      .filter(Boolean)
      .join("\n"),
    quote: answers.map((one, i) => lineFor(turn, one, { n: i + 1, chosen, alike, themes })).join("\n") || undefined,
    buttons: [
      ...rowsOf(
        answers.map(({ id }, i) => pick(turn, { caseId, answer: id }, i + 1, chosen.includes(id))),
        5,
      ),
      ...answers.flatMap((one, i) => filesButton(turn, caseId, one, i + 1)),
      ...answers.flatMap(({ id }, i) => pickAlike(turn, caseId, id, i + 1, alike.get(id)?.waiting ?? [])),
      ...(chosen.length > 0
        ? [
            ...ordered.slice(0, mostThemes).map((k): Button[] => [putButton(turn, caseId, k, likely.includes(k.id))]),
            [button(turn, "consultations-new-theme", { do: "consultation-theme", caseId }, { count: chosen.length })],
          ]
        : []),
      ...(pages.length > 0 ? [pages] : []),
      [button(turn, "consultations-back", { do: "case", caseId }), ...homeRow(turn)],
    ],
  });
}

interface Shown {
  theme?: string;
  page?: number;
}

type Alike = Awaited<ReturnType<typeof alikeIn>>;

function lineFor(
  turn: Turn,
  one: Gathered,
  { n, chosen, alike, themes }: { n: number; chosen: readonly string[]; alike: Alike; themes: readonly CaseRow[] },
): string {
  const { id, question } = one;
  const [like] = alike.get(id)?.themes ?? [];
  const name = themes.find((k) => k.id === like)?.form.name;
  return turn.say("consultations-to-sort", {
    ...{ n, question, answer: answerLine(turn, one), chosen: chosen.includes(id) ? "yes" : "no" },
    like: name === undefined ? "" : String(name),
    has: name === undefined ? "no" : "yes",
  });
}

const pick = (turn: Turn, of: { caseId: string; answer: string }, n: number, isChosen: boolean): Button =>
  button(turn, "consultations-pick", { do: "consultation-pick", ...of }, { n, chosen: isChosen ? "yes" : "no" });

function filesButton(turn: Turn, caseId: string, { id, files }: Gathered, n: number): Button[][] {
  if (files.length === 0) return [];
  const command = { do: "consultation-files", caseId, answer: id } as const;
  return [[button(turn, "consultations-files", command, { n, count: files.length })]];
}

/** 看文件: what came with an answer. */
export async function showAnswerFiles(turn: Turn, caseId: string, answer: string): Promise<void> {
  await loadToGather(turn, caseId);
  const found = await gatheredAnswer(turn.means.db, caseId, answer);
  if (!found) throw new Refusal("consultations-answer-gone");
  const { theme, page } = turn.state.gathering?.caseId === caseId ? turn.state.gathering : {};
  reply(turn, {
    text: answerLine(turn, found),
    files: [...found.files],
    buttons: [
      [button(turn, "consultations-sort-back", { do: "consultation-sort", caseId, theme, page }), ...homeRow(turn)],
    ],
  });
}

/** All that say likely the same, on whatever page they are. */
function pickAlike(turn: Turn, caseId: string, answer: string, n: number, waiting: readonly string[]): Button[][] {
  const chosen = chosenFor(turn, caseId);
  if (waiting.length === 0 || [answer, ...waiting].every((id) => chosen.includes(id))) return [];
  const command = { do: "consultation-pick", caseId, answer, isAlike: true } as const;
  return [[button(turn, "consultations-pick-alike", command, { n, count: waiting.length })]];
}

const putButton = (turn: Turn, caseId: string, { id, form }: CaseRow, isLikely: boolean): Button =>
  button(
    turn,
    "consultations-put",
    { do: "consultation-put", caseId, theme: id },
    { name: String(form.name), likely: isLikely ? "yes" : "no" },
  );

/** One more, or one less, or all that are alike. */
export async function pickAnswer(turn: Turn, caseId: string, answer: string, isAlike = false): Promise<void> {
  await loadToGather(turn, caseId);
  const { theme, page } = turn.state.gathering?.caseId === caseId ? turn.state.gathering : {};
  const chosen = chosenFor(turn, caseId);
  const alike = isAlike ? ((await alikeIn(turn, caseId, [{ id: answer }])).get(answer)?.waiting ?? []) : [];
  const next = isAlike
    ? [...new Set([...chosen, answer, ...alike])]
    : chosen.includes(answer)
      ? chosen.filter((id) => id !== answer)
      : [...chosen, answer];
  turn.state.gathering = { caseId, theme, page: page ?? 0, chosen: next };
  await showSorting(turn, caseId, { theme, page });
}

/** 新主题: its name is asked, and what is chosen is put to it when it is made. */
export async function beginTheme(turn: Turn, caseId: string): Promise<void> {
  const row = await loadToGather(turn, caseId);
  await beginDraft(
    turn,
    { file: "consultation-theme", under: { caseId, name: "themes" } },
    { body: String(row.handlerId), area: row.areaId },
  );
}
