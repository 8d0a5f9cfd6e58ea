const length = 10;

/** ██████░░░░ */
export function bar(done: number, all: number): string {
  const full = all > 0 ? Math.min(length, Math.floor((length * done) / all)) : 0;
  return "█".repeat(full) + "░".repeat(length - full);
}
