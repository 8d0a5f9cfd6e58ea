import { performance } from "node:perf_hooks";
import { Conflict, isDatabaseAway, isLocale, Refusal } from "../foundation/index.ts";
import type { Sending } from "../instruments/index.ts";
import { caseNumber, takeNumber } from "../procedures/engine/index.ts";
import { sayWhatIsLeft } from "./aside.ts";
import { type Claimed, claim, release } from "./claim.ts";
import { commitTurn, type Row, type TurnMeans } from "./commit-turn.ts";
import { decide } from "./decide.ts";
import { askAgain } from "./drafts.ts";
import type { Inbound } from "./inbound.ts";
import { readForDraft } from "./notices/read-before.ts";
import { keptOf, withoutIdentityNumbers } from "./redact.ts";
import { menuButtons } from "./screens/menu.ts";
import { draftInHand } from "./state.ts";
import { type Arrival, makeTurn, type Person, reply, replyWith, type Turn } from "./turn.ts";

export type { Stage, TurnMeans } from "./commit-turn.ts";

/** A turn that was decided before its message was stored, and on which version of the conversation. */
export interface Ahead extends Decided {
  version: number;
}

/** A conversation as it came with the message that was stored last, and the turn on that message if it is decided. */
export interface Held {
  claimed: Claimed;
  ahead?: Ahead;
}

/** Answers what a person has sent, in order, one process at a time. Resolves when nothing of theirs waits here. */
export async function drain(means: TurnMeans, personId: string, held?: Held): Promise<void> {
  let first = held;
  for (let conflicts = 0; ; ) {
    const claimed = first?.claimed ?? (await claim(means.db, personId, means.owner, means.now()));
    const ahead = first?.ahead;
    first = undefined;
    // Another process is at it, and will see what waits.
    if (!claimed) return;
    if (claimed.pending.length === 0) {
      if (await release(means.db, personId, means.owner)) return;
      continue;
    }
    try {
      if (await answerAll(means, claimed, { isHopeless: conflicts > mostConflicts, ahead })) return;
      conflicts = 0;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      // Something that the turn had read changed: read again and decide again.
      conflicts += 1;
      await new Promise((resolve) => setTimeout(resolve, 5 * conflicts));
    }
  }
}

/** After so many the conflict is not with somebody else: the act itself cannot be written. */
const mostConflicts = 20;

/** What is known of the first of the messages that wait. */
interface First {
  /** It has met a conflict every time, and gets the answer of a fault. */
  isHopeless: boolean;
  /** It may be decided already. */
  ahead?: Ahead;
}

/** Answers the waiting messages; true when the last commit has also given up the lease. */
async function answerAll(means: TurnMeans, claimed: Claimed, first: First): Promise<boolean> {
  let { state, version } = claimed;
  let person = personOf(claimed);
  let isReleased = false;
  for (const row of claimed.pending) {
    const inbound = row.payload;
    await means.onStage?.("deciding", row.id);
    const begunAt = performance.now();
    const arrival = {
      person,
      addressId: row.addressId,
      inboxId: row.id,
      inbound,
      receivedAt: row.receivedAt,
      state,
      numbers: noNumbers,
    };
    const decided =
      row === claimed.pending[0]
        ? await answerFirst(means, arrival, { ...first, version })
        : await answer(means, arrival);
    const { turn, rows, isLast, outcome } = await commitOrFault(means, arrival, decided, { ...row, version });
    state = turn.state;
    version += 1;
    person = turn.person;
    isReleased = isLast;
    await means.onStage?.("committed", row.id);
    afterCommit(means, turn, { rows, outcome, begunAt });
    // What else came in is now somebody else's.
    if (turn.becomes) return false;
  }
  return isReleased;
}

/** What was decided ahead counts while the conversation stands where it stood then. */
async function answerFirst(
  means: TurnMeans,
  arrival: Arrival,
  { isHopeless, ahead, version }: First & { version: number },
): Promise<Decided> {
  if (isHopeless) return hopeless(means, arrival);
  const isAhead = ahead?.turn.inboxId === arrival.inboxId && ahead.version === version;
  return isAhead ? ahead : answer(means, arrival);
}

export const personOf = ({ person, seats }: Pick<Claimed, "person" | "seats">): Person => ({
  id: person.id,
  name: person.name,
  locale: isLocale(person.locale) ? person.locale : "zh-CN",
  homeAreaId: person.homeAreaId,
  isVerified: person.isVerified,
  seats,
});

class NeedsNumber extends Error {}
export const noNumbers = (): string => {
  throw new NeedsNumber();
};

/** It takes something outside to decide this message: it is stored first. */
export class StoreFirst extends Error {}

export interface Decided {
  turn: Turn;
  outcome: string;
}

/**
 * Decides; what goes wrong becomes an answer too, so that nobody is left without one.
 * @throws StoreFirst when the means do
 */
export async function answer(means: TurnMeans, arrival: Arrival): Promise<Decided> {
  const numbers: string[] = [];
  for (;;) {
    let taken = 0;
    const turn = beginTurn(means, { ...arrival, numbers: () => numbers[taken++] ?? noNumbers() });
    try {
      await decide(turn);
      if (turn.replies.length === 0) throw new Error("a turn without an answer");
      sayWhatIsLeft(turn, arrival.state);
      sayWhatIsHidden(turn, arrival.inbound);
      return { turn, outcome: "done" };
    } catch (error) {
      if (error instanceof NeedsNumber) numbers.push(await nextNumber(means));
      else if (error instanceof Refusal)
        return { turn: await refusal(means, arrival, error), outcome: `refused:${error.code}` };
      else if (error instanceof Conflict || error instanceof StoreFirst || isDatabaseAway(error)) throw error;
      else return { turn: fault(means, arrival, error), outcome: "error" };
    }
  }
}

/** A turn on a message without what may not be kept of it. */
function beginTurn(means: TurnMeans, arrival: Arrival): Turn {
  const turn = makeTurn(means, { ...arrival, inbound: withoutIdentityNumbers(arrival.inbound, means.now()) });
  turn.keeps = keptOf(turn, arrival.inbound);
  return turn;
}

/** Who has sent an identity number is told that none is needed, before all else. */
function sayWhatIsHidden({ inbound, replies, say }: Turn, cameAs: Inbound): void {
  const [first] = replies;
  if (first && inbound.text !== cameAs.text) first.text = `${say("identity-hidden")}\n\n${first.text}`;
}

const nextNumber = async ({ db, city, now }: TurnMeans): Promise<string> =>
  caseNumber(city().prefix, now(), await takeNumber(db));

/** A "no": nothing changes, the person reads what happened and what to do now, with the open question if there is one. */
async function refusal(means: TurnMeans, arrival: Arrival, error: Refusal): Promise<Turn> {
  const turn = beginTurn(means, arrival);
  const text = turn.say(error.code, { ...error.args, ...error.byLocale[turn.person.locale] });
  const draft = turn.state.joining ? undefined : draftInHand(turn.state);
  // What was counted for its summary may be what has changed.
  if (draft) await readForDraft(turn, draft);
  if (draft) askAgain(turn, draft, text);
  else {
    const mark = turn.say("rehearsal-mark", { rehearsal: error.isRehearsal ? "yes" : "no" });
    reply(turn, { text: mark + text, buttons: menuButtons(turn) });
  }
  sayWhatIsHidden(turn, arrival.inbound);
  return turn;
}

/** A bug: logged once with the message's id; the person gets the same id to name it by. */
function fault(means: TurnMeans, arrival: Arrival, error: unknown): Turn {
  means.log.error({ err: error, inbox: arrival.inboxId }, "a turn failed");
  const turn = beginTurn(means, arrival);
  replyWith(turn, "fault", { code: arrival.inboxId.slice(-8) }, menuButtons(turn));
  return turn;
}

const hopeless = (means: TurnMeans, arrival: Arrival): Decided => ({
  turn: fault(means, arrival, new Error("a change that meets a conflict every time")),
  outcome: "error",
});

/** Writes the turn; one that the database will never take becomes the answer of a fault, so that nobody waits for ever. */
async function commitOrFault(
  means: TurnMeans,
  arrival: Arrival,
  { turn, outcome }: Decided,
  row: Omit<Row, "outcome">,
) {
  try {
    return { turn, outcome, ...(await commitTurn(means, turn, { ...row, outcome })) };
  } catch (error) {
    if (error instanceof Conflict || isDatabaseAway(error)) throw error;
    const instead = fault(means, arrival, error);
    const failed = { outcome: "error" };
    return { turn: instead, ...failed, ...(await commitTurn(means, instead, { ...row, ...failed })) };
  }
}

/** What was written of a turn, and when it was begun. */
interface Committed {
  rows: Sending[];
  outcome: string;
  begunAt: number;
}

/** Sends the answer and starts the notices on their way; neither holds up the person's next message. */
export function afterCommit(means: TurnMeans, turn: Turn, { rows, outcome, begunAt }: Committed): void {
  const { channel } = turn.inbound;
  const notices = turn.change.inserted("Notice").map((n) => n.id);
  const ms = means.countTurn({ channel, outcome, begunAt });
  const answers = rows.map((row) => row.id);
  means.log.info({ inbox: turn.inboxId, channel, outcome, ms, answers, notices }, "a message was answered");
  const failed = (what: string) => (error: unknown) => means.log.warn({ err: error, inbox: turn.inboxId }, what);
  means.sender.send(rows).catch(failed("could not send an answer"));
  if (notices.length > 0) means.expand(notices, turn.person.id).catch(failed("could not expand notices"));
  // To other addresses, such as that another one was connected.
  if (turn.change.inserted("Delivery").length > 0) means.sender.sweep().catch(failed("could not send what is queued"));
}
