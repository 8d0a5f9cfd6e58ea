import { type Answers, aboutOf, actionsFor, type CaseRow, loadCase } from "../../procedures/engine/index.ts";
import { findIntent } from "../../understanding/index.ts";
import { askAgain, beginDraft, setAnswer } from "../drafts.ts";
import { longestText } from "../inbound.ts";
import { maskedPhones } from "../redact.ts";
import { statusOf } from "../screens/case-words.ts";
import { homeRow, menuButtons } from "../screens/menu.ts";
import type { Draft } from "../state.ts";
import { button, procedureOf, reply, replyWith, type Turn } from "../turn.ts";
import { talkForClerk } from "./clerk.ts";
import { suggestedNotice } from "./notices.ts";
import { lookBackMs } from "./said-before.ts";
import { linesOf, loadTalk, type TalkLineRow, tellOfTalk } from "./store.ts";
import { endRow } from "./words.ts";

/** 转为诉求: the clerk proposes it; it is the resident's to file. */
export async function suggestRequest(turn: Turn, id: string): Promise<void> {
  const { talk } = await talkForClerk(turn, id);
  const { ids, now } = turn.world;
  tellOfTalk(turn.change, { ids, now }, { kind: "person", personId: talk.personId }, suggestedNotice(talk));
  replyWith(turn, "talk-suggest-sent", {}, [talk.state === "open" ? endRow(turn) : homeRow(turn)]);
}

const mostLines = 200;
const mostPhotos = 6;

/**
 * The resident's own words as a request: the ordinary questions and summary follow. What they have filed in this talk
 * already is shown first, and added to if they like; `isAnother` for who says that it is something else.
 */
export async function requestFromTalk(turn: Turn, id: string, isAnother: boolean): Promise<void> {
  const talk = await loadTalk(turn.means.db, id);
  if (talk?.personId !== turn.person.id) return replyWith(turn, "talk-none", {}, menuButtons(turn));
  const own = (await linesOf(turn.means.db, id, mostLines)).filter((line) => line.side === "resident");
  const filed = await filedInTalk(turn, id);
  const lines = filed ? saidSince(turn, own, filed) : own;
  if (filed && !isAnother) return offerToAdd(turn, filed.row, lines, id);
  const begun = filed ? undefined : draftOfSame(turn, id, own);
  const { words, photos } = said(lines, begun);
  if (Array.from(words).length > longestText)
    return replyWith(turn, "text-too-long", { length: Array.from(words).length, max: longestText }, [
      [button(turn, "menu-report", { do: "file", procedure: "request" })],
    ]);
  const answers = { ...(words ? { words } : {}), ...(photos.length > 0 ? { photos } : {}) };
  if (begun) return goOnWith(turn, begun, id, answers);
  const home = turn.person.homeAreaId ? {} : { area: turn.world.city.body(talk.bodyId).areaId };
  // Who is not to be known in what they file now, is not to be known in this without saying it again.
  const isAnonymous = filed?.row.isAnonymous || turn.state.drafts.some(isAnonymousFiling) || undefined;
  await beginDraft(turn, { file: "request" }, { ...answers, ...home }, filed ? { isAnonymous } : { id, isAnonymous });
}

const isAnonymousFiling = ({ purpose, isAnonymous }: Draft): boolean =>
  isAnonymous === true && "file" in purpose && !purpose.for;

interface Filed {
  row: CaseRow;
  /** When the resident last wrote to it. */
  writtenAt: Date;
}

/** The newest request that the resident filed for themselves in a talk, from it afterwards, or so shortly before that its words went along. */
async function filedInTalk(turn: Turn, talkId: string): Promise<Filed | undefined> {
  const sql = `SELECT c.id, greatest(c."filedAt", (SELECT max(e.at) FROM "CaseEvent" e
      WHERE e."caseId" = c.id AND e."actorPersonId" = t."personId" AND e.action IN ('add', 'supply'))) AS "writtenAt"
    FROM "Talk" t JOIN "Case" c ON c."applicantId" = t."personId" AND c."helperId" IS NULL AND c."parentId" IS NULL
      AND (c."draftId" = t.id OR c."filedAt" BETWEEN t."createdAt" - make_interval(secs => $3) AND coalesce(t."endedAt", $2))
    WHERE t.id = $1 ORDER BY c."filedAt" DESC LIMIT 1`;
  const values = [talkId, turn.world.now, lookBackMs / 1000];
  const [found] = await turn.means.db.query<{ id: string; writtenAt: Date }>(sql, values, "filed-in-talk");
  const row = found && (await loadCase(turn.means.db, { id: found.id }))?.row;
  return row && { row, writtenAt: found.writtenAt };
}

/** What was said since, and is not in it already. */
function saidSince(turn: Turn, lines: readonly TalkLineRow[], { row, writtenAt }: Filed): TalkLineRow[] {
  const about = turn.say("talk-about", { number: row.number });
  return lines.filter(
    ({ at, text }) =>
      at >= writtenAt && text !== about && (text === "" || !hasLine(String(row.form.words ?? ""), text)),
  );
}

const hasLine = (words: string, text: string): boolean =>
  `\n${maskedPhones(words)}\n`.includes(`\n${maskedPhones(text)}\n`);

/** Shows what was filed: the words said since may be added to it, or be something else. */
function offerToAdd(turn: Turn, row: CaseRow, since: readonly TalkLineRow[], talk: string): void {
  const { id: caseId, number, version } = row;
  const offered = actionsFor(procedureOf(turn, row.procedure), row, turn.actor, turn.world).map(([name]) => name);
  const action = ["supply", "add"].find((name) => offered.includes(name));
  const { words, photos } = said(since);
  turn.state.parked = { text: words, files: photos };
  const add = action && button(turn, "talk-add", { do: "act", caseId, action, version, words: "parked" }, { number });
  const args = { number, status: statusOf(turn, row), about: aboutOf(row), isOpen: add ? "yes" : "no" };
  reply(turn, {
    text: turn.say("talk-filed-before", args),
    quote: add && words ? words : undefined,
    buttons: [
      ...(add ? [[add]] : []),
      [button(turn, "talk-another", { do: "talk-file", talk, another: true })],
      [button(turn, "case-open", { do: "case", caseId }), ...homeRow(turn)],
    ],
  });
}

/** What was begun from this talk before, or what waits since its beginning and went along into it. */
const draftOfSame = (turn: Turn, id: string, own: readonly TalkLineRow[]): Draft | undefined =>
  turn.state.drafts.find((draft) => draft.id === id) ??
  turn.state.drafts.find(
    ({ purpose, answers }) =>
      "file" in purpose &&
      !purpose.for &&
      typeof answers.words === "string" &&
      own.some((line) => line.text === maskedPhones(String(answers.words))),
  );

/** One matter has one draft: it keeps what was chosen in it and gains what was said since. */
function goOnWith(turn: Turn, begun: Draft, id: string, answers: Answers): void {
  for (const [name, value] of Object.entries(answers)) if (value !== undefined) setAnswer(begun, name, value);
  const { talk } = turn.state;
  if (talk?.at === "talk" && talk.waits === begun.id) talk.waits = undefined;
  begun.id = id;
  turn.state.drafts = [...turn.state.drafts.filter((draft) => draft !== begun), begun];
  askAgain(turn, begun);
}

/** The words and photos of lines, after those that a draft has already; "好的", "谢谢" belong to the talk. */
function said(lines: readonly TalkLineRow[], draft?: Draft): { words: string; photos: string[] } {
  const before = typeof draft?.answers.words === "string" ? draft.answers.words : "";
  const texts = lines.flatMap(({ text }) => (text === "" || findIntent(text) || hasLine(before, text) ? [] : text));
  const had = Array.isArray(draft?.answers.photos) ? draft.answers.photos : [];
  const photos = [...new Set([...had, ...lines.flatMap((line) => line.files)])].slice(0, mostPhotos);
  return { words: [...(before ? [before] : []), ...texts].join("\n"), photos };
}
