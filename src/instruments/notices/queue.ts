import { performance } from "node:perf_hooks";
import { type BundleMeans, claimBundle, endBundles, giveBackBundle, waitingBundles } from "./bundle.ts";
import type { Channel } from "./channel.ts";
import { type Claimed, claimMany, firstPlace, giveBack, type Place, type Sending } from "./claim.ts";

/** What was taken from the queue at once. */
export interface Taken extends Claimed {
  /** The bundle that it was, where it was one. */
  bundleId?: string;
}

/** What waits to go to many by one channel: bundles, and rows that go by themselves. */
export interface Queue {
  /** The next, at most `most` rows and what goes out together with one of them. */
  take(most: number): Promise<Taken>;
  /** So many rows of it have been written down. */
  settled(taken: Taken, rows: number): void;
  /** These rows of it were not begun: they are anybody's again. */
  giveBack(taken: Taken, rows: readonly Sending[]): Promise<void>;
  /** Ends what is done with. */
  close(): Promise<void>;
}

/** What waits is put in order no more often than this, and so many bundles of it: that costs as much as some claims. */
const lookEveryMs = 500;
const seenAhead = 100;
/** Another process may have claimed some of those that were seen. */
const tryAtOnce = 8;

export function openQueue(means: BundleMeans, channel: Pick<Channel, "name" | "own">): Queue {
  /** How many rows of each bundle of ours are not settled. */
  const unsettled = new Map<string, number>();
  /** If telling of their end fails, they end when their lease runs out. */
  const ended: string[] = [];
  let first: Place | undefined;
  let waiting: (Place & { id: string })[] = [];
  let lookedAt = Number.NEGATIVE_INFINITY;
  const settle = (id: string, rows: number) => {
    const left = (unsettled.get(id) ?? 0) - rows;
    unsettled.set(id, left);
    if (left > 0) return;
    unsettled.delete(id);
    ended.push(id);
  };
  const look = async () => {
    first = await firstPlace(means, channel.name);
    waiting = await waitingBundles(means, channel.name, seenAhead);
    lookedAt = performance.now();
  };
  /** The next bundle, no further than `before`. */
  const takeBundle = async (most: number, before: Place | undefined): Promise<Taken | undefined> => {
    const next = waiting.slice(0, tryAtOnce).filter((one) => !before || comesBefore(one, before));
    if (next.length === 0) return undefined;
    const bundle = await claimBundle(means, { waiting: next.map((one) => one.id), most, ended: ended.splice(0) });
    if (!bundle) {
      waiting.splice(0, next.length);
      return takeBundle(most, before);
    }
    const { id, fromId, taken, rows } = bundle;
    // What remains of one that was cut is still the first.
    const place = waiting.findIndex((one) => one.id === fromId);
    waiting.splice(0, id === fromId ? place + 1 : place);
    unsettled.set(id, rows.length);
    settle(id, 0);
    return { bundleId: id, taken, rows };
  };
  return {
    async take(most) {
      if (performance.now() > lookedAt + lookEveryMs || waiting.length === 0) await look();
      const bundle = await takeBundle(most, first);
      if (bundle) return bundle;
      if (!first) return { taken: 0, rows: [] };
      lookedAt = Number.NEGATIVE_INFINITY;
      const claimed = await claimMany(means, channel, most);
      if (claimed.taken > 0) return claimed;
      // What comes first is in the hands of another process.
      return (await takeBundle(most, undefined)) ?? claimed;
    },
    settled({ bundleId }, rows) {
      if (bundleId) settle(bundleId, rows);
    },
    async giveBack({ bundleId }, rows) {
      if (!bundleId) return giveBack(means, rows);
      await giveBackBundle(means, { id: bundleId, rows });
      settle(bundleId, rows.length);
    },
    close: () => endBundles(means, ended.splice(0)),
  };
}

const comesBefore = (one: Place, other: Place): boolean =>
  one.priority < other.priority || (one.priority === other.priority && one.rank <= other.rank);
