import { type City, dotPhones, maskIdentityNumbers } from "../../../city/index.ts";
import { type Database, type Ids, sha256 } from "../../../foundation/index.ts";
import { labelNamed } from "./labels.ts";

/** One line of a history file. */
export interface HistoryLine {
  text: string;
  label: string;
}

/** A history file as read: its lines, or the numbers of those that are none. */
export interface HistoryFile {
  lines: HistoryLine[];
  /** From 1 on. */
  badLines: number[];
}

/** Reads a file of `{"text", "label"}` lines; whatever else a line holds is left. */
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
    const { text, label } = JSON.parse(line);
    const isWhole = typeof text === "string" && text.trim() !== "" && typeof label === "string" && label.trim() !== "";
    return isWhole ? { text: text.trim(), label: label.trim() } : undefined;
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
  SELECT v.id, 'handler', v.text, v.label, v.digest, $5, $6
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
  for (const { text, label } of lines) {
    const bare = dotPhones(maskIdentityNumbers(text, now));
    byDigest.set(sha256(bare), { text: bare, label });
  }
  const rows = [...byDigest.values()];
  const added = await db.query(addSql, [
    rows.map(() => ids.uuid()),
    rows.map(({ text }) => text),
    rows.map(({ label }) => label),
    [...byDigest.keys()],
    source,
    now,
  ]);
  return added.length;
}
