import { type City, type Seat, seatsSql } from "../../city/index.ts";
import { Change, type Database, type Ids, isLocale, type Words } from "../../foundation/index.ts";
import { type Channels, casePriority, type Outgoing } from "../../instruments/index.ts";
import { type CaseRow, casesById, type Procedure } from "../../procedures/engine/index.ts";
import { ballotCard, ballotStanding } from "../ballots/card.ts";
import { isBallot } from "../ballots/is-ballot.ts";
import type { Command } from "../commands.ts";
import { noticeCard } from "./card.ts";
import type { Reader } from "./reader.ts";
import { standingOf } from "./standing.ts";

export interface LiveMeans {
  db: Database;
  ids: Ids;
  words: Words;
  channels: Channels;
  procedures: ReadonlyMap<string, Procedure>;
  city: City;
  now: Date;
}

/** The newest card of who wrote a notice, on one of their phones. */
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

/** A card lives for a day after its notice was made; later it changes when it is asked to. */
const lifeMs = 86_400_000;

/** $1 is now, $2 since when, $3 the channels on which a message can change. */
const shownSql = `SELECT l."caseId", p.id AS "personId", p.name, p.locale, p."homeAreaId", p."verifiedAt" IS NOT NULL AS "isVerified",
    ${seatsSql("p.id", "$1")} AS seats, a.id AS "addressId", a.channel, d.id AS "deliveryId", d.payload
  FROM (SELECT DISTINCT n."caseId", n."createdBy" FROM "Notice" n
      WHERE n."bodyId" IS NOT NULL AND n."caseId" IS NOT NULL AND n."createdAt" > $2) l
    JOIN "Person" p ON p.id = l."createdBy" JOIN "Address" a ON a."personId" = p.id AND a.channel = ANY($3),
    LATERAL (SELECT d.id, d.payload, d.state FROM "Delivery" d WHERE d."addressId" = a.id AND d."createdAt" > $2 AND d."caseId" = l."caseId"
      AND d.kind = 'reply' ORDER BY d."createdAt" DESC, d.id DESC LIMIT 1) d
  WHERE d.state = 'sent' AND NOT EXISTS (SELECT 1 FROM "Delivery" r WHERE r."addressId" = a.id AND r."createdAt" > $2 AND r."replacesId" = d.id)`;

/** Brings the cards of notices up to date where they stand in the chat. Returns how many have changed. */
export async function refreshCards(means: LiveMeans): Promise<number> {
  const { db, now, channels } = means;
  const live = [...channels.values()].filter((channel) => channel.isLive).map((channel) => channel.name);
  const all = await db.query<Shown>(shownSql, [now, new Date(now.getTime() - lifeMs), live], "live-cards");
  const shown = all.filter(({ payload }) => isCard(payload));
  const rows = new Map((await casesById(db, [...new Set(shown.map((one) => one.caseId))])).map((row) => [row.id, row]));
  let changed = 0;
  for (const one of shown) {
    const row = rows.get(one.caseId);
    const card = row && (await cardNow(means, one, row));
    if (!card || isSame(card, one.payload)) continue;
    await rowOf(means, one, card).commit(db);
    changed += 1;
  }
  return changed;
}

const cards: readonly Command["do"][] = ["notice-refresh", "ballot-refresh"];
const isCard = ({ buttons }: Outgoing): boolean =>
  (buttons ?? []).flat().some(({ command }) => cards.includes((command as Command).do));

/** What was said first on a card, of what had just been done, is no part of how things stand. */
const isSame = (card: Outgoing, shown: Outgoing): boolean =>
  shown.text.endsWith(card.text) && JSON.stringify(card.buttons) === JSON.stringify(shown.buttons);

async function cardNow(means: LiveMeans, one: Shown, row: CaseRow): Promise<Outgoing | undefined> {
  const { db, words, city, now, ids, procedures } = means;
  const procedure = procedures.get(row.procedure);
  if (!procedure) return undefined;
  const locale = isLocale(one.locale) ? one.locale : "zh-CN";
  const { personId, name, homeAreaId, isVerified, seats } = one;
  const reader: Reader = {
    say: words.say(locale),
    person: { id: personId, name, locale, homeAreaId, isVerified, seats },
    actor: { personId, isVerified, seats },
    world: { city, now, ids, procedures, numbers: () => "" },
  };
  if (isBallot(row)) {
    const ballot = await ballotStanding({ db, say: reader.say }, row.id, now);
    return ballot && ballotCard(reader, procedure, row, ballot);
  }
  const standing = await standingOf(db, row.id, now);
  return standing && noticeCard(reader, procedure, row, standing);
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
