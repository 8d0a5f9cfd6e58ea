import { z } from "zod";

/** How much one person, address or body may do; 0: as much as they like. */
export interface Limits {
  /** Messages of one address in a minute. */
  readonly turnsPerMinute: number;
  /** Cases that one person without a seat may file within 24 hours. */
  readonly filingsPerDay: number;
  /** Steps of cases that one person may take in an hour. */
  readonly actsPerHour: number;
  /** The same for all members of one body together. */
  readonly bodyActsPerHour: number;
  /** Photos and files that one address may send in an hour; all readers of one network address together ten times as many. */
  readonly filesPerHour: number;
  /** Pages that one network address may open in a minute. */
  readonly pagesPerMinute: number;
  /** Chats on the web that begin at one network address within an hour: each makes a person. */
  readonly newChatsPerHour: number;
  /** Pages of chats that are open at once at one network address. */
  readonly openPages: number;
  /** Codes that go to phones by text message in an hour, to all together: each is paid for. */
  readonly codesPerHour: number;
}

const whole = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
const expected = "a whole number from 0 to 999999 (0: no limit)";

/** As they stand in `.env`, each with what is expected. */
export const limitSchemas = {
  TURNS_PER_MINUTE: [whole, expected],
  FILINGS_PER_DAY: [whole, expected],
  ACTS_PER_HOUR: [whole, expected],
  BODY_ACTS_PER_HOUR: [whole, expected],
  FILES_PER_HOUR: [whole, expected],
  PAGES_PER_MINUTE: [whole, expected],
  NEW_CHATS_PER_HOUR: [whole, expected],
  OPEN_PAGES: [whole, expected],
  CODES_PER_HOUR: [whole, expected],
  PROXIES: [
    z
      .string()
      .regex(/^[0-3]$/)
      .transform(Number),
    "a whole number from 0 to 3",
  ],
} as const;

type Values = { [N in keyof typeof limitSchemas]?: number };

export const limitSettings = (values: Values): Limits =>
  Object.freeze({
    turnsPerMinute: values.TURNS_PER_MINUTE ?? 60,
    filingsPerDay: values.FILINGS_PER_DAY ?? 20,
    actsPerHour: values.ACTS_PER_HOUR ?? 600,
    bodyActsPerHour: values.BODY_ACTS_PER_HOUR ?? 3_000,
    filesPerHour: values.FILES_PER_HOUR ?? 100,
    pagesPerMinute: values.PAGES_PER_MINUTE ?? 600,
    newChatsPerHour: values.NEW_CHATS_PER_HOUR ?? 300,
    openPages: values.OPEN_PAGES ?? 500,
    codesPerHour: values.CODES_PER_HOUR ?? 300,
  });
