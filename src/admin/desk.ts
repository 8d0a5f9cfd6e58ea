import { userInfo } from "node:os";
import { Change } from "../foundation/index.ts";
import type { Opened } from "../open.ts";

export const options = {
  area: { type: "string" },
  body: { type: "string" },
  role: { type: "string" },
  root: { type: "string" },
  save: { type: "string" },
  merge: { type: "string" },
  person: { type: "string" },
  appointment: { type: "string" },
  case: { type: "string" },
  reason: { type: "string" },
  from: { type: "string" },
  until: { type: "string" },
  by: { type: "string" },
  vote: { type: "string" },
  clause: { type: "string" },
  source: { type: "string" },
  on: { type: "string" },
  yes: { type: "boolean" },
  all: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;
type Name = keyof typeof options;
export type Values = { [N in Name]?: (typeof options)[N]["type"] extends "boolean" ? boolean : string };

/** The command cannot be carried out as it was given; the message says what to do. */
export class UsageError extends Error {}

/** What an administrator works with: the app, the words of the command, and who they are. */
export interface Desk extends Opened {
  values: Values;
  /** What stands after the command without a name of its own, as in `model use 3`. */
  words?: readonly string[];
  by: string;
  /** Says something to the administrator. */
  print(line: string): void;
  /** Asks them, where they sit at a terminal. */
  ask?: (question: string) => Promise<string>;
}

export type AdminCommand = (desk: Desk) => Promise<void>;

/** Whoever is logged in at the machine. */
export function operatorName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a number without a name.
    return `uid ${process.getuid?.() ?? "?"}`;
  }
}

/** The value of an option that a command cannot do without. */
export function required(desk: Desk, name: Name, what: string): string {
  const value = desk.values[name];
  if (typeof value !== "string" || value.trim() === "") throw new UsageError(`--${name} is missing: ${what}`);
  return value.trim();
}

/** The record of an act, to be written with the act itself. `subject` holds ids and values, no names of persons. */
export const recorded = ({ ids, clock, by }: Desk, action: string, subject: object): Change =>
  new Change().insert("AdminAct", { id: ids.uuid(), at: clock.now(), by, action, subject });
