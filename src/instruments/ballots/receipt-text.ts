import { readCrockford } from "./crockford.ts";

const half = "[0-9A-Za-z]{5}";
const grouped = new RegExp(`(?<![0-9A-Za-z])(${half})[-–—\\s]?(${half})(?![0-9A-Za-z])`);
const named = /回执|receipt/i;

/** The code of a receipt that somebody has typed, as it is published; `isSure`: it can hardly be anything else. */
export interface ReceiptText {
  code: string;
  isSure: boolean;
}

/**
 * "7F3KQ-9XW2M", with or without what stands around it. Sure, where it is called a receipt or is written as one; ten letters
 * and digits alone may as well be the code of something else. Letters that look alike are read as meant.
 */
export function readReceiptText(text: string): ReceiptText | undefined {
  const said = text.normalize("NFKC").trim();
  const match = grouped.exec(said);
  if (!match) return undefined;
  const [whole, first = "", second = ""] = match;
  const letters = `${first}${second}`.toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  const isMixed = /\d/.test(letters) && /[A-Z]/.test(letters);
  const isNamed = named.test(said);
  if (!readCrockford(letters) || !(isMixed || isNamed)) return undefined;
  const isAlone = whole === said;
  if (!isAlone && !isNamed) return undefined;
  return { code: `${letters.slice(0, 5)}-${letters.slice(5)}`, isSure: isNamed || /^.{5}[-–—\s]/.test(whole) };
}
