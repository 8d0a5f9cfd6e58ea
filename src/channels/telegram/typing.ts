/** A sign that an answer is coming, for answers that take long. */
export interface TypingSigns {
  /** An answer to this address is due: shows the sign from 1 s on, for 20 s at most. */
  expect(address: string): void;
  /** The answer is there, or none will come. */
  end(address: string): void;
  endAll(): void;
}

/** Telegram shows the sign for 5 s: it is renewed before. */
const shownAtMs = [1_000, 5_000, 9_000, 13_000, 17_000];

/** @param show shows the sign once; its failures are its own business */
export function typingSigns(show: (address: string) => void): TypingSigns {
  const running = new Map<string, NodeJS.Timeout[]>();
  const end = (address: string) => {
    for (const timer of running.get(address) ?? []) clearTimeout(timer);
    running.delete(address);
  };
  return {
    expect(address) {
      end(address);
      const timers = shownAtMs.map((ms) => setTimeout(() => show(address), ms));
      timers.push(setTimeout(() => end(address), 20_000));
      for (const timer of timers) timer.unref();
      running.set(address, timers);
    },
    end,
    endAll() {
      for (const address of [...running.keys()]) end(address);
    },
  };
}
