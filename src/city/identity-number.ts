/** Eighteen digits, or seventeen and an X, also in full width or with spaces or dashes between. */
const shape = /(?<![0-9０-９])[0-9０-９](?:[ -]?[0-9０-９]){16}[ -]?[0-9０-９XxＸｘ](?![0-9０-９])/g;

/**
 * The text with every identity number in it (GB 11643) masked as 5****************8; the same text when there is none.
 * A number whose check digit is wrong counts when the birth date in it is at least a year old: people mistype, while
 * other systems' numbers of eighteen digits carry the present day.
 */
export function maskIdentityNumbers(text: string, now: Date): string {
  return text.replace(shape, (found) => {
    const digits = found.normalize("NFKC").replace(/[ -]/g, "").toUpperCase();
    return isIdentityNumber(digits, now) ? `${digits[0]}${"*".repeat(16)}${digits[17]}` : found;
  });
}

const yearMs = 365 * 86_400_000;

function isIdentityNumber(digits: string, now: Date): boolean {
  const born = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`;
  const at = new Date(`${born}T00:00:00Z`);
  const isDay = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(born) && born >= "1900";
  if (!isDay || at > now) return false;
  return now.getTime() - at.getTime() > yearMs || hasCheckDigit(digits);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function hasCheckDigit(digits: string): boolean {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return "10X98765432"[sum % 11] === digits[17];
}
