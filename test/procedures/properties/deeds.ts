import type { Inbound } from "../../../src/conversation/index.ts";
import { buttonToken } from "../../../src/instruments/index.ts";
import type { Answers, CaseRow } from "../../../src/procedures/engine/index.ts";
import type { Town } from "./town.ts";

/** What somebody has written and is about to confirm. */
export interface Written {
  personId: string;
  purpose: object;
  answers: Answers;
  skipped?: string[];
}

/** What the chat made of a message: `done`, `refused:<code>` or `error`. */
export type Answered = string;

let messages = 0;

/** Where somebody is reached. */
export function addressOf({ addresses }: Town, personId: string): { id: string; address: string } {
  const found = addresses.get(personId);
  if (!found) throw new Error("nobody there");
  return found;
}

/** Presses the only button of a message, as its channel hands it over. */
async function press(town: Town, personId: string, state: object, command: object): Promise<Answered> {
  const { app, ids } = town;
  const address = addressOf(town, personId);
  const deliveryId = ids.uuid();
  const prompt = { deliveryId, addressId: address.id, buttons: [{ label: "好", command }], takesNumbers: false };
  const sql = `UPDATE "Conversation" SET state = $2 WHERE "personId" = $1`;
  await app.db.query(sql, [personId, { ...state, prompt }], "set-state");
  const token = buttonToken(app.keyed, deliveryId, 0, {});
  return receive(town, address.address, { kind: "button", token });
}

async function receive(town: Town, address: string, what: Pick<Inbound, "kind" | "token" | "text">): Promise<Answered> {
  const { app } = town;
  const externalId = `p${++messages}`;
  await app.conversation.receive({ channel: "web", address, externalId, ...what });
  await app.idle();
  const sql = `SELECT outcome FROM "Inbox" WHERE "externalId" = $1`;
  const [row] = await app.db.query<{ outcome: string }>(sql, [externalId], "outcome-of");
  return row?.outcome ?? "unanswered";
}

/** Words, typed. */
export async function say(town: Town, personId: string, text: string): Promise<Answered> {
  return receive(town, addressOf(town, personId).address, { kind: "text", text });
}

/** A form that has been filled in, confirmed: what the chat does with it from there on is all its own. */
export function submit(
  town: Town,
  { personId, purpose, answers, skipped = [] }: Written,
  id = town.ids.uuid(),
): Promise<Answered> {
  const draft = {
    ...{ id, purpose, answers, said: Object.keys(answers), skipped, at: "summary", twins: "done" },
    startedAt: town.clock.now().toISOString(),
  };
  return press(town, personId, { drafts: [draft] }, { do: "submit", draft: id });
}

/** The button of an action. */
export const tap = (
  town: Town,
  {
    personId,
    row,
    action,
    version,
    as,
  }: { personId: string; row: CaseRow; action: string; version: number; as?: string },
): Promise<Answered> =>
  press(town, personId, { drafts: [] }, { do: "act", caseId: row.id, action, version, isSure: true, as });

export const actPurpose = (row: CaseRow, action: string, version: number, as?: string): object => ({
  ...{ act: `${row.procedure}/${action}`, caseId: row.id, number: row.number, version, areaId: row.areaId },
  ...{ handlerId: row.handlerId, aboutBodyId: row.aboutBodyId, as },
});

/** Any command of a button, such as a vote. */
export const command = (town: Town, personId: string, what: object): Promise<Answered> =>
  press(town, personId, { drafts: [] }, what);
