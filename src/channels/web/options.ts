import type { Gateway } from "../../conversation/index.ts";
import type { Clock, Config, Database, Ids, Keyed, Locale, Logger, Rate, Words } from "../../foundation/index.ts";
import type { MakeLater } from "../../instruments/index.ts";
import type { WebChannel } from "./channel.ts";
import type { Crowd } from "./crowd.ts";
import type { ReaderLimits } from "./readers.ts";
import type { Place } from "./session.ts";

/** Somebody whom a newcomer may be in a demo. */
export interface Persona {
  /** Part of an address: lower-case letters, digits and dashes. */
  key: string;
  label: { zh: string; en: string };
}

export interface WebOptions {
  channel: WebChannel;
  gateway: Gateway;
  db: Database;
  words: Words;
  keyed: Keyed;
  makeLater?: MakeLater;
  ids: Ids;
  clock: Clock;
  log: Logger;
  config: Pick<Config, "publicUrl" | "defaultLocale">;
  /** Of a demo; in any other instance there is nobody to be. */
  demo?: {
    personas: readonly Persona[];
    /** Ties a web address to the person that a persona stands for; asked again, changes nothing. */
    bindPersona(key: string, address: string): Promise<void>;
  };
  /** Unset: each as much as it likes. */
  readers?: ReaderLimits;
  /** Messages that one session may send in a minute; 60 unless said otherwise. */
  messagesPerMinute?: number;
  /** How often a page that listens looks for what other processes have sent; 2,000 unless said otherwise. */
  pollMs?: number;
}

/** A chat at a path of its own. */
export interface ChatPlace extends Place {
  /** Who one is here, in a demo. */
  who?: (locale: Locale) => string;
  /** Ties a new session to the person it stands for, where there is one. */
  bind?: (address: string) => Promise<void>;
}

export interface ChatParts {
  options: WebOptions;
  place: ChatPlace;
  href: (name: string) => string;
  styles: string[];
  limit: Rate;
  crowd: Crowd;
}
