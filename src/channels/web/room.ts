/** Lets a few be in at a time, and others wait for a while. */
export interface Room {
  /** Undefined when there was no room in time; else what to call on leaving. */
  enter(key: string): Promise<(() => void) | undefined>;
}

interface Waiting {
  key: string;
  enter: (leave: () => void) => void;
}

/** Room for `ofAll`, and for `ofOne` of one key; who comes later waits for `waitMs` at most, in order. */
export function openRoom({ ofAll, ofOne, waitMs }: { ofAll: number; ofOne: number; waitMs: number }): Room {
  const inside = new Map<string, number>();
  const waiting: Waiting[] = [];
  let all = 0;
  const hasRoom = (key: string) => all < ofAll && (inside.get(key) ?? 0) < ofOne;
  const letIn = (key: string): (() => void) => {
    all += 1;
    inside.set(key, (inside.get(key) ?? 0) + 1);
    return () => {
      all -= 1;
      const left = (inside.get(key) ?? 1) - 1;
      if (left > 0) inside.set(key, left);
      else inside.delete(key);
      const next = waiting.findIndex((one) => hasRoom(one.key));
      for (const one of next < 0 ? [] : waiting.splice(next, 1)) one.enter(letIn(one.key));
    };
  };
  return {
    enter(key) {
      if (hasRoom(key)) return Promise.resolve(letIn(key));
      return new Promise((resolve) => {
        const mine: Waiting = {
          key,
          enter(leave) {
            clearTimeout(timer);
            resolve(leave);
          },
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(mine), 1);
          resolve(undefined);
        }, waitMs);
        waiting.push(mine);
      });
    },
  };
}
