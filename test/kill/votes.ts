import { setTimeout as sleep } from "node:timers/promises";
import type { Parcel } from "../../src/instruments/index.ts";
import type { PollingPlace, VoteButton, Voter } from "./polling-place.ts";
import { seededRandom } from "./random.ts";
import { makeTalker, type SeenButton } from "./talker.ts";

/** What the voters have pressed, and what they were answered: kept outside the app. */
export interface VotesCast {
  /** By the message's id: who pressed which answer. */
  pressed: Map<string, { voter: Voter; button: VoteButton }>;
  /** Every message that a voter has received, once. */
  heard: Map<string, Parcel>;
}

/** Lets all voters press one answer after the other, again and again, under all their addresses, until they are stopped. */
export function letThemVote(
  { ledger, voters }: PollingPlace,
  { seed, reach, isStopped }: { seed: number; reach: () => string | undefined; isStopped: () => boolean },
): VotesCast & { ended: Promise<unknown> } {
  const pressed: VotesCast["pressed"] = new Map();
  const heard: VotesCast["heard"] = new Map();
  const loops = voters.flatMap((voter) =>
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
  return { pressed, heard, ended: Promise.all(loops) };
}
