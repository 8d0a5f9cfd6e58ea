import { openPhone, readablePhone } from "../../city/index.ts";
import { type Database, isSealed, type Keyed } from "../../foundation/index.ts";
import { dotHidden, hideWords } from "../../instruments/index.ts";
import { codeHash, makeCode } from "../joining/code-words.ts";
import { issueCode, requireFewAsked } from "../joining/codes.ts";
import { requireFreshCode } from "../joining/fresh-code.ts";
import { homeRow } from "../screens/menu.ts";
import { replyWith, type Turn } from "../turn.ts";
import { ownDataSql } from "./parts.ts";

const exportMinutes = 15;
/** Five bits each: nobody guesses one while it stands. */
const linkLetters = 24;

/** 导出: a link to all that is kept of the person, for a while and for once. A text message takes a fresh code first. */
export async function offerOwnData(turn: Turn): Promise<void> {
  if (!(await requireFreshCode(turn, { do: "export" }, "fresh-code-export"))) return;
  await requireFewAsked(turn, "export");
  const { keyed, ids, exportLink } = turn.means;
  const code = makeCode(ids.secret(linkLetters));
  issueCode(turn, exportMinutes, { hash: exportHash(keyed, code), purpose: "export", personId: turn.person.id });
  const link = hideWords(keyed, turn.addressId, exportLink(code));
  replyWith(turn, "export-link", { link, minutes: exportMinutes }, [homeRow(turn)]);
}

const exportHash = (keyed: Keyed, code: string): string => codeHash(keyed, "export", code);

/** What one's data is given out as: to read, or for another program. Each once for a code. */
export const exportForms = ["page", "json"] as const;
export type ExportForm = (typeof exportForms)[number];

const openSql = `SELECT data FROM "Code" WHERE hash = $1 AND purpose = 'export' AND "usedAt" IS NULL AND "expiresAt" > $2`;
/** The last of the forms uses the code up. */
const spendSql = `UPDATE "Code" SET data = coalesce(data, '{}') || jsonb_build_object($3::text, true),
    "usedAt" = CASE WHEN coalesce(data, '{}') ?& $4::text[] THEN $2::timestamptz END, "usedById" = "personId"
  WHERE hash = $1 AND purpose = 'export' AND "usedAt" IS NULL AND "expiresAt" > $2 AND NOT coalesce(data, '{}') ? $3 RETURNING "personId"`;

interface Means {
  db: Database;
  keyed: Keyed;
  now: Date;
}

/** The forms in which a link to somebody's data can still be used; none for one that cannot. */
export async function openForms({ db, keyed, now }: Means, code: string): Promise<ExportForm[]> {
  const [found] = await db.query<{ data: object | null }>(openSql, [exportHash(keyed, code), now]);
  return found ? exportForms.filter((form) => !(form in (found.data ?? {}))) : [];
}

/** What is kept of a person: rows by part, and who they are. */
export type OwnData = { person: object } & Record<string, object[] | object>;

/** All that is kept of the person whose link it is, once in each form; undefined for a link that cannot be used. */
export async function takeOwnData(means: Means, code: string, form: ExportForm): Promise<OwnData | undefined> {
  const { db, keyed, now } = means;
  const others = exportForms.filter((one) => one !== form);
  const [spent] = await db.query<{ personId: string }>(spendSql, [exportHash(keyed, code), now, form, others]);
  const [data] = spent ? await db.query<OwnData>(ownDataSql, [spent.personId], "own-data") : [];
  return data && (JSON.parse(JSON.stringify(data), (_key, value) => opened(keyed, value)) as OwnData);
}

/** A sealed phone in the clear: it is for the person whose it is, or who wrote it. */
function opened(keyed: Keyed, value: unknown): unknown {
  if (typeof value !== "string") return value;
  // Codes and the like that were shown for a moment only.
  if (!isSealed(value)) return dotHidden({ text: value }).text;
  try {
    return readablePhone(openPhone(keyed, value));
  } catch {
    return "•••";
  }
}
