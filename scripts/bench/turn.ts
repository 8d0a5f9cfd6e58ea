import { setTimeout as sleep } from "node:timers/promises";
import { webhookSecret } from "./app.ts";
import { type Figure, figureOf, type Run } from "./figure.ts";
import { type Opponent, openOpponents, type TurnFigure, turnGoals } from "./opponents.ts";
import { startBenchServer } from "./postgres.ts";
import { bindChat, multiply, openTown, standAgain, type Town } from "./town.ts";

const parallel = 16;
const seconds = 4;
const people = 10_000;
const firstChat = 1_000_000;
const model = 500_000;

/** What was said is validated as the answer to a question of a filing, and the next question goes out. */
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

/** Turns beside what they are held against, the rounds alternating. */
export async function measureTurn(names: TurnFigure[], { rounds, isShort, say }: Run): Promise<Figure[]> {
  const roundSeconds = isShort ? 1.5 : seconds;
  const server = await startBenchServer();
  try {
    const town = await openTown(server, "linli_bench");
    try {
      await standAtQuestion(town);
      const ours = () => measureOurs(town, { ...load, forMs: roundSeconds * 1000 });
      await ours();
      const { telegram } = town;
      const means = { server, telegram, people, parallel, say, seconds: Math.ceil(roundSeconds) };
      const opponents = await openOpponents(names, means);
      try {
        return await alternate(opponents, ours, { rounds, say });
      } finally {
        for (const { stop } of opponents) await stop();
      }
    } finally {
      await town.close();
    }
  } finally {
    await server.stop();
  }
}

async function measureOurs(town: Town, what: typeof load): Promise<number> {
  await town.telegram.setTarget({ port: town.app.port, secret: webhookSecret });
  return measureTurns(town, what);
}

async function alternate(
  opponents: readonly Opponent[],
  ours: () => Promise<number>,
  { rounds, say }: Pick<Run, "rounds" | "say">,
): Promise<Figure[]> {
  const ratios = new Map<TurnFigure, number[]>(opponents.map(({ figure }) => [figure, []]));
  for (let round = 1; round <= rounds && opponents.length > 0; round += 1) {
    const speeds = new Map<Opponent, number>();
    for (const opponent of opponents) speeds.set(opponent, await opponent.measure());
    const turns = await ours();
    const parts = [...speeds].map(([{ label }, speed]) => `${label} ${speed.toFixed(0)}/s`);
    say(`round ${round}: ${turns.toFixed(0)} turns/s, ${parts.join(", ")}`);
    for (const [{ figure }, speed] of speeds) ratios.get(figure)?.push(turns / speed);
  }
  return [...ratios].map(([figure, values]) => figureOf(turnGoals[figure], values));
}
