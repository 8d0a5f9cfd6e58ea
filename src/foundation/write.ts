import { createHash } from "node:crypto";
import type { Prisma } from "../../prisma/client/client.ts";
import type { Database } from "./database.ts";
import { Conflict } from "./errors.ts";

/** The rows that a change may add, by table, as Prisma's own types have them. */
export interface Insertable {
  AdminAct: Prisma.AdminActUncheckedCreateInput;
  Address: Prisma.AddressUncheckedCreateInput;
  AudienceList: Prisma.AudienceListUncheckedCreateInput;
  AudienceListMember: Prisma.AudienceListMemberUncheckedCreateInput;
  AnswerTemplate: Prisma.AnswerTemplateUncheckedCreateInput;
  Appointment: Prisma.AppointmentUncheckedCreateInput;
  Ballot: Prisma.BallotUncheckedCreateInput;
  Case: Prisma.CaseUncheckedCreateInput;
  CaseEvent: Prisma.CaseEventUncheckedCreateInput;
  CaseEventPayload: Prisma.CaseEventPayloadUncheckedCreateInput;
  CatalogueItem: Prisma.CatalogueItemUncheckedCreateInput;
  CatalogueRelease: Prisma.CatalogueReleaseUncheckedCreateInput;
  Charter: Prisma.CharterUncheckedCreateInput;
  Code: Prisma.CodeUncheckedCreateInput;
  Consent: Prisma.ConsentUncheckedCreateInput;
  ConsultationAnswer: Prisma.ConsultationAnswerUncheckedCreateInput;
  Conversation: Prisma.ConversationUncheckedCreateInput;
  Cover: Prisma.CoverUncheckedCreateInput;
  Delivery: Prisma.DeliveryUncheckedCreateInput;
  Elector: Prisma.ElectorUncheckedCreateInput;
  Envelope: Prisma.EnvelopeUncheckedCreateInput;
  File: Prisma.FileUncheckedCreateInput;
  Follow: Prisma.FollowUncheckedCreateInput;
  HistoryLeaf: Prisma.HistoryLeafUncheckedCreateInput;
  HistoryRoot: Prisma.HistoryRootUncheckedCreateInput;
  HotTopic: Prisma.HotTopicUncheckedCreateInput;
  HotTopicCase: Prisma.HotTopicCaseUncheckedCreateInput;
  Household: Prisma.HouseholdUncheckedCreateInput;
  HouseholdMember: Prisma.HouseholdMemberUncheckedCreateInput;
  ImportRun: Prisma.ImportRunUncheckedCreateInput;
  ItemChoice: Prisma.ItemChoiceUncheckedCreateInput;
  ListEntry: Prisma.ListEntryUncheckedCreateInput;
  MatterSide: Prisma.MatterSideUncheckedCreateInput;
  Meeting: Prisma.MeetingUncheckedCreateInput;
  MeetingHand: Prisma.MeetingHandUncheckedCreateInput;
  MeetingInvitee: Prisma.MeetingInviteeUncheckedCreateInput;
  MeetingPoll: Prisma.MeetingPollUncheckedCreateInput;
  Merge: Prisma.MergeUncheckedCreateInput;
  MorningCard: Prisma.MorningCardUncheckedCreateInput;
  ModelInUse: Prisma.ModelInUseUncheckedCreateInput;
  Notice: Prisma.NoticeUncheckedCreateInput;
  NoticePreference: Prisma.NoticePreferenceUncheckedCreateInput;
  OpenVote: Prisma.OpenVoteUncheckedCreateInput;
  OtherNumber: Prisma.OtherNumberUncheckedCreateInput;
  PaperEntry: Prisma.PaperEntryUncheckedCreateInput;
  Person: Prisma.PersonUncheckedCreateInput;
  PersonalLook: Prisma.PersonalLookUncheckedCreateInput;
  Phone: Prisma.PhoneUncheckedCreateInput;
  RegisterEntry: Prisma.RegisterEntryUncheckedCreateInput;
  Signature: Prisma.SignatureUncheckedCreateInput;
  Talk: Prisma.TalkUncheckedCreateInput;
  TalkLine: Prisma.TalkLineUncheckedCreateInput;
  Visit: Prisma.VisitUncheckedCreateInput;
  VisitCare: Prisma.VisitCareUncheckedCreateInput;
  VisitPlan: Prisma.VisitPlanUncheckedCreateInput;
  VisitShare: Prisma.VisitShareUncheckedCreateInput;
}
export type Table = keyof Insertable;

interface Insert {
  table: Table;
  rows: object[];
}
/** Takes a value and gives its placeholder. */
type Param = (value: unknown) => string;
interface Update {
  table: Table | "Inbox";
  /** Columns that must still have these values, or nothing of the change happens. */
  where: Record<string, unknown>;
  set: Record<string, unknown>;
  /** SQL appended to the SET list, from code only; values go through `param`. The row is `t`. */
  setSql?: (param: Param) => string;
  /** SQL appended to the WHERE, likewise. */
  whereSql?: (param: Param) => string;
  /** How many rows must change; `undefined` for any number. */
  expect?: number;
  /** SQL over the changed row whose value `commit` gives back, under this name. */
  returning?: { as: string; sql: string };
}

/** One row that is added, or takes the place of the one with its key. */
export interface Put<T extends Table = Table> {
  table: T;
  row: Insertable[T];
  /** The columns of the primary key. */
  key: readonly string[];
  /**
   * SQL of a row that must be there; from code only, and the same for all puts of a kind, so that many are one statement's
   * part. It may use `r`, the new row, and `given`, a JSON object.
   */
  fromSql?: string;
  given?: Readonly<Record<string, string>>;
  /** SQL over `t`, the row that is there, and `EXCLUDED`, the new one: when the new one takes its place. False: never. */
  replacesIf: string;
}

interface Removal {
  /** Tables whose rows nothing refers to. */
  table: "Envelope" | "File" | "ItemChoice" | "OpenVote" | "Phone";
  /** Columns with the values that the rows have; one or more. */
  where: Record<string, unknown>;
}

/**
 * Everything that one act changes, to be written by one statement: all of it or nothing.
 * Collect with `insert` and `update`, then `commit`.
 */
export class Change {
  private readonly inserts = new Map<Table, object[]>();
  private readonly updates: Update[] = [];
  private readonly puts: Put[] = [];
  private readonly removals: Removal[] = [];

  /** Rows to add. A column that a row does not name has its default. */
  insert<T extends Table>(table: T, ...rows: Insertable[T][]): this {
    if (rows.length === 0) return this;
    const all = this.inserts.get(table) ?? [];
    all.push(...rows);
    this.inserts.set(table, all);
    return this;
  }

  update(update: Update): this {
    this.updates.push(update);
    return this;
  }

  /** A row to add or to replace. Nothing of the change happens when it can do neither. */
  put<T extends Table>(put: Put<T>): this {
    this.puts.push(put as unknown as Put);
    return this;
  }

  /** Rows to take away, such as personal data that somebody takes back, or the votes of a ballot that is. */
  remove(removal: Removal): this {
    this.removals.push(removal);
    return this;
  }

  /** True while there is nothing to write. */
  get isEmpty(): boolean {
    return [this.inserts.size, this.updates.length, this.puts.length, this.removals.length].every((n) => n === 0);
  }

  /** The rows that it puts, where it does nothing else; undefined for any other change. */
  get onlyPuts(): readonly Put[] | undefined {
    const isOnly = this.inserts.size === 0 && this.updates.length === 0 && this.removals.length === 0;
    return isOnly ? this.puts : undefined;
  }

  /** The rows added to a table so far: later parts of the same act may need them. */
  inserted<T extends Table>(table: T): Insertable[T][] {
    return (this.inserts.get(table) ?? []) as Insertable[T][];
  }

  /** Takes over what another change holds. */
  add(other: Change): this {
    for (const [table, rows] of other.inserts) this.insert(table, ...(rows as Insertable[typeof table][]));
    this.updates.push(...other.updates);
    this.puts.push(...other.puts);
    this.removals.push(...other.removals);
    return this;
  }

  /**
   * Writes the change as one statement in one round trip; gives back what updates were asked to return.
   * @throws Conflict when an expectation no longer holds or a unique key was taken meanwhile; nothing was written.
   */
  async commit(db: Pick<Database, "query">): Promise<Record<string, unknown>> {
    const { text, values } = this.statement();
    if (!text) return {};
    const name = `change-${createHash("sha1").update(text).digest("base64url")}`;
    try {
      const [row] = await db.query<Record<string, unknown>>(text, values, name);
      return row ?? {};
    } catch (error) {
      throw asConflict(error);
    }
  }

  /** Commits; false when somebody else has done it, or moved what it counts on, and nothing was written. */
  async commitUnlessDone(db: Database): Promise<boolean> {
    try {
      await this.commit(db);
      return true;
    } catch (error) {
      if (error instanceof Conflict) return false;
      throw error;
    }
  }

  private statement(): { text: string; values: unknown[] } {
    const values: unknown[] = [];
    const parts: string[] = [];
    const checks: string[] = [];
    for (const [table, all] of this.inserts) {
      // A statement's insert names its columns once: rows that name others have one of their own, so that what they
      // leave out has its default.
      const alike = Map.groupBy(all, (row) => Object.keys(row).join());
      for (const rows of alike.values()) parts.push(insertSql({ table, rows }, parts.length, values));
    }
    for (const update of this.updates) {
      const name = `c${parts.length}`;
      parts.push(updateSql(update, parts.length, values));
      if (update.returning) checks.push(`(SELECT value FROM ${name} LIMIT 1) AS "${update.returning.as}"`);
      if (update.expect !== undefined) {
        checks.push(`linli_expect((SELECT count(*) FROM ${name}), ${update.expect}, '${update.table}')`);
      }
    }
    for (const part of putParts(this.puts, parts.length, values)) {
      parts.push(part.sql);
      checks.push(part.check);
    }
    for (const removal of this.removals) parts.push(removeSql(removal, parts.length, values));
    if (parts.length === 0) return { text: "", values };
    return { text: `WITH ${parts.join(",\n")}\nSELECT ${checks.join(", ") || "1"}`, values };
  }
}

/** What a statement of changes has met: a Conflict where an expectation did not hold or a unique key was taken. */
export function asConflict(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const isConflict = code === "LN001" || code === "23505" || code === "40001" || code === "40P01";
  return isConflict && error instanceof Error ? new Conflict(error.message) : error;
}

function insertSql({ table, rows }: Insert, index: number, values: unknown[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map(quote).join(", ");
  values.push(JSON.stringify(rows, bytesAsHex));
  const source = `jsonb_populate_recordset(NULL::"${table}", $${values.length}::jsonb)`;
  return `c${index} AS (INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM ${source} RETURNING 1)`;
}

function updateSql(update: Update, index: number, values: unknown[]): string {
  // One JSON object carries all values, so that dates and JSON columns take the same way as in an insert.
  const columns = Object.keys(update.set).map((column) => `${quote(column)} = r.${quote(column)}`);
  const param: Param = (value) => `$${values.push(value)}`;
  if (update.setSql) columns.push(update.setSql(param));
  values.push(JSON.stringify(update.set, bytesAsHex));
  const set = `jsonb_populate_record(NULL::"${update.table}", $${values.length}::jsonb) r`;
  values.push(JSON.stringify(update.where, bytesAsHex));
  const where = `jsonb_populate_record(NULL::"${update.table}", $${values.length}::jsonb) w`;
  const conditions = Object.keys(update.where).map(
    (column) => `t.${quote(column)} IS NOT DISTINCT FROM w.${quote(column)}`,
  );
  // `IS NOT DISTINCT FROM` keeps no index: the id, where there is one, is compared plainly.
  const plain = conditions.map((c) => (/^t\."(id|personId)"/.test(c) ? c.replace("IS NOT DISTINCT FROM", "=") : c));
  if (update.whereSql) plain.push(update.whereSql(param));
  return `c${index} AS (UPDATE "${update.table}" t SET ${columns.join(", ")} FROM ${set}, ${where} WHERE ${plain.join(" AND ")} RETURNING ${update.returning?.sql ?? "1"} AS value)`;
}

/** Puts as parts of a statement, those of a kind together, each with the check that all of its rows were written. */
export function putParts(puts: readonly Put[], from: number, values: unknown[]): { sql: string; check: string }[] {
  const kindOf = ({ table, row, key, fromSql, replacesIf }: Put) =>
    JSON.stringify([table, Object.keys(row), key, fromSql, replacesIf]);
  return [...Map.groupBy(puts, kindOf).values()].map((alike, i) => {
    const name = `c${from + i}`;
    values.push(alike.length);
    const check = `linli_expect((SELECT count(*) FROM ${name}), $${values.length}::int, '${alike[0]?.table}')`;
    return { sql: `${name} AS (${putSql(alike, values)})`, check };
  });
}

function putSql(alike: readonly Put[], values: unknown[]): string {
  const [{ table, row, key, fromSql, replacesIf }] = alike as [Put];
  const columns = Object.keys(row);
  values.push(
    JSON.stringify(
      alike.map(({ row, given }) => ({ row, given })),
      bytesAsHex,
    ),
  );
  const rows = `jsonb_to_recordset($${values.length}::jsonb) AS x("row" jsonb, given jsonb), jsonb_populate_record(NULL::"${table}", x."row") r`;
  const set = columns
    .filter((column) => !key.includes(column))
    .map((column) => `${quote(column)} = EXCLUDED.${quote(column)}`);
  return `INSERT INTO "${table}" AS t (${columns.map(quote).join(", ")})
    SELECT ${columns.map((column) => `r.${quote(column)}`).join(", ")} FROM ${rows}${fromSql ? `, LATERAL (${fromSql}) g` : ""}
    ON CONFLICT (${key.map(quote).join(", ")}) DO UPDATE SET ${set.join(", ")} WHERE ${replacesIf} RETURNING 1`;
}

function removeSql({ table, where }: Removal, index: number, values: unknown[]): string {
  values.push(JSON.stringify(where));
  const given = `jsonb_populate_record(NULL::"${table}", $${values.length}::jsonb) w`;
  const conditions = Object.entries(where).map(([column, value]) =>
    value === null ? `t.${quote(column)} IS NULL` : `t.${quote(column)} = w.${quote(column)}`,
  );
  return `c${index} AS (DELETE FROM "${table}" t USING ${given} WHERE ${conditions.join(" AND ")} RETURNING 1)`;
}

const quote = (name: string) => `"${name.replaceAll('"', "")}"`;

/** A Buffer has turned itself into a list of numbers by the time a replacer sees it: `this` still holds the bytes. */
function bytesAsHex(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const raw = this[key];
  return raw instanceof Uint8Array ? `\\x${Buffer.from(raw).toString("hex")}` : value;
}
