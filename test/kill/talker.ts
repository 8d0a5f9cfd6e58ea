import { setTimeout as sleep } from "node:timers/promises";
import type { Inbound } from "../../src/conversation/index.ts";
import type { Parcel } from "../../src/instruments/index.ts";
import type { Random } from "./random.ts";
import type { Ledger, Said } from "./record.ts";

/** What a button stands for; the parts that simulated people look at. */
export interface Seen {
  do: string;
  draft?: string;
  action?: string;
  field?: string;
}
export interface SeenButton {
  parcel: Parcel;
  command: Seen;
  token: string;
}

/** Somebody with a phone that keeps trying: each input goes out under one id until it is acknowledged. */
export interface Talker {
  random: Random;
  isStopped(): boolean;
  /** `confirms` when the words are typed to confirm whatever draft is open. */
  say(text: string, confirms?: Said["confirms"]): Promise<void>;
  press(button: SeenButton): Promise<void>;
  /** The messages since the last look; waits a while for one. */
  look(): Promise<Parcel[]>;
}

export interface TalkerOptions {
  ledger: Ledger;
  address: string;
  /** Default web. */
  channel?: string;
  random: Random;
  /** A process that may take messages now, if any. */
  reach(): string | undefined;
  isStopped(): boolean;
}

/** How long somebody waits for an answer before saying something else. */
const patienceMs = 1_500;

export function makeTalker({ ledger, address, channel = "web", random, reach, isStopped }: TalkerOptions): Talker {
  let fresh: Parcel[] = [];
  let wake = () => {};
  let count = 0;
  ledger.listen(address, (parcel) => {
    fresh.push(parcel);
    wake();
  });

  async function offer(said: Said): Promise<void> {
    for (;;) {
      const url = reach();
      if (url && (await post(url, said.inbound))) return ledger.acknowledge(said);
      await sleep(20);
    }
  }
  async function deliver(inbound: Pick<Inbound, "kind" | "text" | "token">, confirms?: Said["confirms"]) {
    const externalId = `${address}-${++count}`;
    const said = ledger.enter({ channel, address, externalId, ...inbound }, confirms);
    // A client that loses patience offers the same message again while the first offer is still under way.
    const offers = random.chance(10) ? [offer(said), offer(said)] : [offer(said)];
    await Promise.all(offers);
  }

  return {
    random,
    isStopped,
    say: (text, confirms) => deliver({ kind: "text", text }, confirms),
    press: ({ command, token, parcel }) =>
      deliver(
        { kind: "button", token },
        command.do === "submit" && command.draft
          ? { draft: command.draft, number: /JJ-\d{4}-\d{6}/.exec(parcel.message.title ?? "")?.[0] }
          : undefined,
      ),
    async look() {
      if (fresh.length === 0) {
        const news = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await Promise.race([news, sleep(patienceMs, undefined, { ref: false })]);
      }
      // People read before they answer.
      await sleep(random.whole(2, 25));
      const seen = fresh;
      fresh = [];
      return seen;
    },
  };
}

async function post(url: string, inbound: Inbound): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: JSON.stringify(inbound),
      signal: AbortSignal.timeout(5_000),
    });
    await response.text();
    return response.ok;
  } catch {
    return false;
  }
}

export const buttonsIn = (parcels: Parcel[]): SeenButton[] =>
  parcels.flatMap((parcel) => {
    const tokens = parcel.tokens.flat();
    return (parcel.message.buttons ?? [])
      .flat()
      .map((b, i) => ({ parcel, command: b.command as Seen, token: tokens[i] ?? "" }));
  });
