import type { Keyed } from "../../foundation/index.ts";

/** Codes are typed by hand: no letters that look alike. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
export function makeCode(bytes: Uint8Array): string {
  return [...bytes].map((b) => letters[b % letters.length]).join("");
}
export const codeLength = 10;

export const readableCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** A whole message that is a long code, whatever stands between its letters: it has letters and digits, as no word has. */
export const isCodeAlone = (text: string): boolean => {
  const typed = text.normalize("NFKC").trim();
  const code = readableCode(typed);
  const isShaped = /^[A-Z2-9 -]+$/i.test(typed) && code.length === codeLength && /^[^IO]+$/.test(code);
  return isShaped && /\d/.test(code) && /[A-Z]/.test(code);
};

/** How a code is found without being held. `use` keeps a short code of one kind from meeting one of another. */
export const codeHash = (keyed: Keyed, use: string, typed: string): string =>
  keyed.hash("code", use === "code" ? readableCode(typed) : `${use}:${readableCode(typed)}`);

/** Six digits, for codes that only a few may try a few times. @param bytes four unpredictable ones */
export const makeDigits = (bytes: Uint8Array): string =>
  String(Buffer.from(bytes).readUInt32BE() % 1_000_000).padStart(6, "0");

/** `482 913`: easier to read out than six in a row. */
export const spacedDigits = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3)}`;
