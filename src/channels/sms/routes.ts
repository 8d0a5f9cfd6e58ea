import { isDatabaseAway, isSameSecret, type Logger } from "../../foundation/index.ts";
import { traceOf } from "../trace.ts";
import type { Called } from "./gateway.ts";

/** A gateway's calls are a few kB. */
const longestBodyBytes = 100_000;

/**
 * The answer to a call of the gateway, always without a body, since a gateway may send one on to the phone: 200 when
 * it was taken or is nothing to take, 401 with a wrong secret or signature, 413 when too long, 503 when the gateway should call again.
 */
export async function answerCall(
  request: Request,
  given: string,
  { secret, log, isSigned }: { secret: string; log: Logger; isSigned?: (called: Called) => boolean },
  take: (called: Called) => Promise<void>,
): Promise<Response> {
  if (!isSameSecret(given, secret)) return status(401);
  const body = await readBody(request, longestBodyBytes);
  if (body === undefined) return status(413);
  // As it stands there: what is read as one character first is no longer the bytes of another coding.
  const [, path = "", query = ""] = /^\w+:\/\/[^/]*([^?#]*)\??([^#]*)/.exec(request.url) ?? [];
  const called = { path, query, headers: request.headers, body };
  if (isSigned && !isSigned(called)) return status(401);
  try {
    await take(called);
    return status(200);
  } catch (error) {
    if (!isDatabaseAway(error)) log.warn(traceOf(error), "sms: a call of the gateway could not be stored");
    return status(503);
  }
}

const status = (code: number): Response => new Response(null, { status: code });

/** The body of a call as text; undefined when it is longer than `mostBytes`. */
async function readBody(request: Request, mostBytes: number): Promise<string | undefined> {
  if (Number(request.headers.get("content-length")) > mostBytes) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
