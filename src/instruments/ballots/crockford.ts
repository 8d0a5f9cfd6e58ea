// Crockford's base 32: no I, L, O or U, so that it can be read out and written down.
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first `length` characters of the bytes, five bits each. */
export function crockford(bytes: Uint8Array, length = Math.ceil((bytes.length * 8) / 5)): string {
  let [text, bits, held] = ["", 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      text += digits[(held >> (bits - 5)) & 31];
      bits -= 5;
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 && text.length < length ? text + digits[(held << (5 - bits)) & 31] : text;
}

/** The bytes again; small letters and what looks alike are read as meant. Undefined for what is none. */
export function readCrockford(text: string): Buffer | undefined {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const letter of text.toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1")) {
    const value = digits.indexOf(letter);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bytes.push((held >> (bits - 8)) & 255);
      bits -= 8;
    }
    held &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}

/** In groups, as one reads it out. */
export const grouped = (text: string, size: number): string =>
  text.replace(new RegExp(`(.{${size}})(?=.)`, "g"), "$1-");
