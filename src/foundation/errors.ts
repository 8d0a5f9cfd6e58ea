import type { Locale } from "./words.ts";

/**
 * An expected "no" to a person. `code` is a Fluent key: its text says what happened and what to do now.
 * Anything else that is thrown is a bug or a fault and is logged once at the edge.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly args: Record<string, string | number>;
  /** What is said differently in each language, such as a clause that is quoted. */
  readonly byLocale: Partial<Record<Locale, Record<string, string>>>;
  /** It is about what binds nobody (模拟), and says so. */
  isRehearsal = false;

  constructor(code: string, args: Refusal["args"] = {}, byLocale: Refusal["byLocale"] = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.args = args;
    this.byLocale = byLocale;
  }
}

/** What was read has changed in the meantime: read again, decide again. */
export class Conflict extends Error {
  constructor(what: string) {
    super(what);
    this.name = "Conflict";
  }
}
