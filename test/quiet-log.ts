import { createLogger, type Database, type Logger } from "../src/foundation/index.ts";

/** A log of everything down to what is only for finding faults, kept in memory. */
export interface KeptLog {
  log: Logger;
  text(): string;
}

/** @param onLine is given each line as well */
export function keepLog(onLine: (line: string) => void = () => {}): KeptLog {
  const lines: string[] = [];
  const write = (line: string) => {
    lines.push(line);
    onLine(line);
  };
  const log = createLogger({ level: "trace", stream: { write } });
  return { log, text: () => lines.join("") };
}

const phone = /(?<![\w.-])(?:\+?86)?1[3-9]\d{9}(?![\w-])/g;
const identityNumber = /(?<![\w.-])\d{17}[\dX](?![\w-])/gi;

/** Ids are nobody's words, though somebody may have typed one. */
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Of these words the ones that are nobody's but a person's: a log has no Chinese of its own, but single words of English. */
const isTelling = (word: string): boolean =>
  !uuid.test(word) && (/\p{Script=Han}/u.test(word) ? word.length >= 2 : /.{4} .{4}|\d{9}/.test(word));

/** Phones, identity numbers, and those of `words` (what people are called and have written) that stand in a log. */
export function personalIn(log: string, words: readonly string[]): string[] {
  const numbers = [phone, identityNumber].flatMap((pattern) => log.match(pattern) ?? []);
  return [...new Set([...numbers, ...words.filter((word) => isTelling(word) && log.includes(word))])];
}

/** What the people of a database are called, where they are written to, and what they have said: each as it would stand in JSON. */
export async function wordsOf(db: Database): Promise<string[]> {
  const rows = await db.query<{ word: string | null }>(`SELECT name AS word FROM "Person"
    UNION SELECT name FROM "HouseholdMember" UNION SELECT address FROM "Address" WHERE channel <> 'terminal'
    UNION SELECT payload->>'text' FROM "Inbox"`);
  return rows.flatMap(({ word }) => (word ? [JSON.stringify(word).slice(1, -1)] : []));
}
