import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/** How much one network address may do; 0: as much as it likes. */
export interface ReaderLimits {
  pagesPerMinute: number;
  /** Photos and files of one chat; of all chats at one network address together, ten times as many. */
  filesPerHour: number;
  /** Chats that begin within an hour: each makes a person. */
  newChatsPerHour: number;
  /** Pages of chats that are open at once and wait for what comes. */
  openPages: number;
  /** Proxies in front, each of which adds to X-Forwarded-For the address that called it. */
  proxies: number;
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
