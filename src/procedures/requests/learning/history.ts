import { type City, dotPhones, maskIdentityNumbers } from "../../../city/index.ts";
import { type Database, type Ids, sha256 } from "../../../foundation/index.ts";
import { labelNamed } from "./labels.ts";
import { kindNamed, type Learnt } from "./subjects.ts";

/** One line of a history file. */
export interface HistoryLine {
  text: string;
  label: string;
  /** 'complaint', 'enquiry' or 'suggestion', where the office has noted it. */
  kind?: string;
}

/** A history file as read: its lines, or the numbers of those that are none. */
export interface HistoryFile {
  lines: HistoryLine[];
  /** From 1 on. */
  badLines: number[];
}

/** Reads a file of `{"text", "label"}` lines, with a `"kind"` or 投诉, 咨询, 建议 where there is one; whatever else a line holds is left. */
export function readHistory(content: string): HistoryFile {
  const read: HistoryFile = { lines: [], badLines: [] };
  for (const [n, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const found = lineOf(line);
    if (found) read.lines.push(found);
    else read.badLines.push(n + 1);
  }
  return read;
}

function lineOf(line: string): HistoryLine | undefined {
  try {
    const { text, label, kind } = JSON.parse(line);
    const isWhole = typeof text === "string" && text.trim() !== "" && typeof label === "string" && label.trim() !== "";
    return isWhole ? { text: text.trim(), label: label.trim(), kind: kindNamed(String(kind ?? "")) } : undefined;
  } catch {
    return undefined;
  }
}

/** Labels that no body bears, with how many lines have them: they are never proposed. */
export function strangeLabels(lines: readonly HistoryLine[], city: City): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of lines) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map([...counts].filter(([label]) => labelNamed(label, city) === undefined));
}

const addSql = `INSERT INTO "HistoryExample" (id, kind, text, label, digest, source, "addedAt")
  SELECT v.id, $7, v.text, v.label, v.digest, $5, $6
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS v (id, text, label, digest)
  ON CONFLICT (kind, digest) DO UPDATE SET label = EXCLUDED.label, source = EXCLUDED.source, "addedAt" = EXCLUDED."addedAt"
    WHERE "HistoryExample".label <> EXCLUDED.label RETURNING id`;

/** Keeps lines as examples, without phones and identity numbers; the same words again count as they are now. Returns how many were new. */
export async function addHistory(
  db: Pick<Database, "query">,
  ids: Ids,
  lines: readonly HistoryLine[],
  { source, now }: { source: string; now: Date },
): Promise<number> {
  const byDigest = new Map<string, HistoryLine>();
  for (const { text, ...line } of lines) {
    const bare = dotPhones(maskIdentityNumbers(text, now));
    byDigest.set(sha256(bare), { ...line, text: bare });
  }
  const add = async (learnt: Learnt, rows: [digest: string, text: string, label: string][]): Promise<number> => {
    const columns = [rows.map(() => ids.uuid()), ...[1, 2, 0].map((n) => rows.map((row) => row[n]))];
    return (await db.query(addSql, [...columns, source, now, learnt])).length;
  };
  const rows = [...byDigest];
  const kinds = rows.flatMap(([digest, { text, kind }]): [string, string, string][] =>
    kind ? [[digest, text, kind]] : [],
  );
  await add("request-kind", kinds);
  return add(
    "handler",
    rows.map(([digest, { text, label }]) => [digest, text, label]),
  );
}
