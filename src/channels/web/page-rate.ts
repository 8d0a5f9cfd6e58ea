import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { type Clock, rateOf } from "../../foundation/index.ts";
import type { ChatParts, ReaderLimits } from "./options.ts";
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

/** Behind one address there may be a whole community station. */
const chatsOfAddress = 10;

/** Says of each file whether its chat, and all at its network address together, have not sent too many within the hour. */
export function fileRate(clock: Clock, { filesPerHour, proxies }: ReaderLimits): ChatParts["files"] {
  const now = () => clock.now();
  const ofChat = rateOf(now, filesPerHour, 60 * minuteMs);
  const ofAddress = rateOf(now, filesPerHour * chatsOfAddress, 60 * minuteMs);
  return (c, { address }) => !ofChat.take(address) && !ofAddress.take(readerAddress(c, proxies));
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

/** One reader has a whole /64 of IPv6 addresses. */
const networkOf = (address: string): string =>
  address.includes(":") && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address;
