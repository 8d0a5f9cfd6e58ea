import { type Clock, chinaDay, type Database, type Metrics, type ModelSettings } from "../../foundation/index.ts";
import { yuanFor } from "./budget.ts";

/** A call of the model, and what it brought. */
export interface Called {
  /** A file of `prompts/`, or voice. */
  prompt: string;
  outcome: "answered" | "refused" | "failed";
  milliseconds: number;
}

interface Means {
  db: Database;
  clock: Clock;
  metrics: Metrics;
}

export interface ModelFigures {
  count(call: Called): void;
  /** A question that was not asked, since the budget of the person or the day is used up. */
  countUnasked(prompt: string): void;
}

const todaySql = `SELECT calls, failures, "inputTokens"::float8, "outputTokens"::float8 FROM "ModelDay" WHERE day = $1`;
interface Today {
  calls: number;
  failures: number;
  inputTokens: number;
  outputTokens: number;
}

/** Opens the figures of the language model: of this process, and of all of them on this day in China. */
export function openFigures({ db, clock, metrics }: Means, settings: ModelSettings): ModelFigures {
  const calls = metrics.counter(
    "linli_model_calls_total",
    "Calls of the language model: answered, refused, failed, or unasked since the budget is used up",
    ["prompt", "outcome"],
  );
  const seconds = metrics.seconds("linli_model_seconds", "How long a call of the language model took", ["prompt"]);
  metrics.read(
    {
      linli_model_calls_today: { help: "Calls of all processes on this day in China" },
      linli_model_failures_today: { help: "Those of them that brought nothing that could be used" },
      linli_model_calls_left_today: { help: "What is left of the day's budget of calls" },
      linli_model_tokens_today: { help: "Tokens of this day as the endpoint counts them", labels: ["way"] },
      linli_model_yuan_today: { help: "What this day has cost; missing without MODEL_PRICE" },
    },
    async () => {
      const [found] = await db.query<Today>(todaySql, [chinaDay(clock.now())]);
      const today = found ?? { calls: 0, failures: 0, inputTokens: 0, outputTokens: 0 };
      const yuan = yuanFor(today, settings.price);
      return {
        linli_model_calls_today: [{ value: today.calls }],
        linli_model_failures_today: [{ value: today.failures }],
        linli_model_calls_left_today: [{ value: Math.max(0, settings.callsPerDay - today.calls) }],
        linli_model_tokens_today: [
          { labels: { way: "in" }, value: today.inputTokens },
          { labels: { way: "out" }, value: today.outputTokens },
        ],
        linli_model_yuan_today: yuan === undefined ? [] : [{ value: yuan }],
      };
    },
  );
  return {
    count({ prompt, outcome, milliseconds }) {
      calls.inc({ prompt, outcome });
      seconds.observe({ prompt }, milliseconds / 1_000);
    },
    countUnasked: (prompt) => calls.inc({ prompt, outcome: "unasked" }),
  };
}
