import type { Database } from "../../../src/foundation/index.ts";
import { verifyHistory } from "../../../src/instruments/index.ts";
import type { FakeBotApi } from "../../../test/channels/fake-bot-api.ts";
import type { Gateway } from "./gateway.ts";
import type { Book } from "./record.ts";
import { faultsOfNotices } from "./tell-many.ts";
import type { Figures, Findings } from "./verdict.ts";
import { type BallotMeans, faultsOfVotes, laidBefore } from "./voters.ts";
import type { WebLine } from "./web-line.ts";

/** What a town at rest is held against. */
export interface Evidence extends BallotMeans {
  book: Book;
  botApi: FakeBotApi;
  gateway: Gateway;
  webLines: WebLine[];
  /** The port of a process that is up. */
  port: number;
  /** Of the notices to everybody. */
  noticeIds: string[];
}

interface InboxRow {
  channel: string;
  externalId: string;
  isDone: boolean;
  outcome: string | null;
  answers: number;
}
interface DeliveryRow {
  id: string;
  kind: string;
  channel: string;
  address: string;
  state: string;
  externalId: string | null;
  replacesId: string | null;
  isToMany: boolean;
}
interface CaseRow {
  number: string;
  words: string;
  actions: string[];
}

/** Holds everything that people did, and everything that they were sent, against the database. */
export async function judge(evidence: Evidence): Promise<{ findings: Findings; figures: Omit<Figures, "seconds"> }> {
  const { db, book } = evidence;
  const findings: Findings = { lost: [], doubled: [], other: [] };
  const inbox = await db.query<InboxRow>(
    `SELECT channel, "externalId", "doneAt" IS NOT NULL AS "isDone", outcome,
      (SELECT count(*)::int FROM "Delivery" d WHERE d."inboxId" = i.id) AS answers FROM "Inbox" i`,
  );
  judgeInputs(inbox, book, findings);
  const cases = await casesOf(db);
  judgeCases(cases, book, findings);
  const deliveries = await deliveriesOf(db);
  const repeated = await judgeDeliveries(deliveries, evidence, findings);
  const votes = await faultsOfVotes(evidence, book);
  const notices = await faultsOfNotices(db, evidence.noticeIds);
  findings.lost.push(...votes.lost, ...notices.lost);
  findings.doubled.push(...votes.doubled, ...notices.doubled);
  findings.other.push(...(await verifyHistory(db)).faults.map((fault) => `history: ${fault}`));
  const inputs = [...book.said.values()].filter(({ isAcknowledged }) => isAcknowledged).length;
  const unknown = deliveries.filter(({ state }) => state === "unknown").length;
  const figures = { inputs, cases: cases.length, voters: book.votes.size, deliveries: deliveries.length };
  return { findings, figures: { ...figures, repeated, unknown } };
}

/** What was acknowledged is there once, was done, and was answered; nothing that is there has ended in a fault. */
function judgeInputs(inbox: InboxRow[], { said }: Book, { lost, other }: Findings): void {
  const rows = Map.groupBy(inbox, ({ channel, externalId }) => `${channel} ${externalId}`);
  for (const [key, { isAcknowledged }] of said) {
    const mine = rows.get(key) ?? [];
    if (isAcknowledged && mine.length === 0) lost.push(`${key} was acknowledged and is not there`);
    if (!isAcknowledged) other.push(`${key} was never acknowledged`);
  }
  for (const { channel, externalId, isDone, outcome, answers } of inbox) {
    const key = `${channel} ${externalId}`;
    if (!isDone) lost.push(`${key} was not done`);
    else if (outcome === "error") lost.push(`${key} ended in a fault`);
    else if (answers === 0) lost.push(`${key} has no answer`);
  }
}

/** The cases that came of the people's filings. */
async function casesOf(db: Database): Promise<CaseRow[]> {
  const rows = await db.query<CaseRow>(
    `SELECT c.number, c.form::text AS words, array_agg(e.action) AS actions
      FROM "Case" c JOIN "CaseEvent" e ON e."caseId" = c.id GROUP BY c.id`,
  );
  return rows.filter(({ words }) => filingIn(words));
}

const filingIn = (words: string): string | undefined => /[a-z]+\d+第\d+次反映/.exec(words)?.[0];

/** Each confirmed filing made one case, no other made any; no step was taken twice and no finish is missing. */
function judgeCases(cases: CaseRow[], { filings, finished }: Book, { lost, doubled, other }: Findings): void {
  const byFiling = Map.groupBy(cases, ({ words }) => filingIn(words) ?? "");
  for (const [name, { isConfirmed }] of filings) {
    const made = byFiling.get(name)?.length ?? 0;
    if (isConfirmed && made === 0) lost.push(`${name} was confirmed and made no case`);
    if (made > 1) doubled.push(`${name} made ${made} cases`);
  }
  for (const name of byFiling.keys()) if (!filings.has(name)) other.push(`${name} was never said`);
  for (const { number, actions } of cases) {
    for (const action of new Set(actions)) {
      const times = actions.filter((each) => each === action).length;
      if (times > 1) doubled.push(`${number}: ${action} was done ${times} times`);
    }
    if (finished.has(number) && !actions.includes("finish")) lost.push(`${number}: the answer is not there`);
  }
}

async function deliveriesOf(db: Database): Promise<DeliveryRow[]> {
  return db.query<DeliveryRow>(
    `SELECT d.id, d.kind, d.channel, a.address, d.state, d."externalId", d."replacesId", coalesce(n.kind <> 'case', false) AS "isToMany"
      FROM "Delivery" d JOIN "Address" a ON a.id = d."addressId" LEFT JOIN "Notice" n ON n.id = d."noticeId"
      WHERE d.reason IS DISTINCT FROM '${laidBefore}' AND d.channel <> 'terminal'`,
  );
}

const hasLeft = new Set(["sent", "delivered", "acknowledged"]);

/** Every row has come to an end and is with its person; what went to many is there at most once. Gives the repeats. */
async function judgeDeliveries(rows: DeliveryRow[], evidence: Evidence, findings: Findings): Promise<number> {
  const { lost, doubled } = findings;
  const arrived = await arrivedOf(rows, evidence, findings);
  let repeated = 0;
  for (const row of rows) {
    const name = `${row.kind} ${row.id} (${row.channel})`;
    const times = arrived.get(row.id) ?? 0;
    if (row.state === "suppressed" || (row.state === "unknown" && row.isToMany)) continue;
    if (!hasLeft.has(row.state)) lost.push(`${name} is ${row.state}`);
    else if (times === 0) lost.push(`${name} is ${row.state} and did not arrive`);
  }
  for (const row of rows) {
    const times = arrived.get(row.id) ?? 0;
    if (times > 1) repeated += 1;
    if (times > 1 && row.isToMany)
      doubled.push(`${row.kind} ${row.id} (${row.channel}) to many arrived ${times} times`);
  }
  return repeated;
}

/** How often each row has arrived, as those know who took it. What arrived and was never decided is told apart. */
async function arrivedOf(rows: DeliveryRow[], evidence: Evidence, { other }: Findings): Promise<Map<string, number>> {
  const arrived = new Map(evidence.gateway.arrived);
  const known = new Set(rows.map(({ id }) => id));
  for (const id of arrived.keys()) if (!known.has(id)) other.push(`${id} arrived by SMS and was never decided`);
  for (const line of evidence.webLines)
    for (const [id, times] of await line.everShown(evidence.port)) arrived.set(id, times);
  for (const id of replacedBy(
    rows.filter(({ channel }) => channel === "web"),
    arrived,
  ))
    arrived.set(id, 1);
  const byChat = Map.groupBy(
    rows.filter(({ channel }) => channel === "telegram"),
    ({ address }) => address,
  );
  for (const [chat, mine] of byChat) countChat(evidence.botApi, chat, mine, arrived, other);
  return arrived;
}

/**
 * Rows whose place in the chat others have taken that have arrived. A page of the chat names what a message has replaced
 * only as far as the page goes: of a chain that began on an earlier page, the nearest alone.
 */
export function replacedBy(
  rows: Pick<DeliveryRow, "id" | "replacesId">[],
  arrived: ReadonlyMap<string, number>,
): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const replaced = new Set<string>();
  for (const row of rows.filter(({ id }) => arrived.has(id))) {
    for (let id = row.replacesId; id && !replaced.has(id); id = byId.get(id)?.replacesId ?? null)
      if (!arrived.has(id)) replaced.add(id);
  }
  return [...replaced];
}

/** Telegram knows no id of ours: what has the same words as a row's message in the same chat is that message again. */
function countChat(
  botApi: FakeBotApi,
  chat: string,
  rows: DeliveryRow[],
  arrived: Map<string, number>,
  other: string[],
) {
  const messages = botApi.messages(Number(chat));
  const byId = Map.groupBy(rows, ({ externalId }) => externalId ?? "");
  for (const { id } of messages) for (const row of byId.get(`${id}`) ?? []) arrived.set(row.id, 1);
  const accounted = new Map(messages.flatMap(({ id, html }) => (byId.has(`${id}`) ? [[html, `${id}`] as const] : [])));
  const calls = [...botApi.callsOf("sendMessage"), ...botApi.callsOf("editMessageText")].filter(
    ({ payload }) => `${payload.chat_id}` === chat,
  );
  // What asks for the phone's own place goes with the message before it, and has no row of its own.
  const companions = new Set(calls.flatMap(({ payload }) => (payload.reply_markup?.keyboard ? [payload.text] : [])));
  const strays = messages.filter(({ id, html }) => !byId.has(`${id}`) && !companions.has(html));
  for (const { html } of strays) {
    for (const row of byId.get(accounted.get(html) ?? "-") ?? []) arrived.set(row.id, (arrived.get(row.id) ?? 0) + 1);
  }
  // What ended uncertain has no id, and may well have arrived.
  if (rows.some(({ state }) => state === "unknown")) return;
  const said = Map.groupBy(calls, ({ payload }) => String(payload.text));
  for (const [html, alike] of Map.groupBy(strays, (message) => message.html)) {
    // Said once more than it stands there without a row: the other one is the row's, whatever it was changed to since.
    const isAgain = (said.get(html)?.length ?? 0) > alike.length;
    if (!isAgain) other.push(`a message in chat ${chat} belongs to no row: ${html.slice(0, 60)}`);
  }
}
