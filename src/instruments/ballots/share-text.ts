import { createHash } from "node:crypto";
import { crockford, grouped, readCrockford } from "./crockford.ts";
import type { SecretShare } from "./shamir.ts";

/** A teller's share as they keep it and type it in again: LS- and 64 characters in groups of eight. */
const mark = "LS-";
const tagBytes = 4;
const secretBytes = 32;
const checkBytes = 3;
/** So many characters follow the mark. */
export const shareCharacters = ((tagBytes + 1 + secretBytes + checkBytes) * 8) / 5;

const hash = (data: string | Uint8Array) => createHash("sha256").update(data).digest();
const tagOf = (ballotId: string) => hash(ballotId).subarray(0, tagBytes);

export function shareText(ballotId: string, { n, bytes }: SecretShare): string {
  const body = Buffer.concat([tagOf(ballotId), Buffer.from([n]), bytes]);
  return mark + grouped(crockford(Buffer.concat([body, hash(body).subarray(0, checkBytes)])), 8);
}

/** What somebody has typed, if it is a share and none of its letters is wrong; the mark may be left out. */
export function readShareText(text: string): { isOf(ballotId: string): boolean; share: SecretShare } | undefined {
  const plain = withoutMark(text);
  const bytes = plain.length === shareCharacters ? readCrockford(plain) : undefined;
  if (!bytes) return undefined;
  const body = bytes.subarray(0, tagBytes + 1 + secretBytes);
  if (!hash(body).subarray(0, checkBytes).equals(bytes.subarray(body.length))) return undefined;
  const share = { n: bytes[tagBytes] ?? 0, bytes: Buffer.from(body.subarray(tagBytes + 1)) };
  return { isOf: (ballotId) => tagOf(ballotId).equals(body.subarray(0, tagBytes)), share };
}

/** What is written after the mark, without what stands between its groups. */
const withoutMark = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s\-–—_.,;:]/g, "")
    .toUpperCase()
    .replace(/^LS/, "");

/** How many characters somebody has written after the mark. */
export const shareLength = (text: string): number => Array.from(withoutMark(text)).length;

/**
 * Whether words look like a share or a good part of one, right or not: such words are never stored. Marked, a few groups are
 * enough; without the mark it is groups of letters and digits and nothing else.
 */
export function looksLikeShare(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  const signs = plain.match(/[0-9A-Z]/gi)?.length ?? 0;
  if (/^LS/i.test(plain)) return signs >= leastMarked && signs * 2 > Array.from(plain).length && /\d/.test(plain);
  return /^[0-9A-Z]{8}(?:[\s-]*[0-9A-Z]{8})+$/i.test(plain) && /\d/.test(plain) && /[A-Z]/i.test(plain);
}
const leastMarked = 16;
