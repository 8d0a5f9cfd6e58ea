import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { readerOf } from "../../board/index.ts";
import { troublePage } from "./chat-page.ts";
import type { ChatParts } from "./options.ts";

/** After so long one may try again when the database is away. */
export const retryAfterSeconds = 5;

/** Says what went wrong the way that was asked: to a script as JSON, to a person as a page. */
export interface Answerer {
  isForScript(c: Context): boolean;
  /** `kept`: what the person wrote, shown again so that it is not lost. */
  trouble(
    c: Context,
    key: string,
    status: ContentfulStatusCode,
    more?: { kept?: string; again?: number },
  ): Response | Promise<Response>;
}

export function answerer({ options, place, styles }: Pick<ChatParts, "options" | "place" | "styles">): Answerer {
  const isForScript = (c: Context) =>
    /\bapplication\/json\b/i.test(`${c.req.header("accept") ?? ""} ${c.req.header("content-type") ?? ""}`);
  return {
    isForScript,
    trouble(c, key, status, { kept, again } = {}) {
      const reader = readerOf(c, options.config.defaultLocale);
      const say = options.words.say(reader.locale);
      if (isForScript(c)) return c.json({ error: say(key) }, status);
      const back = { href: `${place.base}#end`, label: say("web-back") };
      const page = {
        reader,
        styles,
        title: say("web-name"),
        words: say(key),
        kept,
        keptLabel: say("web-kept"),
        back,
        again,
      };
      return c.html(troublePage(page), status);
    },
  };
}
