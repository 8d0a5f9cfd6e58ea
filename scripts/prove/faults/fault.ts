import type { PostgresServer, Programs } from "./postgres.ts";
import type { Town, TownOptions } from "./town.ts";

/** What every fault is given. */
export interface Stage {
  seed: string;
  /** A server for all faults that need none of their own, and the district on it to begin with. */
  server: PostgresServer;
  template: string;
  /** The data folder that a server of the same programs begins with, to have that district too. */
  district: string;
  programs: Programs;
  isShort: boolean;
  /** Puts up a town with people who are awake; it is taken down when the fault is over. */
  open(options?: Partial<TownOptions>): Promise<Town>;
  /** Is called when the fault is over. */
  after(clean: () => Promise<unknown>): void;
}

/** One kind of disaster. */
export interface Fault {
  name: string;
  /** What is done, for `--help`. */
  does: string;
  /** Tried in the short form too. */
  isInShort?: boolean;
  /** Why it cannot be tried here; undefined when it can. */
  whyNot?(): Promise<string | undefined>;
  /** Puts up a town, strikes it, and gives it back with how often it struck. */
  strike(stage: Stage): Promise<{ town: Town; times: number }>;
}
