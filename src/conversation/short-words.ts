import { type CaseRow, casesOf, isApplicant } from "../procedures/engine/index.ts";
import { findFollowUp, findIntent, type Intent } from "../understanding/index.ts";
import { showNothingOpen } from "./aside.ts";
import { act } from "./begin-act.ts";
import { carryOut } from "./carry-out.ts";
import { command as commandSchema } from "./commands.ts";
import {
  askAgain,
  beginDraft,
  cancelDraft,
  dropPhotos,
  offerChanges,
  setAnswer,
  submitDraft,
  takeAnswer,
} from "./drafts.ts";
import { fieldAt, fieldsOf, writtenIn } from "./fields.ts";
import { saysNone } from "./files.ts";
import { hearFollowUp } from "./follow-up.ts";
import { acknowledgeNewest } from "./notices/answer.ts";
import { showOwnData } from "./own-data/show.ts";
import type { Asked } from "./questions/question.ts";
import { hearActionLabel } from "./said-label.ts";
import { showMyCases } from "./screens/case-lists.ts";
import { districtName } from "./screens/district.ts";
import { setLanguage, showLanguage } from "./screens/language.ts";
import { menuButtons, showMenu } from "./screens/menu.ts";
import { showNextWaiting } from "./screens/next-waiting.ts";
import { draftName } from "./show-draft.ts";
import { type Draft, draftInHand, summary } from "./state.ts";
import { askForPerson } from "./talk/ask.ts";
import { button, isBrief, procedureOf, reply, replyWith, type Turn } from "./turn.ts";
import { isJustAsked, oneWaits, severalWait } from "./typed-number.ts";

/** "好的", "算了", "谢谢", "人工", "还是没解决": short things that people say instead of pressing. False for all else. */
export async function hearShortWords(turn: Turn, text: string): Promise<boolean> {
  const draft = draftInHand(turn.state);
  const intent = findIntent(text) ?? (draft && takesBack(turn, draft, text) ? "cancel" : undefined);
  if (!intent) return false;
  return draft ? hearWithDraft(turn, draft, intent, text) : hearAlone(turn, intent, text);
}

/** "撤回" said of what is not filed yet; a question for words may be asking why something is withdrawn. */
function takesBack(turn: Turn, draft: Draft, text: string): boolean {
  if (!("file" in draft.purpose) || fieldAt(turn, draft)?.field.kind === "text") return false;
  const said = findFollowUp(text);
  return said?.wants === "withdraw" && !said.saysMore && !said.isPast;
}

async function hearWithDraft(turn: Turn, draft: Draft, intent: Intent, text: string): Promise<boolean> {
  const asked = fieldAt(turn, draft);
  // "不用了" to the question for photos means none of them.
  if (asked?.field.kind === "files" && saysNone(text)) return false;
  const several = isAnswer(intent, asked) ? await severalWait(turn) : undefined;
  if (several) {
    askAgain(turn, draft, several);
    return true;
  }
  if (await hearAnywhere(turn, draft, intent, text, asked)) return true;
  // A text question takes words as its answer, whatever they are, but for a greeting.
  if (asked?.field.kind === "text" && intent !== "greeting") return false;
  if (asked?.name === "solved" && isSolved(intent) !== undefined) await takeSolved(turn, draft, asked, intent, text);
  else if (intent === "greeting") askAgain(turn, draft, turn.say("welcome-back"));
  else if (intent === "thanks") askAgain(turn, draft, turn.say("thanks-unfinished"));
  else if (intent === "own-data") await showOwnData(turn);
  else if (intent === "status") await showMyCases(turn, 0);
  else if (intent === "yes" && !asked)
    await ((await isMeant(turn, draft, text)) ? submitDraft(turn, draft) : askAgain(turn, draft));
  else if (intent === "no" && !asked) offerChanges(turn, draft);
  else return false;
  return true;
}

/** "好", "算了": what may as well be said to a notice that has come since. A text question takes all but the last. */
const isAnswer = (intent: Intent, asked?: Asked): boolean =>
  intent === "cancel" || (asked?.field.kind !== "text" && ["yes", "no", "solved", "unsolved"].includes(intent));

/** What is about the conversation itself, whatever is asked in it. */
async function hearAnywhere(turn: Turn, draft: Draft, intent: Intent, text: string, asked?: Asked): Promise<boolean> {
  const isAskedForWords = asked?.name === "words" && "file" in draft.purpose;
  if (intent === "cancel") await hearCancel(turn, draft);
  else if (intent === "continue") askAgain(turn, draft);
  else if (intent === "person") await askForPerson(turn);
  else if (intent === "english" || intent === "chinese") {
    setLanguage(turn, localeOf[intent]);
    askAgain(turn, draft, turn.say("language-set"));
  }
  // "我要投诉" says that something will be told, and tells nothing yet.
  else if (intent === "report" && isAskedForWords) {
    if (!("file" in draft.purpose) || draft.purpose.file !== "request") return false;
    askAgain(turn, draft);
  } else if (intent === "next") return hearNext(turn, text);
  else if (intent === "who" && (isAskedForWords || asked?.field.kind !== "text")) askAgain(turn, draft, whoAmI(turn));
  else return false;
  return true;
}

/** "算了" may be meant for a neighbour, or in passing, and what was written would be gone: it is asked. By SMS the word itself cancels. */
async function hearCancel(turn: Turn, draft: Draft): Promise<void> {
  if (isBrief(turn)) askAgain(turn, draft, turn.say("cancel-sure"));
  else if (isWorthAsking(turn, draft)) {
    const cancel = button(turn, "draft-left-cancel", { do: "cancel", draft: draft.id });
    replyWith(turn, "cancel-whether", { draft: draftName(turn, draft) }, [
      [cancel, button(turn, "menu-continue", { do: "continue" })],
    ]);
  } else await cancelDraft(turn, draft);
}

/** What is filled in is not thrown away by a word in passing; said once more, to the question whether it is meant, it is. */
function isWorthAsking(turn: Turn, draft: Draft): boolean {
  const isFilledIn = ("file" in draft.purpose && draft.at === summary) || writtenIn(turn, draft) !== undefined;
  const asks = ["cancel", "continue"];
  const shown = (turn.state.prompt?.buttons ?? []).map((b) => commandSchema.safeParse(b.command).data?.do ?? "");
  const isAsked = shown.length === asks.length && asks.every((one) => shown.includes(one as "cancel" | "continue"));
  return isFilledIn && !isAsked;
}

const whoAmI = (turn: Turn): string => turn.say("who-am-i", { district: districtName(turn) });

const localeOf = { english: "en", chinese: "zh-CN" } as const;

/** "修好了" and "还是没人来", where whether it is solved is what is asked; undefined for what says neither. */
function isSolved(intent: Intent): boolean | undefined {
  if (intent === "solved" || intent === "yes") return true;
  return intent === "unsolved" || intent === "no" ? false : undefined;
}

/** What is told beyond the answer goes along as the comment. */
async function takeSolved(turn: Turn, draft: Draft, asked: Asked, intent: Intent, text: string): Promise<void> {
  const comment = fieldsOf(turn, draft).find((f) => f.field.kind === "text");
  if (comment && intent === "unsolved" && Array.from(text).length > longestPlainWord)
    setAnswer(draft, comment.name, text);
  await takeAnswer(turn, draft, { taken: isSolved(intent) ? "yes" : "no" }, asked);
}

/** "还是没有人来修" says no and nothing else. */
const longestPlainWord = 8;

/** "好的" said to anything else than the summary confirms nothing that is out of sight; "确认提交" says what it means. */
async function isMeant(turn: Turn, { id }: Draft, text: string): Promise<boolean> {
  const { state, say } = turn;
  if (text.trim() === say("button-submit")) return true;
  if (isBrief(turn) && !(await isJustAsked(turn))) return false;
  return (state.prompt?.buttons ?? []).some(({ command }) => {
    const shown = commandSchema.safeParse(command).data;
    return shown?.do === "submit" && shown.draft === id;
  });
}

async function hearAlone(turn: Turn, intent: Intent, text: string): Promise<boolean> {
  switch (intent) {
    case "greeting":
      showMenu(turn);
      return true;
    case "thanks":
      replyWith(turn, "thanks-welcome", {}, menuButtons(turn));
      return true;
    case "continue":
      await carryOut(turn, { do: "continue" });
      return true;
    case "person":
      await askForPerson(turn);
      return true;
    case "status":
      if (!(await hearFollowUp(turn, text))) await showMyCases(turn, 0);
      return true;
    case "cancel":
      if (await hearFollowUp(turn, text)) return true;
      if (dropPhotos(turn)) replyWith(turn, "photos-dropped", {}, menuButtons(turn));
      else showNothingOpen(turn);
      return true;
    case "report":
      // Photos that came first wait for these words.
      await carryOut(turn, {
        do: "file",
        procedure: "request",
        words: turn.state.parked?.text === "" ? "parked" : undefined,
      });
      return true;
    case "english":
    case "chinese":
      showLanguage(turn, localeOf[intent]);
      return true;
    case "who":
      reply(turn, { text: whoAmI(turn), buttons: menuButtons(turn) });
      return true;
    case "own-data":
      await showOwnData(turn);
      return true;
    case "received":
      return hearReceived(turn, text);
    case "next":
      return hearNext(turn, text);
    case "leave":
    case "templates":
    case "notices":
      return hearAtDesk(turn, intent);
    case "solved":
      if (!(await takeForNewestAnswer(turn, "rate"))) replyWith(turn, "thanks-welcome", {}, menuButtons(turn));
      return true;
    case "unsolved":
      return takeForNewestAnswer(turn, "reopen", text);
    case "no":
      // "更正一下": with no form before them it may be what is done in a case.
      if (!(await hearFollowUp(turn, text)) && !(await hearActionLabel(turn, text))) showNothingOpen(turn);
      return true;
    default:
      if (await hearFollowUp(turn, text)) return true;
      showNothingOpen(turn);
      return true;
  }
}

/** "知道了" and "看到了？" are said to neighbours: by SMS only the word that a notice asks for is its answer. */
const saysReceived = (text: string): boolean => /收到|received/i.test(text) && !/[?？]/.test(text);

/** Said in reply to a message about a case it is about that case, unless a notice waits for it. */
async function hearReceived(turn: Turn, text: string): Promise<boolean> {
  const several = await severalWait(turn);
  const withCode = several ?? (isBrief(turn) && !saysReceived(text) ? await oneWaits(turn) : undefined);
  if (withCode) {
    reply(turn, { text: withCode });
    return true;
  }
  if (await acknowledgeNewest(turn)) return true;
  if (turn.inbound.replyTo) return false;
  replyWith(turn, "thanks-welcome", {}, menuButtons(turn));
  return true;
}

/** Words of the desk mean nothing said by those who have none. */
async function hearAtDesk(turn: Turn, intent: keyof typeof atDesk): Promise<boolean> {
  if (turn.person.seats.length === 0) return false;
  await carryOut(turn, atDesk[intent]);
  return true;
}

/** "下一个" with a case open is the next that waits; "还有什么待办" is the list. */
async function hearNext(turn: Turn, text: string): Promise<boolean> {
  if (turn.person.seats.length === 0) return false;
  if (!/下一|next/i.test(text) || !(await showNextWaiting(turn))) await carryOut(turn, { do: "todo", page: 0 });
  return true;
}

const atDesk = {
  leave: { do: "cover" },
  templates: { do: "templates" },
  notices: { do: "notices" },
} as const;

/** What is said of an answer belongs to the newest case that has one and still takes it. */
async function takeForNewestAnswer(turn: Turn, name: "rate" | "reopen", words?: string): Promise<boolean> {
  const takes = (row: CaseRow) =>
    !row.outcome && isApplicant(row, turn.person.id) && procedureOf(turn, row.procedure).steps[row.step]?.actions[name];
  const row = (await casesOf(turn.means.db, turn.person.id, 10, 0)).find(takes);
  if (!row) return false;
  if (!words) await act(turn, { do: "act", caseId: row.id, action: name, version: row.version });
  else {
    const { id: caseId, number, version, areaId, handlerId } = row;
    await beginDraft(turn, { act: `${row.procedure}/${name}`, caseId, number, version, areaId, handlerId }, { words });
  }
  return true;
}
