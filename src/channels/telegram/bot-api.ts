import { Api, type ApiClientOptions, GrammyError } from "grammy";
import { leanFetch } from "./lean-fetch.ts";
import { plainCalls } from "./plain-call.ts";

export interface BotApi {
  api: Api;
  /** The same, for the one call that waits for updates. */
  poller: Api;
}

/** How long Telegram holds a call for updates while there are none. */
export const pollSeconds = 30;

/** How long a call may take: a little less than the 20 s of a `send`. */
export const sendSeconds = 18;

/** The clients of one bot. A call ends within 18 s; that for updates within 45 s. */
export function botApi({ botToken, telegramApiRoot }: { botToken: string; telegramApiRoot: string }): BotApi {
  const fetch = leanFetch as unknown as ApiClientOptions["fetch"];
  const client = (timeoutSeconds: number) => new Api(botToken, { apiRoot: telegramApiRoot, fetch, timeoutSeconds });
  const api = client(sendSeconds);
  api.config.use(plainCalls({ apiRoot: telegramApiRoot, botToken, timeoutMs: sendSeconds * 1_000 }));
  return { api, poller: client(pollSeconds + 15) };
}

/** grammY has the signal type of an old package; the platform's own does all that it calls. */
export type ApiSignal = Parameters<Api["getMe"]>[0];
export const apiSignal = (signal: AbortSignal): ApiSignal => signal as unknown as ApiSignal;

/** What went wrong in a call: fit for a log, since grammY's own errors carry the message that was to be sent. */
export interface Fault {
  /** Telegram's error code; 0 when it was not reached or made no sense. */
  code: number;
  description: string;
  retryAfterSeconds?: number;
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof GrammyError)) return { code: 0, description: networkReason(error) };
  return {
    code: error.error_code,
    description: String(error.description),
    retryAfterSeconds: error.parameters.retry_after,
  };
}

/** The code of the network's error where it has one. Its message may hold an address, and the address the token. */
function networkReason(error: unknown): string {
  const cause = error instanceof Error && "error" in error ? error.error : error;
  if (cause instanceof Error && "code" in cause) return `network: ${String(cause.code)}`;
  return cause instanceof SyntaxError ? "network: not an answer of the Bot API" : "network: no answer";
}
