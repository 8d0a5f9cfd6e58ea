import { isDatabaseAway } from "./database.ts";

interface Waiting<T, R> {
  what: T;
  resolve: (result: R) => void;
  reject: (error: unknown) => void;
}

/** Does one thing together with others. */
export interface InBatches<T, R> {
  (what: T): Promise<R>;
  /** Somebody waits for what has been asked for: it goes without more company. */
  hurry(): void;
}

/**
 * Has many small things done a few at a time: what is asked for while a batch is under way makes up the next one, at
 * most `most` of them. Before each, those who ask wait `gatherMs` for company until it is full, by default not at all.
 *
 * @param carryOut does a batch, all of it or nothing, and gives a result for each in the same order. Fails when one of
 *   several cannot be done: then each is tried by itself, unless the database is away.
 */
export function inBatches<T, R>(
  most: number,
  carryOut: (batch: T[]) => Promise<R[]>,
  { gatherMs = 0 }: { gatherMs?: number } = {},
): InBatches<T, R> {
  const waiting: Waiting<T, R>[] = [];
  let isUnderWay = false;
  let leave: (() => void) | undefined;

  const settle = async (batch: Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await carryOut(batch.map((one) => one.what));
      for (const [i, one] of batch.entries()) one.resolve(results[i] as R);
    } catch (error) {
      if (batch.length === 1 || isDatabaseAway(error)) for (const one of batch) one.reject(error);
      else for (const one of batch) await settle([one]);
    }
  };
  const company = (): Promise<void> =>
    new Promise((resolve) => {
      if (gatherMs === 0) return void setImmediate(resolve);
      const timer = setTimeout(resolve, gatherMs);
      leave = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const work = async () => {
    isUnderWay = true;
    do {
      // What arrives in the same moment goes together.
      if (waiting.length < most) await company();
      leave = undefined;
      await settle(waiting.splice(0, most));
    } while (waiting.length > 0);
    isUnderWay = false;
  };
  const ask = (what: T): Promise<R> =>
    new Promise((resolve, reject) => {
      waiting.push({ what, resolve, reject });
      if (waiting.length >= most) leave?.();
      if (!isUnderWay) void work();
    });
  return Object.assign(ask, { hurry: () => leave?.() });
}
