import { createHash } from "node:crypto";
import { crockford, grouped, readCrockford } from "./crockford.ts";
import type { SecretShare } from "./shamir.ts";

/** A teller's share as they keep it and type it in again: LS- and 64 characters in groups of eight. */
const mark = "LS-";
const tagBytes = 4;
const secretBytes = 32;
const checkBytes = 3;
const characters = ((tagBytes + 1 + secretBytes + checkBytes) * 8) / 5;

const hash = (data: string | Uint8Array) => createHash("sha256").update(data).digest();
const tagOf = (ballotId: string) => hash(ballotId).subarray(0, tagBytes);

export function shareText(ballotId: string, { n, bytes }: SecretShare): string {
  const body = Buffer.concat([tagOf(ballotId), Buffer.from([n]), bytes]);
  return mark + grouped(crockford(Buffer.concat([body, hash(body).subarray(0, checkBytes)])), 8);
}

/** What somebody has typed, if it is a share and none of its letters is wrong. */
export function readShareText(text: string): { isOf(ballotId: string): boolean; share: SecretShare } | undefined {
  const plain = text.replaceAll(/[\s-]/g, "").toUpperCase();
  if (!plain.startsWith("LS") || plain.length !== characters + 2) return undefined;
  const bytes = readCrockford(plain.slice(2));
  if (!bytes) return undefined;
  const body = bytes.subarray(0, tagBytes + 1 + secretBytes);
  if (!hash(body).subarray(0, checkBytes).equals(bytes.subarray(body.length))) return undefined;
  const share = { n: bytes[tagBytes] ?? 0, bytes: Buffer.from(body.subarray(tagBytes + 1)) };
  return { isOf: (ballotId) => tagOf(ballotId).equals(body.subarray(0, tagBytes)), share };
}

/** Whether words look like a share, right or not: such words are never stored. */
export const looksLikeShare = (text: string): boolean => /^\s*LS[\s-]*([0-9A-Z][\s-]*){40,}$/i.test(text);
