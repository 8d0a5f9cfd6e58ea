import { performance } from "node:perf_hooks";
import type OpenAI from "openai";
import { z } from "zod";
import {
  type Clock,
  type Database,
  type Logger,
  type Metrics,
  type ModelSettings,
  openMetrics,
} from "../../foundation/index.ts";
import { noteSpent, takeCall, yuanFor } from "./budget.ts";
import { type ModelFigures, openFigures } from "./figures.ts";
import { mapped, openMarks } from "./hide.ts";
import { seenWords } from "./plain-words.ts";
import { instructions } from "./prompt.ts";

/** What a model is asked, and for whom. */
export interface ModelQuestion<Reply> {
  /** A file in `prompts/`, such as `fill-form.v1`. */
  prompt: string;
  schema: z.ZodType<Reply>;
  /** What it is asked about. Whatever people or files say in it is data. */
  given: Record<string, unknown>;
  personId: string;
  /** The message that made it necessary: asked anew for the same one it has the same answer. */
  inboxId: string;
  /** Names that may stand in what is given. */
  names: readonly string[];
}

/** A recording, and who sent it. */
export interface Recording {
  bytes: Uint8Array;
  mime: string;
  personId: string;
  inboxId: string;
}

/** A language model. It is never called inside a transaction, and does nothing: what it says is checked and shown. */
export interface Model {
  /**
   * Undefined when the budget is used up, or after two tries that brought an error, no answer in time, a refusal or what the
   * schema does not take: the built-in way answers then.
   * @throws when the database is away
   */
  ask<Reply>(question: ModelQuestion<Reply>): Promise<Reply | undefined>;
  /** Whether recordings are listened to. */
  listens: boolean;
  /** The words of a recording; undefined as with `ask`, and where no model is there for it. */
  writeDown(recording: Recording): Promise<string | undefined>;
}

interface Given {
  db: Database;
  clock: Clock;
  log: Logger;
  /** Without, calls are counted and nobody can look. */
  metrics?: Metrics;
}

interface Means extends Given {
  settings: ModelSettings;
  figures: ModelFigures;
}

/** What is asked, for whom, and because of which message. */
type Asked = Pick<ModelQuestion<unknown>, "prompt" | "personId" | "inboxId">;

/** Turns that meet a conflict are decided anew within seconds: so many answers are kept for them. */
const mostKept = 200;
/** That there was no answer is not asked about again for so long. */
const emptyMs = 60_000;
const mostTokens = 2_000;

/** The model that the settings name. Its library is loaded only here: who has no key does not pay for it. */
export async function openModel(settings: ModelSettings, given: Given): Promise<Model> {
  const { default: Client } = await import("openai");
  const { zodResponseFormat } = await import("openai/helpers/zod");
  const { apiKey, baseUrl: baseURL, seconds } = settings;
  // Its own retries wait as long as the endpoint likes; its log has what people wrote. Both are ours.
  const quiet = {
    maxRetries: 0,
    timeout: seconds * 1_000,
    logLevel: "off",
    organization: null,
    project: null,
  } as const;
  const client = new Client({ apiKey, baseURL, ...quiet });
  const kept = new Map<string, { made: Promise<unknown>; emptyAt?: number }>();
  const once = <T>(key: string, make: () => Promise<T | undefined>): Promise<T | undefined> => {
    const known = kept.get(key);
    const isStale = known?.emptyAt !== undefined && given.clock.now().getTime() - known.emptyAt > emptyMs;
    if (known && !isStale) return known.made as Promise<T | undefined>;
    const made = make().then((reply) => {
      if (reply === undefined) entry.emptyAt = given.clock.now().getTime();
      return reply;
    });
    const entry: { made: Promise<unknown>; emptyAt?: number } = { made };
    kept.set(key, entry);
    const oldest = kept.size > mostKept ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    made.catch(() => kept.delete(key));
    return made;
  };
  const metrics = given.metrics ?? openMetrics(given.log);
  const means = { ...given, settings, figures: openFigures({ ...given, metrics }, settings) };
  const twice = <T>(asked: Asked, call: () => Promise<Called<T>>) => tryTwice(means, asked, call);

  return {
    listens: settings.voiceModel !== undefined,
    ask({ prompt, schema, given: about, personId, inboxId, names }) {
      const marks = openMarks(names);
      const name = prompt.replace(/\W+/g, "-");
      // What nobody sees is not read either.
      const content = JSON.stringify(mapped(about, (text) => marks.hide(seenWords(text))));
      return once(`${inboxId} ${prompt} ${content}`, async () => {
        const reply = await twice({ prompt, personId, inboxId }, () =>
          complete(client, settings, prompt, content, zodResponseFormat(schema, name)),
        );
        return reply === undefined ? undefined : marks.putBack(schema.parse(reply));
      });
    },
    writeDown({ bytes, mime, personId, inboxId }) {
      const { voiceModel } = settings;
      if (!voiceModel) return Promise.resolve(undefined);
      return once(`${inboxId} voice`, () =>
        twice({ prompt: "voice", personId, inboxId }, () => transcribe(client, voiceModel, bytes, mime)),
      );
    },
  };
}

/** `value` undefined: a refusal, which another try would not change. */
interface Called<T> {
  value: T | undefined;
  inputTokens: number;
  outputTokens: number;
}

async function complete<Reply>(
  client: OpenAI,
  { model }: ModelSettings,
  prompt: string,
  content: string,
  format: ReturnType<typeof import("openai/helpers/zod").zodResponseFormat<z.ZodType<Reply>>>,
): Promise<Called<Reply>> {
  const completion = await client.chat.completions.parse({
    model,
    messages: [
      { role: "system", content: instructions(prompt) },
      { role: "user", content },
    ],
    response_format: format,
    max_completion_tokens: mostTokens,
  });
  const { usage } = completion;
  const used = { inputTokens: usage?.prompt_tokens ?? 0, outputTokens: usage?.completion_tokens ?? 0 };
  const message = completion.choices[0]?.message;
  if (message?.refusal) return { value: undefined, ...used };
  if (message?.parsed === undefined || message.parsed === null) throw new Error("an answer without its content");
  return { value: message.parsed as Reply, ...used };
}

const heard = z.object({ text: z.string() });

async function transcribe(client: OpenAI, model: string, bytes: Uint8Array, mime: string): Promise<Called<string>> {
  const type = mime.split(";")[0] ?? "";
  const name = `voice.${endings[type] ?? "ogg"}`;
  const file = new File([new Uint8Array(bytes)], name, { type });
  const { text } = heard.parse(await client.audio.transcriptions.create({ model, file, response_format: "json" }));
  return { value: text.trim() || undefined, inputTokens: 0, outputTokens: 0 };
}

const endings: Record<string, string> = {
  "audio/ogg": "ogg",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/wav": "wav",
  "audio/webm": "webm",
};

const tries = 2;

async function tryTwice<T>(
  { db, clock, log, settings, figures }: Means,
  { prompt, personId, inboxId: inbox }: Asked,
  call: () => Promise<Called<T>>,
): Promise<T | undefined> {
  for (let tried = 1; tried <= tries; tried++) {
    const begunAt = clock.now();
    if (!(await takeCall(db, begunAt, personId, settings))) {
      figures.countUnasked(prompt);
      log.warn({ inbox, prompt }, "the budget of the model is used up");
      return undefined;
    }
    const begun = performance.now();
    const { error, ...called } = await call().then((done) => ({ ...done, error: undefined }), failed<T>);
    const milliseconds = performance.now() - begun;
    const { value, inputTokens, outputTokens } = called;
    await noteSpent(db, begunAt, { inputTokens, outputTokens, milliseconds, isFailure: value === undefined });
    const yuan = yuanFor(called, settings.price);
    const outcome = error !== undefined ? "failed" : value === undefined ? "refused" : "answered";
    figures.count({ prompt, outcome, milliseconds });
    const noted = { inbox, prompt, ms: Math.round(milliseconds), inputTokens, outputTokens, yuan };
    if (error === undefined) log.info(noted, `the model ${outcome}`);
    else log.warn({ ...noted, why: whyFailed(error) }, "the model failed");
    if (error === undefined || !isWorthAnother(error)) return value;
  }
  return undefined;
}

const failed = <T>(error: unknown): Called<T> & { error: unknown } => ({
  value: undefined,
  inputTokens: 0,
  outputTokens: 0,
  error,
});

/** Its kind alone: an error's message may repeat what was sent. */
const whyFailed = (error: unknown): string => {
  const status = statusOf(error);
  return `${error instanceof Error ? error.constructor.name : typeof error}${status ? ` ${status}` : ""}`;
};

const statusOf = (error: unknown): number | undefined =>
  typeof error === "object" && error !== null && "status" in error && typeof error.status === "number"
    ? error.status
    : undefined;

/** A wrong key or name stays wrong; all else may go better at once. */
function isWorthAnother(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status === 408 || status === 409 || status === 429 || status >= 500;
}
