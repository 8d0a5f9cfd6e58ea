import type { City } from "../city/index.ts";
import type { Clock, Database, Ids, Keyed, Locale, Say, Words } from "../foundation/index.ts";
import type { Procedure } from "../procedures/engine/index.ts";
import type { Reader } from "./reader.ts";

export interface BoardOptions {
  db: Database;
  words: Words;
  city: () => City;
  procedures: ReadonlyMap<string, Procedure>;
  clock: Clock;
  defaultLocale?: Locale;
  /** Where the pages are reached from outside, for the links in pictures; by default as they were asked for. */
  publicUrl?: string;
}

/** What a page to print is made with. */
export interface PrintOptions extends BoardOptions {
  keyed: Keyed;
  ids: Ids;
}

/** What a page of the board is made with. */
export interface Desk extends BoardOptions {
  reader: Reader;
  say: Say;
}
