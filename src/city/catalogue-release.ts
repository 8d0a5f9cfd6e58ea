import { Change, canonicalJson, type Database, sha256 } from "../foundation/index.ts";

/** The catalogue as published: what was in it, and what had changed since the release before. */
export interface CatalogueRelease {
  n: number;
  at: Date;
  /** How many items it holds. */
  count: number;
  added: ReleasedItem[];
  changed: ReleasedItem[];
  removed: ReleasedItem[];
}
export interface ReleasedItem {
  code: string;
  name: string;
  /** In English, where it is translated. */
  nameEn?: string;
}

interface Row {
  n: number;
  at: Date;
  items: Record<string, string>;
  changes: { added: string[]; changed: string[]; removed: ReleasedItem[] };
}

/** The items as offered, with all that their cards show; the department by its name, since that is what people read. */
const offeredSql = `SELECT c.code, c.name, c.content ->> 'nameEn' AS "nameEn", jsonb_build_object('name', c.name, 'category', c.category,
    'handling', c.handling, 'department', coalesce(b.name, c."departmentName"), 'content', c.content, 'form', c.form) AS card
  FROM "CatalogueItem" c LEFT JOIN "Body" b ON b.id = c."departmentId" WHERE c."retiredAt" IS NULL ORDER BY c.code`;
const lastSql = `SELECT n, at, items, changes FROM "CatalogueRelease" ORDER BY n DESC LIMIT 1`;
const namesSql = `SELECT code, name, content ->> 'nameEn' AS "nameEn" FROM "CatalogueItem" WHERE code = ANY($1) ORDER BY code`;

/**
 * Publishes the catalogue as it stands: a release with what changed since the last. Gives its number; undefined when
 * nothing has changed, or another process published at this moment. `more` goes into the same transaction.
 */
export async function publishCatalogue(
  db: Database,
  at: Date,
  more: (n: number) => Change = () => new Change(),
): Promise<number | undefined> {
  const offered = await db.query<{ code: string; name: string; nameEn: string | null; card: unknown }>(offeredSql);
  const [last] = await db.query<Row>(lastSql);
  const items = Object.fromEntries(offered.map(({ code, card }) => [code, sha256(canonicalJson(card))]));
  const before = last?.items ?? {};
  const gone = Object.keys(before).filter((code) => !(code in items));
  const changes = {
    added: Object.keys(items).filter((code) => !(code in before)),
    changed: Object.keys(items).filter((code) => code in before && before[code] !== items[code]),
    removed: gone.length === 0 ? [] : await namesOf(db, gone),
  };
  if (changes.added.length + changes.changed.length + gone.length === 0) return undefined;
  const n = (last?.n ?? 0) + 1;
  const change = new Change()
    .insert("CatalogueRelease", {
      n,
      at,
      items,
      changes: { ...changes, removed: changes.removed.map((item) => ({ ...item })) },
    })
    .add(more(n));
  // Where the number was taken meanwhile, the same catalogue is out already.
  return (await change.commitUnlessDone(db)) ? n : undefined;
}

async function namesOf(db: Database, codes: readonly string[]): Promise<ReleasedItem[]> {
  const rows = await db.query<{ code: string; name: string; nameEn: string | null }>(namesSql, [codes]);
  return rows.map(({ code, name, nameEn }) => ({ code, name, ...(nameEn ? { nameEn } : {}) }));
}

/** The releases, newest first, each with the names of what changed. */
export async function catalogueReleases(db: Database, limit: number): Promise<CatalogueRelease[]> {
  const sql = `SELECT n, at, items, changes FROM "CatalogueRelease" ORDER BY n DESC LIMIT $1`;
  const rows = await db.query<Row>(sql, [limit]);
  const codes = rows.flatMap(({ changes }) => [...changes.added, ...changes.changed]);
  const names = new Map((await namesOf(db, [...new Set(codes)])).map((item) => [item.code, item]));
  const named = (list: string[]) => list.map((code) => names.get(code) ?? { code, name: code });
  return rows.map(({ n, at, items, changes }) => ({
    n,
    at,
    count: Object.keys(items).length,
    added: named(changes.added),
    changed: named(changes.changed),
    removed: changes.removed,
  }));
}

/** What the newest release changed; undefined while there is none but the first, in which everything is new. */
export async function latestCatalogueChanges(db: Database): Promise<CatalogueRelease | undefined> {
  const [newest] = await catalogueReleases(db, 1);
  return newest && newest.n > 1 ? newest : undefined;
}

/** The newest release by code alone: which items are public. Undefined while nothing was published. */
export async function publishedCodes(db: Database): Promise<{ n: number; at: Date; codes: Set<string> } | undefined> {
  const [last] = await db.query<Row>(lastSql);
  return last && { n: last.n, at: last.at, codes: new Set(Object.keys(last.items)) };
}
