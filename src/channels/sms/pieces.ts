import type { Piece } from "./gateway.ts";
import { partsOf } from "./segments.ts";

interface Given {
  to: string;
  /** Whole messages, in order. */
  texts: string[];
  deliveryId: string;
  /** Where the gateway reports, to be followed by its query. */
  reportUrl: string;
  takesParts: boolean;
}

/** The calls of a gateway that a message takes, in order. The last one's report tells that all of it has arrived. */
export function piecesOf({ to, texts, deliveryId, reportUrl, takesParts }: Given): Piece[] {
  // One number for all parts of a text; the next text has another.
  const first = Number.parseInt(deliveryId.slice(-2), 16) || 0;
  const pieces = texts.flatMap((text, index): Omit<Piece, "reportUrl">[] => {
    const { coding, parts } = partsOf(text);
    if (!takesParts || parts.length === 1) return [{ to, text, coding }];
    const join = { reference: (first + index) % 256, of: parts.length };
    return parts.map((part, at) => ({ to, text: part, coding, part: { ...join, number: at + 1 } }));
  });
  return pieces.map((piece, index) => {
    const more = index < pieces.length - 1 ? "&more=1" : "";
    return { ...piece, reportUrl: `${reportUrl}?delivery=${deliveryId}${more}` };
  });
}

/** How many parts a text is paid as. */
export const countParts = (texts: string[]): number => texts.reduce((sum, text) => sum + partsOf(text).parts.length, 0);
