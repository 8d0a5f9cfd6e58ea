import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from "node:crypto";
import type { Choice } from "./ballot.ts";

/** Unpredictable bytes, such as `Ids.secret`. */
export type Secret = (bytes: number) => Buffer;

/** A vote that only the holder of a ballot's private key can read. */
export interface SealedVote {
  sealed: Buffer;
  /** 16 bytes: which vote it is. It stands inside as well, and the receipt is made of it. */
  nonce: Buffer;
}

const keyBytes = 32;
const nonceBytes = 16;
const tagBytes = 16;
/** Every vote is as long as every other, so that its length says nothing. Twenty scores fit. */
const choiceBytes = 320;

// What stands before the 32 bytes of a key of X25519 in the formats of RFC 8410.
const publicPrefix = Buffer.from("302a300506032b656e032100", "hex");
const privatePrefix = Buffer.from("302e020100300506032b656e04220420", "hex");
const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: "der", type: "spki" });
// By way of JSON Web Key, whose export costs a twentieth of the DER's.
const rawPublic = (key: KeyObject): Buffer => Buffer.from(key.export({ format: "jwk" }).x ?? "", "base64url");

/** The private key of these 32 bytes. */
const privateKeyOf = (raw: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privatePrefix, raw]), format: "der", type: "pkcs8" });

/** The 32 bytes that votes are sealed under, of the 32 bytes that open them. */
export const publicKeyFor = (privateKey: Uint8Array): Buffer => rawPublic(privateKeyOf(privateKey));

/** One key for one envelope, of what both sides can compute; bound to both public keys. */
const messageKey = (shared: Buffer, ephemeral: Uint8Array, recipient: Uint8Array): KeyObject =>
  keyFrom(hkdfSync("sha256", keyFrom(shared), Buffer.concat([ephemeral, recipient]), "linli ballot 1", keyBytes));

// Node takes bytes for a key as well, at several times the cost of the cipher itself.
const keyFrom = (bytes: ArrayBuffer | Uint8Array): KeyObject => createSecretKey(Buffer.from(bytes as Uint8Array));

// The key serves for one message alone, so the nonce of the cipher need not change.
const cipherNonce = Buffer.alloc(12);

/** Hundreds seal for one ballot at the same moment: its key is read once. */
let newest: { raw: Buffer; key: KeyObject } | undefined;
function recipientOf(raw: Uint8Array): KeyObject {
  if (!newest?.raw.equals(raw)) newest = { raw: Buffer.from(raw), key: publicKeyOf(raw) };
  return newest.key;
}

/**
 * Seals a choice for whoever holds the ballot's private key: an ephemeral key of X25519, HKDF, AES-256-GCM. Nobody can
 * open it again on this side, whoever sealed it included.
 *
 * @param publicKey the ballot's, 32 bytes
 * @throws Error when the choice is longer than any that a ballot allows
 */
export function sealChoice(publicKey: Uint8Array, choice: Choice, secret: Secret): SealedVote {
  const nonce = secret(nonceBytes);
  const text = Buffer.from(JSON.stringify(choice));
  if (text.length > choiceBytes) throw new Error("a choice is too long to be sealed");
  const plain = Buffer.concat([nonce, text, Buffer.alloc(choiceBytes - text.length, " ")]);
  const ephemeral = generateKeyPairSync("x25519");
  const ephemeralPublic = rawPublic(ephemeral.publicKey);
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: recipientOf(publicKey) });
  const cipher = createCipheriv("aes-256-gcm", messageKey(shared, ephemeralPublic, publicKey), cipherNonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { sealed: Buffer.concat([ephemeralPublic, cipher.getAuthTag(), body]), nonce };
}

/**
 * Opens envelopes of one ballot. Gives what stands in one, or undefined for what was not sealed for this ballot, was
 * changed, or lies under another nonce than its own.
 */
export function envelopeOpener(
  rawPrivateKey: Uint8Array,
): (vote: { sealed: Uint8Array; nonce: Uint8Array }) => unknown {
  const privateKey = privateKeyOf(rawPrivateKey);
  const recipient = rawPublic(privateKey);
  return ({ sealed, nonce }) => {
    try {
      const ephemeral = sealed.subarray(0, keyBytes);
      const shared = diffieHellman({ privateKey, publicKey: publicKeyOf(ephemeral) });
      const decipher = createDecipheriv("aes-256-gcm", messageKey(shared, ephemeral, recipient), cipherNonce);
      decipher.setAuthTag(sealed.subarray(keyBytes, keyBytes + tagBytes));
      const plain = Buffer.concat([decipher.update(sealed.subarray(keyBytes + tagBytes)), decipher.final()]);
      if (!plain.subarray(0, nonceBytes).equals(nonce)) return undefined;
      return JSON.parse(plain.subarray(nonceBytes).toString("utf8"));
    } catch {
      return undefined;
    }
  };
}
