import type { Context } from "hono";
import { readerOf } from "../../board/index.ts";
import { type Database, isAwayForNow } from "../../foundation/index.ts";
import { BadPost, inboundOf, isEmpty, type Posted, readPost } from "./incoming.ts";
import type { ChatParts } from "./options.ts";
import { answered, knownOf } from "./person.ts";
import { externalIdOf, type Known, type Session, sessionOf } from "./session.ts";
import { type Answerer, retryAfterSeconds } from "./trouble.ts";

/** Takes a message; to a script 202, or 200 when it was taken before, to a form the chat with the answer. */
export async function takePost(c: Context, parts: ChatParts, answers: Answerer): Promise<Response> {
  const { options, place, limit } = parts;
  const session = sessionOf(c, options.keyed, place);
  let posted: Posted | undefined;
  try {
    const isTooFast = session !== undefined && limit.take(session.address) !== undefined;
    posted = await readPost(c, options.keyed);
    if (isTooFast) {
      c.header("Retry-After", "60");
      return answers.trouble(c, "web-too-fast", 429, { kept: posted.text });
    }
    if (!session) return answers.trouble(c, "web-no-session", 401, { kept: posted.text });
    if (isEmpty(posted))
      return answers.isForScript(c) ? answers.trouble(c, "web-empty", 400) : c.redirect(`${place.base}#end`, 303);
    return await receivePost(c, parts, answers, session, posted);
  } catch (error) {
    if (error instanceof BadPost) return answers.trouble(c, error.key, 400);
    if (!isAwayForNow(error)) throw error;
    c.header("Retry-After", String(retryAfterSeconds));
    return answers.trouble(c, "web-away-kept", 503, { kept: posted?.text });
  }
}

async function receivePost(
  c: Context,
  parts: ChatParts,
  answers: Answerer,
  session: Session,
  posted: Posted,
): Promise<Response> {
  const known = await knownOf(parts, session);
  if (!known && !parts.crowd.mayBegin(c)) {
    c.header("Retry-After", "3600");
    return answers.trouble(c, "web-too-many-new", 429, { kept: posted.text });
  }
  const { isNew, personId } = await once(externalIdOf(session, posted.externalId), () =>
    give(c, parts, session, posted, known),
  );
  if (answers.isForScript(c)) return c.json({ isNew }, isNew ? 202 : 200);
  if (personId) await answered(parts, personId);
  return c.redirect(`${parts.place.base}#end`, 303);
}

type Given = { isNew: boolean; personId?: string };
const underWay = new Map<string, Promise<Given>>();

/** The same message offered twice at once is taken once; its uploads too. */
async function once(externalId: string, work: () => Promise<Given>): Promise<Given> {
  const running = underWay.get(externalId);
  if (running !== undefined) return { ...(await running), isNew: false };
  const started = work().finally(() => underWay.delete(externalId));
  underWay.set(externalId, started);
  return started;
}

async function give(
  c: Context,
  { options, crowd }: ChatParts,
  session: Session,
  posted: Posted,
  known?: Known,
): Promise<Given> {
  const { db, gateway, config } = options;
  const externalId = externalIdOf(session, posted.externalId);
  if (known && (await isStored(db, externalId))) return { isNew: false, personId: known.personId };
  const locale = known?.locale ?? readerOf(c, config.defaultLocale).locale;
  let given: Given = { isNew: false };
  for (const inbound of await inboundOf(posted, session, locale, gateway, () => crowd.mayTakeFile(c, session))) {
    const { isNew, personId } = await gateway.receive(inbound);
    given = { isNew: given.isNew || isNew, personId };
  }
  return given;
}

async function isStored(db: Database, externalId: string): Promise<boolean> {
  const sql = `SELECT 1 FROM "Inbox" WHERE channel = 'web' AND "externalId" = $1`;
  return (await db.query(sql, [externalId], "web-stored")).length > 0;
}
