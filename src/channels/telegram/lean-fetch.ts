import type { Readable } from "node:stream";
import { Agent, errors, request } from "undici";

/** What a call needs of an abort signal: the one of grammY comes from a package of its own. */
interface Signal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

interface Call {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Readable;
  signal?: Signal;
  /** A longer answer is an error. Default 64 MB. */
  maxBytes?: number;
}

interface Answer {
  status: number;
  bytes: Buffer;
}

/** Calls end by their signal; a server that falls silent is given up after 60 s, which is longer than any poll. */
const silentMs = 60_000;
/** Keeps the connections to Telegram. */
export const agent = new Agent({ connections: 64, headersTimeout: silentMs, bodyTimeout: silentMs });

/**
 * One HTTP call over a connection that is kept. Its errors never name the address, which holds the bot's token.
 *
 * @throws when the network fails, the signal aborts, or the answer is longer than `maxBytes`
 */
export async function callHttp(url: string, call: Call = {}): Promise<Answer> {
  try {
    return await callOnce(url, call);
  } catch (error) {
    const isRepeatable = mayRepeat(url) && (call.body === undefined || typeof call.body === "string");
    if (isStale(error) && isRepeatable && !call.signal?.aborted) return callOnce(url, call);
    throw error;
  }
}

/**
 * Whether a call may be made once more when nobody knows whether it arrived. Not one that sends a message: whether twice
 * is better than never is for whoever sends it to say.
 */
export const mayRepeat = (url: string): boolean => !/\/send(?!ChatAction)[A-Za-z]+$/.test(url);

/** The other side has closed a kept connection, most often before it read anything of the call. */
export const isStale = (error: unknown): boolean =>
  error instanceof errors.SocketError && error.message === "other side closed";

async function callOnce(
  url: string,
  { method = "GET", headers, body, signal, maxBytes = 64_000_000 }: Call,
): Promise<Answer> {
  const given = { method: method as "GET" | "POST", headers, body, signal: signal as AbortSignal | undefined };
  const { statusCode, headers: about, body: answer } = await request(url, { ...given, dispatcher: agent });
  const bytes = await readAll(answer, Number(about["content-length"]), maxBytes);
  return { status: statusCode, bytes };
}

type Body = Awaited<ReturnType<typeof request>>["body"];

/** An answer that says how long it is, and is not too long, is read in one go: several times as quick. */
async function readAll(body: Body, length: number, maxBytes: number): Promise<Buffer> {
  if (length <= maxBytes) return Buffer.from(await body.arrayBuffer());
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    // Leaving the loop closes the connection.
    if (size > maxBytes) throw new Error(`answer longer than ${maxBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** As much of `fetch` as grammY's client uses; many times as fast as the global one. */
export async function leanFetch(url: string | URL, init: Call = {}): Promise<{ json(): Promise<unknown> }> {
  const { bytes } = await callHttp(String(url), init);
  return { json: async () => JSON.parse(bytes.toString("utf8")) as unknown };
}
