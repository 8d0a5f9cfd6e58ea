import type { Readable } from "node:stream";
import { isDatabaseAway, isSameSecret, type Logger } from "../../foundation/index.ts";
import { traceOf } from "../trace.ts";
import type { Intake } from "./intake.ts";

/** What Telegram has sent to our address. */
export interface WebhookCall {
  /** The header `X-Telegram-Bot-Api-Secret-Token`. */
  secret?: string;
  body: Readable;
}

/** Telegram's updates are a few kB. */
const longestBodyBytes = 1_000_000;

/**
 * The status of the answer: 200 when the update was stored or is nothing to store, 401 with a wrong secret, 413 over
 * 1 MB, 400 when it is not JSON, 503 when it cannot be stored now and Telegram should call again.
 */
export async function answerWebhook(
  call: WebhookCall,
  { secret, intake, log }: { secret?: string; intake?: Intake; log: Logger },
): Promise<number> {
  if (!secret || !isSameSecret(call.secret ?? "", secret)) return 401;
  const body = await readBody(call.body);
  if (body === undefined) return 413;
  const update = parse(body);
  if (!update) return 400;
  if (!intake) return 503;
  intake.acknowledge(update.value);
  try {
    await intake.take(update.value);
    return 200;
  } catch (error) {
    // While the database is away Telegram calls often: who watches the database knows already.
    if (!isDatabaseAway(error)) log.warn(traceOf(error), "telegram: a message could not be stored");
    return 503;
  }
}

/** Undefined when it is too long. @throws when the call breaks off */
function readBody(body: Readable): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    body.on("data", (part: Buffer) => {
      size += part.length;
      if (size > longestBodyBytes) resolve(undefined);
      else parts.push(part);
    });
    body.on("end", () => resolve(Buffer.concat(parts).toString("utf8")));
    body.on("error", reject);
  });
}

function parse(body: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(body) };
  } catch {
    return undefined;
  }
}
