import { type Context, Hono } from "hono";
import { html } from "hono/html";
import { isExportOpen, takeOwnData } from "../conversation/index.ts";
import type { PrintOptions } from "./desk.ts";
import { readerOf } from "./reader.ts";
import { pageOf } from "./shell.ts";
import { boardFiles } from "./static-files.ts";

/**
 * What is kept of a person, given out once behind a link that the bot gave to them. Opening the page uses nothing up,
 * since messengers look at links too: the button does.
 */
export function ownDataApp(options: PrintOptions): Hono {
  const { db, keyed, clock, words, defaultLocale } = options;
  const app = new Hono();
  const answer = (c: Context, isOpen: boolean) => {
    const reader = readerOf(c, defaultLocale);
    const say = words.say(reader.locale);
    const title = say("own-data-title");
    const body = isOpen
      ? html`<h1>${title}</h1><p>${say("own-data-what")}</p><form method="post"><button type="submit">${say("own-data-get")}</button></form>`
      : html`<h1>${title}</h1><p>${say("own-data-gone")}</p>`;
    return c.html(
      pageOf({ reader, title, styles: [boardFiles.href("print.css")], kind: "print", body }),
      isOpen ? 200 : 404,
    );
  };
  app.use("/mine/*", async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });
  app.get("/mine/:code", async (c) =>
    answer(c, await isExportOpen({ db, keyed, now: clock.now() }, c.req.param("code"))),
  );
  app.post("/mine/:code", async (c) => {
    const data = await takeOwnData({ db, keyed, now: clock.now() }, c.req.param("code"));
    if (!data) return answer(c, false);
    c.header("Content-Disposition", 'attachment; filename="linli.json"');
    return c.json(data);
  });
  return app;
}
