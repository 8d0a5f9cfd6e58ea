import { Refusal } from "../../foundation/index.ts";
import {
  acknowledge,
  type Ballot,
  type Choice,
  castEnvelope,
  castVote,
  hasLeft,
  hideLater,
  type Outgoing,
  readBallot,
  type Standing,
  standingsOf,
} from "../../instruments/index.ts";
import type { Command } from "../commands.ts";
import { requireFreshCode } from "../joining/fresh-code.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, shownInstant, type Turn } from "../turn.ts";
import { votesForOthers } from "./proxy-buttons.ts";
import { ballotQuestion, chosenOf, isOneTap, marked, pointsOf, rehearsalIn, shownChoice } from "./question.ts";
import { type NumbersFault, pickedBy } from "./read-choice.ts";
import { showBallot } from "./screen.ts";

type Vote = Extract<Command, { do: "vote" }>;

/** One tap on an answer of an open ballot: it counts at once. */
export async function vote(turn: Turn, command: Vote): Promise<void> {
  const { ballot: ballotId, pick, score, on, elector } = command;
  const standing = await standingIn(turn, ballotId, elector);
  if (!standing) return;
  // The buttons of a secret ballot are read before the message is stored; one that comes here was made for another.
  if (standing.ballot.isSecret)
    return reply(turn, ballotQuestion(turn, standing, { note: turn.say("vote-press-again") }));
  await cast(turn, standing, chosenWith(standing, pick, score, on !== false), command);
}

/** A choice that was typed. */
export async function voteTyped(turn: Turn, command: Extract<Command, { do: "vote-choice" }>): Promise<void> {
  const standing = await standingIn(turn, command.ballot, command.elector);
  if (standing && !standing.ballot.isSecret) await cast(turn, standing, command.choice, command);
}

/** Numbers that do not fit: how many and which do is said, and of the scores those that fit are kept. */
export async function voteInPart(
  turn: Turn,
  { ballotId, elector, fault }: { ballotId: string; elector?: string; fault: NumbersFault },
): Promise<void> {
  const standing = await standingIn(turn, ballotId, elector);
  if (!standing || (await isTooLate(turn, standing.ballot))) return;
  const note = numbersNote(turn, standing.ballot, fault);
  if (Object.keys(fault.part).length === 0)
    return reply(turn, ballotQuestion(turn, standing, { note, isAnswered: true }));
  const choice = { ...pointsOf(standing.choice), ...fault.part };
  await cast(turn, standing, choice, { do: "vote-choice", ballot: ballotId, elector, choice }, note);
}

/** How many are asked for, in which range, with an example. */
function numbersNote(
  turn: Turn,
  { options, rules: { scores, most } }: Ballot,
  { why, said, part }: NumbersFault,
): string {
  const isKept = Object.keys(part).length > 0;
  const { min, max } = scores ?? { min: 1, max: 5 };
  const example = options.map((_option, i) => Math.max(min, max - i)).join(" ");
  const key = why === "range" && !isKept ? "out" : why;
  return turn.say(`vote-numbers-${key}`, { items: options.length, most: most ?? 0, said, min, max, example });
}

/** The lines of the roll on which the person may vote; without one they are told so, with the way to object. */
async function standingIn(turn: Turn, ballotId: string, elector?: string): Promise<Standing | undefined> {
  const all = await standingsOf(turn.means.db, turn.person.id, { ballotId, at: turn.receivedAt });
  const standing = elector ? all.find((one) => one.electorId === elector) : (all.find((one) => !one.isProxy) ?? all[0]);
  if (!standing) await notOnRoll(turn, ballotId);
  if (!standing || standing.isProxy || !standing.proxyId) return standing;
  await showBallot(turn, ballotId, turn.say("ballot-by-proxy"));
  return undefined;
}

/** The question as it stands now that one vote is cast, with the votes that the person casts for others. */
async function askedAfter(turn: Turn, standing: Standing, note: string): Promise<Outgoing> {
  const message = ballotQuestion(turn, standing, { note, isAnswered: true });
  const { id, rules } = standing.ballot;
  if (rules.proxiesEach < 1) return message;
  const all = await standingsOf(turn.means.db, turn.person.id, { ballotId: id, at: turn.receivedAt });
  const others = all.filter((one) => one.electorId !== standing.electorId && !one.castAt);
  const buttons = message.buttons ?? [];
  return { ...message, buttons: [...buttons.slice(0, -1), ...votesForOthers(turn, others), ...buttons.slice(-1)] };
}

async function notOnRoll(turn: Turn, ballotId: string): Promise<void> {
  const ballot = await readBallot(turn.means.db, ballotId);
  if (!ballot) throw new Refusal("vote-gone");
  const isAhead = ballot.opensAt > turn.receivedAt;
  const words = turn.say(isAhead ? "vote-not-on-roll" : "vote-not-on-roll-now", { kind: ballot.kind });
  const object = button(turn, "ballot-object", { do: "ballot-object", ballot: ballotId });
  reply(turn, {
    text: marked(turn, ballot, words),
    buttons: [
      ...(isAhead ? [[object]] : []),
      [button(turn, "ballot-look", { do: "ballot", ballot: ballotId }), ...homeRow(turn)],
    ],
  });
}

/** What is chosen after a tap: the one answer, or what was chosen before with or without this. */
function chosenWith({ ballot, choice }: Standing, pick: string, score: number | undefined, isOn: boolean): Choice {
  if (ballot.method === "score") return { ...pointsOf(choice), [pick]: score ?? Number.NaN };
  if (ballot.method === "yes-no" || ballot.method === "single") return pickedBy(pick);
  const others = chosenOf(choice).filter((key) => key !== pick);
  if (!isOn) return others;
  // A second tap on the same button changes nothing, not even the order.
  return chosenOf(choice).includes(pick) ? chosenOf(choice) : [...others, pick];
}

const castingOf = ({ person, receivedAt, world: { now } }: Turn, standing: Standing) => ({
  ...{ standing, personId: person.id, receivedAt, now },
});

/** @param before said before what was counted */
async function cast(turn: Turn, standing: Standing, choice: Choice, command: Command, before?: string): Promise<void> {
  const { ballot } = standing;
  if (await isTooLate(turn, ballot)) return;
  if (hasLeft(ballot, choice))
    return reply(turn, ballotQuestion(turn, standing, { note: turn.say("vote-option-left") }));
  if (!(await requireFreshCode(turn, command, "vote-code", { rehearsal: rehearsalIn(ballot) }))) return;
  castVote(turn.change, { ...castingOf(turn, standing), choice });
  answered(turn, standing);
  const after = { ...standing, choice, castAt: turn.receivedAt };
  const shown = shownChoice(turn, ballot, choice);
  // On a screen the answer that is ticked shows it.
  const isTyped = command.do === "vote-choice" || turn.means.isAnsweredInText(turn.inbound.channel);
  const isChange = standing.castAt !== null && isTyped && !before;
  const key = !shown ? "vote-counted-none" : isChange ? "vote-changed" : "vote-counted";
  const note = turn.say(key, { choice: shown, ...untilOf(turn, ballot) });
  reply(turn, await askedAfter(turn, after, before ? `${before}\n${note}` : note));
}

/** Whoever votes has read what asked them to: where answers are typed it waits for none any more. */
function answered({ change, person, world, means, inbound }: Turn, { ballot, castAt }: Standing): void {
  if (!castAt && means.isAnsweredInText(inbound.channel))
    acknowledge(change, { noticeId: ballot.id, personId: person.id, now: world.now });
}

/** Until when it may be changed, where it may. */
export const untilOf = (turn: Turn, { rules, closesAt }: Ballot) => ({
  changes: rules.mayChange ? "yes" : "no",
  until: shownInstant(turn, closesAt),
});

/** A sealed vote is put into its envelope, unread; the receipt is made when the answer leaves. */
export async function voteSealed(turn: Turn, command: Extract<Command, { do: "vote-sealed" }>): Promise<void> {
  const { ballot: ballotId, elector, sealed, nonce } = command;
  const standing = await standingIn(turn, ballotId, elector);
  if (!standing) return;
  const { ballot, electorId } = standing;
  if (
    (await isTooLate(turn, ballot)) ||
    !(await requireFreshCode(turn, command, "vote-code", { rehearsal: rehearsalIn(ballot) }))
  )
    return;
  const vote = { sealed: Buffer.from(sealed, "base64"), nonce: Buffer.from(nonce, "hex") };
  castEnvelope(turn.change, { ...castingOf(turn, standing), vote });
  answered(turn, standing);
  const code = hideLater(turn.means.keyed, turn.addressId, { kind: "receipt", ballotId: ballot.id, electorId, nonce });
  const note = turn.say(standing.castAt ? "vote-sealed-again" : "vote-sealed", { code, ...untilOf(turn, ballot) });
  reply(turn, await askedAfter(turn, { ...standing, castAt: turn.receivedAt }, note));
}

/** Words that were no vote and no command while a secret ballot waits: nothing of them was kept. */
export async function unreadVote(turn: Turn): Promise<void> {
  const { ballot = "", elector, isNumbers } = turn.inbound.vote ?? {};
  const standing = await standingIn(turn, ballot, elector);
  if (!standing || (await isTooLate(turn, standing.ballot))) return;
  const why = whyUnread(standing.ballot);
  const note = isNumbers ? numbersNote(turn, standing.ballot, { why, said: 0, part: {} }) : turn.say("vote-unread");
  reply(turn, ballotQuestion(turn, standing, { note, isAnswered: isOneTap(standing.ballot) }));
}

const whyUnread = ({ method, rules }: Ballot): NumbersFault["why"] => {
  if (method === "score") return "whole";
  return method === "yes-no" || method === "single" ? "one" : rules.most ? "most" : "place";
};

/** What a channel held back until after the close is told what has come out; it is no error of theirs. */
async function isTooLate(turn: Turn, ballot: Ballot): Promise<boolean> {
  turn.means.needStored?.();
  const isOver = ballot.closedAt !== null || turn.receivedAt >= ballot.closesAt;
  if (!isOver) return false;
  const key = ballot.result?.outcome === "void" ? "vote-withdrawn" : "vote-late";
  await showBallot(turn, ballot.id, turn.say(key, { closed: shownInstant(turn, ballot.closesAt) }));
  return true;
}

/** How one answers where one tap does not say everything; `of`: which of several points are given anew. */
export async function beginVote(turn: Turn, command: Extract<Command, { do: "ballot-begin" }>): Promise<void> {
  const standing = await standingIn(turn, command.ballot, command.elector);
  if (!standing || (await isTooLate(turn, standing.ballot))) return;
  reply(turn, ballotQuestion(turn, standing, { of: command.of }));
}
