import type { Secret } from "./seal.ts";

/** One part of a secret: its number, 1 or more, and as many bytes as the secret has. */
export interface SecretShare {
  n: number;
  bytes: Buffer;
}

// GF(256) with the polynomial of AES and the generator 3.
const power = new Uint8Array(255);
const logarithm = new Uint8Array(256);
for (let i = 0, x = 1; i < 255; i += 1) {
  power[i] = x;
  logarithm[x] = i;
  x ^= (x << 1) ^ (x & 0x80 ? 0x11b : 0);
  x &= 0xff;
}
const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (power[((logarithm[a] ?? 0) + (logarithm[b] ?? 0)) % 255] ?? 0);
const over = (a: number, b: number): number =>
  a === 0 ? 0 : (power[((logarithm[a] ?? 0) + 255 - (logarithm[b] ?? 0)) % 255] ?? 0);

/**
 * Splits a secret by Shamir's scheme ("How to share a secret", 1979) so that any two of the parts give it back and one
 * alone says nothing: for each byte a straight line through it, with a random slope.
 */
export function splitSecret(whole: Uint8Array, parts: number, secret: Secret): SecretShare[] {
  const slopes = secret(whole.length);
  return Array.from({ length: parts }, (_, i) => ({
    n: i + 1,
    bytes: Buffer.from(whole.map((byte, at) => byte ^ times(slopes[at] ?? 0, i + 1))),
  }));
}

/** The secret of two of its parts. Parts of different secrets give bytes that are neither. */
export function joinSecret([a, b]: readonly [SecretShare, SecretShare]): Buffer {
  if (a.n === b.n) throw new Error("the same share twice");
  // The two lines' value at 0.
  const [wa, wb] = [over(b.n, a.n ^ b.n), over(a.n, a.n ^ b.n)];
  return Buffer.from(a.bytes.map((byte, at) => times(byte, wa) ^ times(b.bytes[at] ?? 0, wb)));
}
