import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** Keyed hashes under the master key; `purpose` keeps one use from serving another. */
export interface Keyed {
  /** Full keyed hash, hexadecimal: finds a value without storing it. */
  hash(purpose: string, value: string): string;
  /** A short tag of `length` base64url characters for what travels through a person's hands. */
  tag(purpose: string, value: string, length: number): string;
  /** Encrypts (AES-256-GCM); the same value seals differently each time, and opens only for the same purpose. */
  seal(purpose: string, value: string): string;
  /** Like `seal`, but the same value always gives the same text, so that a row can be found by it. */
  sealSame(purpose: string, value: string): string;
  /** @throws Error when the text was not sealed with this key and purpose, or was changed. */
  open(purpose: string, sealed: string): string;
}

/** What begins with this is sealed; the number names the way, for the day when there is another. */
const sealMark = "s1.";
const nonceBytes = 12;
const tagBytes = 16;

/** True for a text that `seal` has made, as far as one can see without the key. */
export const isSealed = (text: string): boolean => sealedShape.test(text);
const sealedShape = /^s1\.[A-Za-z0-9_-]{38,}$/;

/** @param masterKey 32 bytes. */
export function keyed(masterKey: Uint8Array): Keyed {
  // Made once: a key from bytes costs six times as much as the hash itself.
  const key = createSecretKey(masterKey);
  const mac = (purpose: string, value: string) => createHmac("sha256", key).update(`${purpose}\0${value}`);
  const keyFor = (purpose: string) => createSecretKey(mac("seal", purpose).digest());
  const sealWith = (nonce: Buffer, purpose: string, value: string) => {
    const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
    const text = Buffer.concat([cipher.update(value, "utf8"), cipher.final()]);
    return `${sealMark}${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url")}`;
  };
  return {
    seal: (purpose, value) => sealWith(randomBytes(nonceBytes), purpose, value),
    // A nonce made from the value serves for that value alone.
    sealSame: (purpose, value) =>
      sealWith(mac("nonce", `${purpose}\0${value}`).digest().subarray(0, nonceBytes), purpose, value),
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed.slice(sealMark.length), "base64url");
      const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return `${decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, "utf8")}${decipher.final("utf8")}`;
    },
    hash: (purpose, value) => mac(purpose, value).digest("hex"),
    tag: (purpose, value, length) => mac(purpose, value).digest("base64url").slice(0, length),
  };
}

/** Compares without telling by its time where the first difference is; how long a secret is, is none. */
export function isSameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
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
