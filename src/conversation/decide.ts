import { Refusal } from "../foundation/index.ts";
import { type Outgoing, readToken, saidSql } from "../instruments/index.ts";
import { hearAboutCase } from "./about-case.ts";
import { hearAside, showNothingOpen } from "./aside.ts";
import { hearAtSummary } from "./at-summary.ts";
import { hearPoll } from "./ballots/compose.ts";
import { hearChoice, hearLabel } from "./ballots/hear.ts";
import { hearRemind } from "./ballots/hear-remind.ts";
import { hearTeller } from "./ballots/hear-teller.ts";
import { answerReceipt } from "./ballots/receipt.ts";
import { answerShare } from "./ballots/share.ts";
import { unreadVote } from "./ballots/vote.ts";
import { cannotTake } from "./cannot-take.ts";
import { carryOut } from "./carry-out.ts";
import { hearCharter } from "./charter/hear.ts";
import { type Command, commandOf, command as commandSchema } from "./commands.ts";
import { warnOfDanger } from "./danger.ts";
import { askAgain, dropPhotos, takeAnswer } from "./drafts.ts";
import { askWhetherElsewhere, turnTo } from "./elsewhere.ts";
import { fieldAt } from "./fields.ts";
import { takeFiles } from "./files.ts";
import { showOtherChannel } from "./filing/other-channels.ts";
import { hearPlace } from "./filing/place.ts";
import { hearFollowUp } from "./follow-up.ts";
import { hearFreeWords, isCivicQuestion, isOtherMatter } from "./free-words.ts";
import { hearAnswer } from "./hear-answer.ts";
import { longestText } from "./inbound.ts";
import { isCodeAlone } from "./joining/code-words.ts";
import { hearFreshCode, looksLikeCode } from "./joining/fresh-code.ts";
import { hearJoining, leaveJoining } from "./joining/hear.ts";
import { hearHomePlace } from "./joining/home.ts";
import { hearContact, hearLatePhoneCode } from "./joining/phone.ts";
import { hearPlaceAlone } from "./joining/place-alone.ts";
import { continueLongText, rememberText } from "./long-text.ts";
import { hearQuestion } from "./meetings/said.ts";
import { hearRewrite } from "./model/rewrite.ts";
import { askToWrite, hearVoice } from "./model/voice.ts";
import { hearOptOut } from "./notices/opt-out.ts";
import { onDraft } from "./on-draft.ts";
import { hearMore } from "./pages.ts";
import { questions } from "./questions/index.ts";
import { explainLabel, hearActionLabel } from "./said-label.ts";
import { menuButtons } from "./screens/menu.ts";
import { hearShortWords } from "./short-words.ts";
import { draftInHand } from "./state.ts";
import { hearOversight } from "./supervision/hear.ts";
import { hearTalk, isClerkTalking, isTalking, leaveTalk } from "./talk/hear.ts";
import { hearTopic } from "./topics/hear.ts";
import { hearIdea } from "./topics/idea.ts";
import { reply, replyWith, type Turn } from "./turn.ts";
import { typedButton } from "./typed-button.ts";
import { isNamedLikeMatter, type TypedCommand } from "./typed-commands.ts";
import { hearAgreed } from "./visits/heard.ts";

/**
 * One message in, replies and changes out. Nothing is written here.
 * @throws Refusal when the answer is a "no" that says what to do next.
 */
export async function decide(turn: Turn): Promise<void> {
  const { inbound } = turn;
  // Whoever goes on otherwise has given up what was understood of their voice.
  turn.spoken = turn.state.voice;
  turn.state.voice = undefined;
  switch (inbound.kind) {
    case "button":
      return pressed(turn, inbound.token ?? "");
    case "files":
      return takeFiles(turn);
    case "unsupported":
      return (await hearVoice(turn)) ? undefined : cannotTake(turn, inbound.what);
    case "contact":
      return takeContact(turn);
    case "location":
      return takeLocation(turn);
    case "sealed-vote":
      return hearSealed(turn);
    case "unread-vote":
      return unreadVote(turn);
    case "receipt":
      return answerReceipt(turn);
    case "key-share":
      return answerShare(turn);
    default:
      return typed(turn, inbound.text ?? "");
  }
}

/** A number: the answer to a question for one, else the sender's own, to be verified with. */
async function takeContact(turn: Turn): Promise<void> {
  const { contact } = turn.inbound;
  if (!contact) return cannotTake(turn, "contact");
  const draft = draftInHand(turn.state);
  const asked = draft && !turn.state.joining ? fieldAt(turn, draft) : undefined;
  if (draft && asked?.field.kind === "phone")
    return takeAnswer(turn, draft, questions.phone.fromText(turn, asked, contact.phone), asked);
  const isAsked = turn.state.joining?.at === "phone";
  if (!isAsked && (draft || !contact.isOwn)) return cannotTake(turn, "contact");
  await hearContact(turn, contact);
}

/** A place: the answer to a question for one. */
async function takeLocation(turn: Turn): Promise<void> {
  const { location } = turn.inbound;
  if (!location) return cannotTake(turn, "location");
  if (turn.state.joining?.at === "home") return hearHomePlace(turn, location);
  const draft = draftInHand(turn.state);
  if (draft) return hearPlace(turn, draft, location);
  replyWith(turn, "place-what", {}, menuButtons(turn));
}

/** A button: ours, this person's, and of a message that still stands; anything else is refused politely. */
async function pressed(turn: Turn, token: string): Promise<void> {
  const place = readToken(turn.means.keyed, token);
  if (!place) throw new Refusal("button-strange");
  const { prompt } = turn.state;
  turn.pressedOn = place.deliveryId;
  const buttons =
    prompt?.deliveryId === place.deliveryId ? prompt.buttons : await buttonsOfMessage(turn, place.deliveryId);
  const parsed = commandSchema.safeParse(buttons?.[place.index]?.command);
  if (!parsed.success) throw new Refusal("button-strange");
  await carry(turn, parsed.data);
}

/** A command; of one that turns to other words these are heard anew. */
async function carry(turn: Turn, command: Command): Promise<void> {
  if (command.do === "voice") return heardVoice(turn, command.isRight);
  const text = command.do === "turn-to" ? turnTo(turn) : undefined;
  if (text && isTalking(turn)) await hearNewWords(turn, text, false);
  else if (text) await typed(turn, text);
  else await carryOut(turn, command);
}

/** Words that were spoken are heard as if they had been typed. */
async function heardVoice(turn: Turn, isRight: boolean): Promise<void> {
  if (isRight && turn.spoken) return typed(turn, turn.spoken);
  askToWrite(turn, "voice-write");
}

/** The buttons of a message that was sent to this person; undefined for anybody else's. */
async function buttonsOfMessage(turn: Turn, deliveryId: string) {
  // A card that is kept as things stand is a chain of messages in one place.
  const sql = `WITH RECURSIVE place AS (
      SELECT id, "replacesId", 1 AS depth FROM "Delivery" WHERE id = $1
      UNION ALL SELECT d.id, d."replacesId", depth + 1 FROM place JOIN "Delivery" d ON d.id = place."replacesId" WHERE depth < 200)
    SELECT ${saidSql("d")} AS payload, $4::uuid IN (SELECT id FROM place) AS "isPromptsPlace" FROM "Delivery" d WHERE id = $1 AND ("personId" = $2 OR "addressId" = $3)`;
  const [found] = await turn.means.db.query<{ payload: Outgoing; isPromptsPlace: boolean | null }>(sql, [
    deliveryId,
    turn.person.id,
    turn.addressId,
    turn.state.prompt?.deliveryId ?? null,
  ]);
  turn.isPromptsPlace = found?.isPromptsPlace === true;
  return found?.payload.buttons?.flat();
}

function tooLong(turn: Turn, length: number): void {
  const args = { length, max: longestText };
  const draft = draftInHand(turn.state);
  if (draft) askAgain(turn, draft, turn.say("text-too-long", args));
  else replyWith(turn, "text-too-long", args, menuButtons(turn));
}

async function typed(turn: Turn, text: string): Promise<void> {
  const draft = draftInHand(turn.state);
  if (text === "") return cannotTake(turn);
  if (await heardFirst(turn, text)) return;
  const danger = isActing(turn) || isClerkTalking(turn) ? undefined : warnOfDanger(turn, text);
  if (await hearTalk(turn, text)) return;
  if (await hearRewrite(turn, text)) return;
  // Who speaks of ending their life is not asked to fill a form.
  if (danger === "suicide" && !draft) return;
  if ((await hearJoining(turn, text)) || (await hearLatePhoneCode(turn, text))) return;
  // Words about something else: what was asked is asked no more.
  turn.state.joining = undefined;
  if (await hearShortWords(turn, text)) return;
  if (await hearAboutCase(turn, text)) return;
  const asked = draft && fieldAt(turn, draft);
  if (draft && (askWhetherElsewhere(turn, draft, text) || continueLongText(turn, text))) return;
  if (!draft) return hearNewWords(turn, text, danger !== undefined);
  if (!asked) return hearAtSummary(turn, draft, text);
  await hearAnswer(turn, draft, asked, text);
}

async function hearSealed(turn: Turn): Promise<void> {
  const { vote } = turn.inbound;
  if (!vote) throw new Error("a sealed vote without its envelope");
  await carryOut(turn, { do: "vote-sealed", ...vote });
}

/** What counts before all that the open question may make of it; false for all else. */
async function heardFirst(turn: Turn, text: string): Promise<boolean> {
  if (await hearOptOut(turn, text)) return true;
  const length = Array.from(text).length;
  if (length > longestText) tooLong(turn, length);
  else if (!hearMore(turn, text) && !(await hearChoice(turn, text)) && !(await hearCommand(turn, text)))
    return (await hearProof(turn, text)) || (await hearPollInstead(turn, text)) || hearLabel(turn, text);
  return true;
}

/** "征询：周六还是周日？" where a form needs no more words: it is no addition to that. False for all else. */
async function hearPollInstead(turn: Turn, text: string): Promise<boolean> {
  const draft = draftInHand(turn.state);
  if (!draft || turn.state.joining || turn.state.talk || fieldAt(turn, draft)?.field.kind === "text") return false;
  return hearPoll(turn, text);
}

/** The code that came to the phone: what waited for it is done. False for all else. */
async function hearProof(turn: Turn, text: string): Promise<boolean> {
  if (turn.state.joining?.at !== "fresh-code" || !looksLikeCode(text)) return false;
  const then = await hearFreshCode(turn, text);
  if (then) await carryOut(turn, then);
  return true;
}

async function hearNewWords(turn: Turn, text: string, isDanger: boolean): Promise<void> {
  if ((await hearPoll(turn, text)) || (await hearTeller(turn, text)) || (await hearRemind(turn, text))) return;
  const isNothingElse = () => !isDanger && !isOtherMatter(turn, text) && !isCivicQuestion(turn, text);
  if (await hearQuestion(turn, text, isNothingElse)) return;
  if (await hearAgreed(turn, text)) return;
  if (await hearOversight(turn, text)) return;
  if ((await hearCharter(turn, text)) || (await hearTopic(turn, text)) || (!isDanger && hearIdea(turn, text))) return;
  if (await hearFollowUp(turn, text)) return;
  if ((await hearActionLabel(turn, text)) || explainLabel(turn, text)) return;
  if (showOtherChannel(turn, text)) return;
  if (!isDanger && ((await hearAside(turn, text)) || hearPlaceAlone(turn, text))) return;
  await hearFreeWords(turn, text, isDanger);
  const begun = draftInHand(turn.state);
  if (begun?.answers.words === text) rememberText(turn, begun, "words", text);
}

/** A member who is writing an answer about a fire, or warns of one, needs no emergency number. */
const isActing = (turn: Turn): boolean => {
  const purpose = draftInHand(turn.state)?.purpose;
  if (!purpose || turn.person.seats.length === 0) return false;
  return "act" in purpose || turn.means.procedures.get(purpose.file)?.sends !== undefined;
};

/** A command or a button, typed; false for all else. */
async function hearCommand(turn: Turn, text: string): Promise<boolean> {
  const said = readSpoken(turn, text) ?? linkCodeAlone(turn, text) ?? (await typedButton(turn, text));
  const draft = draftInHand(turn.state);
  if (!said) return false;
  if ("do" in said) await carryOutTyped(turn, said);
  else if (draft) askAgain(turn, draft, said.notCounted);
  else reply(turn, { text: said.notCounted });
  return true;
}

/** A typed command. A word that stands on a button of the last message means that button, whatever else it leads to. */
function readSpoken(turn: Turn, text: string): TypedCommand | undefined {
  const spoken = turn.means.readTyped(text);
  if (!spoken || spoken.do.startsWith("typed-")) return spoken;
  const { prompt } = turn.state;
  const shown = commandOf(prompt?.buttons.find(({ label }) => label === text.trim()));
  if (shown) turn.pressedOn = prompt?.deliveryId;
  return shown ?? (isNamedLikeMatter(spoken) && isAskedForWords(turn) ? undefined : spoken);
}

/** Whether the open question of a form takes any words. */
function isAskedForWords(turn: Turn): boolean {
  const draft = draftInHand(turn.state);
  return draft !== undefined && fieldAt(turn, draft)?.field.kind === "text";
}

/** The code of another channel, sent alone: people leave out the command. A question for words or a code takes it as its answer. */
function linkCodeAlone(turn: Turn, text: string): Command | undefined {
  const isAnswer = turn.state.joining || isTalking(turn) || isAskedForWords(turn);
  return !isAnswer && isCodeAlone(text) ? { do: "link", code: text } : undefined;
}

async function carryOutTyped(turn: Turn, said: TypedCommand): Promise<void> {
  const draft = draftInHand(turn.state);
  if (said.do === "typed-back" || said.do === "typed-cancel" || said.do === "typed-skip") {
    if (turn.state.joining) return leaveJoining(turn, said.do);
    if (turn.state.talk?.at === "place" || isTalking(turn)) return leaveTalk(turn);
    if (!draft) {
      const isDropped = said.do === "typed-cancel" && dropPhotos(turn);
      return isDropped ? replyWith(turn, "photos-dropped", {}, menuButtons(turn)) : showNothingOpen(turn);
    }
    const pressed = commandOf(turn.state.prompt?.buttons.find(({ label }) => label === turn.inbound.text?.trim()));
    // What the message before says by that word comes first: from a list of answers, back leads to the summary.
    if (pressed && "draft" in pressed && pressed.draft === draft.id) return onDraft(turn, pressed);
    if (said.do === "typed-skip") return onDraft(turn, { do: "skip", draft: draft.id, field: draft.at });
    return onDraft(turn, { do: said.do === "typed-back" ? "back" : "cancel", draft: draft.id });
  }
  await carry(turn, said);
}
