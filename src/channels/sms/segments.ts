/** How an SMS is coded: 7 bits a character where the GSM alphabet has them all, else UTF-16 (called UCS-2 there). */
export type SmsCoding = "gsm7" | "ucs2";

export interface SmsParts {
  coding: SmsCoding;
  /** What goes into each part, in order; never empty. One is sent as it is, several with a header that joins them. */
  parts: string[];
}

/** 3GPP TS 23.038, 6.2.1: one septet each. Escape itself is no character. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** 3GPP TS 23.038, 6.2.1.1: an escape and one more septet, which may not be parted. */
const extended = new Set("\f^{}\\[~]|€");

/** Septets or UTF-16 units of an SMS alone, and of each part: six bytes go to the header that joins parts. */
const room = { gsm7: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } } as const;

/** The parts that a text is sent in: neither a character of two units nor an escape is parted. */
export function partsOf(text: string): SmsParts {
  const characters = [...text];
  const coding = characters.every((c) => basic.has(c) || extended.has(c)) ? "gsm7" : "ucs2";
  const sizeOf = (c: string) => (coding === "ucs2" ? c.length : extended.has(c) ? 2 : 1);
  const { alone, part: limit } = room[coding];
  if (characters.reduce((sum, c) => sum + sizeOf(c), 0) <= alone) return { coding, parts: [text] };
  const parts: string[] = [];
  let [part, left] = ["", limit as number];
  for (const c of characters) {
    if (sizeOf(c) > left) {
      parts.push(part);
      [part, left] = ["", limit];
    }
    part += c;
    left -= sizeOf(c);
  }
  return { coding, parts: [...parts, part] };
}
