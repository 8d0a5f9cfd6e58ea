/** Where the time comes from: code takes a Clock instead of asking the machine, so that tests and demos can move it. */
export interface Clock {
  now(): Date;
}

/** A clock that stands still until told otherwise. */
export interface FixedClock extends Clock {
  set(at: Date | string): void;
  advance(ms: number): void;
}

/** The machine's time, moved by `offsetMs` milliseconds (may be negative). */
export function systemClock(offsetMs = 0): Clock {
  return { now: () => new Date(Date.now() + offsetMs) };
}

/** A clock for tests, standing at `at`. Each `now()` is a new Date, so callers cannot move the clock by changing it. */
export function fixedClock(at: Date | string): FixedClock {
  let present = instant(at);
  return {
    now: () => new Date(present),
    set(next) {
      present = instant(next);
    },
    advance(ms) {
      present += ms;
    },
  };
}

function instant(at: Date | string): number {
  const ms = new Date(at).getTime();
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${String(at)}`);
  return ms;
}
