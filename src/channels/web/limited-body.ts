import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ChatParts } from "./options.ts";
import { sessionOf } from "./session.ts";
import { type Answerer, retryAfterSeconds } from "./trouble.ts";

/** Six files of the largest, and what stands around them. */
const mostWithFilesBytes = 65_000_000;
/** The longest text in its longest coding, several times. */
const mostBytes = 500_000;

/**
 * Refuses a body that is too long before it is read. Only whoever has a session may send files; as a body with files lies
 * in memory while it is read, so many are at a time, and others wait: any number of them would take all there is.
 */
export function limitedBody(parts: ChatParts, answers: Answerer): MiddlewareHandler {
  const { options, place, crowd } = parts;
  const onError = (c: Context) => answers.trouble(c, "web-too-large", 413);
  const small = bodyLimit({ maxSize: mostBytes, onError });
  const large = bodyLimit({ maxSize: mostWithFilesBytes, onError });
  return async (c, next) => {
    const mayBeLarge = /^multipart\//i.test(c.req.header("content-type") ?? "") && sessionOf(c, options.keyed, place);
    if (!mayBeLarge) return small(c, next);
    const said = c.req.header("transfer-encoding") ? undefined : c.req.header("content-length");
    if (said !== undefined && (Number(said) <= mostBytes || Number(said) > mostWithFilesBytes)) return large(c, next);
    const leave = await crowd.readFiles(c);
    if (!leave) {
      c.header("Retry-After", String(retryAfterSeconds));
      return answers.trouble(c, "web-busy", 503);
    }
    try {
      return await large(c, next);
    } finally {
      leave();
    }
  };
}
