import type { MiddlewareHandler } from "hono";

/** Everything comes from here and nothing is framed elsewhere: closed networks have nothing else to offer. */
const policy =
  "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'self'";

const headers: Record<string, string> = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  // Other sites learn nothing. With `no-referrer` a browser would send `Origin: null` with a page's own forms, and a
  // post from here could not be told from a foreign one.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "geolocation=(self), microphone=(), camera=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-Robots-Tag": "noindex, nofollow",
};

/** Security headers on every answer; a route that has set one of them keeps its own. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};
