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
  return origin === new URL(publicUrl).origin || origin === new URL(c.req.url).origin;
}
