/** Lets a number of things through at once. */
export interface Gate {
  /** Resolves when there is room. */
  enter(): Promise<void>;
  leave(): void;
  /** Resolves when nothing is inside. */
  empty(): Promise<void>;
}

export function openGate(most: number): Gate {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const emptied: (() => void)[] = [];
  return {
    async enter() {
      if (inside >= most) await new Promise<void>((resolve) => waiting.push(resolve));
      else inside += 1;
    },
    leave() {
      const next = waiting.shift();
      // Whoever waits takes the place of who leaves.
      if (next) return next();
      inside -= 1;
      if (inside === 0) for (const resolve of emptied.splice(0)) resolve();
    },
    async empty() {
      if (inside > 0) await new Promise<void>((resolve) => emptied.push(resolve));
    },
  };
}
