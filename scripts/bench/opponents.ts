import type { Run } from "./figure.ts";
import { openPeer } from "./peers/peer.ts";
import { findPgbench, findScripts, openBaseline } from "./pgbench.ts";
import type { BenchServer } from "./postgres.ts";
import type { FakeTelegram } from "./telegram-messages.ts";

/**
 * What our turn is held against, on the same server in the same minutes. The scripts of `pgbench` do the database's work
 * of a turn and nothing else. The peers are bots, called by the same Telegram with the same message, that read a session,
 * validate the answer, write the session and send the next question with the same buttons. They do not do what follows
 * from a promise that ours makes: they keep no inbox (an update offered twice is answered twice), no outbox (an answer that
 * Telegram refuses is lost), no order of one person's messages, no history and no limits, and know one form in one language.
 */
export const turnGoals = {
  turn: { name: "turn", unit: "of turn_full.sql", floor: 0.4, aim: 0.6 },
  "turn-vs-rapidpro": { name: "turn-vs-rapidpro", unit: "of turn_rp.sql", floor: 1.6, aim: 2.5 },
  "turn-vs-grammy-psql": {
    name: "turn-vs-grammy-psql",
    unit: "of plain grammY with its session in PostgreSQL",
    floor: 0.5,
    aim: 1,
  },
  "turn-vs-grammy-conversations": {
    name: "turn-vs-grammy-conversations",
    unit: "of grammY's conversations in PostgreSQL",
    floor: 0.5,
    aim: 1,
  },
  "turn-vs-telegraf": {
    name: "turn-vs-telegraf",
    unit: "of Telegraf with its session in PostgreSQL",
    floor: 0.5,
    aim: 1,
  },
} as const;
export type TurnFigure = keyof typeof turnGoals;

/** The script of each figure, or the file of its bot. */
const scripts: Partial<Record<TurnFigure, string>> = { turn: "turn_full.sql", "turn-vs-rapidpro": "turn_rp.sql" };
const bots: Partial<Record<TurnFigure, string>> = {
  "turn-vs-grammy-psql": "grammy-session",
  "turn-vs-grammy-conversations": "grammy-conversations",
  "turn-vs-telegraf": "telegraf",
};

export interface Opponent {
  figure: TurnFigure;
  label: string;
  /** Its turns in a second. */
  measure(): Promise<number>;
  stop(): Promise<void>;
}

interface Means {
  server: BenchServer;
  telegram: FakeTelegram;
  seconds: number;
  people: number;
  parallel: number;
  say: Run["say"];
}

/** Opens those that these figures need. Says which are left out, and why. */
export async function openOpponents(figures: readonly TurnFigure[], means: Means): Promise<Opponent[]> {
  const opened = await openScripts(figures, means);
  try {
    for (const figure of figures) {
      const file = bots[figure];
      if (file) opened.push({ figure, label: file, ...(await openBot(file, means)) });
    }
    return opened;
  } catch (error) {
    for (const { stop } of opened) await stop();
    throw error;
  }
}

async function openBot(file: string, { server, telegram, seconds, people, parallel }: Means) {
  const databaseUrl = await server.createDatabase(`peer_${file.replace("-", "_")}`);
  return openPeer({ file, databaseUrl, telegram, people, parallel, forMs: seconds * 1000 });
}

async function openScripts(figures: readonly TurnFigure[], { server, seconds, say }: Means): Promise<Opponent[]> {
  const wanted = figures.flatMap((figure) => {
    const script = scripts[figure];
    return script ? [{ figure, script }] : [];
  });
  if (wanted.length === 0) return [];
  const [folder, pgbench] = [findScripts(), findPgbench()];
  if (!folder || !pgbench) {
    const lacks = folder
      ? "there is no pgbench on this machine"
      : "its scripts are neither in BENCH_SQL_DIR nor beside the project";
    say(`${wanted.map(({ figure }) => figure).join(", ")}: not measured: ${lacks}`);
    return [];
  }
  const baseline = await openBaseline(pgbench, folder, await server.createDatabase("baseline"));
  return wanted.map(({ figure, script }) => ({
    figure,
    label: script,
    measure: () => baseline.measure(script, seconds),
    stop: async () => {},
  }));
}
