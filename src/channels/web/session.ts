import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import {
  type Database,
  type Ids,
  isLocale,
  isSameSecret,
  type Keyed,
  type Locale,
  sha256,
} from "../../foundation/index.ts";

/** Where a session lives: one chat is one path with one cookie. */
export interface Place {
  /** With a slash at both ends. */
  base: string;
}

/** A browser that is known by its cookie; whether a person is behind it yet, the database says. */
export interface Session {
  /** SHA-256 of the token: the address of the channel. The token itself is kept nowhere. */
  address: string;
}

const cookieName = "linli_session";
const tagLength = 16;
// Browsers keep no cookie longer than 400 days.
const maxAgeSeconds = 400 * 24 * 60 * 60;

const tagOf = (keyed: Keyed, { base }: Place, secret: string) =>
  keyed.tag("web-session", `${base}\0${secret}`, tagLength);

/** The session of a request; undefined without a cookie that this program gave out for this place. */
export function sessionOf(c: Context, keyed: Keyed, place: Place): Session | undefined {
  const token = getCookie(c, cookieName) ?? "";
  const [, secret = "", tag = ""] = /^([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{16})$/.exec(token) ?? [];
  // The tag keeps a stranger from planting a session of their own choosing in somebody's browser.
  if (!secret || !isSameSecret(tag, tagOf(keyed, place, secret))) return undefined;
  return { address: sha256(token) };
}

/** Gives the browser a new session. */
export function beginSession(c: Context, keyed: Keyed, ids: Ids, place: Place, isSecure: boolean): void {
  const secret = ids.secret(32).toString("base64url");
  setCookie(c, cookieName, `${secret}.${tagOf(keyed, place, secret)}`, {
    path: place.base.slice(0, -1),
    httpOnly: true,
    sameSite: "Lax",
    secure: isSecure,
    maxAge: maxAgeSeconds,
  });
}

/** The person behind a session. */
export interface Known {
  addressId: string;
  personId: string;
  locale: Locale;
  /** Whether anything came from this address yet. */
  hasWritten: boolean;
}

const knownSql = `SELECT a.id AS "addressId", a."personId", p.locale,
    EXISTS (SELECT 1 FROM "Inbox" i WHERE i.channel = 'web' AND i."addressId" = a.id) AS "hasWritten"
  FROM "Address" a JOIN "Person" p ON p.id = a."personId" WHERE a.channel = 'web' AND a.address = $1`;

export async function findKnown(db: Database, { address }: Session): Promise<Known | undefined> {
  const [found] = await db.query<Omit<Known, "locale"> & { locale: string }>(knownSql, [address], "web-known");
  return found && { ...found, locale: isLocale(found.locale) ? found.locale : "zh-CN" };
}

/** Ids are unique within the channel only if one session cannot use another's. */
export const externalIdOf = ({ address }: Session, id: string): string => `${address.slice(0, 16)}:${id}`;
export const ownPart = (externalId: string): string => externalId.slice(17);

/** The id of the greeting that a session begins with; no client can make it, as they send none with a "~". */
export const startId = "~start";
