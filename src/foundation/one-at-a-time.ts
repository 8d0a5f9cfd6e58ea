/**
 * What is taken first is there before a later take adds to it. Whoever asks while one is under way shares the next with
 * all who ask meanwhile: it begins after what they have written.
 */
export function oneAtATime<T>(take: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= underWay
      .catch(() => {})
      .then(() => {
        next = undefined;
        const taken = take();
        underWay = taken;
        return taken;
      });
    return next;
  };
}
