import type { Context, Hono, MiddlewareHandler } from "hono";
import { fileAnswer, isFileId, keepsChoices, readerOf } from "../../board/index.ts";
import { isAwayForNow, type Locale } from "../../foundation/index.ts";
import type { Pen } from "./bubble.ts";
import { type ChatLook, chatPage, readCursor } from "./chat-page.ts";
import { streamEvents } from "./events.ts";
import { limitedBody } from "./limited-body.ts";
import type { ChatParts } from "./options.ts";
import { isFromHere } from "./origin.ts";
import { answered, knownOf } from "./person.ts";
import { takePost } from "./post.ts";
import { beginSession, externalIdOf, findKnown, type Known, type Session, sessionOf, startId } from "./session.ts";
import { findFileOf, readTranscript } from "./transcript.ts";
import { type Answerer, answerer, retryAfterSeconds } from "./trouble.ts";

const mostConnections = 6;

/** Adds the routes of one chat. */
export function addChat(app: Hono, parts: ChatParts): void {
  const { base } = parts.place;
  const answers = answerer(parts);
  app.use(`${base}*`, keepsChoices, async (c, next) => {
    await next();
    if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
  });
  app.get(base.slice(0, -1), (c) => c.redirect(base, 302));
  app.get(base, (c) => openChat(c, parts, answers));
  app.get(`${base}open`, (c) =>
    sessionOf(c, parts.options.keyed, parts.place)
      ? c.redirect(base, 303)
      : answers.trouble(c, "web-needs-cookies", 400),
  );
  app.get(`${base}events`, (c) => openEvents(c, parts));
  app.get(`${base}files/:id`, (c) => showFile(c, parts));
  app.get(`${base}messages`, (c) => c.redirect(`${base}#end`, 303));
  app.post(`${base}messages`, fromHere(parts, answers), limitedBody(parts, answers), (c) =>
    takePost(c, parts, answers),
  );
}

const fromHere =
  ({ options }: ChatParts, answers: Answerer): MiddlewareHandler =>
  (c, next) =>
    isFromHere(c, options.config.publicUrl) ? next() : Promise.resolve(answers.trouble(c, "web-cross-site", 403));

async function openChat(c: Context, parts: ChatParts, answers: Answerer): Promise<Response> {
  const { options, place } = parts;
  const session = sessionOf(c, options.keyed, place);
  if (!session) {
    // Only a browser that brings its cookie back becomes a person: passing robots and health checks do not.
    beginSession(c, options.keyed, options.ids, place, options.config.publicUrl.startsWith("https:"));
    return c.redirect(`${place.base}open`, 303);
  }
  try {
    const known = await greeted(c, parts, session);
    if (!known) {
      c.header("Retry-After", "3600");
      return answers.trouble(c, "web-too-many-new", 429);
    }
    const before = readCursor(c.req.query("before"));
    const transcript = await readTranscript(
      options.db,
      { ...session, ...known },
      {
        now: options.clock.now(),
        before,
        keyed: options.keyed,
        makeLater: options.makeLater,
      },
    );
    const pen = penOf(parts, known.locale);
    return c.html(chatPage(pen, lookOf(c, parts, known.locale), transcript, before));
  } catch (error) {
    if (!isAwayForNow(error)) throw error;
    c.header("Retry-After", String(retryAfterSeconds));
    return answers.trouble(c, "web-away", 503, { again: retryAfterSeconds });
  }
}

/**
 * Makes sure that whoever opens the chat for the first time is welcomed on that very page; undefined where too many have
 * begun from one network address.
 */
async function greeted(c: Context, parts: ChatParts, session: Session): Promise<Known | undefined> {
  const { db, gateway, config } = parts.options;
  const known = await knownOf(parts, session);
  if (known?.hasWritten) return known;
  if (!known && !parts.crowd.mayBegin(c)) return undefined;
  const locale = known?.locale ?? readerOf(c, config.defaultLocale).locale;
  const externalId = externalIdOf(session, startId);
  const { personId } = await gateway.receive({
    channel: "web",
    address: session.address,
    externalId,
    kind: "text",
    text: "/start",
    locale,
  });
  await answered(parts, personId);
  const now = await findKnown(db, session);
  if (!now) throw new Error("a message was taken and its sender is unknown");
  return now;
}

const penOf = (
  { options: { keyed, makeLater, ids, words, clock }, place: { base } }: ChatParts,
  locale: Locale,
): Pen => ({
  base,
  keyed,
  makeLater,
  ids,
  say: words.say(locale),
  locale,
  now: clock.now(),
});

function lookOf(c: Context, { options, place, href, styles }: ChatParts, locale: Locale): ChatLook {
  const reader = { ...readerOf(c, options.config.defaultLocale), locale };
  const title = options.words.say(locale)("web-name");
  return { reader, title, who: place.who?.(locale), styles, scripts: [href("chat.js")] };
}

async function openEvents(c: Context, parts: ChatParts): Promise<Response> {
  const { options, place } = parts;
  const session = sessionOf(c, options.keyed, place);
  const known = session && (await knownOf(parts, session));
  // 204 tells a browser not to connect again.
  if (!session || !known) return c.body(null, 204);
  const { hub } = options.channel;
  if (hub.count(session.address) >= mostConnections) return c.text("", 429, { "Retry-After": "30" });
  const left = parts.crowd.openPage(c);
  if (!left) return c.text("", 429, { "Retry-After": "30" });
  const after = c.req.header("last-event-id") || c.req.query("after") || "";
  const feed = {
    db: options.db,
    log: options.log,
    hub,
    session: { ...session, ...known },
    pen: () => penOf(parts, known.locale),
    pollMs: options.pollMs ?? 2_000,
    left,
  };
  return streamEvents(c, feed, after);
}

async function showFile(c: Context, { options, place }: ChatParts): Promise<Response> {
  const session = sessionOf(c, options.keyed, place);
  const id = c.req.param("id") ?? "";
  const known = session && isFileId(id) ? await findKnown(options.db, session) : undefined;
  const file = known && (await findFileOf(options.db, known.addressId, id).catch(() => undefined));
  if (!file) return c.notFound();
  return fileAnswer(c, { ...file, name: file.name ?? file.id });
}
