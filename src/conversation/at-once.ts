import { performance } from "node:perf_hooks";
import { Conflict, isDatabaseAway } from "../foundation/index.ts";
import type { Arrived } from "./arrive.ts";
import { commitAtOnce, type TurnMeans } from "./commit-turn.ts";
import type { Inbound } from "./inbound.ts";
import type { Stored } from "./inbox.ts";
import { openSpeakers, type Speaker } from "./read-speaker.ts";
import { type Ahead, afterCommit, answer, noNumbers, personOf, StoreFirst } from "./turns.ts";

/** It was answered, or had been stored before; else it is to be stored, perhaps with its turn decided. */
export type AtOnce = Omit<Stored, "claimed"> | { ahead?: Ahead };

/** Words and buttons; what brings a file, a vote or anything else that is rare is stored first. */
const isAnsweredAtOnce = ({ kind }: Inbound): boolean => kind === "text" || kind === "button";

/**
 * Answers a message before it is stored: most turns change nothing but where the person stands, and one commit with the
 * message costs less than two. Until that commit nothing is acknowledged, so that a message whose process dies is offered
 * again; and nothing is done either, so that whoever else has answered meanwhile only lets it be stored like any other.
 * Nothing outside is reached from here: what is done twice must not be felt.
 */
export function openAtOnce(means: TurnMeans): (arrived: Arrived) => Promise<AtOnce> {
  const read = openSpeakers(means);
  // A model takes seconds: whoever waits for it has been acknowledged.
  const model = means.model && { ...means.model, ask: storeFirst, writeDown: storeFirst };
  const inside: TurnMeans = { ...means, model, phoneSender: storeFirst, fetchFile: storeFirst, needStored: storeFirst };
  return async ({ id, inbound }) => {
    if (!isAnsweredAtOnce(inbound)) return {};
    const speaker = await read(inbound);
    if (!speaker) return {};
    if ("inboxId" in speaker) return { ...speaker, isNew: false };
    try {
      return await answerNow(inside, { id, inbound }, speaker);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      // What the database does not take is answered as a fault when it is stored.
      const isExpected = error instanceof Conflict || error instanceof StoreFirst;
      if (!isExpected) means.log.error({ err: error, inbox: id }, "a message could not be answered at once");
      return {};
    }
  };
}

const storeFirst = (): never => {
  throw new StoreFirst();
};

async function answerNow(means: TurnMeans, { id, inbound }: Arrived, speaker: Speaker): Promise<AtOnce> {
  const { addressId, state, version, readAt: receivedAt } = speaker;
  const begunAt = performance.now();
  const person = personOf(speaker);
  await means.onStage?.("deciding", id);
  const { turn, outcome } = await answer(means, {
    ...{ person, addressId, inboxId: id, inbound, receivedAt, state, numbers: noNumbers },
  });
  if (!turn.change.isEmpty) return { ahead: { turn, outcome, version } };
  const row = { id, addressId, address: inbound.address, payload: inbound, version, outcome, receivedAt };
  const { rows } = await commitAtOnce(means, turn, row);
  await means.onStage?.("committed", id);
  afterCommit(means, turn, { rows, outcome, begunAt });
  return { inboxId: id, personId: person.id, isNew: true };
}
