import path from "node:path";
import { type City, readCity } from "./city/index.ts";
import { type Conversation, type Inbound, makeConversation, type Stage, typedCommands } from "./conversation/index.ts";
import {
  type Clock,
  Conflict,
  type Database,
  type Ids,
  type Job,
  type Keyed,
  keyed,
  type Locale,
  type Logger,
  Refusal,
  readWords,
  type Words,
} from "./foundation/index.ts";
import { type Channel, expandNotices, gatherRoot, makeSender, type Sender } from "./instruments/index.ts";
import { faultsOf, loadDueCases, strandedSteps, wakeCase } from "./procedures/engine/index.ts";
import { procedures } from "./procedures/index.ts";

export interface AppOptions {
  db: Database;
  clock: Clock;
  ids: Ids;
  log: Logger;
  masterKey: Uint8Array;
  defaultLocale: Locale;
  /** Names this process among those that share the database. */
  owner: string;
  onStage?: (stage: Stage | "sending" | "sent", id: string) => void | Promise<void>;
}

/** Everything behind the channels, put together. */
export interface App {
  db: Database;
  clock: Clock;
  words: Words;
  keyed: Keyed;
  channels: Map<string, Channel>;
  city(): City;
  conversation: Conversation;
  sender: Sender;
  /** Scheduled work, each claimed by one process. */
  jobs: Job[];
  /** Takes up what was left: messages unanswered, notices not expanded, deliveries due. */
  sweep(): Promise<void>;
  /** Lets the clock act on every case whose time has come. Returns how many. */
  wakeDueCases(): Promise<number>;
  refreshCity(): Promise<void>;
  /** Waits until nothing is under way in this process. */
  idle(): Promise<void>;
}

/** Words of every room lie beside it. */
export const readAllWords = (): Words => readWords([path.join(import.meta.dirname)]);

/** @throws Error when the declarations have faults or open cases stand on steps that no longer exist. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { db, clock, ids, log, owner, onStage } = options;
  const words = readAllWords();
  const keys = keyed(options.masterKey);
  const channels = new Map<string, Channel>();
  let city = await readCity(db);
  await checkProcedures(db, city, words, clock);

  const sender = makeSender({ db, clock, channels, keyed: keys, log, owner, onStage });
  const expanding = new Set<Promise<unknown>>();
  const expand = (noticeIds?: string[]) => {
    const run: Promise<unknown> = expandNotices({ db, clock, ids, words }, noticeIds)
      .then((expanded) => (expanded > 0 ? sender.sweep() : 0))
      .finally(() => expanding.delete(run));
    expanding.add(run);
    return run.then(() => {});
  };
  const conversation = makeConversation({
    db,
    ids,
    keyed: keys,
    words,
    procedures,
    sender,
    log,
    owner,
    onStage,
    readTyped: typedCommands(words),
    city: () => city,
    now: () => clock.now(),
    defaultLocale: options.defaultLocale,
    fetchFile: (inbound, ref) => fetchFile(channels, log, inbound, ref),
    expand,
  });

  const wakeDueCases = async () => {
    let woken = 0;
    for (;;) {
      const due = await loadDueCases(db, clock.now(), 50);
      for (const loaded of due) {
        const world = { city, now: clock.now(), ids, procedures, numbers: noNumbers };
        const procedure = procedures.get(loaded.row.procedure);
        if (!procedure) continue;
        try {
          const { change } = wakeCase(procedure, loaded, world);
          await change.commit(db);
          woken += 1;
        } catch (error) {
          // Somebody acted on it at this moment: the next round sees it as it is then.
          if (!(error instanceof Conflict)) throw error;
        }
      }
      if (due.length === 0) break;
    }
    if (woken > 0) await expand();
    return woken;
  };
  const sweep = async () => {
    await conversation.sweep();
    await expand();
    while ((await sender.sweep()) > 0);
  };
  const refreshCity = async () => {
    city = await readCity(db);
  };

  return {
    db,
    clock,
    words,
    keyed: keys,
    channels,
    conversation,
    sender,
    sweep,
    wakeDueCases,
    refreshCity,
    city: () => city,
    jobs: [
      { name: "wake-due-cases", schedule: "* * * * *", run: wakeDueCases },
      { name: "gather-root", schedule: "0 * * * *", run: () => gatherRoot(db, clock.now()) },
      { name: "forget-uploads", schedule: "30 4 * * *", run: () => forgetUploads(db, clock.now()) },
    ],
    async idle() {
      do {
        await conversation.idle();
        await Promise.allSettled(expanding);
        await sender.idle();
      } while (expanding.size > 0);
    },
  };
}

const noNumbers = (): string => {
  throw new Error("the clock opens no cases");
};

async function checkProcedures(db: Database, city: City, words: Words, clock: Clock): Promise<void> {
  const district = city.children(null)[0];
  const faults = [...procedures.values()].flatMap((procedure) =>
    district
      ? faultsOf(procedure, city.charterFor(district.id, clock.now()), words).map((f) => `${procedure.name}: ${f}`)
      : [],
  );
  const all = [...faults, ...(await strandedSteps(db, procedures))];
  if (all.length > 0) throw new Error(`the procedures cannot run:\n${all.join("\n")}`);
}

async function fetchFile(
  channels: ReadonlyMap<string, Channel>,
  log: Logger,
  inbound: Inbound,
  ref: string,
): Promise<Uint8Array> {
  const channel = channels.get(inbound.channel);
  if (!channel?.fetchFile) throw new Refusal("file-failed");
  try {
    return await channel.fetchFile(ref);
  } catch (error) {
    log.warn({ err: error, channel: inbound.channel }, "could not fetch a file");
    throw new Refusal("file-failed");
  }
}

/** Uploads that no answered message took up, after a week. */
const forgetUploads = (db: Database, now: Date) =>
  db.query(`DELETE FROM "File" WHERE "personId" IS NULL AND "createdAt" < $1::timestamptz - interval '7 days'`, [now]);
