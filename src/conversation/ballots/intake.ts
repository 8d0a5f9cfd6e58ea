import { type Database, type Ids, inBatches, type Keyed, type Words } from "../../foundation/index.ts";
import {
  answersOf,
  type Ballot,
  type BallotKeys,
  type Choice,
  type LookedUp,
  looksLikeShare,
  noticesAt,
  type Outgoing,
  readBallot,
  readToken,
  saidSql,
  sealChoice,
  waitsForAnswer,
} from "../../instruments/index.ts";
import { findDanger, findIntent, type Intent } from "../../understanding/index.ts";
import { onlyNumber } from "../case-number.ts";
import { commandOf } from "../commands.ts";
import type { Inbound } from "../inbound.ts";
import { readOptOut } from "../notices/opt-out.ts";
import { bareAnswer, codeSaid } from "../said-number.ts";
import type { ReadTyped } from "../typed-commands.ts";
import { type AskedBallot, ballotsAskedAt } from "./asked-at.ts";
import { optionLabels } from "./labels.ts";
import { readPoll } from "./poll-words.ts";
import { isNumbers, pickedBy, readChoice } from "./read-choice.ts";
import { takeReceipt } from "./take-receipt.ts";
import { takeShare } from "./take-share.ts";

export interface SealingMeans {
  db: Database;
  ids: Ids;
  keyed: Keyed;
  words: Words;
  keys: BallotKeys;
  lookedUp: LookedUp;
  now: () => Date;
  readTyped: ReadTyped;
}

/** Makes of what came in what may be stored of it. */
export type Sealing = (inbound: Inbound) => Promise<Inbound>;

/**
 * Stands before the inbox: what somebody chooses in a secret ballot is made unreadable before anything of it is stored,
 * by button or typed; a teller's share of the key goes into its folder; everything else passes as it is.
 */
export function openSealing(means: SealingMeans): Sealing {
  const isAnyOpen = rememberIfOpen(means);
  const readers = openReaders(means.db);
  const askedAt = inBatches(mostAtOnce, (batch: Inbound[]) =>
    ballotsAskedAt(means.db, batch, { now: means.now(), isSecret: true }),
  );
  return async (inbound) => {
    if (inbound.kind === "button") return sealButton(means, readers, inbound);
    const { text } = inbound;
    if (!text) return inbound;
    if (looksLikeShare(text)) return { ...bare(inbound), kind: "key-share", share: await takeShare(means, text) };
    const receipt = await takeReceipt(means, inbound);
    if (receipt) return { ...bare(inbound), kind: "receipt", receipt };
    if (!(await isAnyOpen())) return inbound;
    const asked = await askedAt(inbound);
    return asked.length > 0 ? sealText(means, inbound, text, asked) : inbound;
  };
}

const mostAtOnce = 32;

interface Place {
  deliveryId: string;
  channel: string;
  address: string;
}

interface Readers {
  /** The message on which a button stands, where it is one of that address's person. */
  messageAt(place: Place): Promise<Outgoing | undefined>;
  ballotAt(id: string): Promise<Ballot | undefined>;
}

/** What hundreds ask for who press at the same moment is read together. */
function openReaders(db: Database): Readers {
  const sql = `SELECT q.n, ${saidSql("d")} AS payload FROM jsonb_to_recordset($1::jsonb) AS q(n int, "deliveryId" uuid, channel text, address text)
    JOIN "Delivery" d ON d.id = q."deliveryId" JOIN "Address" a ON a."personId" = d."personId" AND a.channel = q.channel AND a.address = q.address`;
  return {
    messageAt: inBatches(mostAtOnce, async (batch) => {
      const asked = JSON.stringify(batch.map((place, n) => ({ n, ...place })));
      const found = await db.query<{ n: number; payload: Outgoing }>(sql, [asked], "sealed-buttons");
      return batch.map((_, n) => found.find((one) => one.n === n)?.payload);
    }),
    ballotAt: inBatches(mostAtOnce, async (ids) => {
      const read = new Map([...new Set(ids)].map((id) => [id, readBallot(db, id)]));
      return Promise.all(ids.map((id) => read.get(id)));
    }),
  };
}

/** A ballot is there for days before it opens, so that what was read a second ago is enough. */
function rememberIfOpen({ db, now }: SealingMeans): () => Promise<boolean> {
  let read: { at: number; isOpen: Promise<boolean> } | undefined;
  return () => {
    const at = now().getTime();
    if (!read || Math.abs(at - read.at) >= 1_000) {
      const sql = `SELECT 1 FROM "Ballot" WHERE "isSecret" AND "countedAt" IS NULL AND "opensAt" <= $1 LIMIT 1`;
      const isOpen = db.query(sql, [new Date(at + 5_000)], "any-secret-ballot").then((rows) => rows.length > 0);
      read = { at, isOpen };
      isOpen.catch(() => {
        read = undefined;
      });
    }
    return read.isOpen;
  };
}

/** Only what is needed to answer stays of a message. */
const bare = ({ channel, address, externalId, locale, name }: Inbound): Omit<Inbound, "kind"> => ({
  ...{ channel, address, externalId, locale, name },
});

const unread = (inbound: Inbound, { ballot, elector, deliveryId }: AskedBallot): Inbound => ({
  ...bare(inbound),
  kind: "unread-vote",
  vote: {
    ...{ ballot: ballot.id, elector, sealed: "", nonce: "" },
    ...(isNumbers(inbound.text ?? "") ? { isNumbers: true as const } : {}),
  },
  on: deliveryId,
});

/** A token says by its tag that it stands for a secret answer: which one is read here, and nowhere else. */
async function sealButton(means: SealingMeans, { messageAt, ballotAt }: Readers, inbound: Inbound): Promise<Inbound> {
  const place = readToken(means.keyed, inbound.token ?? "");
  if (!place?.isSealed) return inbound;
  const { deliveryId, index } = place;
  const { channel, address } = inbound;
  const pressed = commandOf((await messageAt({ deliveryId, channel, address }))?.buttons?.flat()[index]);
  // A button of somebody else's, or of nobody's: its place says nothing without the message, and is not kept either.
  if (pressed?.do !== "vote") return { ...bare(inbound), kind: "button" };
  const ballot = await ballotAt(pressed.ballot);
  const choice: Choice = pressed.score === undefined ? pickedBy(pressed.pick) : { [pressed.pick]: pressed.score };
  return sealed(means, inbound, ballot, choice, { on: deliveryId, elector: pressed.elector });
}

function sealed(
  { ids }: SealingMeans,
  inbound: Inbound,
  ballot: Ballot | undefined,
  choice: Choice,
  { on, elector }: { on: string; elector?: string },
): Inbound {
  if (!ballot?.publicKey) return { ...bare(inbound), kind: "button" };
  const vote = sealChoice(ballot.publicKey, choice, ids.secret);
  const kept = {
    ballot: ballot.id,
    elector,
    sealed: vote.sealed.toString("base64"),
    nonce: vote.nonce.toString("hex"),
  };
  return { ...bare(inbound), kind: "sealed-vote", vote: kept, on };
}

async function sealText(means: SealingMeans, inbound: Inbound, text: string, asked: AskedBallot[]): Promise<Inbound> {
  const byCode = await withCode(means, asked, text);
  // The code of a meeting or an open ballot says nothing of a secret one.
  if (byCode === "other") return inbound;
  if (byCode) {
    const { one, button } = byCode;
    const pressed = commandOf(button);
    const choice: Choice =
      pressed?.do !== "vote"
        ? []
        : pressed.score === undefined
          ? pickedBy(pressed.pick)
          : { [pressed.pick]: pressed.score };
    return sealed(means, inbound, one.ballot, choice, {
      on: one.deliveryId,
      elector: pressed?.do === "vote" ? pressed.elector : undefined,
    });
  }
  const [newest] = asked;
  if (!newest) return inbound;
  const { ballot, deliveryId, elector, isNewest, isBusy } = newest;
  const choice = readChoice(ballot, (key) => optionLabels(means.words, ballot, key), text);
  const isOnlyQuestion = isNewest && !isBusy;
  if (choice && isOnlyQuestion) return sealed(means, inbound, ballot, choice, { on: deliveryId, elector });
  // What may be a choice is kept nowhere, even where it does not count.
  if ((choice && isWorded(text)) || saysChoice(means, ballot, text)) return unread(inbound, newest);
  const passes = !isOnlyQuestion || isKnown(means, text, newest.payload) || isClearlyElse(means, ballot, text);
  return passes ? inbound : unread(inbound, newest);
}

/**
 * "31", "回复31 同意": an answer's code where answers are typed, which is given anew once its notice has been answered:
 * it means what waits for an answer, before all else. "other": one of something else that was asked there.
 */
async function withCode({ db, now }: SealingMeans, asked: AskedBallot[], text: string) {
  const said = codeSaid(text);
  const [first] = asked;
  if (!said || !first) return undefined;
  const notices = await noticesAt(db, first.addressId, now());
  const buttonIn = (one: { payload: Outgoing }) => answersOf(one.payload).find((b) => b.code === said.code);
  const notice = waitsForAnswer(notices).find(buttonIn) ?? notices.find(buttonIn);
  const one = asked.find((a) => a.deliveryId === notice?.id);
  const button = notice && buttonIn(notice);
  if (one && button?.isSealed) return { one, button };
  return button && !button.isSealed && isWhole(said, button) ? "other" : undefined;
}

/** Beside the code stands its label or nothing: other words may well be a choice. */
const isWhole = ({ label }: { label: string }, button: { label: string }): boolean =>
  label === "" || label === button.label.normalize("NFKC");

/** An option's own words; a number may as well be the answer to something else. */
const isWorded = (text: string): boolean => !/^\d{1,2}$/.test(bareAnswer(text));

/** A command, a short word about the conversation, a button of that message, or danger: it passes. */
function isKnown({ readTyped, words }: SealingMeans, text: string, { buttons = [] }: Outgoing): boolean {
  const isLabel = buttons.flat().some((button) => !button.isSealed && button.label === text.trim());
  return (
    isLabel ||
    readTyped(text) !== undefined ||
    readOptOut(text) !== undefined ||
    readPoll(words, text) !== undefined ||
    isAside(findIntent(text)) ||
    findDanger(text) !== undefined
  );
}

/** "好的" and "算了" may well be meant as the vote. */
const isAside = (intent: Intent | undefined): boolean =>
  intent !== undefined && !["yes", "no", "solved", "unsolved", "cancel", "received"].includes(intent);

/** "我想投给王五一票": a few words that name an answer and speak of voting, whatever was asked last. */
function saysChoice({ words }: SealingMeans, { options, method }: Ballot, text: string): boolean {
  if (Array.from(text).length > mostWordsOfVote * 2 || !voting.test(text)) return false;
  const lower = text.toLowerCase();
  return options.some(({ key }) =>
    optionLabels(words, { options, method }, key).some((l) => l.length > 1 && lower.includes(l.toLowerCase())),
  );
}
const voting = /[投选票]|\b(?:vote|choose|elect)\b/i;

/** A case's number, or a sentence that names no answer and has no word of choosing: a report, not a vote. */
function isClearlyElse({ words }: SealingMeans, ballot: Ballot, text: string): boolean {
  if (onlyNumber.test(text)) return true;
  const labels = ballot.options.flatMap(({ key }) => optionLabels(words, ballot, key));
  const names = (label: string) => text.toLowerCase().includes(label.toLowerCase());
  return Array.from(text).length >= mostWordsOfVote && !/\d/.test(text) && !choosing.test(text) && !labels.some(names);
}

const mostWordsOfVote = 7;
const choosing =
  /[投选票号赞评分]|同意|反对|弃权|支持|可以|不行|第.{1,2}[个位项]|前者|后者|上面|下面|最好|满意|喜欢|觉得|认为|vote|agree|against|abstain|choose|option|prefer|think|support/i;
