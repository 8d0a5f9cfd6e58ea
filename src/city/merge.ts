import { Change, type Database, type Table } from "../foundation/index.ts";

/** A table whose rows name a person, and the columns that do. */
interface Naming {
  table: Table;
  /** What tells its rows apart. */
  key: string;
  columns: readonly string[];
  /** Columns that are lists of persons. */
  lists?: readonly string[];
  /** Rows that stay: both persons have one. Of the row `t`; $1 goes over to $2. */
  unless?: string;
}

/** All that goes over when two persons are found to be one. What happened, and who looked at what, stays as written. */
const namings: readonly Naming[] = [
  { table: "Address", key: "id", columns: ["personId"] },
  { table: "Case", key: "id", columns: ["applicantId", "helperId"], lists: ["personIds", "aboutPersonIds"] },
  { table: "Appointment", key: "id", columns: ["personId"] },
  { table: "Cover", key: "id", columns: ["personId"] },
  { table: "Consent", key: "id", columns: ["subjectId", "helperId"] },
  { table: "HouseholdMember", key: "id", columns: ["personId"] },
  {
    table: "ItemChoice",
    key: "id",
    columns: ["personId"],
    unless: `EXISTS (SELECT 1 FROM "ItemChoice" o WHERE o."personId" = $2::uuid AND o.words = t.words)`,
  },
  { table: "File", key: "id", columns: ["personId"] },
  { table: "TalkLine", key: "id", columns: ["personId"] },
  {
    table: "Elector",
    key: "ballotId",
    columns: ["personId"],
    unless: `EXISTS (SELECT 1 FROM "Elector" o WHERE o."ballotId" = t."ballotId" AND $2::uuid IN (o."personId", t."proxyId"))`,
  },
  {
    table: "Elector",
    key: "ballotId",
    columns: ["proxyId"],
    unless: `EXISTS (SELECT 1 FROM "Elector" o WHERE o."ballotId" = t."ballotId" AND $2::uuid IN (o."proxyId", t."personId"))`,
  },
  // A candidate carries nobody's vote, under whichever of their accounts.
  { table: "Ballot", key: "id", columns: [], lists: ["carriesNone"], unless: `t."countedAt" IS NOT NULL` },
  {
    table: "AudienceListMember",
    key: "listId",
    columns: ["personId"],
    unless: `EXISTS (SELECT 1 FROM "AudienceListMember" o WHERE o."personId" = $2::uuid AND o."listId" = t."listId")`,
  },
  {
    table: "NoticePreference",
    key: "id",
    columns: ["personId"],
    unless: `EXISTS (SELECT 1 FROM "NoticePreference" o WHERE o."personId" = $2::uuid)`,
  },
  {
    table: "Talk",
    key: "id",
    columns: ["personId", "clerkId"],
    unless: `t."personId" = $1::uuid AND t.state <> 'ended' AND EXISTS (SELECT 1 FROM "Talk" o WHERE o."personId" = $2::uuid AND o.state <> 'ended')`,
  },
  {
    // Whoever acted as both persons for two powers has done so; nothing that is to come is allowed to both.
    table: "MatterSide",
    key: "matterId",
    columns: ["personId"],
    unless: `EXISTS (SELECT 1 FROM "MatterSide" o WHERE o."personId" = $2::uuid AND o."matterId" = t."matterId")`,
  },
  { table: "Meeting", key: "id", columns: ["chairId", "confirmedById"] },
  {
    table: "MeetingInvitee",
    key: "id",
    columns: ["personId"],
    unless: `EXISTS (SELECT 1 FROM "MeetingInvitee" o WHERE o."personId" = $2::uuid AND o."meetingId" = t."meetingId")`,
  },
  {
    table: "MeetingHand",
    key: "id",
    columns: ["personId"],
    unless: `EXISTS (SELECT 1 FROM "MeetingHand" o WHERE o."personId" = $2::uuid AND o."pollId" = t."pollId")`,
  },
  {
    table: "Phone",
    key: "id",
    columns: ["personId"],
    unless: `EXISTS (SELECT 1 FROM "Phone" o WHERE o."personId" = $2::uuid AND o.hash = t.hash)`,
  },
  {
    table: "Follow",
    key: "caseId",
    columns: ["personId"],
    unless: `EXISTS (SELECT 1 FROM "Follow" o WHERE o."personId" = $2::uuid AND o."caseId" = t."caseId")`,
  },
  {
    table: "ConsultationAnswer",
    key: "id",
    columns: ["personId"],
    unless: `EXISTS (SELECT 1 FROM "ConsultationAnswer" o WHERE o."personId" = $2::uuid AND o."caseId" = t."caseId" AND o.question = t.question)`,
  },
  {
    table: "Signature",
    key: "caseId",
    columns: ["personId"],
    unless: `EXISTS (SELECT 1 FROM "Signature" o WHERE o."personId" = $2::uuid AND o."caseId" = t."caseId")`,
  },
];

/** The keys of the rows that went over, by table and column: {"Case.applicantId": [id, …], …}. */
type Moved = Record<string, string[]>;

/** What a person is known by; what the one has and the other lacks goes over. */
const facts = ["name", "homeAreaId", "verifiedAt", "verifiedHow", "consentAt", "consentTo"] as const;
type Facts = Record<(typeof facts)[number], string | null>;

/** What a merge has moved, kept in `Merge.moved` for its undoing. */
interface Kept {
  rows: Moved;
  /** What the person that stays has got of the other one, and what stood there before. */
  filled: Partial<Facts>;
  before: Partial<Facts>;
  /** What the other one was verified by, before. */
  verified: Pick<Facts, "verifiedAt" | "verifiedHow">;
}

export interface Mergeable {
  from: Facts;
  into: Facts;
  rows: Moved;
}

const columnsOf = ({ columns, lists = [] }: Naming): { column: string; isList: boolean }[] => [
  ...columns.map((column) => ({ column, isList: false })),
  ...lists.map((column) => ({ column, isList: true })),
];

const rowsSql = namings
  .flatMap((naming) =>
    columnsOf(naming).map(({ column, isList }) => {
      const names = isList ? `t."${column}" @> ARRAY[$1::uuid]` : `t."${column}" = $1::uuid`;
      const stays = naming.unless ? ` AND NOT (${naming.unless})` : "";
      return `'${naming.table}.${column}', (SELECT coalesce(jsonb_agg(t."${naming.key}"), '[]') FROM "${naming.table}" t WHERE ${names}${stays})`;
    }),
  )
  .join(",\n");

const mergeableSql = `SELECT (SELECT to_jsonb(p) FROM "Person" p WHERE id = $1::uuid) AS "from",
  (SELECT to_jsonb(p) FROM "Person" p WHERE id = $2::uuid) AS "into", jsonb_build_object(${rowsSql}) AS rows`;

/** What would go over from one person to another; undefined when one of them is not there. */
export async function readMergeable(db: Database, fromId: string, intoId: string): Promise<Mergeable | undefined> {
  const [found] = await db.query<Mergeable>(mergeableSql, [fromId, intoId]);
  return found?.from && found.into ? found : undefined;
}

/** Two verified persons are two members of households: they are not one human being. */
export const areTwo = ({ from, into }: Mergeable): boolean => from.verifiedAt !== null && into.verifiedAt !== null;

/** One person becomes another: their rows, and what the other one lacks. Conversations are the caller's. */
export function mergeChange(
  { from, into, rows }: Mergeable,
  { id, fromId, intoId, now }: { id: string; fromId: string; intoId: string; now: Date },
): Change {
  const missing = facts.filter((name) => into[name] === null && from[name] !== null);
  const filled: Partial<Facts> = Object.fromEntries(missing.map((name) => [name, from[name]]));
  // Who is verified lives where they were verified, and is called so.
  if (from.verifiedAt) Object.assign(filled, { name: from.name, homeAreaId: from.homeAreaId });
  const { verifiedAt, verifiedHow } = from;
  const before: Partial<Facts> = Object.fromEntries(
    Object.keys(filled).map((name) => [name, into[name as keyof Facts]]),
  );
  const kept: Kept = { rows, filled, before, verified: { verifiedAt, verifiedHow } };
  const change = moveRows(rows, fromId, intoId).insert("Merge", { id, fromId, intoId, moved: { ...kept }, at: now });
  // The one who is left over is nobody's any more, and above all no second voter.
  change.update({ table: "Person", where: { id: fromId }, set: { verifiedAt: null, verifiedHow: null }, expect: 1 });
  if (Object.keys(filled).length > 0)
    change.update({ table: "Person", where: { id: intoId, verifiedAt: into.verifiedAt }, set: filled, expect: 1 });
  // Nobody speaks with two clerks at once: the talk that stays behind is over.
  return change.update({
    table: "Talk",
    where: { personId: fromId },
    set: { state: "ended", endedAt: now, endedBy: "resident" },
    whereSql: (param) => `t.state <> 'ended' AND NOT t.id = ANY(${param(rows["Talk.personId"] ?? [])}::uuid[])`,
  });
}

/** All rows of a table in one update, so that one that names the person twice is not written twice. */
function moveRows(rows: Moved, fromId: string, toId: string): Change {
  const change = new Change();
  for (const naming of namings) {
    const keysOf = (column: string) => rows[`${naming.table}.${column}`] ?? [];
    const all = columnsOf(naming);
    const touched = [...new Set(all.flatMap(({ column }) => keysOf(column)))];
    if (touched.length === 0) continue;
    // A row whose key is not its own alone, such as a follow, is also told by the person.
    const [whose = ""] = naming.key === "id" ? [] : naming.columns;
    change.update({
      table: naming.table,
      where: whose ? { [whose]: fromId } : {},
      set: {},
      setSql: (param) =>
        all
          .map(({ column, isList }) => {
            const isMoved = `t."${naming.key}" = ANY(${param(keysOf(column))}::uuid[])`;
            const to = isList
              ? `array_replace(t."${column}", ${param(fromId)}::uuid, ${param(toId)}::uuid)`
              : `CASE WHEN t."${column}" = ${param(fromId)}::uuid THEN ${param(toId)}::uuid ELSE t."${column}" END`;
            return `"${column}" = CASE WHEN ${isMoved} THEN ${to} ELSE t."${column}" END`;
          })
          .join(", "),
      whereSql: (param) => `t."${naming.key}" = ANY(${param(touched)}::uuid[])`,
    });
  }
  return change;
}

/** Merges of before the first release named three tables only. */
const readKept = (moved: unknown): Kept => {
  const kept = moved as Kept | { addresses: string[]; cases: string[]; appointments: string[] };
  if ("rows" in kept) return kept;
  const { addresses, cases, appointments } = kept;
  const rows = { "Address.personId": addresses, "Case.applicantId": cases, "Appointment.personId": appointments };
  return { rows, filled: {}, before: {}, verified: { verifiedAt: null, verifiedHow: null } };
};

const typeOf: Record<keyof Facts, string> = {
  name: "text",
  homeAreaId: "uuid",
  verifiedAt: "timestamptz",
  verifiedHow: "text",
  consentAt: "timestamptz",
  consentTo: "text",
};

/**
 * Gives back what a merge has moved, as far as it is still where the merge has put it. Drafts stay where they are.
 * @throws Conflict at the commit, when it was undone already
 */
export function unmergeChange(
  { id, fromId, intoId, moved }: { id: string; fromId: string; intoId: string; moved: unknown },
  now: Date,
): Change {
  const { rows, filled, before, verified } = readKept(moved);
  const change = moveRows(rows, intoId, fromId);
  const names = facts.filter((name) => filled[name] !== undefined);
  if (names.length > 0)
    change.update({
      table: "Person",
      where: { id: intoId },
      set: {},
      setSql: (param) =>
        names
          .map((name) => {
            const isStill = `t."${name}" IS NOT DISTINCT FROM ${param(filled[name])}::${typeOf[name]}`;
            const was = `${param(before[name] ?? null)}::${typeOf[name]}`;
            return `"${name}" = CASE WHEN ${isStill} THEN ${was} ELSE t."${name}" END`;
          })
          .join(", "),
      expect: 1,
    });
  if (verified.verifiedAt) change.update({ table: "Person", where: { id: fromId }, set: verified, expect: 1 });
  return change.update({ table: "Merge", where: { id, undoneAt: null }, set: { undoneAt: now }, expect: 1 });
}
