// A language model to measure with: only a real endpoint, as OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL name it.
import type { z } from "zod";
import { createLogger, type Database } from "../../src/foundation/index.ts";
import { openModel } from "../../src/instruments/index.ts";

/** Asks a prompt of `prompts/` about what is given; undefined where nothing usable came. */
export type AskModel = <Reply>(
  prompt: string,
  schema: z.ZodType<Reply>,
  given: Record<string, unknown>,
) => Promise<Reply | undefined>;

/** Every call is within the budget: there is no database here that counts them. */
const withoutBudget = { query: async () => [{ taken: 1 }] } as unknown as Database;

/** Undefined where no endpoint is named: then nothing is measured with a model. */
export async function openEndpoint(env: Record<string, string | undefined>): Promise<AskModel | undefined> {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = env;
  if (!apiKey || !model) return undefined;
  const limits = { seconds: 12, callsPerPerson: 9_999_999, callsPerDay: 9_999_999 };
  const opened = await openModel(
    { apiKey, baseUrl: baseUrl ?? "https://api.openai.com/v1", model, ...limits },
    { db: withoutBudget, clock: { now: () => new Date() }, log: createLogger({ level: "silent" }) },
  );
  let asked = 0;
  return (prompt, schema, given) => {
    asked += 1;
    return opened.ask({ prompt, schema, given, personId: "eval", inboxId: String(asked), names: [] });
  };
}
