import type { Clock } from "../../foundation/index.ts";

const windowMs = 60_000;

/** Counts what each key does within a minute. `take` is false when this one would be more than `most`. */
export function rateLimit(clock: Clock, most: number): { take(key: string): boolean } {
  let counts = new Map<string, number>();
  let began = 0;
  return {
    take(key) {
      const now = clock.now().getTime();
      // One window for all keys: nothing to clean up, and at its edge at most twice as many get through.
      if (now - began >= windowMs || now < began) {
        counts = new Map();
        began = now;
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= most;
    },
  };
}
