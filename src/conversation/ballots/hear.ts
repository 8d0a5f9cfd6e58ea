import {
  type Ballot,
  type Button,
  buttonsOf,
  noticesAt,
  type Standing,
  standingsOf,
  waitsForAnswer,
} from "../../instruments/index.ts";
import { commandOf } from "../commands.ts";
import { draftInHand } from "../state.ts";
import { reply, type Turn } from "../turn.ts";
import { type AskedBallot, ballotsAskedAt } from "./asked-at.ts";
import { hearChange } from "./hear-change.ts";
import { optionLabels } from "./labels.ts";
import { ballotQuestion, chosenOf, shownChoice } from "./question.ts";
import { chosenWords, isNumbers, numbersFault, readChoice } from "./read-choice.ts";
import { untilOf, voteInPart, voteTyped } from "./vote.ts";

/** Choices said in one message, to an open ballot: several numbers, or "改成周日". False for all else. */
export async function hearChoice(turn: Turn, text: string): Promise<boolean> {
  if (draftInHand(turn.state) || turn.state.joining || turn.state.talk) return false;
  if (isNumbers(text)) return hearNumbers(turn, text);
  // "我要投票" chooses nothing.
  if (turn.means.readTyped(text)) return false;
  return chosenWords(text) !== undefined && hearChange(turn, text);
}

/** More letters are no option that somebody types out. */
const longestLabel = 40;

/**
 * "周日": an option's own words, wherever they are typed, when one open ballot waits for the person and nothing else that
 * is asked here has such an answer; said once more they hear how their vote stands. False for all else, and in every
 * secret ballot.
 */
export async function hearLabel(turn: Turn, text: string): Promise<boolean> {
  const { means, state, person, receivedAt } = turn;
  const said = plainly(text);
  if (draftInHand(state) || state.joining || state.talk || Array.from(said).length > longestLabel) return false;
  const standings = await standingsOf(means.db, person.id, { at: receivedAt });
  const waiting = standings.filter((one) => !one.castAt && !one.paperAt && (one.isProxy || !one.proxyId));
  const named = waiting.filter((one) => optionSaid(turn, one, said));
  const fit = named.length > 0 ? waiting : standings.filter((one) => one.castAt && optionSaid(turn, one, said));
  const [only, ...others] = fit;
  const option = only && others.length === 0 ? optionSaid(turn, only, said) : undefined;
  if (!only || !option || (await isElsewhere(turn, only.ballot, said))) return false;
  if (only.castAt) sayHowItStands(turn, only, option);
  else await voteTyped(turn, { do: "vote-choice", ballot: only.ballot.id, choice: [option] });
  return true;
}

/** The option of a ballot whose words these are, where it can be told by one. */
function optionSaid({ means }: Turn, { ballot, isProxy }: Standing, said: string): string | undefined {
  if (isProxy || ballot.isSecret || ballot.method === "score") return undefined;
  const labels = (key: string) => optionLabels(means.words, ballot, key).map(plainly);
  return ballot.options.find(({ key, withdrawn }) => !withdrawn && labels(key).includes(said))?.key;
}

/** Something else waits here that has such an answer. */
async function isElsewhere({ means, addressId, world }: Turn, ballot: Ballot, said: string): Promise<boolean> {
  const waiting = waitsForAnswer(await noticesAt(means.db, addressId, world.now));
  return waiting.some(({ payload }) =>
    buttonsOf(payload).some((b) => plainly(b.label) === said && !votesIn(b, ballot)),
  );
}

/** What they have chosen already; another word alone changes nothing, and they are told how to. */
function sayHowItStands(turn: Turn, standing: Standing, option: string): void {
  const { ballot, choice } = standing;
  const args = {
    choice: shownChoice(turn, ballot, choice ?? []),
    isSame: chosenOf(choice).includes(option) ? "yes" : "no",
    ...untilOf(turn, ballot),
  };
  reply(turn, ballotQuestion(turn, standing, { note: turn.say("vote-stands", args), isAnswered: true }));
}

const plainly = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

function votesIn(button: Button, { id }: Ballot): boolean {
  const command = commandOf(button);
  return command?.do === "vote" && command.ballot === id;
}

/** What of an open ballot's question at this address was asked last. */
async function askedLast(turn: Turn): Promise<AskedBallot | undefined> {
  const { now } = turn.world;
  const [[asked] = []] = await ballotsAskedAt(turn.means.db, [turn.inbound], { now, isSecret: false });
  return asked?.isNewest ? asked : undefined;
}

/** "1 3", "2>1>3", "5 4 3", "543". One number presses a button, as everywhere, unless it is no mark that can be given. */
async function hearNumbers(turn: Turn, text: string): Promise<boolean> {
  const isBrief = turn.means.isAnsweredInText(turn.inbound.channel);
  const isOne = /^\s*\d{1,2}\s*$/.test(text);
  // Where answers are typed, two figures are the code of one.
  if (isOne && isBrief) return false;
  const asked = await askedLast(turn);
  if (!asked || (isOne && !isNoMark(asked.ballot, Number(text)))) return false;
  const { ballot, elector } = asked;
  const choice = readChoice(ballot, (key) => optionLabels(turn.means.words, ballot, key), text);
  // Figures without anything between them may be the code of something else that waits.
  if (isBrief && /^\s*\d+\s*$/.test(text)) {
    const waiting = waitsForAnswer(await noticesAt(turn.means.db, turn.addressId, turn.world.now));
    if (!choice || waiting.some((notice) => notice.id !== asked.deliveryId)) return false;
  }
  // A long number is some other number.
  if (!choice && /\d{4}/.test(text)) return false;
  if (choice)
    await voteTyped(turn, {
      ...{ do: "vote-choice", ballot: ballot.id, elector },
      choice: choice as string[] | Record<string, number>,
    });
  else await voteInPart(turn, { ballotId: ballot.id, elector, fault: numbersFault(ballot, text) });
  return true;
}

const isNoMark = ({ method, rules: { scores } }: Ballot, n: number): boolean =>
  method === "score" && (n < (scores?.min ?? 1) || n > (scores?.max ?? 5));
