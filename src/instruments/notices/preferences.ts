import type { Change, Database, Ids } from "../../foundation/index.ts";
import { type NoticeKind, optionalKinds, quietHours } from "./kinds.ts";

/** How a person wants to be told. */
export interface Preferences {
  /** Minutes of the day in China, 0 to 1439; the same twice: no quiet hours. */
  quiet: { from: number; until: number };
  /** The quiet hours are the default's: the person has chosen none. */
  isDefaultQuiet: boolean;
  /** What is for information comes together at 18:00. */
  digest: boolean;
  optedOut: readonly NoticeKind[];
  preferredChannel?: string;
  /** The row that holds them; undefined while the person has chosen nothing. */
  id?: string;
}

interface Row {
  id: string;
  quietFrom: number | null;
  quietUntil: number | null;
  digest: boolean;
  optedOut: NoticeKind[];
  preferredChannel: string | null;
}

export async function preferencesOf(db: Database, personId: string): Promise<Preferences> {
  const sql = `SELECT id, "quietFrom", "quietUntil", digest, "optedOut", "preferredChannel" FROM "NoticePreference" WHERE "personId" = $1`;
  const [row] = await db.query<Row>(sql, [personId]);
  const { quietFrom = null, quietUntil = null } = row ?? {};
  const isDefaultQuiet = quietFrom === null || quietUntil === null;
  return {
    quiet: isDefaultQuiet ? { ...quietHours } : { from: quietFrom, until: quietUntil },
    isDefaultQuiet,
    digest: row?.digest ?? false,
    optedOut: row?.optedOut ?? [],
    preferredChannel: row?.preferredChannel ?? undefined,
    id: row?.id,
  };
}

/** What a person changes; `quiet` and `preferredChannel` null: back to the default. */
export interface PreferenceChanges {
  quiet?: { from: number; until: number } | null;
  digest?: boolean;
  optedOut?: readonly NoticeKind[];
  preferredChannel?: string | null;
}

interface Given {
  ids: Ids;
  now: Date;
  personId: string;
  /** As `preferencesOf` has just given them. */
  present: Preferences;
  set: PreferenceChanges;
}

/**
 * Adds to a change what a person wants from now on; it also holds for what waits to be sent.
 * @throws RangeError for a kind that nobody may turn off
 */
export function setPreferences(change: Change, { ids, now, personId, present, set }: Given): void {
  const refused = set.optedOut?.find((kind) => !optionalKinds.includes(kind));
  if (refused) throw new RangeError(`nobody can opt out of ${refused}`);
  const quiet = set.quiet === undefined ? (present.isDefaultQuiet ? null : present.quiet) : set.quiet;
  const channel = set.preferredChannel === undefined ? present.preferredChannel : set.preferredChannel;
  const row = {
    quietFrom: quiet?.from ?? null,
    quietUntil: quiet?.until ?? null,
    digest: set.digest ?? present.digest,
    optedOut: [...(set.optedOut ?? present.optedOut)],
    preferredChannel: channel ?? null,
    updatedAt: now,
  };
  if (present.id) change.update({ table: "NoticePreference", where: { id: present.id }, set: row, expect: 1 });
  else change.insert("NoticePreference", { id: ids.uuid(), personId, ...row });
}
