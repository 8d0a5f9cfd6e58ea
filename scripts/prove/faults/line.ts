/** A message as somebody has it before them now. */
export interface Shown {
  /** Of the message on its channel. */
  id: string;
  text: string;
  labels: string[];
}

/** Something that somebody says or presses: offered under one id until it is taken. */
export interface Saying {
  externalId: string;
  /** One offer to the process at that port; true when it was acknowledged. */
  offer(port: number): Promise<boolean>;
}

/** One person's way to the program and back. */
export interface Line {
  channel: string;
  /** A short name without signs, of no other person. */
  key: string;
  /** The address that the program knows this person by. */
  address: string;
  /** How often it pays to look for something new, in milliseconds. */
  lookMs: number;
  /** Said once is said: what is offered again is another message. Then only what is shown tells what was taken. */
  isSaidOnce?: boolean;
  say(text: string): Saying;
  /** Presses a button of a message; undefined when it is there no longer. */
  press(shown: Shown, label: string): Saying | undefined;
  /** Presses by its token a button that was shown elsewhere. */
  pressToken(token: string): Saying | undefined;
  /** What is shown now, oldest first. */
  shown(): Promise<Shown[]>;
}

const patienceMs = 10_000;

/** Whether a call was answered with success. */
export const isTaken = (url: string, init: RequestInit = {}): Promise<boolean> =>
  fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs) }).then(
    async (response) => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );
