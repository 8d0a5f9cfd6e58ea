import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { type Clock, rateOf } from "../../foundation/index.ts";
import type { ReaderLimits } from "./options.ts";
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

/**
 * Where a request comes from. What stands further left in X-Forwarded-For than our own proxies have written is the
 * sender's word, and counts for nothing.
 */
export function readerAddress(c: Context, proxies: number): string {
  const forwarded = (c.req.header("x-forwarded-for") ?? "").split(",").map((one) => one.trim());
  const seen = proxies > 0 ? forwarded.at(-proxies) : undefined;
  return networkOf(seen || directAddress(c));
}

function directAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? "";
  } catch {
    // Asked without a socket, as by a test.
    return "";
  }
}

/** One reader has a whole /64 of IPv6 addresses, whichever way they are written. */
function networkOf(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address;
  const [head = "", tail] = address.split("::");
  const [first, last] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean));
  const left = tail === undefined ? 0 : 8 - (first?.length ?? 0) - (last?.length ?? 0);
  const groups = [...(first ?? []), ...Array<string>(Math.max(0, left)).fill("0"), ...(last ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":");
}
