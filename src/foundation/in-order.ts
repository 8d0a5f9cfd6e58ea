/** Does what is asked for under one key one after the other, under different keys side by side. */
export interface InOrder {
  /** What failed before does not keep the next from its turn. */
  <T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Waits until nothing is under way. */
  idle(): Promise<void>;
}

export function inOrder(): InOrder {
  const newest = new Map<string, Promise<unknown>>();
  const ask = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = newest.get(key);
    const mine: Promise<T> = before === undefined ? work() : before.then(work, work);
    const ended = mine.finally(() => {
      if (newest.get(key) === ended) newest.delete(key);
    });
    // Whoever asked hears of its failure.
    ended.catch(() => {});
    newest.set(key, ended);
    return mine;
  };
  return Object.assign(ask, {
    async idle() {
      while (newest.size > 0) await Promise.allSettled(newest.values());
    },
  });
}
