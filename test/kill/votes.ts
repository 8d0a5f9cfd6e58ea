import { setTimeout as sleep } from "node:timers/promises";
import type { Parcel } from "../../src/instruments/index.ts";
import type { PollingPlace, VoteButton, Voter } from "./polling-place.ts";
import { seededRandom } from "./random.ts";
import { makeTalker, type SeenButton } from "./talker.ts";

/** What the voters have pressed, and what they were answered: kept outside the app. */
export interface VotesCast {
  /** By the message's id: who pressed which answer. */
  pressed: Map<string, { voter: Voter; button: VoteButton }>;
  /** Messages that ask for the code with which one votes by SMS: by themselves no vote. */
  asked: Set<string>;
  /** Every message that a voter has received, once. */
  heard: Map<string, Parcel>;
}

/** Lets all voters press one answer after the other, again and again, under all their addresses, until they are stopped. */
export function letThemVote(
  { ledger, voters }: PollingPlace,
  { seed, reach, isStopped }: { seed: number; reach: () => string | undefined; isStopped: () => boolean },
): VotesCast & { ended: Promise<unknown>; endSms(): Promise<unknown> } {
  const pressed: VotesCast["pressed"] = new Map();
  const heard: VotesCast["heard"] = new Map();
  const asked: VotesCast["asked"] = new Set();
  const onScreens = voters.filter(({ places }) => places[0]?.channel !== "sms");
  const loops = onScreens.flatMap((voter) =>
    voter.places.map(async ({ channel, address }) => {
      const random = seededRandom(`${seed}:${address}`);
      const talker = makeTalker({ ledger, channel, address, random, reach, isStopped });
      for (let n = 1; !isStopped(); n += 1) {
        const button = random.pick(voter.buttons);
        if (!button) throw new Error(`${address} was not asked`);
        pressed.set(`${address}-${n}`, { voter, button });
        await talker.press({ command: { do: "vote" }, token: button.token } as SeenButton);
        for (const parcel of await talker.look()) heard.set(parcel.deliveryId, parcel);
        await sleep(random.whole(30, 150));
      }
    }),
  );
  const bySms = voters.flatMap((voter) =>
    voter.places.flatMap(({ channel, address }) => (channel === "sms" ? [voteBySms(voter, address)] : [])),
  );
  return {
    ...{ pressed, asked, heard, ended: Promise.all([...loops, ...bySms]) },
    endSms: () => Promise.all(bySms),
  };

  /** The answer's number, and the six digits that come back: what is sent last is the vote. */
  async function voteBySms(voter: Voter, address: string): Promise<void> {
    const random = seededRandom(`${seed}:${address}`);
    const talker = makeTalker({ ledger, channel: "sms", address, random, reach, isStopped });
    let n = 0;
    // The number is good until its message is answered: one vote in each ballot.
    // Processes die between a code and its answer too.
    const unhurried = () => sleep(random.whole(0, longestPauseMs));
    for (const buttons of Map.groupBy(voter.buttons, ({ ballotId }) => ballotId).values()) {
      await unhurried();
      const button = random.pick(buttons);
      asked.add(`${address}-${++n}`);
      await talker.say(String(button?.code));
      const digits = await heardBy(talker, /\b\d{3} \d{3}\b/);
      if (!button || !digits) return;
      await unhurried();
      pressed.set(`${address}-${++n}`, { voter, button });
      await talker.say(digits);
      await heardBy(talker, /已计入|已改|没有计入/);
    }
  }

  /** Waits for words, however long the processes are away; undefined when all is over. */
  async function heardBy(talker: ReturnType<typeof makeTalker>, words: RegExp): Promise<string | undefined> {
    while (!isStopped()) {
      for (const parcel of await talker.look()) {
        heard.set(parcel.deliveryId, parcel);
        const found = words.exec(parcel.message.text)?.[0];
        if (found) return found;
      }
    }
    return undefined;
  }
}

/** Who votes by SMS looks for their glasses in between. */
const longestPauseMs = 6_000;
