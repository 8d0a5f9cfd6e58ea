import { setTimeout as sleep } from "node:timers/promises";
import { type Figure, figureOf } from "./figure.ts";
import { findPgbench, findScripts, openBaseline } from "./pgbench.ts";
import { startBenchServer } from "./postgres.ts";
import { bindChat, multiply, openTown, standAgain, type Town } from "./town.ts";

const parallel = 16;
const rounds = 7;
const seconds = 4;
const people = 10_000;
const firstChat = 1_000_000;
const model = 500_000;

export const turnGoals = {
  turn: { name: "turn", unit: "of turn_full.sql", floor: 0.4, aim: 0.6 },
  "turn-vs-rapidpro": { name: "turn-vs-rapidpro", unit: "of turn_rp.sql", floor: 1.6, aim: 2.5 },
} as const;
type Name = keyof typeof turnGoals;

/** The script that each figure is held against. */
const scripts: Record<Name, string> = { turn: "turn_full.sql", "turn-vs-rapidpro": "turn_rp.sql" };

/** A round: what was said is validated as the answer to a question of a filing, and the next question goes out. */
const load = { firstChat, people, parallel, forMs: seconds * 1000, says: [{ text: "3", expect: "收入" }] };

/** Brings everybody to a question of a filing: how many live in the household, a whole number up to 20. */
export async function standAtQuestion(town: Town, count = people): Promise<void> {
  await bindChat(town.db, "resident", model);
  // A notice of a demo case may come in between, at the start and at the turn of a minute.
  for (let tries = 1; !(await askedForNumber(town)); tries += 1) {
    if (tries === 10) throw new Error("the question expected is not asked");
    await town.telegram.say({ chat: model, text: "取消" });
    await sleep(1_000);
  }
  await untilMarked(town);
  await multiply(town.db, model, firstChat, count);
}

/** Says the item's name and presses what leads on, until the question stands there, or something else came in. */
async function askedForNumber({ telegram }: Town): Promise<boolean> {
  let shown = await telegram.say({ chat: model, text: "最低生活保障申请" });
  for (const label of ["最低生活保障申请", "现在办"]) {
    const labels = shown.reply_markup?.inline_keyboard.flat().map((b) => b.text) ?? [];
    if (labels.includes(label)) shown = await telegram.press(model, shown, label);
  }
  return shown.text.includes("人口");
}

/** Turns in a second, from the first call to the last delivery's being marked as sent. */
export async function measureTurns(town: Town, what = load): Promise<number> {
  await standAgain(town.db);
  const begun = performance.now();
  const { turns } = await town.telegram.run(what);
  await untilMarked(town);
  return turns / ((performance.now() - begun) / 1000);
}

export async function untilMarked({ db }: Pick<Town, "db">): Promise<void> {
  const sql = `SELECT 1 FROM "Delivery" WHERE state IN ('queued', 'sending') LIMIT 1`;
  for (let waits = 0; (await db.query(sql)).length > 0; waits += 1) {
    if (waits > 2_000) throw new Error("some deliveries are never marked");
    await sleep(5);
  }
}

/** Measures turns against these scripts, the rounds alternating. Says on `say` why when it cannot. */
export async function measureTurn(names: Name[], say: (line: string) => void): Promise<Figure[]> {
  const [folder, pgbench] = [findScripts(), findPgbench()];
  if (!folder || !pgbench) {
    const lacks = folder
      ? "there is no pgbench on this machine"
      : "its scripts are neither in BENCH_SQL_DIR nor beside the project";
    say(`${names.join(", ")}: not measured: ${lacks}`);
    return [];
  }
  const server = await startBenchServer();
  try {
    const baseline = await openBaseline(pgbench, folder, await server.createDatabase("baseline"));
    const town = await openTown(server, "linli_bench");
    try {
      await standAtQuestion(town);
      await measureTurns(town);
      const ratios = new Map<Name, number[]>(names.map((name) => [name, []]));
      for (let round = 1; round <= rounds; round += 1) {
        const speeds = new Map<Name, number>();
        for (const name of names) speeds.set(name, await baseline.measure(scripts[name], seconds));
        const turns = await measureTurns(town);
        const parts = [...speeds].map(([name, speed]) => `${scripts[name]} ${speed.toFixed(0)}/s`);
        say(`round ${round}: ${turns.toFixed(0)} turns/s, ${parts.join(", ")}`);
        for (const [name, speed] of speeds) ratios.get(name)?.push(turns / speed);
      }
      return names.map((name) => figureOf(turnGoals[name], ratios.get(name) ?? []));
    } finally {
      await town.close();
    }
  } finally {
    await server.stop();
  }
}
