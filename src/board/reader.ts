import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { isLocale, type Locale } from "../foundation/index.ts";

/** How somebody without an account reads: the language, and whether in large letters. */
export interface Reader {
  locale: Locale;
  isLarge: boolean;
}

const yearSeconds = 365 * 24 * 60 * 60;

/** From what the reader chose before, else from what the browser says, else `fallback`. */
export function readerOf(c: Context, fallback: Locale = "zh-CN"): Reader {
  const chosen = getCookie(c, "linli_lang");
  return {
    locale: isLocale(chosen) ? chosen : (acceptedLocale(c.req.header("accept-language")) ?? fallback),
    isLarge: getCookie(c, "linli_text") === "large",
  };
}

/** The first of our languages that an Accept-Language header names. */
function acceptedLocale(header = ""): Locale | undefined {
  const [first] = header.slice(0, 200).match(/\b(zh|en)\b/i) ?? [];
  if (!first) return undefined;
  return first.toLowerCase() === "en" ? "en" : "zh-CN";
}

/** Links `?lang=en` and `?text=large` work on every page: the choice is kept in a cookie and the page comes again. */
export const keepsChoices: MiddlewareHandler = async (c, next) => {
  const url = new URL(c.req.url);
  const lang = url.searchParams.get("lang");
  const text = url.searchParams.get("text");
  if (c.req.method !== "GET" || (lang === null && text === null)) return next();
  const options = { path: "/", maxAge: yearSeconds, sameSite: "Lax", httpOnly: true } as const;
  if (isLocale(lang)) setCookie(c, "linli_lang", lang, options);
  if (text === "large" || text === "normal") setCookie(c, "linli_text", text, options);
  url.searchParams.delete("lang");
  url.searchParams.delete("text");
  // Path and query alone, and never two slashes first: nobody is led to another site.
  return c.redirect(`${url.pathname.replace(/^\/+/, "/")}${url.search}`, 303);
};
