import { type Database, inOrder, isDatabaseAway, type Locale, sha256, withoutMetadata } from "../foundation/index.ts";
import { arrive } from "./arrive.ts";
import { openAtOnce } from "./at-once.ts";
import { openSealing } from "./ballots/intake.ts";
import { openFigures } from "./figures.ts";
import type { Gateway } from "./gateway.ts";
import type { Inbound } from "./inbound.ts";
import { openInbox } from "./inbox.ts";
import { openPace } from "./pace.ts";
import { openPlainTurns, openTurnsAtOnce } from "./plain-turns.ts";
import { drain, type Held, type TurnMeans } from "./turns.ts";

export interface ConversationMeans extends Omit<TurnMeans, "commitPlain" | "commitAtOnce" | "countTurn"> {
  defaultLocale: Locale;
}

export interface Conversation extends Gateway {
  /** Takes up messages whose process died or whose database was away. Returns how many people had some. */
  sweep(): Promise<number>;
  /** Waits until no turn is under way in this process. */
  idle(): Promise<void>;
}

const waitingSql = `SELECT DISTINCT i."personId" FROM "Inbox" i JOIN "Conversation" c ON c."personId" = i."personId"
  WHERE i."doneAt" IS NULL AND (c."leaseUntil" IS NULL OR c."leaseUntil" <= now() OR c."leaseOwner" = $1) LIMIT 200`;

/**
 * The conversation: what a channel hands over is answered at once where it can be, else stored, then answered; one
 * person's messages in order.
 */
export function makeConversation(means: ConversationMeans): Conversation {
  const turnMeans: TurnMeans = {
    ...means,
    commitPlain: openPlainTurns(means),
    commitAtOnce: openTurnsAtOnce(means),
    countTurn: openFigures(means),
  };
  const sealing = openSealing(means);
  const answerAtOnce = openAtOnce(turnMeans);
  const store = openInbox({ ...means, districtId: () => means.city().districtId });
  // What comes from one address is not overtaken by what comes after it.
  const receiving = inOrder();
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();

  const kick = (personId: string, held?: Held): Promise<void> => {
    const current = running.get(personId);
    if (current !== undefined) {
      again.add(personId);
      return current;
    }
    const run = (async () => {
      let first = held;
      do {
        again.delete(personId);
        await drain(turnMeans, personId, first);
        first = undefined;
      } while (again.has(personId));
    })()
      .catch((error: unknown) => {
        if (!isDatabaseAway(error)) means.log.error({ err: error, person: personId }, "could not answer");
      })
      .finally(() => running.delete(personId));
    running.set(personId, run);
    return run;
  };

  const receive = async (inbound: Inbound): ReturnType<Conversation["receive"]> => {
    const arrived = await arrive({ ...means, sealing }, inbound);
    // From here on the id of its row names it, in every line and in every table.
    means.log.debug({ inbox: arrived.id, channel: inbound.channel, kind: arrived.inbound.kind }, "a message came in");
    const atOnce = await answerAtOnce(arrived);
    if ("inboxId" in atOnce) return atOnce;
    const { claimed, ...stored } = await store(arrived);
    if (stored.isNew) {
      await means.onStage?.("stored", stored.inboxId);
      void kick(stored.personId, claimed && { claimed, ahead: atOnce.ahead });
    }
    return stored;
  };

  const { paces } = means;
  const paced = paces ? openPace(paces.turns, receive) : receive;

  return {
    receive: (inbound) => receiving(`${inbound.channel} ${inbound.address}`, () => paced(inbound)),
    async settled(personId) {
      while (running.has(personId)) await running.get(personId);
      await means.sender.idle();
    },
    storeUpload: (file) => storeUpload(means, file),
    async sweep() {
      const waiting = await means.db.query<{ personId: string }>(waitingSql, [means.owner]);
      // Whoever is being answered here is not left before nothing of theirs waits.
      const left = waiting.filter(({ personId }) => !running.has(personId));
      await Promise.all(left.map(({ personId }) => kick(personId)));
      return left.length;
    },
    async idle() {
      await receiving.idle();
      while (running.size > 0) await Promise.all(running.values());
      await means.sender.idle();
    },
  };
}

/**
 * Uploads lie in the database until their message is answered, then as files of the person; never as they came, for a
 * photo says where somebody lives. Undefined for a picture that cannot be read.
 */
async function storeUpload(
  { db, ids, now }: ConversationMeans,
  { bytes: sent, mime, name }: { bytes: Uint8Array; mime: string; name?: string },
): Promise<string | undefined> {
  const bytes = await withoutMetadata(sent);
  if (!bytes) return undefined;
  const id = ids.uuid();
  const sql = `INSERT INTO "File" (id, sha256, mime, name, size, bytes, "createdAt") VALUES ($1,$2,$3,$4,$5,$6,$7)`;
  await db.query(sql, [id, sha256(bytes), mime, name ?? null, bytes.byteLength, Buffer.from(bytes), now()]);
  return id;
}

/** The bytes behind a ref that `storeUpload` gave, for channels that get uploads themselves. */
export async function readUpload(db: Database, ref: string): Promise<Uint8Array> {
  const [found] = await db.query<{ bytes: Buffer }>(`SELECT bytes FROM "File" WHERE id = $1 AND "personId" IS NULL`, [
    ref,
  ]);
  if (!found) throw new Error("no such upload");
  return found.bytes;
}
