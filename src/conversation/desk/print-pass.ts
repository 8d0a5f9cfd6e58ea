import { isSameSecret, type Keyed } from "../../foundation/index.ts";

/** What a link to print by says: whose case, for whom, and until when (milliseconds since 1970). */
export interface PrintPass {
  caseId: string;
  personId: string;
  until: number;
}

/** A link to print by lives this long. */
export const printMinutes = 60;

const tagLength = 22;
const purpose = "print";

/** The pass as part of an address. */
export function printToken(keyed: Keyed, { caseId, personId, until }: PrintPass): string {
  const body = `${caseId}.${personId}.${until.toString(36)}`;
  return `${body}.${keyed.tag(purpose, body, tagLength)}`;
}

/** The pass of a token that this program has made; undefined for any other. Whether it is too late the reader decides. */
export function readPrintToken(keyed: Keyed, token: string): PrintPass | undefined {
  const match = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.([0-9a-z]{8,9})\.([A-Za-z0-9_-]{22})$/.exec(token);
  if (!match) return undefined;
  const [, caseId = "", personId = "", until = "", tag = ""] = match;
  if (!isSameSecret(tag, keyed.tag(purpose, `${caseId}.${personId}.${until}`, tagLength))) return undefined;
  return { caseId, personId, until: Number.parseInt(until, 36) };
}
