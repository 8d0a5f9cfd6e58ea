import { Change, type Logger, type Metrics } from "../foundation/index.ts";
import { buttonsOf, type Outgoing, readToken, type Sender, type Sending } from "../instruments/index.ts";
import type { Command } from "./commands.ts";
import type { Written } from "./figures.ts";
import type { Inbound } from "./inbound.ts";
import { type PlainTurn, type Reply, replyPriority, type TurnAtOnce } from "./plain-turns.ts";
import { rememberPrompt } from "./remember-prompt.ts";
import type { Means, Turn } from "./turn.ts";

export type Stage = "stored" | "deciding" | "committed";

export interface TurnMeans extends Means {
  sender: Sender;
  log: Logger;
  metrics: Metrics;
  /** Names this process among those that share the database. */
  owner: string;
  /** Sends the notices of a change on their way, those of one person in order; failures are taken up by the sweep. */
  expand: (noticeIds: string[], doneBy: string) => Promise<void>;
  onStage?: (stage: Stage, inboxId: string) => void | Promise<void>;
  /** Writes a turn that changes nothing but the conversation, together with those of others. */
  commitPlain: (turn: PlainTurn) => Promise<boolean>;
  /** Writes one with its message. */
  commitAtOnce: (turn: TurnAtOnce) => Promise<void>;
  /** Counts a turn that was written, and gives the milliseconds that it took. */
  countTurn: (turn: Written) => number;
}

/** The message that a turn answers, and what it ended with. */
export interface Row {
  id: string;
  addressId: string;
  address: string;
  payload: Inbound;
  version: number;
  outcome: string;
  receivedAt: Date;
}

/** One transaction: the new state, what was done with its history and notices, the answer, and the inbox row. */
export async function commitTurn(
  means: TurnMeans,
  turn: Turn,
  row: Row,
): Promise<{ rows: Sending[]; isLast: boolean }> {
  const now = turn.world.now;
  const { rows, replies } = answersOf(means, turn, row);
  const puts = turn.keeps ? undefined : turn.change.onlyPuts;
  if (puts) {
    const { version, id: inboxId, outcome } = row;
    const plain = { personId: turn.person.id, version, state: turn.state, inboxId, outcome, replies, puts };
    return { rows, isLast: await means.commitPlain(plain) };
  }
  const change = new Change()
    .add(turn.change)
    .update({
      table: "Conversation",
      where: { personId: turn.person.id, version: row.version, leaseOwner: means.owner },
      set: { state: turn.becomes ? { drafts: [] } : turn.state, version: row.version + 1 },
      // The last one out releases the lease, unless something came in meanwhile.
      setSql: (param) => `"leaseUntil" = CASE WHEN EXISTS (SELECT 1 FROM "Inbox" i
        WHERE i."personId" = t."personId" AND i."doneAt" IS NULL AND i.id <> ${param(row.id)}::uuid) THEN t."leaseUntil" END`,
      expect: 1,
      returning: { as: "isLast", sql: `t."leaseUntil" IS NULL` },
    })
    .update({
      table: "Inbox",
      where: { id: row.id, doneAt: null },
      set: { doneAt: now, outcome: row.outcome, ...(turn.keeps ? { payload: turn.keeps } : {}) },
      expect: 1,
    });
  if (turn.becomes)
    change.update({
      table: "Conversation",
      where: turn.becomes,
      set: { state: turn.state, version: turn.becomes.version + 1 },
      expect: 1,
    });
  const same = { kind: "reply", priority: replyPriority, dueAt: now, state: "sending", leaseOwner: means.owner };
  change.insert("Delivery", ...replies.map((one) => ({ ...one, ...same })));
  const { isLast } = await change.commit(means.db);
  return { rows, isLast: isLast === true };
}

/**
 * Writes a turn that changes nothing but where the person stands, together with its message, which is not stored yet.
 * @throws Conflict when it has to be stored first: something else has happened in the conversation
 */
export async function commitAtOnce(means: TurnMeans, turn: Turn, row: Row): Promise<{ rows: Sending[] }> {
  const { rows, replies } = answersOf(means, turn, row);
  const { id: inboxId, addressId, version, outcome, receivedAt } = row;
  const payload = turn.keeps ?? row.payload;
  const personId = turn.person.id;
  const { state } = turn;
  await means.commitAtOnce({
    ...{ personId, version, state, inboxId, addressId, payload, receivedAt, outcome, replies },
  });
  return { rows };
}

/** The answers of a turn as they go out and as they are written; the prompt is remembered. */
function answersOf(means: TurnMeans, turn: Turn, row: Row): { rows: Sending[]; replies: Reply[] } {
  const replaced = replacedMessage(means, turn);
  const rows = turn.replies.map(
    (message, index): Sending => sending(means, turn, row, message, index === 0 ? replaced : null),
  );
  rememberPrompt(turn, rows);
  // What was decided before its message was stored is an answer all the same, and stands below it.
  const at = new Date(Math.max(turn.world.now.getTime(), row.receivedAt.getTime()));
  return { rows, replies: rows.map((r) => replyRow(turn, row, r, at)) };
}

function sending(means: TurnMeans, turn: Turn, row: Row, payload: Outgoing, replacesId: string | null): Sending {
  const { addressId, address } = row;
  const { channel } = turn.inbound;
  const { locale } = turn.person;
  return {
    id: means.ids.uuid(),
    kind: "reply",
    addressId,
    channel,
    address,
    locale,
    payload,
    attempts: 0,
    replacesId,
    replacesExternalId: null,
    inboxId: row.id,
  };
}

function replyRow(turn: Turn, row: Row, sent: Sending, createdAt: Date): Reply {
  const { id, addressId, channel, payload, replacesId } = sent;
  return {
    id,
    personId: turn.becomes?.personId ?? turn.person.id,
    addressId,
    channel,
    inboxId: row.id,
    caseId: caseOf(payload),
    payload: payload as object,
    replacesId,
    createdAt,
  };
}

/** The case that a message is about, so that a reply to it is too; null when it is about none, or several. */
function caseOf(message: Outgoing): string | null {
  const named = buttonsOf(message).flatMap(({ command }) => {
    const ours = command as Command;
    return "caseId" in ours && ours.caseId ? [ours.caseId] : [];
  });
  const [only, ...others] = new Set(named);
  return only && others.length === 0 ? only : null;
}

/** A button on the newest message is answered in its place; older messages stay as they are. */
function replacedMessage(means: TurnMeans, turn: Turn): string | null {
  const { prompt } = turn.state;
  const { kind, token = "", on } = turn.inbound;
  const pressed = on ? { deliveryId: on } : kind === "button" ? readToken(means.keyed, token) : undefined;
  const isPrompt = prompt?.deliveryId === pressed?.deliveryId || turn.isPromptsPlace === true;
  return pressed && prompt && isPrompt && prompt.addressId === turn.addressId ? pressed.deliveryId : null;
}
