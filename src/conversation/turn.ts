import type { City, Seat } from "../city/index.ts";
import {
  Change,
  type Database,
  formatInstant,
  type Ids,
  type Keyed,
  type Locale,
  type Say,
  type WordArgs,
  type Words,
} from "../foundation/index.ts";
import type { BallotKeys, Button, LookedUp, Model, Outgoing } from "../instruments/index.ts";
import type { Actor, Procedure, WhichKind, WhoseJob, World } from "../procedures/engine/index.ts";
import type { Command } from "./commands.ts";
import type { Inbound } from "./inbound.ts";
import type { Paces } from "./paces.ts";
import type { State } from "./state.ts";
import type { ReadTyped } from "./typed-commands.ts";

export interface Person {
  id: string;
  name: string | null;
  locale: Locale;
  homeAreaId: string | null;
  isVerified: boolean;
  seats: Seat[];
}

/** What the conversation is given to work with; the same for all turns of a process. */
export interface Means {
  db: Database;
  ids: Ids;
  keyed: Keyed;
  words: Words;
  procedures: ReadonlyMap<string, Procedure>;
  /** Of secret ballots. */
  keys: BallotKeys;
  /** What receipts were found to stand for, until it is read. */
  lookedUp: LookedUp;
  /** A language model, where there is one: it is asked before anything is written, and what it says is checked. */
  model?: Model;
  readTyped: ReadTyped;
  /** What is counted of what people and bodies do; undefined where nothing is limited. */
  paces?: Paces;
  /** How the district stands now. */
  city: () => City;
  /** What was learnt of whose job a request is, and of which kind. */
  whoseJob: WhoseJob;
  whichKind: WhichKind;
  now: () => Date;
  /** The address of the public page of a case. */
  publicLink: (number: string) => string;
  /** The address of a page to print a case from, for one person until an instant (milliseconds since 1970). */
  printLink: (caseId: string, personId: string, until: number) => string;
  /** The address of the page that gives out what is kept of a person, once, for a code. */
  exportLink: (code: string) => string;
  /** The number to which text messages are sent; undefined where there is none. */
  smsNumber: () => string | undefined;
  /** The address of a public page, such as `meetings/JJ-2026-000001.ics`; of the first with nothing. */
  publicPage: (path: string) => string;
  /** Whether on a channel answers are typed, and operators' words end its notices. */
  isAnsweredInText: (channel: string) => boolean;
  /** What a message costs on a channel that is paid by the part; undefined on any other. */
  costOf: (channel: string, message: Outgoing, locale: Locale) => { parts: number; yuan?: number } | undefined;
  /** How a text goes to a phone, where there is a way; it resolves to false when it did not go. */
  phoneSender: () => ((phone: string, text: string, locale: Locale) => Promise<boolean>) | undefined;
  fetchFile: (inbound: Inbound, ref: string) => Promise<Uint8Array>;
  /** Called where the instant at which a message came in decides: it has to be stored by then, so that all go by the same one. */
  needStored?: () => void;
}

/** One message being answered: what is known, and what will be written. */
export interface Turn {
  means: Means;
  world: World;
  person: Person;
  actor: Actor;
  addressId: string;
  inboxId: string;
  inbound: Inbound;
  /** When the message was stored. */
  receivedAt: Date;
  state: State;
  say: Say;
  replies: Outgoing[];
  change: Change;
  /** What the inbox is to keep of the message instead of the whole of it. */
  keeps?: Inbound;
  /** The message on which the button stands that was pressed, or whose label or number was typed. */
  pressedOn?: string;
  /** That message has taken the place of the prompt since it was sent. */
  isPromptsPlace?: boolean;
  /** The answer of this turn asks nothing: what was asked before is still asked. */
  keepsPrompt?: true;
  /** A fresh code has come back in this turn: see joining/fresh-code.ts. */
  isFreshlyProved?: true;
  /** What was understood of a voice message before, and read back. */
  spoken?: string;
  /** This address has become somebody else's: `state` is what their conversation, of that version, goes on with. */
  becomes?: { personId: string; version: number };
  /** True when the prompt of this turn takes a typed number for a button. */
  takesNumbers: boolean;
}

/** What one message brings to a turn. */
export interface Arrival {
  person: Person;
  addressId: string;
  inboxId: string;
  inbound: Inbound;
  receivedAt: Date;
  state: State;
  /** Case numbers for this turn; @throws NeedsNumber when one has to be fetched first. */
  numbers: () => string;
}

export function makeTurn(
  means: Means,
  { person, addressId, inboxId, inbound, receivedAt, state, numbers }: Arrival,
): Turn {
  const world: World = {
    city: means.city(),
    now: means.now(),
    ids: means.ids,
    procedures: means.procedures,
    numbers,
    keys: means.keys,
    whoseJob: means.whoseJob,
    whichKind: means.whichKind,
  };
  return {
    means,
    world,
    person: { ...person, seats: [...person.seats] },
    actor: { personId: person.id, isVerified: person.isVerified, seats: person.seats },
    addressId,
    inboxId,
    inbound,
    receivedAt,
    // As the database would give it back; several times quicker than structuredClone.
    state: JSON.parse(JSON.stringify(state)) as State,
    say: sayFor(means, inbound.channel, person.locale),
    replies: [],
    change: new Change(),
    takesNumbers: true,
  };
}

/** How somebody is spoken to on a channel: in few words where they read text messages. */
export const sayFor = (means: Pick<Means, "words" | "isAnsweredInText">, channel: string, locale: Locale): Say =>
  means.words.say(locale, means.isAnsweredInText(channel) ? "brief" : undefined);

/** Answers are typed here, and every message has its price: what only adorns is left out. */
export const isBrief = ({ means, inbound }: Turn): boolean => means.isAnsweredInText(inbound.channel);

export function reply(turn: Turn, message: Outgoing): void {
  turn.replies.push(message);
}

/** A reply that is one sentence from the words, with buttons. */
export function replyWith(turn: Turn, key: string, args?: WordArgs, buttons?: Button[][]): void {
  reply(turn, { text: turn.say(key, args), buttons });
}

export const button = (turn: Pick<Turn, "say">, key: string, command: Command, args?: WordArgs): Button => ({
  label: turn.say(key, args),
  command,
});

export const shownInstant = (turn: Turn, at: Date): string => formatInstant(at, turn.person.locale, turn.world.now);

/** The procedure of a name that a command brought. @throws Error for an unknown one: commands are ours. */
export function procedureOf(turn: Turn, name: string): Procedure {
  const found = turn.means.procedures.get(name);
  if (!found) throw new Error(`no procedure ${name}`);
  return found;
}
