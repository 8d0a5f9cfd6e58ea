/**
 * An expected "no" to a person. `code` is a Fluent key: its text says what happened and what to do now.
 * Anything else that is thrown is a bug or a fault and is logged once at the edge.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly args: Record<string, string | number>;

  constructor(code: string, args: Record<string, string | number> = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.args = args;
  }
}

/** What was read has changed in the meantime: read again, decide again. */
export class Conflict extends Error {
  constructor(what: string) {
    super(what);
    this.name = "Conflict";
  }
}
