import { z } from "zod";

/** A language model at an endpoint that speaks OpenAI's protocol, and how much it may be asked. */
export interface ModelSettings {
  readonly apiKey: string;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly model: string;
  /** What writes down recordings; unset: none are listened to. */
  readonly voiceModel?: string;
  /** For one try; there are two. At most 12, so that a turn ends within its lease. */
  readonly seconds: number;
  readonly callsPerPerson: number;
  readonly callsPerDay: number;
  /** Yuan for a million tokens in and out; undefined when nobody wants it counted. */
  readonly price?: { in: number; out: number };
}

const word = z.string().regex(/^[\x21-\x7e]{1,500}$/);
const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(most));

/** As they stand in `.env`, each with what is expected; the base URL is checked with the other addresses. */
export const modelSchemas = {
  OPENAI_API_KEY: [word, "the key of the endpoint (any word for one that asks for none)"],
  OPENAI_MODEL: [word, "the name of a model at the endpoint"],
  OPENAI_VOICE_MODEL: [word, "the name of a model at the endpoint that writes down recordings"],
  MODEL_SECONDS: [whole(12), "a whole number from 1 to 12"],
  MODEL_CALLS_PER_PERSON: [whole(9_999_999), "a whole number from 1"],
  MODEL_CALLS_PER_DAY: [whole(9_999_999), "a whole number from 1"],
  MODEL_PRICE: [
    z
      .string()
      .regex(/^\d{1,4}(\.\d{1,4})?\/\d{1,4}(\.\d{1,4})?$/)
      .transform((text) => text.split("/").map(Number))
      .transform(([input = 0, output = 0]) => ({ in: input, out: output })),
    "yuan for a million tokens in and out, such as 2/8",
  ],
} as const;

type Values = { [N in keyof typeof modelSchemas]?: z.output<(typeof modelSchemas)[N][0]> };

/** Undefined without a key. */
export function modelSettings(values: Values & { OPENAI_BASE_URL?: string }): ModelSettings | undefined {
  const { OPENAI_API_KEY: apiKey, OPENAI_MODEL: model = "" } = values;
  if (!apiKey) return undefined;
  return Object.freeze({
    apiKey,
    baseUrl: values.OPENAI_BASE_URL ?? "https://api.openai.com/v1",
    model,
    voiceModel: values.OPENAI_VOICE_MODEL,
    seconds: values.MODEL_SECONDS ?? 8,
    callsPerPerson: values.MODEL_CALLS_PER_PERSON ?? 40,
    callsPerDay: values.MODEL_CALLS_PER_DAY ?? 2_000,
    price: values.MODEL_PRICE,
  });
}
