import type { MiddlewareHandler } from "hono";
import { type Clock, rateOf } from "../../foundation/index.ts";
import { type ReaderLimits, readerAddress } from "./readers.ts";
import type { Answerer } from "./trouble.ts";

const minuteMs = 60_000;

/** What is small and kept by browsers, what a gateway calls with a secret of its own, and what a balancer asks all the time. */
const uncounted = /^\/(?:(?:static|public\/static|sms)\/|(?:healthz|readyz|metrics)$)/;

/** Whoever opens more pages in a minute than one reader can read is asked to wait. */
export function pageRate(
  clock: Clock,
  { pagesPerMinute, proxies }: ReaderLimits,
  answers: Answerer,
): MiddlewareHandler {
  const rate = rateOf(() => clock.now(), pagesPerMinute, minuteMs);
  return (c, next) => {
    const isCounted = !uncounted.test(c.req.path);
    const until = isCounted ? rate.take(readerAddress(c, proxies)) : undefined;
    if (!until) return next();
    const seconds = Math.max(1, Math.ceil((until.getTime() - clock.now().getTime()) / 1_000));
    c.header("Retry-After", String(seconds));
    return Promise.resolve(answers.trouble(c, "web-too-many", 429));
  };
}
