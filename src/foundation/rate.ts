/** Counts what each key does within a span of time. */
export interface Rate {
  /** Undefined when it may; else the instant from which on it may again. */
  take(key: string): Date | undefined;
}

/** So many keys are remembered at once: whoever makes up addresses does not fill the memory. */
const mostKeys = 100_000;

/**
 * At most `most` for each key within `windowMs`; 0: as many as there are. In the memory of one process: of several, each
 * counts for itself.
 */
export function rateOf(now: () => Date, most: number, windowMs: number): Rate {
  let counts = new Map<string, number>();
  let began = 0;
  return {
    take(key) {
      if (most === 0) return undefined;
      const at = now().getTime();
      // One window for all keys: nothing to clean up, and at its edge at most twice as many get through.
      if (at - began >= windowMs || at < began || counts.size >= mostKeys) {
        counts = new Map();
        began = at;
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count > most ? new Date(began + windowMs) : undefined;
    },
  };
}
