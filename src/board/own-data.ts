import { type Context, Hono } from "hono";
import { html } from "hono/html";
import { type ExportForm, openForms, takeOwnData } from "../conversation/index.ts";
import type { PrintOptions } from "./desk.ts";
import { readableData } from "./readable-data.ts";
import { readerOf } from "./reader.ts";
import { pageOf } from "./shell.ts";
import { boardFiles } from "./static-files.ts";

/**
 * What is kept of a person, given out behind a link that the bot gave to them: once to read and once for another program.
 * Opening the page uses nothing up, since messengers look at links too: the buttons do.
 */
export function ownDataApp(options: PrintOptions): Hono {
  const { db, keyed, city, clock, words, defaultLocale } = options;
  const app = new Hono();
  const penOf = (c: Context) => {
    const reader = readerOf(c, defaultLocale);
    return { reader, city, words, locale: reader.locale, say: words.say(reader.locale), now: clock.now() };
  };
  const answer = (c: Context, content: ReturnType<typeof html>, status: 200 | 404 = 200) => {
    const { reader, say } = penOf(c);
    const title = say("own-data-title");
    const body = html`<h1>${title}</h1>${content}`;
    return c.html(pageOf({ reader, title, styles: [boardFiles.href("print.css")], kind: "print", body }), status);
  };
  const gone = (c: Context) => answer(c, html`<p>${penOf(c).say("own-data-gone")}</p>`, 404);
  app.use("/mine/*", async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });
  app.get("/mine/:code", async (c) => {
    const forms = await openForms({ db, keyed, now: clock.now() }, c.req.param("code"));
    if (forms.length === 0) return gone(c);
    const { say } = penOf(c);
    const way = (form: ExportForm) =>
      html`<form method="post" action="?as=${form}"><button type="submit">${say("own-data-get", { form })}</button></form>`;
    return answer(c, html`<p>${say("own-data-what")}</p>${forms.map(way)}`);
  });
  app.post("/mine/:code", async (c) => {
    const form: ExportForm = c.req.query("as") === "page" ? "page" : "json";
    const data = await takeOwnData({ db, keyed, now: clock.now() }, c.req.param("code"), form);
    if (!data) return gone(c);
    if (form === "page") return answer(c, await readableData(penOf(c), data));
    c.header("Content-Disposition", 'attachment; filename="linli.json"');
    return c.json(data);
  });
  return app;
}
