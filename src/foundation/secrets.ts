import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** Keyed hashes under the master key; `purpose` keeps one use from serving another. */
export interface Keyed {
  /** Full keyed hash, hexadecimal: finds a value without storing it. */
  hash(purpose: string, value: string): string;
  /** A short tag of `length` base64url characters for what travels through a person's hands. */
  tag(purpose: string, value: string, length: number): string;
}

/** @param masterKey 32 bytes. */
export function keyed(masterKey: Uint8Array): Keyed {
  const mac = (purpose: string, value: string) => createHmac("sha256", masterKey).update(`${purpose}\0${value}`);
  return {
    hash: (purpose, value) => mac(purpose, value).digest("hex"),
    tag: (purpose, value, length) => mac(purpose, value).digest("base64url").slice(0, length),
  };
}

/** Compares without telling by its time where the first difference is. */
export function isSameSecret(given: string, expected: string): boolean {
  const a = createHash("sha256").update(given).digest();
  const b = createHash("sha256").update(expected).digest();
  return timingSafeEqual(a, b);
}

/** JSON with sorted keys, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value && typeof value === "object") {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
