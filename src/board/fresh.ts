import type { BoardOptions } from "./desk.ts";

/** A reading that is shown for so long before it is taken again: anybody may ask for a page as often as they like. */
export function freshFor<T>(
  ms: number,
  read: (options: BoardOptions) => Promise<T>,
): (options: BoardOptions) => Promise<T> {
  const taken = new WeakMap<BoardOptions, { at: number; reading: Promise<T> }>();
  return (options) => {
    const now = options.clock.now().getTime();
    const known = taken.get(options);
    if (known && now >= known.at && now - known.at < ms) return known.reading;
    const reading = read(options);
    taken.set(options, { at: now, reading });
    reading.catch(() => taken.delete(options));
    return reading;
  };
}
