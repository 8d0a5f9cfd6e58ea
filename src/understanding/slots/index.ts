import { withoutDenied } from "../../city/index.ts";
import { readAffected } from "./affected.ts";
import { clausesOf } from "./clauses.ts";
import { readContact } from "./contact.ts";
import { readTime, type SaidTime } from "./time.ts";
import { readWhere } from "./where.ts";

export type { SaidTime } from "./time.ts";

/** What a message of somebody who reports something says besides. */
export interface Slots {
  /** 3栋2单元电梯. */
  where?: string;
  time?: SaidTime;
  /** 整栋楼三十多户. */
  affected?: string;
  /** 晚上七点以后给我打电话. */
  contact?: string;
}

/** What happened stands at the beginning; what comes after so many letters is the story around it. */
const opening = 300;

/** Reads a message by rules; `unnamed` is the same text with `｜` for each letter of a name of the directory. */
export function readSlots(text: string, unnamed: string, now: Date): Slots {
  const clauses = clausesOf(withoutDenied(text.slice(0, opening)));
  const contact = readContact(clauses.map((clause) => clause.text));
  const told = clauses.filter(({ text: clause, isWish }) => !isWish && !(contact && clause.includes(contact)));
  const texts = told.map((clause) => clause.text);
  return {
    where: readWhere(withoutDenied(unnamed.slice(0, opening))),
    time: readTime(texts, now),
    affected: readAffected(texts),
    contact,
  };
}

/** When somebody says that it was, asked for it alone: their words count even where they name no day. */
export const timeSaid = (text: string, now: Date): SaidTime => ({ ...readTime([text], now), said: text });
