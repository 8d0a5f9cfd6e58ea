/** A sign that an answer is coming, for answers that take long. */
export interface TypingSigns {
  /** An answer to this address is due: shows the sign from 1 s on, for 20 s at most. */
  expect(address: string): void;
  /** The answer is there, or none will come. */
  end(address: string): void;
  endAll(): void;
}

/** Telegram shows the sign for 5 s: it is renewed before. */
const firstMs = 1_000;
const renewMs = 4_000;
const mostShown = 5;

/** @param show shows the sign once; its failures are its own business */
export function typingSigns(show: (address: string) => void): TypingSigns {
  const running = new Map<string, NodeJS.Timeout>();
  const end = (address: string) => {
    clearTimeout(running.get(address));
    running.delete(address);
  };
  const showAfter = (address: string, ms: number, shown: number): void => {
    const timer = setTimeout(() => {
      if (shown === mostShown) return end(address);
      show(address);
      showAfter(address, renewMs, shown + 1);
    }, ms);
    running.set(address, timer.unref());
  };
  return {
    expect(address) {
      end(address);
      showAfter(address, firstMs, 0);
    },
    end,
    endAll() {
      for (const address of [...running.keys()]) end(address);
    },
  };
}
