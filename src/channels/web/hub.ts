export type Signal = "message" | "typing" | "closed" | "none";

interface Listener {
  hear(signal: Signal): void;
}

/** Which pages of this process are connected, by address. */
export class Hub {
  private readonly listeners = new Map<string, Set<Listener>>();
  private isClosed = false;

  /** Tells every page of an address. */
  wake(address: string, signal: Signal): void {
    for (const listener of this.listeners.get(address) ?? []) listener.hear(signal);
  }

  /** Ends every connection, also those to come: the process stops. */
  close(): void {
    this.isClosed = true;
    for (const address of this.listeners.keys()) this.wake(address, "closed");
  }

  /** How many pages of an address are connected. */
  count(address: string): number {
    return this.listeners.get(address)?.size ?? 0;
  }

  listen(address: string): Subscription {
    const mine = this.listeners.get(address) ?? new Set();
    this.listeners.set(address, mine);
    const subscription = new Subscription(() => {
      mine.delete(subscription);
      if (mine.size === 0 && this.listeners.get(address) === mine) this.listeners.delete(address);
    });
    mine.add(subscription);
    if (this.isClosed) subscription.hear("closed");
    return subscription;
  }
}

/** One page's ear. What is heard while nobody waits is kept for the next wait. */
export class Subscription implements Listener {
  private heard: Signal = "none";
  private answer: (() => void) | undefined;
  private readonly leave: () => void;

  constructor(leave: () => void) {
    this.leave = leave;
  }

  hear(signal: Signal): void {
    // A message matters more than the sign that one is coming, and the end more than both.
    if (this.heard !== "closed" && !(this.heard === "message" && signal === "typing")) this.heard = signal;
    this.answer?.();
  }

  /** The next signal, or "none" after `waitMs`. */
  async next(waitMs: number): Promise<Signal> {
    if (this.heard === "none") {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.answer = resolve;
        timer = setTimeout(resolve, waitMs);
      });
      clearTimeout(timer);
      this.answer = undefined;
    }
    const { heard } = this;
    if (heard !== "closed") this.heard = "none";
    return heard;
  }

  end(): void {
    this.hear("closed");
    this.leave();
  }
}
