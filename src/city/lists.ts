import { z } from "zod";
import type { Locale } from "../foundation/index.ts";

/** The lists that are data. */
export const listNames = ["work", "disclosure", "words"] as const;
export type ListName = (typeof listNames)[number];

/**
 * What work may be placed with a community: its own affairs, which nobody places; what it assists the government with;
 * what may be bought from it; what is forbidden. Of disclosures: by which rule of the charter they are due, what the
 * money is, what it does for the government, and major matters, which are told at once. Of words by which people look
 * for services: what a service is about, and what is to be done.
 */
export const listKinds = {
  work: ["self", "assist", "bought", "forbidden"],
  disclosure: ["general", "money", "work", "major"],
  words: ["subject", "act"],
} as const satisfies Record<ListName, readonly string[]>;

const words = z.object({ zh: z.string().min(1), en: z.string().min(1).optional() });

/** What is said of an entry, in Chinese and, where it is translated, in English. */
export const listContent = z.object({
  nameEn: z.string().min(1).optional(),
  basis: words.optional(),
  conditions: words.optional(),
});
export type ListContent = z.infer<typeof listContent>;

/** An entry of a list that is data: see `ListEntry` of the schema. */
export interface ListEntry {
  id: string;
  list: string;
  kind: string;
  code: string;
  name: string;
  aliases: string[];
  content: ListContent;
  caseId: string | null;
  demo: boolean;
  /** When it was taken off (ISO 8601); null while it is in force. */
  retiredAt: string | null;
}

/** A part of an entry in a language, else in Chinese; "" where nothing is said. */
export function listPart(
  { content }: Pick<ListEntry, "content">,
  part: "basis" | "conditions",
  locale: Locale,
): string {
  const found = content[part];
  return (locale === "en" ? found?.en : undefined) ?? found?.zh ?? "";
}

/** The entries of a list that are in force, in the order of their codes. */
export const entriesOf = (
  { listed }: { listed: ReadonlyMap<string, ListEntry> },
  list: ListName,
  kinds: readonly string[] = listKinds[list],
): ListEntry[] => [...listed.values()].filter((e) => e.list === list && e.retiredAt === null && kinds.includes(e.kind));
