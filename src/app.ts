import { type City, publishCatalogue, readCity, smsAddress } from "./city/index.ts";
import {
  type Conversation,
  makeConversation,
  pacesOf,
  printToken,
  refreshCards,
  refreshMeetings,
  type Stage,
  sendMorningCards,
  tendBallots,
  tendMeetings,
  tendTalks,
  typedCommands,
} from "./conversation/index.ts";
import {
  type Clock,
  type Database,
  type Ids,
  type Job,
  type Keyed,
  keyed,
  type Limits,
  type Locale,
  type Logger,
  type Metrics,
  type ModelSettings,
  openMetrics,
  readWords,
  type Words,
} from "./foundation/index.ts";
import {
  type BallotKeys,
  type Channel,
  type ClosingStage,
  expandNotices,
  fixRolls,
  followUp,
  gatherRoot,
  laterWords,
  type MakeLater,
  makeSender,
  openBallotKeys,
  openLookedUp,
  openModel,
  repeatNotices,
  type Sender,
} from "./instruments/index.ts";
import { fetchFile, textPhone } from "./outside.ts";
import { openAppraisals } from "./procedures/appraisals/index.ts";
import { openDisclosures } from "./procedures/disclosure/index.ts";
import { procedures } from "./procedures/index.ts";
import { openLearning } from "./procedures/requests/index.ts";
import { tendHotTopics } from "./procedures/warnings/index.ts";
import { forgettingJobs } from "./retention/index.ts";
import { requireSound } from "./sound.ts";
import { wakeDueCases } from "./wake.ts";

export interface AppOptions {
  db: Database;
  clock: Clock;
  ids: Ids;
  log: Logger;
  /** Of this process; without, they are counted and nobody can look. */
  metrics?: Metrics;
  masterKey: Uint8Array;
  defaultLocale: Locale;
  /** The folder of the keys of secret ballots. */
  ballotKeysDir: string;
  /** Where people reach the web pages. */
  publicUrl: string;
  /** When the catalogue is published: five fields of cron, Asia/Shanghai. */
  publishSchedule?: string;
  /** The language model to ask; without it the built-in ways answer alone. */
  model?: ModelSettings;
  /** How much people and bodies may do; unset: as much as they like. */
  limits?: Limits;
  /** Names this process among those that share the database. */
  owner: string;
  onStage?: (stage: Stage | "sending" | "sent" | ClosingStage, id: string) => void | Promise<void>;
}

/** Everything behind the channels, put together. */
export interface App {
  db: Database;
  clock: Clock;
  words: Words;
  keyed: Keyed;
  channels: Map<string, Channel>;
  ballotKeys: BallotKeys;
  /** Makes what is to stand in a message only when it is shown. */
  makeLater: MakeLater;
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
  /** Brings the cards of notices up to date where they stand in the chat; to be called every few seconds. */
  refreshCards(): Promise<void>;
  /** Waits until nothing is under way in this process. */
  idle(): Promise<void>;
  /** Begins nothing more that others can do, so that it is idle soon: what goes to many is left where it stands. */
  stop(): void;
}

let allWords: Words | undefined;

/** Words of every room lie beside it. They are read once: a process has those that it was started with. */
export function readAllWords(): Words {
  allWords ??= readWords([import.meta.dirname]);
  return allWords;
}

/** @throws Error when the declarations have faults or open cases stand on steps that no longer exist. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { db, clock, ids, log, owner, onStage } = options;
  const metrics = options.metrics ?? openMetrics(log);
  const words = readAllWords();
  const keys = keyed(options.masterKey);
  const channels = new Map<string, Channel>();
  let city = await readCity(db);
  await requireSound(procedures, { db, city, words, clock });

  const learning = await openLearning(db);
  const ballotKeys = openBallotKeys(options.ballotKeysDir);
  const lookedUp = openLookedUp(ids, () => clock.now());
  const makeLater = laterWords(ballotKeys, lookedUp);
  const model = options.model && (await openModel(options.model, { db, clock, log, metrics }));
  const sender = makeSender({ db, clock, channels, keyed: keys, words, makeLater, log, metrics, owner, onStage });
  const stopping = new AbortController();
  const isAnsweredInText = (channel: string) => channels.get(channel)?.isAnsweredInText === true;
  const expandMeans = {
    db,
    clock,
    ids,
    words,
    isBrief: isAnsweredInText,
    onSome: sender.sendToMany,
    tellSingly: sender.tellSingly,
    signal: stopping.signal,
  };
  const expanding = new Set<Promise<unknown>>();
  // What one person does is told in the order in which they did it: whoever talks with them reads it so.
  const newestOf = new Map<string, Promise<unknown>>();
  const expand = (noticeIds?: string[], doneBy = "") => {
    const before = newestOf.get(doneBy)?.catch(() => {});
    const start = async () => {
      await fixRolls({ db, clock, ids });
      return expandNotices(expandMeans, noticeIds);
    };
    const run: Promise<unknown> = (before === undefined ? start() : before.then(start))
      .then((expanded) => (expanded > 0 ? sender.sweep() : 0))
      .finally(() => {
        expanding.delete(run);
        if (newestOf.get(doneBy) === run) newestOf.delete(doneBy);
      });
    expanding.add(run);
    if (doneBy) newestOf.set(doneBy, run);
    return run.then(() => {});
  };
  const conversation = makeConversation({
    db,
    ids,
    keyed: keys,
    words,
    procedures,
    keys: ballotKeys,
    lookedUp,
    model,
    sender,
    log,
    metrics,
    owner,
    onStage,
    paces: options.limits && pacesOf(options.limits, () => clock.now()),
    readTyped: typedCommands(words),
    city: () => city,
    whoseJob: learning.whoseJob,
    whichKind: learning.whichKind,
    now: () => clock.now(),
    defaultLocale: options.defaultLocale,
    publicLink: (number) => `${options.publicUrl}/public/cases/${number}`,
    printLink: (caseId, personId, until) =>
      `${options.publicUrl}/print/${printToken(keys, { caseId, personId, until })}`,
    exportLink: (code) => `${options.publicUrl}/mine/${code}`,
    smsNumber: () => channels.get("sms")?.number,
    publicPage: (page) => `${options.publicUrl}/public${page && `/${page}`}`,
    isAnsweredInText,
    costOf: (channel, message, locale) => channels.get(channel)?.costOf?.(message, locale),
    phoneSender: () => {
      const sms = channels.get("sms");
      return sms && ((phone, text, locale) => textPhone(sms, ids, smsAddress(keys, phone), text, locale));
    },
    fetchFile: (inbound, ref) => fetchFile(channels, log, inbound, ref),
    expand,
  });

  /** What the clock has moved on is told. */
  const telling = (move: () => Promise<number>) => async () => {
    const moved = await move();
    if (moved > 0) await expand();
    return moved;
  };
  const wake = telling(() => wakeDueCases({ db, clock, ids, log, city: () => city, keys: ballotKeys }));
  const tend = telling(() => tendTalks({ db, ids, city, now: clock.now() }));
  const tendDrawn = telling(() => tendMeetings({ db, ids, city, now: clock.now() }));
  const tendVotes = telling(() => tendBallots({ db, clock, ids, log, keys: ballotKeys, procedures, city, onStage }));
  const warn = telling(() => tendHotTopics({ db, ids, city, procedures, now: clock.now() }));
  const discloseDue = () => openDisclosures({ db, ids, city, procedures, now: clock.now() });
  const appraiseDue = telling(() => openAppraisals({ db, ids, city, procedures, now: clock.now(), keyed: keys }));
  const greet = telling(() => sendMorningCards({ db, ids, city, now: clock.now() }));
  const sendElsewhere = async () => {
    const made = await followUp({ db, clock, ids, words, isBrief: isAnsweredInText });
    if (made > 0) await sender.sweep();
    return made;
  };
  const sweep = async () => {
    await conversation.sweep();
    await expand();
    // Bounded, so that a long burst of notices does not hold up messages that wait for their turn.
    for (let rounds = 0; rounds < 10 && (await sender.sweep()) > 0; rounds++);
  };
  const showCards = async () => {
    const means = { db, ids, keyed: keys, words, channels, procedures, city, now: clock.now() };
    const changed = (await refreshCards(means)) + (await refreshMeetings(means));
    if (changed > 0) await sender.sweep();
  };
  const refreshCity = async () => {
    city = await readCity(db);
    await learning.refresh();
  };

  return {
    db,
    clock,
    words,
    keyed: keys,
    channels,
    ballotKeys,
    makeLater,
    conversation,
    sender,
    sweep,
    wakeDueCases: wake,
    refreshCity,
    refreshCards: showCards,
    city: () => city,
    jobs: [
      { name: "wake-due-cases", schedule: "* * * * *", run: wake },
      { name: "tend-ballots", schedule: "* * * * *", run: tendVotes },
      { name: "tend-meetings", schedule: "* * * * *", run: tendDrawn },
      { name: "tend-talks", schedule: "* * * * *", run: tend },
      { name: "send-elsewhere", schedule: "* * * * *", run: sendElsewhere },
      { name: "repeat-notices", schedule: "* * * * *", run: () => repeatNotices({ db, clock, ids }) },
      { name: "tend-hot-topics", schedule: "*/5 * * * *", run: warn },
      // Before people are at work, so that what is due is there when they look.
      { name: "open-disclosures", schedule: "10 7 * * *", run: discloseDue },
      { name: "open-appraisals", schedule: "15 7 * * *", run: appraiseDue },
      { name: "morning-cards", schedule: "*/5 8-11 * * *", run: greet },
      { name: "gather-root", schedule: "0 * * * *", run: () => gatherRoot(db, clock.now()) },
      {
        name: "publish-catalogue",
        schedule: options.publishSchedule ?? "0 9 1 * *",
        run: () => publishCatalogue(db, clock.now()),
      },
      // While hardly anybody writes: it takes a processor some seconds.
      { name: "learn-routing", schedule: "40 3 * * *", run: () => learning.learn({ clock, log, city }) },
      ...forgettingJobs({ db, city: () => city, procedures, now: () => clock.now() }),
    ],
    async idle() {
      do {
        await conversation.idle();
        await Promise.allSettled(expanding);
        await sender.idle();
      } while (expanding.size > 0);
    },
    stop() {
      stopping.abort();
      sender.stop();
    },
  };
}
