import { type City, type Seat, seatsSql } from "../../city/index.ts";
import { Change, type Database, type Ids, isLocale, type Keyed, type Words } from "../../foundation/index.ts";
import { type Channels, casePriority, type Outgoing } from "../../instruments/index.ts";
import { type CaseRow, casesById, type Procedure } from "../../procedures/engine/index.ts";
import { ballotCard, ballotStanding } from "../ballots/card.ts";
import type { Command } from "../commands.ts";
import { noticeCard } from "./card.ts";
import type { Reader } from "./reader.ts";
import { standingOf } from "./standing.ts";

export interface LiveMeans {
  db: Database;
  ids: Ids;
  keyed: Keyed;
  words: Words;
  channels: Channels;
  procedures: ReadonlyMap<string, Procedure>;
  city: City;
  now: Date;
}

/** The newest card of a case, on one of somebody's phones. */
interface Shown {
  caseId: string;
  personId: string;
  name: string | null;
  locale: string;
  homeAreaId: string | null;
  isVerified: boolean;
  seats: Seat[];
  addressId: string;
  channel: string;
  deliveryId: string;
  payload: Outgoing;
}

/** A card lives for a day after what it shows was begun; later it changes when it is asked to. */
const lifeMs = 86_400_000;

/**
 * SQL for the newest cards of those to whom `about` gives a case, as "caseId" and "personId".
 * $1 is now, $2 since when, $3 the channels on which a message can change.
 */
export const shownSql = (
  about: string,
) => `SELECT l."caseId", p.id AS "personId", p.name, p.locale, p."homeAreaId", p."verifiedAt" IS NOT NULL AS "isVerified",
    ${seatsSql("p.id", "$1")} AS seats, a.id AS "addressId", a.channel, d.id AS "deliveryId", d.payload
  FROM (${about}) l JOIN "Person" p ON p.id = l."personId" JOIN "Address" a ON a."personId" = p.id AND a.channel = ANY($3),
    LATERAL (SELECT d.id, d.payload, d.state FROM "Delivery" d WHERE d."addressId" = a.id AND d."createdAt" > $2 AND d."caseId" = l."caseId"
      AND d.kind = 'reply' ORDER BY d."createdAt" DESC, d.id DESC LIMIT 1) d
  WHERE d.state = 'sent' AND NOT EXISTS (SELECT 1 FROM "Delivery" r WHERE r."addressId" = a.id AND r."createdAt" > $2 AND r."replacesId" = d.id)`;

const noticesSql = shownSql(`SELECT DISTINCT n."caseId", n."createdBy" AS "personId" FROM "Notice" n
  WHERE n."bodyId" IS NOT NULL AND n."caseId" IS NOT NULL AND n."createdAt" > $2`);

/**
 * Brings the cards of notices and ballots up to date where they stand in the chat: a ballot is made known by a notice of
 * its case. Returns how many have changed.
 */
export const refreshCards = (means: LiveMeans): Promise<number> =>
  refreshShown(means, {
    sql: noticesSql,
    name: "live-cards",
    cards: { "notice-refresh": noticeNow, "ballot-refresh": ballotNow },
  });

type Draw = (means: LiveMeans, reader: Reader, procedure: Procedure, row: CaseRow) => Promise<Outgoing | undefined>;

/** Cards that are kept as things stand. */
interface LiveKind {
  /** From `shownSql`. */
  sql: string;
  name: string;
  /** How a card is drawn, by the command of the button by which it is known. */
  cards: Partial<Record<Command["do"], Draw>>;
}

/** Draws the cards of a kind anew where they have changed. Returns how many have. */
export async function refreshShown(means: LiveMeans, kind: LiveKind): Promise<number> {
  const { db, now, channels } = means;
  const live = [...channels.values()].filter((channel) => channel.isLive).map((channel) => channel.name);
  const all = await db.query<Shown>(kind.sql, [now, new Date(now.getTime() - lifeMs), live], kind.name);
  const shown = all.flatMap((one) => {
    const draw = drawOf(one.payload, kind.cards);
    return draw ? [{ ...one, draw }] : [];
  });
  const rows = new Map((await casesById(db, [...new Set(shown.map((one) => one.caseId))])).map((row) => [row.id, row]));
  let changed = 0;
  for (const one of shown) {
    const row = rows.get(one.caseId);
    const procedure = row && means.procedures.get(row.procedure);
    const card = row && procedure && (await one.draw(means, readerOf(means, one), procedure, row));
    if (!card || isSame(card, one.payload)) continue;
    await rowOf(means, one, card).commit(db);
    changed += 1;
  }
  return changed;
}

const drawOf = ({ buttons }: Outgoing, cards: LiveKind["cards"]): Draw | undefined =>
  (buttons ?? []).flat().flatMap(({ command }) => cards[(command as Command).do] ?? [])[0];

/** What was said first on a card, of what had just been done, is no part of how things stand. */
const isSame = (card: Outgoing, shown: Outgoing): boolean =>
  shown.text.endsWith(card.text) && JSON.stringify(card.buttons) === JSON.stringify(shown.buttons);

async function noticeNow({ db, now }: LiveMeans, reader: Reader, procedure: Procedure, row: CaseRow) {
  const standing = await standingOf(db, row.id, now);
  return standing && noticeCard(reader, procedure, row, standing);
}

async function ballotNow({ db, now }: LiveMeans, reader: Reader, procedure: Procedure, row: CaseRow) {
  const standing = await ballotStanding({ db, say: reader.say }, row.id, now);
  return standing && ballotCard(reader, procedure, row, standing);
}

function readerOf({ words, city, now, ids, procedures }: LiveMeans, one: Shown): Reader {
  const locale = isLocale(one.locale) ? one.locale : "zh-CN";
  const { personId, name, homeAreaId, isVerified, seats } = one;
  return {
    say: words.say(locale),
    person: { id: personId, name, locale, homeAreaId, isVerified, seats },
    actor: { personId, isVerified, seats },
    world: { city, now, ids, procedures, numbers: () => "" },
  };
}

/** The card in the place of the one that stands there. */
const rowOf = ({ ids, now }: LiveMeans, one: Shown, card: Outgoing): Change =>
  new Change().insert("Delivery", {
    id: ids.uuid(),
    kind: "reply",
    personId: one.personId,
    addressId: one.addressId,
    channel: one.channel,
    caseId: one.caseId,
    priority: casePriority,
    dueAt: now,
    state: "queued",
    leaseUntil: null,
    payload: card as object,
    replacesId: one.deliveryId,
    createdAt: now,
  });
