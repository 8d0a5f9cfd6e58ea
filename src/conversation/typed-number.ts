import {
  answerMs,
  answersOf,
  type Button,
  buttonsOf,
  type NoticeAt,
  noticesAt,
  waitsForAnswer,
} from "../instruments/index.ts";
import { type Command, commandOf } from "./commands.ts";
import { bareAnswer, codeSaid } from "./said-number.ts";
import { draftInHand } from "./state.ts";
import { isTalking } from "./talk/hear.ts";
import type { Turn } from "./turn.ts";

/** What was typed may be an answer to several things, or comes too late: what is said to that, and nothing is done. */
export interface NotCounted {
  notCounted: string;
}
type Heard = Command | NotCounted | undefined;

/**
 * A number typed where answers are typed. A code presses the answer of its notice. A bare number counts for the question
 * just asked when nothing has come since, else only while exactly one thing waits for an answer, within its time.
 */
export async function typedNumber(turn: Turn, said: string, place: number | undefined): Promise<Heard> {
  const code = codeSaid(said);
  const isForPerson = isTalking(turn) && (!code || code.isBare);
  if (isForPerson || (!code && place === undefined)) return undefined;
  const notices = await noticesAt(turn.means.db, turn.addressId, turn.world.now);
  const byCode = code && heardCode(turn, code, notices);
  return byCode ?? (place === undefined ? undefined : heardPlace(turn, said, place, notices));
}

function heardCode(
  turn: Turn,
  { code, label, isBare }: Exclude<ReturnType<typeof codeSaid>, undefined>,
  notices: NoticeAt[],
): Heard {
  const waiting = waitsForAnswer(notices);
  const answerIn = ({ payload }: NoticeAt) =>
    answersOf(payload).find((b) => b.code === code && (label === "" || b.label.normalize("NFKC") === label));
  // The newest that has it, before all those that wait: a code is given anew when its notice has been answered.
  const notice = waiting.find(answerIn) ?? notices.find(answerIn);
  if (!notice) return undefined;
  if (notice.isLate) return { notCounted: turn.say("number-late-of", { title: titleOf(notice) }) };
  // Where the open question takes that number too, only "回复31" is sure.
  if (isBare && promptTakes(turn, code)) return { notCounted: severalText(turn, waiting) };
  turn.pressedOn = notice.id;
  return commandOf(answerIn(notice));
}

/** The question that was asked last at this address. */
function promptHere({ state: { prompt }, addressId }: Turn) {
  return prompt?.addressId === addressId ? prompt : undefined;
}

function promptTakes(turn: Turn, number: number): boolean {
  const prompt = promptHere(turn);
  if (!prompt || !draftInHand(turn.state)) return false;
  return !prompt.takesNumbers || prompt.buttons[number - 1] !== undefined;
}

async function heardPlace(turn: Turn, said: string, place: number, notices: NoticeAt[]): Promise<Heard> {
  const waiting = waitsForAnswer(notices);
  const draft = draftInHand(turn.state);
  const prompt = promptHere(turn);
  const isAskedLast = prompt && !notices.some((n) => n.isNewest && answersOf(n.payload).length > 0);
  if (isAskedLast) {
    turn.pressedOn = prompt.deliveryId;
    const pressed = promptButton(prompt, said, place);
    if (pressed && (await isOld(turn, prompt.deliveryId))) return { notCounted: turn.say("number-late") };
    if (pressed || draft) return commandOf(pressed);
  }
  const [only, ...others] = waiting;
  if (!only) return lateNotice(turn, place, notices);
  if (draft || others.length > 0) return { notCounted: severalText(turn, waiting) };
  turn.pressedOn = only.id;
  const answers = answersOf(only.payload);
  return commandOf(answers.find((b) => b.label === said) ?? answers[place - 1]);
}

function promptButton(
  { buttons, takesNumbers }: { buttons: Button[]; takesNumbers: boolean },
  said: string,
  place: number,
) {
  const answers = answersOf({ buttons: [buttons] });
  return answers.find((b) => b.label === said) ?? (takesNumbers ? answers[place - 1] : undefined);
}

function lateNotice(turn: Turn, place: number, notices: NoticeAt[]): Heard {
  const late = notices.find((n) => n.isNewest && n.isLate && answersOf(n.payload)[place - 1]);
  return late && { notCounted: turn.say("number-late-of", { title: titleOf(late) }) };
}

/** "好" is said to so many things that it answers only what was asked lately. */
const bareYesMs = 3_600_000;

/** The open question was asked at this address, and lately. */
export async function isJustAsked(turn: Turn): Promise<boolean> {
  const prompt = promptHere(turn);
  return prompt !== undefined && !(await isOld(turn, prompt.deliveryId, bareYesMs));
}

async function isOld(turn: Turn, deliveryId: string, ms = answerMs): Promise<boolean> {
  const sql = `SELECT "createdAt" AS at FROM "Delivery" WHERE id = $1`;
  const [found] = await turn.means.db.query<{ at: Date }>(sql, [deliveryId], "asked-at");
  return found !== undefined && turn.world.now.getTime() - found.at.getTime() > ms;
}

const longestTitle = 16;

function titleOf({ payload: { title, text } }: NoticeAt): string {
  const letters = Array.from(title ?? text);
  return letters.length > longestTitle ? `${letters.slice(0, longestTitle).join("")}…` : letters.join("");
}

/** As many are named: more is no longer read on a phone. */
const mostNamed = 4;

/** That several things wait for an answer, each with the codes that it bears. */
function severalText(turn: Turn, waiting: readonly NoticeAt[], lead = "number-several"): string {
  const withCodes = waiting.filter(({ payload }) => buttonsOf(payload).some((b) => b.code !== undefined));
  if (withCodes.length === 0) return turn.say("number-unclear");
  const lines = withCodes.slice(0, mostNamed).map((notice) => {
    const answers = answersOf(notice.payload).map(({ label, code }) =>
      turn.say("number-code", { code: String(code), label }),
    );
    return turn.say("number-code-of", { title: titleOf(notice), answers: answers.join(turn.say("compose-comma")) });
  });
  const isMore = withCodes.length < waiting.length || draftInHand(turn.state) !== undefined;
  return [turn.say(lead), ...lines, ...(isMore ? [turn.say("number-more")] : [])].join("\n");
}

/** Labels are this short; what is longer is not looked for. */
const longestAnswer = 12;

/** The answer of a notice typed as a word, such as 参加: it counts while exactly that notice waits, within its time. */
export async function typedAnswer(turn: Turn, said: string): Promise<Heard> {
  const word = bareAnswer(said);
  if (draftInHand(turn.state) || isTalking(turn) || Array.from(word).length > longestAnswer) return undefined;
  const waiting = waitsForAnswer(await noticesAt(turn.means.db, turn.addressId, turn.world.now));
  const answerIn = ({ payload }: NoticeAt) => answerNamed(answersOf(payload), word);
  const named = waiting.find(answerIn);
  if (!named) return undefined;
  if (waiting.length > 1) return { notCounted: severalText(turn, waiting) };
  turn.pressedOn = named.id;
  return commandOf(answerIn(named));
}

/** The answer of that name, or the only one that begins so: of “答复质询” people type “答复”. */
function answerNamed(answers: readonly Button[], word: string): Button | undefined {
  const labelOf = ({ label }: Button) => label.normalize("NFKC");
  const [only, ...others] = Array.from(word).length < 2 ? [] : answers.filter((b) => labelOf(b).startsWith(word));
  return answers.find((b) => labelOf(b) === word) ?? (others.length === 0 ? only : undefined);
}

/** What is said to a bare word that may answer several notices; undefined while no more than one thing waits. */
export async function severalWait(turn: Turn): Promise<string | undefined> {
  if (!turn.means.isAnsweredInText(turn.inbound.channel)) return undefined;
  const waiting = waitsForAnswer(await noticesAt(turn.means.db, turn.addressId, turn.world.now));
  const isSeveral = draftInHand(turn.state) ? waiting.some((n) => n.isNewest) : waiting.length > 1;
  return isSeveral ? severalText(turn, waiting) : undefined;
}

/** What is said to a word that may be meant for the one notice that waits: the code that surely is. Undefined without one. */
export async function oneWaits(turn: Turn): Promise<string | undefined> {
  const waiting = waitsForAnswer(await noticesAt(turn.means.db, turn.addressId, turn.world.now));
  const [only] = waiting;
  const hasCode = only && buttonsOf(only.payload).some((b) => b.code !== undefined);
  return hasCode ? severalText(turn, waiting, "number-one") : undefined;
}
