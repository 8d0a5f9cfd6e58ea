import type { Context } from "hono";

/**
 * Whether a post comes from a page of ours. Browsers say so by Sec-Fetch-Site, older ones by Origin; one that says
 * neither is too old to be told apart from a program, and the cookie is not sent along from other sites.
 */
export function isFromHere(c: Context, publicUrl: string): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = c.req.header("origin");
  if (origin === undefined) return true;
  if (origin === new URL(publicUrl).origin) return true;
  // The host that a request names is the sender's word, and a name of somebody else's may lead here.
  return isOwnHost(new URL(c.req.url).hostname, publicUrl) && origin === new URL(c.req.url).origin;
}

const localHosts = ["localhost", "127.0.0.1", "[::1]"];

const isOwnHost = (hostname: string, publicUrl: string): boolean =>
  localHosts.includes(hostname) || hostname === new URL(publicUrl).hostname;
