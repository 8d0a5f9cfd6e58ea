import path from "node:path";
import { Hono } from "hono";
import { boardFiles, keepsChoices, readerOf, securityHeaders, staticFiles } from "../../board/index.ts";
import { isAwayForNow, rateOf } from "../../foundation/index.ts";
import { addChat } from "./chat.ts";
import { crowdOf } from "./crowd.ts";
import { demoPage } from "./demo-page.ts";
import type { ChatPlace, WebOptions } from "./options.ts";
import { pageRate } from "./page-rate.ts";
import { answerer, retryAfterSeconds } from "./trouble.ts";

/**
 * The web chat at `/chat/`; in a demo also the page with two phones at `/` and a chat for each persona at `/as/KEY/`.
 * More routes may be added to what is returned: its security headers are for them too.
 */
export function webApp(options: WebOptions): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  const own = staticFiles("/static", path.join(import.meta.dirname, "static"));
  own.addTo(app);
  const { href } = own;
  const styles = [boardFiles.href("board.css"), href("chat.css")];
  const limit = rateOf(() => options.clock.now(), options.messagesPerMinute ?? 60, 60_000);
  const ordinary: ChatPlace = { base: "/chat/" };
  const answers = answerer({ options, place: ordinary, styles });
  const { readers, clock } = options;
  if (readers) app.use(pageRate(clock, readers, answers));
  const crowd = crowdOf(clock, readers);
  for (const place of [ordinary, ...personaPlaces(options)])
    addChat(app, { options, place, href, styles, limit, crowd });

  addFront(app, options, [boardFiles.href("board.css"), href("demo.css")]);
  app.get("/robots.txt", (c) => c.text("User-agent: *\nAllow: /public$\nDisallow: /\n"));
  app.notFound((c) => answers.trouble(c, "web-missing", 404));
  app.onError((error, c) => {
    if (isAwayForNow(error)) {
      c.header("Retry-After", String(retryAfterSeconds));
      return answers.trouble(c, "web-away", 503);
    }
    options.log.error({ err: error, path: c.req.routePath }, "a request failed");
    return answers.trouble(c, "web-broken", 500);
  });
  return app;
}

function personaPlaces({ demo }: WebOptions): ChatPlace[] {
  if (!demo) return [];
  return demo.personas.map(({ key, label }) => ({
    base: `/as/${key}/`,
    who: (locale) => (locale === "en" ? label.en : label.zh),
    bind: (address) => demo.bindPersona(key, address),
  }));
}

function addFront(app: Hono, { demo, config, words }: WebOptions, styles: string[]): void {
  const [first] = demo?.personas ?? [];
  if (!demo || !first) {
    app.get("/", (c) => c.redirect("/chat/", 302));
    return;
  }
  const find = (key: string | undefined) => demo.personas.find((persona) => persona.key === key);
  app.get("/", keepsChoices, (c) => {
    const left = find(c.req.query("left")) ?? find("resident") ?? first;
    const right = find(c.req.query("right")) ?? find("clerk") ?? first;
    const reader = readerOf(c, config.defaultLocale);
    return c.html(demoPage({ reader, words, styles, personas: demo.personas, left, right }));
  });
}
