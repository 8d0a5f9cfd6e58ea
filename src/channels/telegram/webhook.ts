import { isDatabaseAway, isSameSecret, type Logger } from "../../foundation/index.ts";
import { readBody } from "../read-body.ts";
import { traceOf } from "../trace.ts";
import type { Intake } from "./intake.ts";

/** Telegram's updates are a few kB. */
const longestBodyBytes = 1_000_000;

/**
 * The answer to a call of the webhook: 200 when the update was stored or is nothing to store, 401 with a wrong secret,
 * 413 over 1 MB, 400 when it is not JSON, 503 when it cannot be stored now and Telegram should call again.
 */
export async function answerWebhook(
  request: Request,
  { secret, intake, log }: { secret?: string; intake?: Intake; log: Logger },
): Promise<Response> {
  const given = request.headers.get("x-telegram-bot-api-secret-token") ?? "";
  if (!secret || !isSameSecret(given, secret)) return status(401);
  const body = await readBody(request, longestBodyBytes);
  if (body === undefined) return status(413);
  const update = parse(body);
  if (!update) return status(400);
  if (!intake) return status(503);
  intake.acknowledge(update.value);
  try {
    await intake.take(update.value);
    return status(200);
  } catch (error) {
    // While the database is away Telegram calls often: who watches the database knows already.
    if (!isDatabaseAway(error)) log.warn(traceOf(error), "telegram: a message could not be stored");
    return status(503);
  }
}

const status = (code: number): Response => new Response(null, { status: code });

function parse(body: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(body) };
  } catch {
    return undefined;
  }
}
