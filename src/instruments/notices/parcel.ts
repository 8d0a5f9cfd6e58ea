import { type Database, isLocale, type Keyed, type Locale, type Words } from "../../foundation/index.ts";
import type { Parcel } from "./channel.ts";
import type { Sending } from "./claim.ts";
import { type MakeLater, openHidden } from "./hidden-words.ts";
import { type Button, buttonToken, type Outgoing } from "./outgoing.ts";

interface Means {
  db: Database;
  keyed: Keyed;
  words: Words;
  makeLater?: MakeLater;
}

/** What a channel is given for a row, or for several that go out together. */
export async function parcelOf(
  { db, keyed, words, makeLater }: Means,
  rows: readonly [Sending, ...Sending[]],
): Promise<Parcel> {
  const [row] = rows;
  // The message that is replaced may have been sent only just now.
  const externalId = row.replacesId ? (row.replacesExternalId ?? (await externalIdOf(db, row.replacesId))) : null;
  const locale = localeOf(row.locale);
  const message = rows.length === 1 ? row.payload : together(rows, words, locale);
  return {
    deliveryId: row.id,
    addressId: row.addressId,
    address: row.address,
    message: openHidden(keyed, row.addressId, message, makeLater),
    tokens: rows.flatMap((one) => tokensOf(keyed, one)),
    replaces: row.replacesId && externalId ? { deliveryId: row.replacesId, externalId } : undefined,
    locale,
  };
}

function tokensOf(keyed: Keyed, { id, payload }: Sending): string[][] {
  let index = 0;
  return (payload.buttons ?? []).map((line) => line.map((button) => buttonToken(keyed, id, index++, button)));
}

/** Several messages as one. Each button bears the number of what it belongs to, and the token of its own row. */
function together(rows: readonly Sending[], words: Words, locale: Locale): Outgoing {
  const parts = rows.map(({ payload: { title, text, quote, after } }, i) =>
    [`${i + 1}. ${title ?? ""}`.trim(), text, quote, after].filter((line) => line).join("\n"),
  );
  const number = (button: Button, i: number): Button => ({ ...button, label: `${i + 1}. ${button.label}` });
  return {
    title: words.say(locale)("digest-title", { count: rows.length }),
    text: parts.join("\n\n"),
    files: rows.flatMap((row) => row.payload.files ?? []),
    buttons: rows.flatMap((row, i) => (row.payload.buttons ?? []).map((line) => line.map((b) => number(b, i)))),
  };
}

async function externalIdOf(db: Database, id: string): Promise<string | null> {
  const [found] = await db.query<{ externalId: string | null }>(
    `SELECT "externalId" FROM "Delivery" WHERE id = $1`,
    [id],
    "external-id",
  );
  return found?.externalId ?? null;
}

const localeOf = (value: string): Locale => (isLocale(value) ? value : "zh-CN");
